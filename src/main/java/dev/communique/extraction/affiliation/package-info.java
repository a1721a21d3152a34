/**
 * Who belongs to what. Knows sentences; knows no other kind of fact.
 */
package dev.communique.extraction.affiliation;
