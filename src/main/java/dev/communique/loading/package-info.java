/**
 * From articles and facts to rows: the only stage that knows both the corpus and the stored graph. Resolves actors, merges facts,
 * writes everything in one transaction, and tells what was left out. Does not know the API.
 */
package dev.communique.loading;
