package dev.communique.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.Saying.Span;
import dev.communique.fact.ActorType;

/** Reads who belongs to an organization of states: "The coalition features Pakistan, Saudi Arabia, …". */
final class Memberships {

    private static final Set<String> VERBS = Set.of("features", "includes", "comprises", "include", "comprise", "groups", "brings",
            "members", "consists",
            "joined", "including", "comprising");

    /** An organization and one of its members. */
    record Membership(Referent member, Referent organization) {
    }

    private Memberships() {
    }

    /** Memberships with the sentences that prove them. */
    static Map<Membership, List<Span>> read(List<Sentence> sentences) {
        Map<Membership, List<Span>> found = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            Referent organization = null;
            for (int i = 0; i < sentence.size(); i++) {
                Mention mention = sentence.item(i).mention();
                Referent only = mention == null ? null : mention.only();
                if (only != null && only.type == ActorType.INTERGOVERNMENTAL_ORGANIZATION && !mention.attributive) {
                    organization = only;
                } else if (organization != null && sentence.item(i).in(VERBS)) {
                    list(sentence, i + 1, organization, found);
                }
            }
        }
        return found;
    }

    private static void list(Sentence sentence, int from, Referent organization, Map<Membership, List<Span>> found) {
        Set<Referent> members = new LinkedHashSet<>();
        int i = from;
        while (sentence.item(i).isMention() || sentence.item(i).isComma() || sentence.item(i).is("and") || sentence.item(i).is("the")) {
            Referent only = sentence.item(i).isMention() ? sentence.item(i).mention().only() : null;
            if (only != null && only.isState() && !sentence.item(i).mention().attributive) {
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
