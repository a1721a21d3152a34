package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads whose the head of a phrase is: "the foreign ministry’s spokeswoman", "the presidents of Peru and Ecuador". */
final class PhraseOwners {

    private static final Set<String> JOINING = Set.of("and", "the");
    /** Heads of those whom somebody sends. */
    private static final Set<String> SENT = Set.of("delegation", "mission", "team", "troops", "forces");
    private static final int LONGEST_BODY = 4;
    private static final Set<String> OWNING = Set.of("of", "for", "at", "to", "with", "in", "from");
    private final List<Token> tokens;
    private final Cast cast;
    private final NameFinder.Match[] matchAt;
    private final List<Item> items;

    PhraseOwners(List<Token> tokens, List<Item> items, Cast cast, NameFinder.Match[] matchAt) {
        this.tokens = tokens;
        this.items = items;
        this.cast = cast;
        this.matchAt = matchAt;
    }

    private Item item(int i) {
        return i >= 0 && i < items.size() ? items.get(i) : Item.NONE;
    }

    /** Tells a phrase whose its head is by the words before it. */
    void before(Mention mention, int start, int head) {
        Bodies.Body body = Bodies.within(tokens, mention.first, items.get(head).last(), cast, matchAt);
        if (body != null) {
            if (body.last() == items.get(head).last()) {
                mention.referents = List.of(body.referent());
                mention.settled = true;
            } else {
                mention.owner = body.referent();
                mention.ownerFirst = body.first();
                mention.ownerLast = body.last();
            }
            return;
        }
        for (int i = start; i < head; i++) {
            if (items.get(i).isMention() && items.get(i).mention().only() != null) {
                mention.owner = items.get(i).mention().only();
            }
        }
    }

    /** Takes in "of the alliance", "for Mr. Trump" behind the head; gives the index of the last piece. */
    int behind(Mention mention, int head) {
        String word = Words.bare(items.get(head).token());
        if (!isOwned(word, item(head + 1))) {
            return head;
        }
        int at = item(head + 2).in(Words.DETERMINERS) ? head + 3 : head + 2;
        int body = body(mention, at);
        if (body >= 0) {
            return body;
        }
        Item owner = item(at);
        if (owner.isMention() && owner.mention().only() != null && !item(at + 1).is("'s")) {
            int last = Words.isPersonNoun(word) && !Words.PERSON.contains(word) ? owners(mention, at) : at;
            if (last > at) {
                return last;
            }
            if (mention.owner == null || mention.owner.isState()) {
                mention.owner = owner.mention().only();
            }
            return at;
        }
        return head;
    }

    /** Whether a word behind a head tells whose it is: "of" always, others behind those that stand for somebody. */
    private static boolean isOwned(String head, Item link) {
        return link.is("of") || link.in(OWNING) && Words.isPersonNoun(head)
                || link.is("from") && (SENT.contains(head) || Words.DOCUMENT.contains(head))
                || link.is("by") && Words.DOCUMENT.contains(head);
    }

    /** "a spokesman for the Finnish foreign ministry": an arm of a state that a name starts; gives its last piece, -1 where none is. */
    private int body(Mention mention, int at) {
        boolean state = item(at).isMention() && item(at).mention().only() != null && item(at).mention().only().isState();
        for (int i = at + 1; state && i <= at + LONGEST_BODY && item(i).isToken() && item(i).token().isWord(); i++) {
            Bodies.Body body = Words.BODY.contains(Words.bare(item(i).token())) && !Words.isPersonNoun(Words.bare(item(i + 1).token()))
                    ? Bodies.within(tokens, item(at).first(), item(i).last(), cast, matchAt)
                    : null;
            if (body != null && body.last() == item(i).last()) {
                mention.owner = body.referent();
                mention.ownerFirst = body.first();
                mention.ownerLast = body.last();
                return i;
            }
        }
        return -1;
    }

    /** "the presidents of Peru and Ecuador": they act for all that are named; gives the index of the last one. */
    private int owners(Mention mention, int first) {
        List<Referent> all = new ArrayList<>(item(first).mention().referents);
        int last = first;
        for (int i = first + 1; i < items.size(); i++) {
            Item item = item(i);
            if (item.isMention() && item.mention().only() != null && !item.mention().only().isPerson() && !item(i + 1).is("'s")) {
                all.addAll(item.mention().referents);
                last = i;
                if (item(i - 1).is("and")) {
                    break;
                }
            } else if (!item.isComma() && !item.is("and") && !item.in(Words.DETERMINERS)) {
                break;
            }
        }
        if (last > first && all.stream().noneMatch(Referent::isPerson) && item(last - 1).in(JOINING)) {
            mention.referents = all.stream().distinct().toList();
            mention.settled = true;
            return last;
        }
        return first;
    }
}
