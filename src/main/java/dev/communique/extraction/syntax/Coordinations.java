package dev.communique.extraction.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.Words;

/** Tells who stands together as one subject: "X and Y", "Greece, Türkiye and the United Kingdom". */
public final class Coordinations {

    /** Words of a description before a name. */
    private static final int LONGEST_DESCRIPTION = 5;

    private final Sentence sentence;
    private final SentenceStructure structure;

    /** Starts a sentence. */
    public Coordinations(Sentence sentence, SentenceStructure structure) {
        this.sentence = sentence;
        this.structure = structure;
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    /** A subject with those who are joined to it on its right. */
    public Subject toTheRight(int at) {
        List<Entity> list = listedBehind(at);
        if (list.size() > 2) {
            return new Subject(at, list);
        }
        if (chunk(at + 1).is("and") && chunk(at + 2).isMention() && !structure.isFollowedByVerb(at + 2)) {
            return new Subject(at, both(chunk(at).mention(), chunk(at + 2).mention()));
        }
        return new Subject(at, voices(chunk(at).mention()));
    }

    /** "Saudi Arabia, the UAE, Bahrain and Egypt": all from a chunk on to the right; fewer than three where it is no list. */
    private List<Entity> listedBehind(int at) {
        Set<Entity> all = new LinkedHashSet<>(voices(chunk(at).mention()));
        int i = at;
        while (chunk(i + 1).isComma() || chunk(i + 1).is("and")) {
            boolean last = chunk(i + 1).is("and") || chunk(i + 2).is("and");
            int next = i + (chunk(i + 1).isComma() && chunk(i + 2).is("and") ? 3 : 2);
            next = chunk(next).in(Words.DETERMINERS) ? next + 1 : next;
            if (!chunk(next).isMention() || chunk(next).mention().isAttributive() || chunk(next).mention().kind() != Kind.NAME) {
                return List.of();
            }
            all.addAll(voices(chunk(next).mention()));
            i = next;
            if (last) {
                return List.copyOf(all);
            }
        }
        return List.of();
    }

    /** A subject with those who are joined to it on its left. */
    Subject toTheLeft(int i) {
        int and = i - 1;
        for (int steps = 0; steps < 3 && structure.isAdjective(and); steps++) {
            and--;
        }
        and = chunk(and).in(Words.DETERMINERS) ? and - 1 : described(and);
        if (chunk(and).is("and") && chunk(and - 1).isMention() && !chunk(and - 1).mention().isAttributive()) {
            return listed(and - 1, chunk(i).mention());
        }
        return chunk(i).mention().kind() == Kind.NAME ? joined(and + 1, chunk(i).mention(), i) : new Subject(i, voices(chunk(i).mention()));
    }

    /** "and the South American bloc Mercosur": where "and" stands before the words that say what somebody is; else the same place. */
    private int described(int last) {
        for (int i = last; i > last - LONGEST_DESCRIPTION; i--) {
            if (chunk(i).is("the") && chunk(i - 1).is("and")) {
                return i - 1;
            }
            boolean word = chunk(i).isToken() && chunk(i).token().isWord() && chunk(i).verb() == null && !chunk(i).token().isAuxiliary();
            if (!word && !(chunk(i).isMention() && chunk(i).mention().kind() == Kind.PHRASE)) {
                return last;
            }
        }
        return last;
    }

    /** With who stands before "and" to the left of a chunk. */
    Subject joined(int right, EntityMention name, int at) {
        int and = right - 1;
        if (!chunk(and).is("and")) {
            return new Subject(at, voices(name));
        }
        int left = chunk(and - 1).isComma() ? and - 2 : and - 1;
        if (chunk(and - 1).isComma() && !(chunk(left).isMention() && chunk(left).mention().kind() == Kind.NAME)) {
            left = structure.previousComma(and - 1) - 1;
        }
        boolean named = chunk(left).isMention() && chunk(left).mention().kind() == Kind.NAME && !chunk(left).mention().isAttributive();
        return named ? new Subject(at, both(chunk(left).mention(), name)) : new Subject(at, voices(name));
    }

    /** "Greece, Türkiye and the United Kingdom": all of a list, from the last but one on to the left. */
    private Subject listed(int at, EntityMention last) {
        Set<Entity> all = new LinkedHashSet<>();
        int first = at;
        Deque<EntityMention> members = new ArrayDeque<>(List.of(chunk(at).mention(), last));
        int before = first - (chunk(first - 1).in(Words.DETERMINERS) ? 2 : 1);
        while (chunk(before).isComma() && chunk(before - 1).isMention() && !chunk(before - 1).mention().isAttributive()
                && chunk(before - 1).mention().kind() == Kind.NAME && chunk(first).mention().kind() == Kind.NAME) {
            first = before - 1;
            members.addFirst(chunk(first).mention());
            before = first - (chunk(first - 1).in(Words.DETERMINERS) ? 2 : 1);
        }
        members.forEach(member -> all.addAll(voices(member)));
        return new Subject(first, List.copyOf(all));
    }

    private static List<Entity> both(EntityMention left, EntityMention right) {
        Set<Entity> both = new LinkedHashSet<>(voices(left));
        both.addAll(voices(right));
        return List.copyOf(both);
    }

    /** Who speaks where a mention is the subject: a document's issuers. */
    public static List<Entity> voices(EntityMention mention) {
        Entity only = mention.only();
        return only != null && only.isDocument() ? only.issuers() : mention.entities();
    }
}
