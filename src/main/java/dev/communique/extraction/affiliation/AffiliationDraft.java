package dev.communique.extraction.affiliation;

import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.text.Span;
import dev.communique.fact.AffiliationRole;

/**
 * Somebody who belongs to an organization or a state, as an article tells it.
 *
 * @param title      of the office, or null
 * @param evidence   the tokens that say so
 * @param assumed    whether the text does not say whose the office is
 * @param confidence how sure the rule is that found it, above 0 and below 1
 * @param rule       the name of the rule that read it; null where words beside a name tell it
 */
public record AffiliationDraft(Entity member, AffiliationRole role, Entity organization, String title, List<Span> evidence,
        boolean assumed, double confidence, String rule) {
}
