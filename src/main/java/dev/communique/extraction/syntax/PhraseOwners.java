package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.extraction.entity.StateBodies;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;

/** Reads whose the head of a phrase is: "the foreign ministry’s spokeswoman", "the presidents of Peru and Ecuador". */
final class PhraseOwners {

    private static final Set<String> BASED = WordLists.words("titles.txt", "BASED");
    private static final Set<String> SECOND_WORDS = WordLists.words("titles.txt", "SECOND_WORDS");
    private static final Set<String> JOINING = WordLists.words("function-words.txt", "BEFORE_LAST_OWNER");
    /** Heads of those whom somebody sends. */
    private static final Set<String> SENT = WordLists.words("nouns.txt", "SENT");
    /** Of these, "to Chad" and "for Syria" tell where they are sent. */
    private static final Set<String> ENVOYS = WordLists.words("titles.txt", "SENT");
    private static final Set<String> SUBJECTS = WordLists.words("portfolios.txt", "SUBJECTS");
    private static final Set<String> KINDS_OF_PLACES = WordLists.words("titles.txt", "KINDS_OF_PLACES");
    /** Nouns before a name that tell what it names. */
    private static final Set<String> NAMED_KINDS = WordLists.words("references.txt", "NAMED_KINDS");
    private static final int LONGEST_BODY = 6;
    private static final Set<String> OWNING = WordLists.words("function-words.txt", "OWNING");
    private final List<Token> tokens;
    private final EntityIndex index;
    private final GazetteerMatcher.Match[] matchAt;
    private final List<Chunk> chunks;

    PhraseOwners(List<Token> tokens, List<Chunk> chunks, EntityIndex index, GazetteerMatcher.Match[] matchAt) {
        this.tokens = tokens;
        this.chunks = chunks;
        this.index = index;
        this.matchAt = matchAt;
    }

    private Chunk chunk(int i) {
        return i >= 0 && i < chunks.size() ? chunks.get(i) : Chunk.NONE;
    }

    /** Tells a phrase whose its head is by the words before it. */
    void before(EntityMention mention, int start, int head) {
        StateBodies.Body body = StateBodies.within(tokens, mention.first(), chunks.get(head).last(), index, matchAt);
        if (body != null) {
            if (body.last() == chunks.get(head).last()) {
                mention.settle(List.of(body.entity()));
            } else if (isOnlyKind(body.entity(), chunks.get(head).token())) {
                mention.belong(index.whole(body.entity()));
            } else {
                mention.belong(body.entity(), body.first(), body.last());
            }
            return;
        }
        for (int i = start; i < head; i++) {
            boolean place = chunk(i + 1).isToken() && chunk(i + 1).token().isHyphen() && chunk(i + 2).in(BASED); // "a Canada-based scientist"
            if (chunks.get(i).isMention() && chunks.get(i).mention().only() != null && !place) {
                mention.belong(chunks.get(i).mention().only());
            }
        }
    }

    /** "Chadian military bases", "army deployments": the forces only tell of what kind something of their state is. */
    private boolean isOnlyKind(Entity body, Token head) {
        return body.type() == ActorType.ARMED_FORCES && index.whole(body) != null && !Words.isPersonNoun(head.bare())
                && !Words.isBodyNoun(head.bare()) && !Words.DOCUMENT.contains(head.bare());
    }

    /**
     * Takes in "of the alliance", "for Mr. Trump" after the head; gives the index of the last piece.
     *
     * @param noun index of the noun that tells whom the phrase is about
     * @param head index of the last word of the head: "designate" of "minister-designate"
     */
    int behind(EntityMention mention, int noun, int head) {
        if (chunk(head + 1).in(SECOND_WORDS) && isOwned(chunks.get(noun).token().bare(), chunk(head + 2))) {
            return behind(mention, noun, head + 1); // "the chargé d'affaires of Togo"
        }
        String word = chunks.get(noun).token().bare();
        if (!isOwned(word, chunk(head + 1))) {
            return head;
        }
        int at = chunk(head + 2).in(Words.DETERMINERS) ? head + 3 : head + 2;
        int subjects = Words.PERSON.contains(word) ? subjects(at) : -1;
        if (subjects >= 0) {
            mention.hold(title(mention, chunk(subjects).last()));
            int owner = chunk(subjects + 1).is("of") ? chunk(subjects + 2).in(Words.DETERMINERS) ? subjects + 3 : subjects + 2 : -1;
            if (owner > 0 && chunk(owner).isMention() && chunk(owner).mention().only() != null && mention.owner() == null) {
                mention.belong(chunk(owner).mention().only());
                return owner;
            }
            return subjects;
        }
        int body = body(mention, at);
        if (body >= 0) {
            return body;
        }
        int possessive = chunk(at + 1).is("'s") ? at + 1 : at + 2; // "the Orban government's Trade Council"
        boolean owned = chunk(possessive).is("'s") && (possessive == at + 1 || Words.BODY.contains(chunk(at + 1).token().bare()));
        Entity named = owned && Words.isPersonNoun(word) ? chunk(possessive + 1).only() : null;
        if (named != null && chunk(possessive + 1).mention().kind() == EntityMention.Kind.NAME && !named.isPerson() && !named.isState()) {
            mention.belong(named);
            return possessive + 1;
        }
        at = described(at);
        Chunk owner = chunk(at);
        if (owner.isMention() && owner.mention().only() != null && !chunk(at + 1).is("'s")) {
            int last = Words.isPersonNoun(word) && !Words.PERSON.contains(word) ? owners(mention, at) : at;
            if (last > at) {
                return last;
            }
            if (ENVOYS.contains(word) && !chunk(head + 1).is("of")) {
                return mention.owner() == null ? head : at;
            }
            if (mention.owner() == null || mention.owner().isState() && !owner.mention().only().isState()) {
                mention.belong(owner.mention().only());
            }
            boolean kind = owner.mention().only().type() == ActorType.OTHER && chunk(at + 1).in(KINDS_OF_PLACES);
            return kind ? at + 1 : at; // "of Kandahar province"
        }
        return head;
    }

