package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/**
 * Reads the phrases and pronouns of a sentence that stand for somebody: "the foreign ministry’s spokeswoman", "the 43-member alliance",
 * "both sides", "she". A title that stands before a name becomes one piece with it.
 */
public final class NounPhraseChunker {

    private static final int LONGEST = 10;
    private static final Set<String> RETIRED = WordLists.words("titles.txt", "RETIRED_IN_BRACKETS");
    private static final Set<String> PRONOUNS = WordLists.words("function-words.txt", "PRONOUNS");
    private static final Set<String> BEFORE_VERB = WordLists.words("function-words.txt", "BEFORE_INFINITIVE");
    private static final Set<String> SUBJECTS = WordLists.words("portfolios.txt", "SUBJECTS");
    private static final Set<String> COMING = WordLists.words("titles.txt", "COMING");
    private static final Set<String> COUNTING = WordLists.words("function-words.txt", "COUNTING");
    private static final Set<String> BE = WordLists.words("function-words.txt", "BE_AFTER_IT");
    private static final Set<String> CLAUSE = WordLists.words("function-words.txt", "BEFORE_CLAUSE");

    private static final Set<String> OF_FORCES = WordLists.words("nouns.txt", "OF_FORCES");
    private static final Set<String> VERBS_BEHIND_NAMES = WordLists.words("function-words.txt", "VERBS_BEHIND_NAMES");
    /** "a general agreement", "an official visit". */
    private static final Set<String> ALSO_ADJECTIVES = WordLists.words("nouns.txt", "ALSO_ADJECTIVES");

    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final PhraseOwners owners;

    /** The first piece that no phrase has taken in yet. */
    private int free;

    private final List<Chunk> read = new ArrayList<>();

    private NounPhraseChunker(List<Token> tokens, List<Chunk> chunks, PhraseOwners owners) {
        this.tokens = tokens;
        this.chunks = chunks;
        this.owners = owners;
    }

    /** The sentence with its phrases and pronouns as mentions, who they are still open; offices go to the index. */
    public static Sentence read(Sentence sentence, List<Token> tokens, EntityIndex index, GazetteerMatcher.Match[] matchAt) {
        PhraseOwners owners = new PhraseOwners(tokens, sentence.chunks(), index, matchAt);
        NounPhraseChunker reader = new NounPhraseChunker(tokens, sentence.chunks(), owners);
        reader.read();
        Sentence result = new Sentence(reader.read, sentence.within(), sentence.paragraph());
        Appositions.read(result, tokens, index);
        return result;
    }

    private Chunk chunk(int i) {
        return i >= 0 && i < chunks.size() ? chunks.get(i) : Chunk.NONE;
    }

