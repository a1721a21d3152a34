/**
 * Who is named in a text, by a gazetteer and by what names are made of: entities, and the mentions that stand for them. Knows tokens; knows
 * neither sentences nor who is meant by "she".
 */
package dev.communique.extraction.entity;