    /** "of the regional bloc IGAD": where the name stands behind a noun that tells what it names; the same place where none does. */
    private int described(int at) {
        int kind = chunk(at).isMention() && chunk(at).mention().isAttributive() ? at + 1 : at;
        if (chunk(kind).in(KINDS_OF_PLACES) && chunk(kind + 1).is("of") && chunk(kind + 2).isMention()) {
            return kind + 2; // "of the Polish city of Lublin"
        }
        int name = at;
        while (name < at + LONGEST_BODY && chunk(name).isToken() && chunk(name).token().isWord() && !chunk(name).in(Words.PREPOSITIONS)
                && !chunk(name).in(Words.CONJUNCTIONS)) {
            name++;
        }
        boolean named = name > at && chunk(name).isMention() && chunk(name).mention().kind() == EntityMention.Kind.NAME
                && chunk(name).mention().only() != null && !chunk(name).mention().only().isPerson();
        return named && NAMED_KINDS.contains(chunk(name - 1).token().bare()) ? name : at;
    }

    /** "minister for foreign affairs": the last word of what an office is for; -1 where nothing is. */
    private int subjects(int at) {
        int last = -1;
        for (int i = at; chunk(i).isToken() && (SUBJECTS.contains(chunk(i).token().bare()) || last >= 0 && chunk(i).is("and")); i++) {
            last = chunk(i).is("and") ? last : i;
        }
        Chunk next = chunk(last + 1);
        return last >= 0 && (Words.BODY.contains(next.token().bare()) || next.isMention() || NAMED_KINDS.contains(next.token().bare()))
                ? -1
                : last;
    }

    /** The words of an office, without what stands before it: determiner, owner, "new". */
    private String title(EntityMention mention, int last) {
        return Tokens.text(tokens, Appositions.titleStart(tokens, mention), last);
    }

    /** Whether a word after a head tells whose it is: "of" always, others after those that stand for somebody. */
    private static boolean isOwned(String head, Chunk link) {
        return link.is("of") || link.in(OWNING) && Words.isPersonNoun(head)
                || link.is("from") && (SENT.contains(head) || Words.DOCUMENT.contains(head))
                || link.is("by") && Words.DOCUMENT.contains(head);
    }

    /** "a spokesman for the Finnish foreign ministry": an arm of a state that a name starts; gives its last piece, -1 where none is. */
    private int body(EntityMention mention, int at) {
        boolean state = chunk(at).isMention() && chunk(at).mention().only() != null && chunk(at).mention().only().isState();
        boolean owned = chunk(at + 1).is("'s");
        for (int i = at + 1; state && i <= at + LONGEST_BODY && chunk(i).isToken() && chunk(i).token().isWord(); i++) {
            StateBodies.Body body = Words.BODY.contains(chunk(i).token().bare())
                    && !Words.isPersonNoun(chunk(i + 1).token().bare())
                            ? StateBodies.within(tokens, chunk(at).first(), chunk(i).last(), index, matchAt)
                            : null;
            if (body != null && body.last() == chunk(i).last()) {
                mention.belong(body.entity(), body.first(), body.last());
                return i;
            }
            if (owned && Words.BODY.contains(chunk(i).token().bare()) && !goesOn(i + 1) && !Words.isPersonNoun(chunk(i + 1).token().bare())
                    && mention.owner() == null) {
                mention.belong(chunk(at).mention().only()); // "the head of Ukraine’s presidential office": of the state
                return i;
            }
        }
        return -1;
    }

    /** "Senate foreign affairs committee": whether a body's name goes on behind a noun that could end it. */
    private boolean goesOn(int at) {
        String word = chunk(at).isToken() ? chunk(at).token().bare() : "";
        return Words.BODY.contains(word) || SUBJECTS.contains(word);
    }

    /** "the presidents of Peru and Ecuador": they act for all that are named; gives the index of the last one. */
    private int owners(EntityMention mention, int first) {
        List<Entity> all = new ArrayList<>(chunk(first).mention().entities());
        int last = first;
        for (int i = first + 1; i < chunks.size(); i++) {
            Chunk chunk = chunk(i);
            if (chunk.isMention() && chunk.mention().only() != null && !chunk.mention().only().isPerson() && !chunk(i + 1).is("'s")) {
                all.addAll(chunk.mention().entities());
                last = i;
                if (chunk(i - 1).is("and")) {
                    break;
                }
            } else if (!chunk.isComma() && !chunk.is("and") && !chunk.in(Words.DETERMINERS)) {
                break;
            }
        }
        if (last > first && all.stream().noneMatch(Entity::isPerson) && chunk(last - 1).in(JOINING)) {
            mention.settle(all.stream().distinct().toList());
            return last;
        }
        return first;
    }
}
