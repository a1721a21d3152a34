/**
 * From text to facts: who is named, who says what, what was agreed, what happened, each with its passage. Plain Java; knows no
 * database, no CDI, no GraphQL.
 */
package dev.communique.extraction;
