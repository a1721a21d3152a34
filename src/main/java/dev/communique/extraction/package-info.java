/**
 * From text to facts: who is named, and where. Plain Java; knows no database, no CDI, no GraphQL.
 */
package dev.communique.extraction;
