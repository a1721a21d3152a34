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
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Span;
import dev.communique.fact.ActorType;

/** Reads who belongs to an organization of states: "The coalition features Pakistan, Saudi Arabia, …". */
final class MembershipReader {

    private static final Set<String> VERBS = WordLists.words("affiliations.txt", "MEMBERS");

    private static final Set<String> MEMBER = WordLists.words("affiliations.txt", "MEMBER");
    private static final Set<String> JOINED = WordLists.words("affiliations.txt", "JOINED");
    private static final Set<String> BEFORE_MEMBER = WordLists.words("affiliations.txt", "BEFORE_MEMBER");
    private static final Set<String> COUNTED = WordLists.words("affiliations.txt", "COUNTED");
    private static final Set<String> NUMBERS = WordLists.words("affiliations.txt", "NUMBERS");
    private static final int LONGEST = 6;

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
                Entity joined = only != null && (only.isState() || only.isPerson()) ? joined(sentence, i) : null;
                if (joined != null) {
                    found.computeIfAbsent(new Membership(only, joined), key -> new ArrayList<>())
                            .add(new Span(sentence.first(), sentence.last()));
                }
                if (only != null && !only.isPerson() && !only.isState() && sentence.chunk(i + 1).in(MEMBER)) {
                    called(sentence, i, only, found);
                }
                if (only != null && only.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION && !mention.isAttributive()) {
                    organization = only;
                    if (sentence.chunk(i + 1).is("(")) {
                        list(sentence, i + 2, organization, found); // "I2U2 (India, Israel, …)"
                    }
                } else if (organization != null && (sentence.chunk(i).in(VERBS) || isCount(sentence, i))) {
                    list(sentence, i + 1, organization, found);
                }
            }
        }
        return found;
    }

    /** "Norway, a member of NATO", "Finland joined the alliance NATO": what a state or person belongs to; null where that is not told. */
    private static Entity joined(Sentence sentence, int member) {
        for (int i = member + 1; i <= member + LONGEST && i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.in(MEMBER) && sentence.chunk(i + 1).is("of") || chunk.in(JOINED) && i == member + 1) {
                int at = sentence.chunk(i + 1).is("of") ? i + 2 : i + 1;
                at = sentence.chunk(at).in(Words.DETERMINERS) ? at + 1 : at;
                while (sentence.chunk(at).isToken() && Words.MODIFIERS.contains(sentence.chunk(at).token().lower())) {
                    at++; // "of the ruling Congress Party"
                }
                EntityMention whole = sentence.chunk(at).mention();
                boolean organization = whole != null && whole.only() != null && !whole.only().isPerson() && !whole.only().isState()
                        && !whole.isAttributive();
                return organization ? whole.only() : null;
            }
            if (chunk.isMention() || !(chunk.isComma() || chunk.in(BEFORE_MEMBER) || chunk.in(Words.DETERMINERS))) {
                return null;
            }
        }
        return null;
    }

    /** "a group of seven countries, …": behind a number, what an organization is made of, and a list. */
    private static boolean isCount(Sentence sentence, int i) {
        Chunk number = sentence.chunk(i - 1);
        Chunk behind = sentence.chunk(i + 1);
        EntityMention counted = sentence.chunk(i).mention();
        boolean within = number.is("of") && counted != null && counted.first() < counted.head();
        return sentence.chunk(i).isNoun(COUNTED) && (within || number.in(NUMBERS) || number.isToken() && number.token().isNumber())
                && (behind.isComma() || behind.is(":") || behind.is("(") || behind.isDash());
    }

    /** "NATO members A and B", "A, a NATO member": who is called an organization's member beside its name. */
    private static void called(Sentence sentence, int organization, Entity whole, Map<Membership, List<Span>> found) {
        List<Entity> members = new ArrayList<>();
        int at = organization + 2;
        while (isMember(sentence.chunk(at)) || !members.isEmpty() && (sentence.chunk(at).isComma() || sentence.chunk(at).is("and"))) {
            if (isMember(sentence.chunk(at))) {
                members.add(sentence.chunk(at).mention().only());
            }
            at++;
        }
        int before = organization - 1;
        while (sentence.chunk(before).in(Words.DETERMINERS) || sentence.chunk(before).in(BEFORE_MEMBER)) {
            before--;
        }
        boolean apposed = before < organization - 1 && sentence.chunk(before).isComma() && isMember(sentence.chunk(before - 1));
        if (members.isEmpty() && apposed && sentence.chunk(organization + 1).is("member")) {
            members.add(sentence.chunk(before - 1).mention().only());
        }
        int listed = sentence.chunk(organization + 1).is("member") ? Math.min(1, members.size()) : members.size();
        members.subList(0, listed).forEach(member -> found.computeIfAbsent(new Membership(member, whole), key -> new ArrayList<>())
                .add(new Span(sentence.first(), sentence.last())));
    }

    private static boolean isMember(Chunk chunk) {
        Entity only = chunk.isMention() && chunk.mention().kind() == EntityMention.Kind.NAME ? chunk.mention().only() : null;
        return only != null && (only.isState() || only.isPerson()) && !chunk.mention().isAttributive();
    }

    private static void list(Sentence sentence, int from, Entity organization, Map<Membership, List<Span>> found) {
        Set<Entity> members = new LinkedHashSet<>();
        int i = from;
        while (sentence.chunk(i).isMention() || sentence.chunk(i).isComma() || sentence.chunk(i).is("and") || sentence.chunk(i).is("the")
                || i == from && sentence.chunk(i).isMark()) {
            Entity only = sentence.chunk(i).only();
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
