package dev.communique.extraction.affiliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Span;
import dev.communique.fact.ActorType;

/** Reads who belongs to an organization of states: "The coalition features Pakistan, Saudi Arabia, …". */
final class MembershipReader {

    private static final Set<String> VERBS = WordLists.words("affiliations.txt", "MEMBERS");

    /** An organization and one of its members. */
    record Membership(Entity member, Entity organization) {
    }

    private MembershipReader() {
    }

    /** Memberships with the sentences that prove them. */
    static Map<Membership, List<Span>> read(List<Sentence> sentences) {
        Map<Membership, List<Span>> found = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            Entity organization = null;
            for (int i = 0; i < sentence.size(); i++) {
                EntityMention mention = sentence.chunk(i).mention();
                Entity only = mention == null ? null : mention.only();
                if (only != null && only.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION && !mention.isAttributive()) {
                    organization = only;
                } else if (organization != null && sentence.chunk(i).in(VERBS)) {
                    list(sentence, i + 1, organization, found);
                }
            }
        }
        return found;
    }

    private static void list(Sentence sentence, int from, Entity organization, Map<Membership, List<Span>> found) {
        Set<Entity> members = new LinkedHashSet<>();
        int i = from;
        while (sentence.chunk(i).isMention() || sentence.chunk(i).isComma() || sentence.chunk(i).is("and") || sentence.chunk(i).is("the")) {
            Entity only = sentence.chunk(i).isMention() ? sentence.chunk(i).mention().only() : null;
            if (only != null && only.isState() && !sentence.chunk(i).mention().isAttributive()) {
                members.add(only);
            }
            i++;
        }
        if (members.size() > 1) {
            members.forEach(member -> found.computeIfAbsent(new Membership(member, organization), key -> new ArrayList<>())
                    .add(new Span(sentence.first(), sentence.last())));
        }
    }
}
