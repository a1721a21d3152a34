/**
 * How well extraction reads texts of which it is known what they tell. Knows the corpus and extraction; no database, no GraphQL.
 */
package dev.communique.evaluation;
