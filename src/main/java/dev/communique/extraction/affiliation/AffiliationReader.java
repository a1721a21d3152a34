package dev.communique.extraction.affiliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Rules;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;
import dev.communique.fact.AffiliationRole;

/** Reads who belongs to what: holders of offices, parts of organizations, arms of states, members. */
public final class AffiliationReader {

    private static final double OFFICE = 0.85;
    /** Of an office of which the text does not say whose it is. */
    private static final double ASSUMED = 0.6;
    private static final double PART = 0.8;
    private static final double MEMBER = 0.85;
    private static final Set<String> COUNTERPARTS = WordLists.words("titles.txt", "COUNTERPARTS");
    private static final Set<String> NO_OFFICE = WordLists.words("affiliations.txt", "NO_OFFICE");
    private static final Set<String> CANDIDATES = WordLists.words("affiliations.txt", "CANDIDATES");
    private static final Set<String> PARTIES = WordLists.words("affiliations.txt", "PARTIES");
    private static final Set<String> TREATIES = WordLists.words("agreements.txt", "TREATY");
    private static final Set<String> FORMER = WordLists.words("titles.txt", "FORMER");

    private final Collection<Entity> mentioned;
    private final Map<String, WholeNames.Joined> joined;
    private final EntityIndex index;
    private final List<AffiliationDraft> found = new ArrayList<>();

    private AffiliationReader(Collection<Entity> mentioned, Map<String, WholeNames.Joined> joined, EntityIndex index) {
        this.mentioned = mentioned;
        this.joined = joined;
        this.index = index;
    }

    /**
     * The affiliations of an article.
     *
     * @param mentioned who is mentioned in it
     * @param joined    the first words that name somebody together with the whole of which it is a part, by name
     * @param index     of the text
     * @param sentences of the text, as are the tokens and trees
     * @param rules     those of {@code affiliations.rules}
     */
    public static List<AffiliationDraft> read(Collection<Entity> mentioned, Map<String, WholeNames.Joined> joined, EntityIndex index,
            List<Sentence> sentences, List<Token> tokens, Trees trees, Rules rules) {
        AffiliationReader reader = new AffiliationReader(mentioned, joined, index);
        mentioned.forEach(reader::entity);
        MembershipReader.read(sentences, tokens, index)
                .forEach((membership, evidence) -> reader.add(new AffiliationDraft(membership.member(),
                        AffiliationRole.MEMBER_OF, membership.organization(), null, evidence, false, MEMBER, null)));
        BelongingReader.read(rules, sentences, tokens, trees).forEach(reader::add);
        return reader.found;
    }

    private void add(AffiliationDraft draft) {
        boolean told = found.stream().anyMatch(other -> other.role() == draft.role() && other.member() == draft.member()
                && other.organization() == draft.organization());
        if (!told) {
            found.add(draft);
        }
    }

    private void entity(Entity entity) {
        Set<String> read = new HashSet<>();
        Set<Entity> sits = new HashSet<>();
        for (Role role : entity.roles()) {
            Entity organization = role.organization();
            Entity chamber = organization == null ? Chambers.of(role, mentioned) : isMember(role) ? organization : null;
            if (chamber != null && Collections.disjoint(role.words(), FORMER) && sits.add(chamber)) {
                found.add(new AffiliationDraft(entity, AffiliationRole.MEMBER_OF, chamber, title(role),
                        List.of(new Span(role.first(), role.last())), organization == null, organization == null ? ASSUMED : MEMBER, null));
            } else if (chamber == null && organization != null && !isToldBetter(entity, role) && organization != entity
                    && !organization.isDocument()
                    && !organization.isPerson()
                    && isOffice(role) && isNew(role, read)) {
                found.add(new AffiliationDraft(entity, AffiliationRole.REPRESENTS, organization, title(role),
                        List.of(new Span(role.first(), role.last())), role.assumed(), role.assumed() ? ASSUMED : OFFICE, null));
            }
        }
        if (entity.partOf() != null) {
            part(entity, entity.partOf(), new Span(entity.partOfFirst(), entity.partOfLast()));
        } else if (!entity.isPerson() && !entity.isState()) {
            known(entity);
        }
    }

    /** Whether somebody holds an office now, which is no kin, trade or wish: candidates are those of a party, and of no state. */
    private static boolean isOffice(Role role) {
        return Collections.disjoint(role.words(), FORMER) && Collections.disjoint(role.words(), NO_OFFICE)
                && (Collections.disjoint(role.words(), CANDIDATES) || !role.assumed() && !role.organization().isState());
    }

    /** "A of the party B", "B lawmaker A": whoever has no office in a party is a member of it. */
    private static boolean isMember(Role role) {
        boolean party = role.organization().type() == ActorType.NON_STATE_GROUP || role.organization().type() == ActorType.OTHER
                && role.organization().words().stream().anyMatch(PARTIES::contains);
        boolean only = role.words().size() == 1 && role.words().contains("member") && !role.organization().isState();
        return only || party && (role.words().contains("member") || role.words().stream().anyMatch(Chambers::isSeatOfParty));
    }

    /** Whether an office was not told of somebody before, in more words or fewer. */
    private static boolean isNew(Role role, Set<String> read) {
        boolean told = false;
        for (String word : role.words()) {
            told |= Words.PERSON.contains(word) && !read.add(word + '|' + role.organization().name());
        }
        return !told && read.add(role.title().toLowerCase(Locale.ROOT) + "||" + role.organization().name());
    }

    /** Whether an office that is not named, that of a counterpart, is named elsewhere. */
    private static boolean isToldBetter(Entity entity, Role role) {
        return title(role) == null && entity.roles().stream()
                .anyMatch(other -> other != role && other.organization() == role.organization() && title(other) != null);
    }

    /** Whoever is called somebody's counterpart or colleague has an office that is not named. */
    private static String title(Role role) {
        return role.words().stream().anyMatch(COUNTERPARTS::contains) || role.title().isEmpty() ? null : role.title();
    }

    /** A body is part of its state, or of an organization, where the words that name it name the whole too. */
    private void known(Entity entity) {
        WholeNames.Joined both = joined.get(entity.name());
        if (both != null && (entity.isArm() || mentioned.contains(both.whole())) && Collections.disjoint(entity.words(), TREATIES)) {
            part(entity, both.whole(), both.span());
        }
    }

    private void part(Entity part, Entity whole, Span evidence) {
        found.add(new AffiliationDraft(part, AffiliationRole.PART_OF, whole, null, List.of(evidence), false, PART, null));
    }
}
