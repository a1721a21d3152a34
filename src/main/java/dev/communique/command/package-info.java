/**
 * What the program does when it is called with a command instead of serving: print what a document tells, measure extraction. Knows the
 * corpus, extraction and evaluation; no database, no GraphQL.
 */
package dev.communique.command;
