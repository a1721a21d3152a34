package dev.communique.extraction.agreement;

import java.util.List;

import dev.communique.extraction.pattern.Places;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.Dates;

/**
 * What is known of an article while its agreements are read.
 *
 * @param parties who can be bound at this point of it
 * @param drafts  the agreements found so far
 */
record ArticleContext(List<Token> tokens, Dates dates, Parties parties, Places places, AgreementNames names, AgreementDrafts drafts) {
}
