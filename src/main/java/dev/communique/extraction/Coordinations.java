package dev.communique.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;
import dev.communique.extraction.Subjects.Found;

/** Tells who stands together as one subject: "X and Y", "Greece, Türkiye and the United Kingdom". */
final class Coordinations {

    /** Words of a description before a name. */
    private static final int LONGEST_DESCRIPTION = 5;

    private final Sentence sentence;
    private final Structure structure;

    Coordinations(Sentence sentence, Structure structure) {
        this.sentence = sentence;
        this.structure = structure;
    }

    private Item item(int i) {
        return sentence.item(i);
    }

    /** A subject with those who are joined to it on its right. */
    Found toTheRight(int at) {
        List<Referent> list = listedBehind(at);
        if (list.size() > 2) {
            return new Found(at, list);
        }
        if (item(at + 1).is("and") && item(at + 2).isMention() && !structure.isFollowedByVerb(at + 2)) {
            return new Found(at, both(item(at).mention(), item(at + 2).mention()));
        }
        return new Found(at, voices(item(at).mention()));
    }

    /** "Saudi Arabia, the UAE, Bahrain and Egypt": all from an item on to the right; fewer than three where it is no list. */
    private List<Referent> listedBehind(int at) {
        Set<Referent> all = new LinkedHashSet<>(voices(item(at).mention()));
        int i = at;
        while (item(i + 1).isComma() || item(i + 1).is("and")) {
            boolean last = item(i + 1).is("and") || item(i + 2).is("and");
            int next = i + (item(i + 1).isComma() && item(i + 2).is("and") ? 3 : 2);
            next = item(next).in(Words.DETERMINERS) ? next + 1 : next;
            if (!item(next).isMention() || item(next).mention().attributive || item(next).mention().kind != Kind.NAME) {
                return List.of();
            }
            all.addAll(voices(item(next).mention()));
            i = next;
            if (last) {
                return List.copyOf(all);
            }
        }
        return List.of();
    }

    /** A subject with those who are joined to it on its left. */
    Found toTheLeft(int i) {
        int and = i - 1;
        for (int steps = 0; steps < 3 && structure.isAdjective(and); steps++) {
            and--;
        }
        and = item(and).in(Words.DETERMINERS) ? and - 1 : described(and);
        if (item(and).is("and") && item(and - 1).isMention() && !item(and - 1).mention().attributive) {
            return listed(and - 1, item(i).mention());
        }
        return item(i).mention().kind == Kind.NAME ? joined(and + 1, item(i).mention(), i) : new Found(i, voices(item(i).mention()));
    }

    /** "and the South American bloc Mercosur": where "and" stands before the words that say what somebody is; else the same place. */
    private int described(int last) {
        for (int i = last; i > last - LONGEST_DESCRIPTION; i--) {
            if (item(i).is("the") && item(i - 1).is("and")) {
                return i - 1;
            }
            boolean word = item(i).isToken() && item(i).token().isWord() && item(i).verb() == null && !item(i).token().isAuxiliary();
            if (!word && !(item(i).isMention() && item(i).mention().kind == Kind.PHRASE)) {
                return last;
            }
        }
        return last;
    }

    /** With who stands before "and" to the left of an item. */
    Found joined(int right, Mention name, int at) {
        int and = right - 1;
        if (!item(and).is("and")) {
            return new Found(at, voices(name));
        }
        int left = item(and - 1).isComma() ? and - 2 : and - 1;
        if (item(and - 1).isComma() && !(item(left).isMention() && item(left).mention().kind == Kind.NAME)) {
            left = structure.previousComma(and - 1) - 1;
        }
        boolean named = item(left).isMention() && item(left).mention().kind == Kind.NAME && !item(left).mention().attributive;
        return named ? new Found(at, both(item(left).mention(), name)) : new Found(at, voices(name));
    }

    /** "Greece, Türkiye and the United Kingdom": all of a list, from the last but one on to the left. */
    private Found listed(int at, Mention last) {
        Set<Referent> all = new LinkedHashSet<>();
        int first = at;
        Deque<Mention> members = new ArrayDeque<>(List.of(item(at).mention(), last));
        int before = first - (item(first - 1).in(Words.DETERMINERS) ? 2 : 1);
        while (item(before).isComma() && item(before - 1).isMention() && !item(before - 1).mention().attributive
                && item(before - 1).mention().kind == Kind.NAME && item(first).mention().kind == Kind.NAME) {
            first = before - 1;
            members.addFirst(item(first).mention());
            before = first - (item(first - 1).in(Words.DETERMINERS) ? 2 : 1);
        }
        members.forEach(member -> all.addAll(voices(member)));
        return new Found(first, List.copyOf(all));
    }

    private static List<Referent> both(Mention left, Mention right) {
        Set<Referent> both = new LinkedHashSet<>(voices(left));
        both.addAll(voices(right));
        return List.copyOf(both);
    }

    /** Who speaks where a mention is the subject: a document's issuers. */
    static List<Referent> voices(Mention mention) {
        Referent only = mention.only();
        return only != null && only.document ? only.issuers : mention.referents;
    }
}