    private void read() {
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            if (!chunk.isToken() || !chunk.token().isWord()) {
                read.add(chunk);
            } else if (chunk.in(PRONOUNS) && !isExpletive(i)) {
                read.add(mention(EntityMention.pronoun(chunk.first()), chunk.first(), chunk.last()));
            } else if (isHead(i)) {
                i = phrase(i);
            } else {
                read.add(chunk);
            }
        }
    }

    /** "It is unclear when …": stands for nobody. */
    private boolean isExpletive(int i) {
        Chunk word = chunk(i + 2);
        if (!chunks.get(i).is("it") || !chunk(i + 1).in(BE) || !word.isToken() || !word.token().isWord() || word.verb() != null) {
            return false;
        }
        return chunk(i + 3).in(CLAUSE) || chunk(i + 4).in(CLAUSE);
    }

    private Chunk mention(EntityMention mention, int first, int last) {
        return new Chunk(first, last, tokens.get(first), mention, null);
    }

    private boolean isHead(int i) {
        Token token = chunks.get(i).token();
        String word = token.bare();
        if (token.verb() != null && isVerbHere(i)) {
            return false;
        }
        EntityMention before = chunk(i - 1).mention();
        if (token.in(VERBS_BEHIND_NAMES) && before != null && before.kind() == Kind.NAME && !before.isAttributive()
                && !chunk(i + 1).is("of") && chunk(i + 1).verb() == null) {
            return false;
        }
        if (token.is("times") && !token.isCapital()) {
            return false; // "nine times"
        }
        if (chunk(i - 1).in(BEFORE_VERB) && chunk(i + 1).in(Words.DETERMINERS)) {
            return false; // "to chair a meeting"
        }
        boolean head = Words.isPersonNoun(word) || Words.isBodyNoun(word) || Words.DOCUMENT.contains(word) || Phrases.isPairNoun(word);
        if (Words.PERSON.contains(word) && chunk(i + 1).isMention() && chunk(i + 1).mention().only() != null
                && !chunk(i + 1).mention().only().isPerson() && !chunk(i + 1).mention().isAttributive()) {
            return false; // "the rebel National Salvation Movement"
        }
        if (Words.MODIFIERS.contains(token.lower()) && chunk(i + 1).isMention() && chunk(i + 1).mention().kind() == Kind.NAME
                && !chunk(i + 1).mention().isAttributive() && !chunk(i + 1).mention().only().isPerson()) {
            return false; // "the ruling Labour Party"
        }
        if (Words.FORCE.contains(word) && chunk(i + 1).in(OF_FORCES)) {
            return false; // "the Chadian military base"
        }
        if (token.in(ALSO_ADJECTIVES) && isNoun(chunk(i + 1))) {
            return false;
        }
        // the head of a phrase is its last noun: "foreign ministry spokesperson", "secretary-general"
        return head && !isFollowedByHead(i);
    }

    private static boolean isNoun(Chunk chunk) {
        return chunk.isToken() && chunk.token().isWord() && !chunk.token().isCapital() && (chunk.verb() == null || chunk.verb().isIng())
                && !chunk.in(Words.PREPOSITIONS)
                && !chunk.in(Words.CONJUNCTIONS) && !chunk.token().isAuxiliary() && !chunk.token().isCommon();
    }

    private boolean isVerbHere(int i) {
        Chunk before = chunk(i - 1);
        return before.isMention() && !chunk(i).verb().isBase() || before.is("to") || before.in(PRONOUNS)
                || before.isToken() && before.token().isAuxiliary();
    }

    private boolean isFollowedByHead(int i) {
        Chunk next = chunk(i + 1);
        if (next.isMark() && next.token().isHyphen() && !next.token().gap() && !chunk(i + 2).token().gap()) {
            return !chunk(i + 2).in(COMING);
        }
        if (!next.isToken() || !next.token().isWord()) {
            return false;
        }
        String word = next.token().bare();
        return (Words.isPersonNoun(word) || Words.isBodyNoun(word) || Words.DOCUMENT.contains(word))
                && !(next.verb() != null && !next.verb().isBase());
    }

    private int phrase(int head) {
        int start = Math.max(start(head), free);
        Chunk next = chunk(head + 1);
        boolean person = Words.isPersonNoun(chunks.get(head).token().bare())
                || Words.TITLE.contains(chunks.get(head).token().bare());
        // take back what was read as pieces of their own
        int taken = head - start;
        for (int i = 0; i < taken; i++) {
            read.remove(read.size() - 1);
        }
        if (person && next.isMention() && next.mention().only() != null && next.mention().only().isPerson()) {
            read.add(new Chunk(chunks.get(start).first(), next.last(), chunks.get(start).token(), next.mention(), null));
            free = head + 2;
            return head + 1;
        }
        return phrase(start, head);
    }

    private int phrase(int start, int head) {
        boolean indefinite = chunks.get(start).in(Words.INDEFINITE) || head == start && !chunks.get(head).token().isCapital();
        EntityMention mention = EntityMention.phrase(chunks.get(start).first(), chunks.get(head).first(), chunks.get(head).token(),
                indefinite);
        owners.before(mention, start, head);
        boolean coming = chunk(head + 1).isToken() && chunk(head + 1).token().isHyphen() && chunk(head + 2).in(COMING);
        int last = owners.behind(mention, head, coming ? head + 2 : head);
        mention.end(chunks.get(last).last(), chunk(last + 1).is("'s"));
        read.add(mention(mention, mention.first(), mention.last()));
        free = last + 1;
        return last;
    }

    private int start(int head) {
        int start = head;
        for (int i = head - 1; i >= 0 && i > head - LONGEST && isModifier(i, head); i--) {
            start = i;
        }
        while (start < head && (chunks.get(start).isMark() || chunks.get(start).is("and") || chunks.get(start).is("'s"))) {
            start++;
        }
        int counted = start;
        while (chunk(counted - 1).in(COUNTING)) {
            counted--;
        }
        if (chunk(counted - 1).in(Words.DETERMINERS)) {
            start = counted; // "the same five leaders"
        }
        Chunk before = chunk(start - 1);
        boolean determined = before.in(Words.DETERMINERS) || before.is("both") || before.is("two") || before.is("one");
        if (determined && (before.is("two") || before.is("both")) && chunk(start - 2).is("the")) {
            return start - 2;
        }
        return determined ? start - 1 : start;
    }

    private boolean isModifier(int i, int head) {
        Chunk chunk = chunks.get(i);
        if (chunk.isMention()) {
            Entity entity = chunk.mention().only();
            boolean possessive = chunk(i + 1).is("'s") || chunk(i + 1).isMark();
            return chunk.mention().kind() == Kind.NAME && entity != null && (!entity.isPerson() || possessive || i == head - 1);
        }
        if (!chunk.isToken()) {
            return false;
        }
        Token token = chunk.token();
        if (token.isHyphen()) {
            return !token.gap();
        }
        if (token.isNumber() || token.is("'s") || token.is("(") && chunk(i + 1).token().in(RETIRED)) {
            return true;
        }
        if (!token.isWord() || token.in(Words.PREPOSITIONS) || token.in(Words.CONJUNCTIONS) || token.in(Words.DETERMINERS)
                || token.isAuxiliary()
                || token.lower().endsWith("ly") || token.in(PRONOUNS)) {
            return token.is("of") && i > 0 && i + 1 < head && isTitleWord(chunk(i - 1))
                    || token.is("and") && isTitleWord(chunk(i - 1)) && i + 1 < head;
        }
        if (token.verb() != null && !Words.isPersonNoun(token.lower()) && !Words.isBodyNoun(token.lower()) && !isPortfolio(i, head)) {
            boolean adjective = token.verb().isIng() || token.verb().isParticiple() && chunk(i - 1).in(Words.DETERMINERS);
            return adjective && i + 1 == head;
        }
        if (token.isPastOfEvent() && isVerbPlace(chunk(i - 1))) {
            return false; // "was appointed secretary-general"
        }
        if (chunk(i - 1).isToken() && chunk(i - 1).token().isHyphen() && !token.gap()) {
            return true; // "Lima-based"
        }
        EntityMention before = chunk(i - 1).mention();
        boolean past = token.lower().endsWith("ed") && !token.isCapital() && !Words.MODIFIERS.contains(token.lower());
        if (past && before != null && before.kind() == Kind.NAME && !before.isAttributive()) {
            return false; // "Togo hosted diplomats"
        }
        boolean superlative = token.is("most") && Words.MODIFIERS.contains(chunk(i + 1).token().lower());
        return !token.isCommon() || Words.MODIFIERS.contains(token.lower()) || superlative || isPortfolio(i, head);
    }

    /** "the Union's peace commissioner", "Chad's state minister": what an office is for, although it can be another word too. */
    private boolean isPortfolio(int i, int head) {
        Chunk before = chunk(i - 1);
        boolean told = before.is("'s") || before.in(Words.DETERMINERS) || before.isMention() && before.mention().isAttributive();
        return told && SUBJECTS.contains(chunks.get(i).token().bare()) && Words.PERSON.contains(chunks.get(head).token().bare());
    }

    /** Whether a verb can follow: after an auxiliary or a subject. */
    private static boolean isVerbPlace(Chunk before) {
        return before.isMention() && !before.mention().isAttributive() || before.is("and")
                || before.isToken() && before.token().isAuxiliary() && !before.is("'s");
    }

    private static boolean isTitleWord(Chunk chunk) {
        return chunk.isToken() && (Words.TITLE.contains(chunk.token().bare()) || Words.PERSON.contains(chunk.token().bare()));
    }
}
