/**
 * The vocabulary that all stages share: kinds, partial dates, and facts with the passages that prove them.
 * Knows no stage and no database; its only ties to a framework are what name and describe its types in the API.
 */
package dev.communique.fact;
