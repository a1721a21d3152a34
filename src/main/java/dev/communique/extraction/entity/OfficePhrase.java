package dev.communique.extraction.entity;

import java.util.List;

/**
 * An office as a text names it: "US Secretary of State", "the Minister for Foreign Affairs of Peru".
 *
 * @param first  index of its first token, behind the determiner
 * @param head   index of the noun that tells the office
 * @param last   index of its last token
 * @param name   index of the first token of the holder's name; -1 where none follows
 * @param owners the words that may tell whose it is, in their order
 */
record OfficePhrase(int first, int head, int last, int name, List<Owner> owners) {

    /** How words of an office are tied to its noun. */
    enum Link {
        /** They stand before it: "US Secretary", "Kenya's minister". */
        BEFORE,
        /** "of Peru". */
        OF,
        /** "for Syria", "at the ministry": whose it is, where that is no state. */
        FOR,
        /** "to Chad": to whom its holder is sent. */
        TO
    }

    /** Words of an office that name somebody, from the first token to the last one. */
    record Owner(Link link, int first, int last) {
    }
}
