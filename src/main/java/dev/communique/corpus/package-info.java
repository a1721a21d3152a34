/**
 * From files to articles: encodings, how an article starts and ends, its title, date, dateline, bullets and body, and what
 * curators wrote of it in YAML. Knows no database, no CDI, no GraphQL.
 */
package dev.communique.corpus;
