package dev.communique.extraction.affiliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Span;
import dev.communique.fact.AffiliationRole;

/** Reads who belongs to what: holders of offices, parts of organizations, arms of states, members. */
public final class AffiliationReader {

    private static final double OFFICE = 0.85;
    private static final double PART = 0.8;
    private static final double MEMBER = 0.85;

    private final Map<String, Span> spelledOut;
    private final EntityIndex index;
    private final List<AffiliationDraft> found = new ArrayList<>();

    private AffiliationReader(Map<String, Span> spelledOut, EntityIndex index) {
        this.spelledOut = spelledOut;
        this.index = index;
    }

    /**
     * The affiliations of an article.
     *
     * @param mentioned  who is mentioned in it
     * @param spelledOut the first mention in more than one word of whoever has one, by name
     */
    public static List<AffiliationDraft> read(Collection<Entity> mentioned, Map<String, Span> spelledOut, EntityIndex index,
            List<Sentence> sentences) {
        AffiliationReader reader = new AffiliationReader(spelledOut, index);
        mentioned.forEach(reader::entity);
        MembershipReader.read(sentences).forEach((membership, evidence) -> reader.found.add(new AffiliationDraft(membership.member(),
                AffiliationRole.MEMBER_OF, membership.organization(), null, evidence, MEMBER)));
        return reader.found;
    }

    private void entity(Entity entity) {
        Set<String> read = new HashSet<>();
        for (Role role : entity.roles()) {
            if (role.organization() != null && role.organization() != entity && !role.organization().isDocument()
                    && read.add(role.title().toLowerCase(Locale.ROOT) + role.organization().name())) {
                found.add(new AffiliationDraft(entity, AffiliationRole.REPRESENTS, role.organization(), title(role),
                        List.of(new Span(role.first(), role.last())), OFFICE));
            }
        }
        if (entity.partOf() != null) {
            part(entity, entity.partOf(), new Span(entity.partOfFirst(), entity.partOfLast()));
        }
        if (entity.isArm()) {
            arm(entity);
        }
    }

    /** Whoever is called somebody's counterpart has an office that is not named. */
    private static String title(Role role) {
        return role.words().contains("counterpart") ? null : role.title();
    }

    /** An arm is part of its state where the words that name it name the state too. */
    private void arm(Entity arm) {
        Entity state = index.state(arm.country());
        Span span = spelledOut.get(arm.name());
        if (state != null && span != null) {
            part(arm, state, span);
        }
    }

    private void part(Entity part, Entity whole, Span evidence) {
        found.add(new AffiliationDraft(part, AffiliationRole.PART_OF, whole, null, List.of(evidence), PART));
    }
}
