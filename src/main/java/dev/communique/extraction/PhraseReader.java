package dev.communique.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;
import dev.communique.extraction.Referent.Role;

/**
 * Reads the phrases and pronouns of a sentence that stand for somebody: "the foreign ministry’s spokeswoman", "the 43-member alliance",
 * "both sides", "she". A title that stands before a name becomes one piece with it.
 */
final class PhraseReader {

    private static final int LONGEST = 10;
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we");
    private static final Set<String> PAIRING = Set.of("both", "two");
    private static final Set<String> PAIRED = Set.of("sides", "countries", "nations", "states", "governments", "parties", "leaders",
            "ministers",
            "neighbours", "neighbors", "capitals", "allies", "presidents", "delegations", "men", "women", "officials", "powers",
            "republics",
            "militaries", "armies", "economies", "organizations", "organisations", "diplomats", "counterparts", "chiefs", "partners",
            "blocs",
            "companies", "institutions", "rivals", "premiers", "envoys", "dignitaries", "peoples");
    private static final Set<String> PAIRED_ALONE = Set.of("sides", "parties", "pair", "duo", "signatories");
    /** "a general agreement", "an official visit". */
    private static final Set<String> ALSO_ADJECTIVES = Set.of("general", "official", "chief", "executive", "representative", "press",
            "news", "media");
    private static final Set<String> JOINING = Set.of("and", "the");
    /** Numbers in words, by their value. */
    private static final List<String> NUMBERS = List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> OWNING = Set.of("of", "for", "at", "to", "with", "in", "from");

    private final List<Token> tokens;
    private final Cast cast;
    private final NameFinder.Match[] matchAt;
    private List<Item> items;
    /** The first piece that no phrase has taken in yet. */
    private int free;
    private final List<Item> read = new ArrayList<>();

    private PhraseReader(List<Token> tokens, Cast cast, NameFinder.Match[] matchAt) {
        this.tokens = tokens;
        this.cast = cast;
        this.matchAt = matchAt;
    }

    /** The sentence with its phrases and pronouns as mentions, not yet told who they are; offices go to the cast. */
    static Sentence read(Sentence sentence, List<Token> tokens, Cast cast, NameFinder.Match[] matchAt) {
        PhraseReader reader = new PhraseReader(tokens, cast, matchAt);
        reader.items = sentence.items();
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
            } else if (item.in(PRONOUNS)) {
                read.add(mention(new Mention(item.first(), item.last(), Kind.PRONOUN, item.first()), item.first(), item.last()));
            } else if (isHead(i)) {
                i = phrase(i);
            } else {
                read.add(item);
            }
        }
    }

    private Item mention(Mention mention, int first, int last) {
        return new Item(first, last, tokens.get(first), mention, null);
    }

    static boolean isPersonHead(String word) {
        return Words.PERSON.contains(word) || Words.PERSON.contains(Words.singular(word));
    }

    static boolean isBodyHead(String word) {
        return Words.BODY.contains(word) || Words.FORCE.contains(word) || Words.ORGANIZATION.contains(word) || Words.COMPANY.contains(word);
    }

    private boolean isHead(int i) {
        Token token = items.get(i).token();
        String word = Words.bare(token);
        if (token.verb() != null && isVerbHere(i)) {
            return false;
        }
        boolean head = isPersonHead(word) || isBodyHead(word) || Words.DOCUMENT.contains(word) || PAIRED.contains(word)
                || PAIRED_ALONE.contains(word);
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
        return item.isToken() && item.token().isWord() && !item.token().isCapital() && item.verb() == null && !item.in(Words.PREPOSITIONS)
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
        return (isPersonHead(word) || isBodyHead(word) || Words.DOCUMENT.contains(word)) && !(next.verb() != null && !next.verb().isBase());
    }

    private int phrase(int head) {
        int start = Math.max(start(head), free);
        Item next = item(head + 1);
        boolean person = isPersonHead(Words.bare(items.get(head).token())) || Words.TITLE.contains(Words.bare(items.get(head).token()));
        int first = items.get(head).first();
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
        Mention mention = new Mention(items.get(start).first(), items.get(head).last(), Kind.PHRASE, first);
        mention.noun = items.get(head).token();
        mention.indefinite = items.get(start).is("a") || items.get(start).is("an") || items.get(start).is("one")
                || items.get(start).is("another")
                || items.get(start).is("some") || head == start && !items.get(head).token().isCapital();
        owner(mention, start, head);
        int last = behind(mention, head);
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
        if (token.verb() != null && !isPersonHead(token.lower()) && !isBodyHead(token.lower())) {
            boolean adjective = token.verb().isIng() || token.verb().isParticiple() && item(i - 1).in(Words.DETERMINERS);
            return adjective && i + 1 == head;
        }
        return !Words.isCommon(token) || Words.MODIFIERS.contains(token.lower());
    }

    private static boolean isTitleWord(Item item) {
        return item.isToken() && (Words.TITLE.contains(Words.bare(item.token())) || Words.PERSON.contains(Words.bare(item.token())));
    }

    /** Whose the head is, told by the words before it. */
    private void owner(Mention mention, int start, int head) {
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
    private int behind(Mention mention, int head) {
        String word = Words.bare(items.get(head).token());
        if (!item(head + 1).in(OWNING) || !isPersonHead(word) && !item(head + 1).is("of")) {
            return head;
        }
        int at = item(head + 2).in(Words.DETERMINERS) ? head + 3 : head + 2;
        Item owner = item(at);
        if (owner.isMention() && owner.mention().only() != null && !item(at + 1).is("'s")) {
            int last = isPersonHead(word) && !Words.PERSON.contains(word) ? owners(mention, at) : at;
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

    /** The words of a phrase that tell an office, without determiners and names. */
    static Set<String> words(List<Token> tokens, int first, int last) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !token.in(Words.DETERMINERS) && !token.is("'s")) {
                words.add(Words.bare(token));
            }
        }
        return words;
    }

    /** How many a phrase tells of: "the four signatories"; 0 where no number stands in it. */
    static int number(List<Token> tokens, Mention mention) {
        for (int i = mention.first; i < mention.head; i++) {
            int number = NUMBERS.indexOf(tokens.get(i).lower());
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    static boolean isPair(List<Token> tokens, Mention mention) {
        String head = tokens.get(mention.head).lower();
        if (number(tokens, mention) > 2) {
            return false;
        }
        boolean pairing = false;
        for (int i = mention.first; i < mention.head; i++) {
            pairing |= tokens.get(i).in(PAIRING);
        }
        boolean the = tokens.get(mention.first).is("the") && mention.head == mention.first + 1;
        return PAIRED.contains(head) && (pairing || the) || PAIRED_ALONE.contains(head);
    }

    static Role role(List<Token> tokens, Mention phrase, String text, Referent organization, int first, int last) {
        return new Role(text, words(tokens, phrase.first, phrase.head), organization, first, last);
    }
}
