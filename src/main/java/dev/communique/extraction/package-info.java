/**
 * From text to facts: the cascade of the packages below, readable in the extractor, and facts with their passages out of what they find.
 * Plain Java; knows no database, no CDI, no GraphQL. From outside only the extractor, its result and the gazetteer's matcher are seen.
 */
package dev.communique.extraction;
