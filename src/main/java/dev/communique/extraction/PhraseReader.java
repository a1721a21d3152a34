package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;

/**
 * Reads the phrases and pronouns of a sentence that stand for somebody: "the foreign ministry’s spokeswoman", "the 43-member alliance",
 * "both sides", "she". A title that stands before a name becomes one piece with it.
 */
final class PhraseReader {

    private static final int LONGEST = 10;
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we");
    private static final Set<String> BEFORE_VERB = Set.of("to", "will", "would");
    private static final Set<String> COUNTING = Set.of("same", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other");
    private static final Set<String> BE = Set.of("is", "was", "remains", "remained");
    private static final Set<String> CLAUSE = Set.of("that", "whether", "when", "how", "if", "why", "who", "what");
    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another", "some");

    /** "a general agreement", "an official visit". */
    private static final Set<String> ALSO_ADJECTIVES = Set.of("general", "official", "chief", "executive", "representative", "press",
            "news", "media");

    private final List<Token> tokens;
    private final List<Item> items;
    private final PhraseOwners owners;

    /** The first piece that no phrase has taken in yet. */
    private int free;

    private final List<Item> read = new ArrayList<>();

    private PhraseReader(List<Token> tokens, List<Item> items, PhraseOwners owners) {
        this.tokens = tokens;
        this.items = items;
        this.owners = owners;
    }

    /** The sentence with its phrases and pronouns as mentions, not yet told who they are; offices go to the cast. */
    static Sentence read(Sentence sentence, List<Token> tokens, Cast cast, NameFinder.Match[] matchAt) {
        PhraseOwners owners = new PhraseOwners(tokens, sentence.items(), cast, matchAt);
        PhraseReader reader = new PhraseReader(tokens, sentence.items(), owners);
        reader.read();
        Sentence result = new Sentence(reader.read, sentence.within(), sentence.paragraph());
        Appositions.read(result, tokens, cast);
        return result;
    }

    private Item item(int i) {
        return i >= 0 && i < items.size() ? items.get(i) : Item.NONE;
    }

    private void read() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!item.isToken() || !item.token().isWord()) {
                read.add(item);
            } else if (item.in(PRONOUNS) && !isExpletive(i)) {
                read.add(mention(new Mention(item.first(), item.last(), Kind.PRONOUN, item.first()), item.first(), item.last()));
            } else if (isHead(i)) {
                i = phrase(i);
            } else {
                read.add(item);
            }
        }
    }

    /** "It is unclear when …": stands for nobody. */
    private boolean isExpletive(int i) {
        Item word = item(i + 2);
        if (!items.get(i).is("it") || !item(i + 1).in(BE) || !word.isToken() || !word.token().isWord() || word.verb() != null) {
            return false;
        }
        return item(i + 3).in(CLAUSE) || item(i + 4).in(CLAUSE);
    }

    private Item mention(Mention mention, int first, int last) {
        return new Item(first, last, tokens.get(first), mention, null);
    }

    private boolean isHead(int i) {
        Token token = items.get(i).token();
        String word = Words.bare(token);
        if (token.verb() != null && isVerbHere(i)) {
            return false;
        }
        if (token.is("times") && !token.isCapital()) {
            return false; // "nine times"
        }
        if (item(i - 1).in(BEFORE_VERB) && item(i + 1).in(Words.DETERMINERS)) {
            return false; // "to chair a meeting"
        }
        boolean head = Words.isPersonNoun(word) || Words.isBodyNoun(word) || Words.DOCUMENT.contains(word) || Phrases.isPairNoun(word);
        if (Words.PERSON.contains(word) && item(i + 1).isMention() && item(i + 1).mention().only() != null
                && !item(i + 1).mention().only().isPerson() && !item(i + 1).mention().attributive) {
            return false; // "the rebel National Salvation Movement"
        }
        if (token.in(ALSO_ADJECTIVES) && isNoun(item(i + 1))) {
            return false;
        }
        // the head of a phrase is its last noun: "foreign ministry spokesperson", "secretary-general"
        return head && !isFollowedByHead(i);
    }

    private static boolean isNoun(Item item) {
        return item.isToken() && item.token().isWord() && !item.token().isCapital() && (item.verb() == null || item.verb().isIng())
                && !item.in(Words.PREPOSITIONS)
                && !item.in(Words.CONJUNCTIONS) && !item.token().isAuxiliary() && !Words.isCommon(item.token());
    }

    private boolean isVerbHere(int i) {
        Item before = item(i - 1);
        return before.isMention() && !item(i).verb().isBase() || before.is("to") || before.in(PRONOUNS)
                || before.isToken() && before.token().isAuxiliary();
    }

    private boolean isFollowedByHead(int i) {
        Item next = item(i + 1);
        if (next.isMark() && next.token().isHyphen() && !next.token().gap() && !item(i + 2).token().gap()) {
            return true;
        }
        if (!next.isToken() || !next.token().isWord()) {
            return false;
        }
        String word = Words.bare(next.token());
        return (Words.isPersonNoun(word) || Words.isBodyNoun(word) || Words.DOCUMENT.contains(word))
                && !(next.verb() != null && !next.verb().isBase());
    }

    private int phrase(int head) {
        int start = Math.max(start(head), free);
        Item next = item(head + 1);
        boolean person = Words.isPersonNoun(Words.bare(items.get(head).token()))
                || Words.TITLE.contains(Words.bare(items.get(head).token()));
        // take back what was read as pieces of their own
        int taken = head - start;
        for (int i = 0; i < taken; i++) {
            read.remove(read.size() - 1);
        }
        if (person && next.isMention() && next.mention().only() != null && next.mention().only().isPerson()) {
            read.add(new Item(items.get(start).first(), next.last(), items.get(start).token(), next.mention(), null));
            free = head + 2;
            return head + 1;
        }
        return phrase(start, head);
    }

    private int phrase(int start, int head) {
        Mention mention = new Mention(items.get(start).first(), items.get(head).last(), Kind.PHRASE, items.get(head).first());
        mention.noun = items.get(head).token();
        mention.indefinite = items.get(start).in(INDEFINITE) || head == start && !items.get(head).token().isCapital();
        owners.before(mention, start, head);
        int last = owners.behind(mention, head);
        mention.last = items.get(last).last();
        mention.attributive = item(last + 1).is("'s");
        read.add(mention(mention, mention.first, mention.last));
        free = last + 1;
        return last;
    }

    private int start(int head) {
        int start = head;
        for (int i = head - 1; i >= 0 && i > head - LONGEST && isModifier(i, head); i--) {
            start = i;
        }
        while (start < head && (items.get(start).isMark() || items.get(start).is("and") || items.get(start).is("'s"))) {
            start++;
        }
        int counted = start;
        while (item(counted - 1).in(COUNTING)) {
            counted--;
        }
        if (item(counted - 1).in(Words.DETERMINERS)) {
            start = counted; // "the same five leaders"
        }
        Item before = item(start - 1);
        boolean determined = before.in(Words.DETERMINERS) || before.is("both") || before.is("two") || before.is("one");
        if (determined && (before.is("two") || before.is("both")) && item(start - 2).is("the")) {
            return start - 2;
        }
        return determined ? start - 1 : start;
    }

    private boolean isModifier(int i, int head) {
        Item item = items.get(i);
        if (item.isMention()) {
            Referent referent = item.mention().only();
            boolean possessive = item(i + 1).is("'s") || item(i + 1).isMark();
            return item.mention().kind == Kind.NAME && referent != null && (!referent.isPerson() || possessive || i == head - 1);
        }
        if (!item.isToken()) {
            return false;
        }
        Token token = item.token();
        if (token.isHyphen()) {
            return !token.gap();
        }
        if (token.isNumber() || token.is("'s") || token.is("(") && item(i + 1).token().in(Set.of("retd", "ret", "retired"))) {
            return true;
        }
        if (!token.isWord() || token.in(Words.PREPOSITIONS) || token.in(Words.CONJUNCTIONS) || token.in(Words.DETERMINERS)
                || token.isAuxiliary()
                || token.lower().endsWith("ly") || token.in(PRONOUNS)) {
            return token.is("of") && i > 0 && i + 1 < head && isTitleWord(item(i - 1))
                    || token.is("and") && isTitleWord(item(i - 1)) && i + 1 < head;
        }
        if (token.verb() != null && !Words.isPersonNoun(token.lower()) && !Words.isBodyNoun(token.lower())) {
            boolean adjective = token.verb().isIng() || token.verb().isParticiple() && item(i - 1).in(Words.DETERMINERS);
            return adjective && i + 1 == head;
        }
        if (Trigger.isPastVerb(token) && isVerbPlace(item(i - 1))) {
            return false; // "was appointed secretary-general"
        }
        return !Words.isCommon(token) || Words.MODIFIERS.contains(token.lower());
    }

    /** Whether a verb can follow: behind an auxiliary or a subject. */
    private static boolean isVerbPlace(Item before) {
        return before.isMention() && !before.mention().attributive || before.is("and")
                || before.isToken() && before.token().isAuxiliary() && !before.is("'s");
    }

    private static boolean isTitleWord(Item item) {
        return item.isToken() && (Words.TITLE.contains(Words.bare(item.token())) || Words.PERSON.contains(Words.bare(item.token())));
    }
}
