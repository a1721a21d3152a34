package dev.communique.extraction.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.Passage;

/**
 * Finds known names in text: whole words, the longest name first, accents and kinds of punctuation aside. Capital letters count
 * where the name has them, so that {@code US} is not {@code us} and {@code Turkey} no bird. Takes time linear in the text.
 */
public final class GazetteerMatcher {

    private static final String VOWELS = "aeiouy";
    /** How many consonants in a row can be spoken. */
    private static final int MOST_CONSONANTS = 3;
    private static final int WIDEST_GAP = 3;
    private static final int SHORT = 4;

    /** After these a capital is a place, not a government: "held in Beijing". */
    private static final Set<String> LOCATIVE = WordLists.words("names.txt", "LOCATIVE");

    /** A name between such words is part of a place's own name: "South China Sea". */
    private static final Set<String> COMPASS = WordLists.words("names.txt", "COMPASS");
    /** After a city after which they are called: "Vienna Convention". */
    private static final Set<String> NAMED_AFTER = WordLists.words("names.txt", "NAMED_AFTER");
    /** "New Jersey" is not Jersey. */
    private static final Set<String> NEW = WordLists.words("names.txt", "AFTER_NEW");
    private static final Set<String> FEATURE = WordLists.words("names.txt", "FEATURE");

    /**
     * A name of somebody.
     *
     * @param owner   whom it names
     * @param text    the name as it is written
     * @param capital whether it is the capital of the state it names
     */
    public record Name(String owner, String text, boolean capital) {
    }

    /** A place in a text where somebody is named. */
    public record Found(String owner, Passage passage) {
    }

    /** Tokens that name somebody, the last one included; {@code place} where they name a place instead. */
    public record Match(Name name, int first, int last, boolean place) {
    }

    private record Entry(Name name, List<Token> words) {
    }

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /** Prepares names to be found; those without letters or digits never are. */
    public GazetteerMatcher(List<Name> names) {
        for (Name name : names) {
            List<Token> words = Tokens.of(Normalizer.normalize(name.text(), Normalizer.Form.NFC)).stream()
                    .filter(token -> token.isWord() || token.isNumber()).toList();
            if (!words.isEmpty()) {
                byFirstWord.computeIfAbsent(words.get(0).key(), key -> new ArrayList<>()).add(new Entry(name, words));
            }
        }
        byFirstWord.values().forEach(entries -> entries.sort(Comparator.comparing((Entry entry) -> entry.words().size()).reversed()));
    }

    /** Every place where somebody is named, in the order of the text, none overlapping another. */
    public List<Found> find(String text) {
        List<Token> tokens = Tokens.of(text);
        return find(tokens).stream().filter(match -> !match.place()).map(match -> new Found(match.name().owner(),
                Passage.of(text, tokens.get(match.first()).start(), tokens.get(match.last()).end()))).toList();
    }

    /** As {@link #find(String)}, places included. */
    List<Match> find(List<Token> tokens) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            Match match = longest(tokens, i, found);
            if (match != null) {
                found.add(match);
            }
            i = match == null ? i + 1 : match.last() + 1;
        }
        return found;
    }

    private Match longest(List<Token> tokens, int at, List<Match> before) {
        if (!tokens.get(at).isWord() && !tokens.get(at).isNumber()) {
            return null;
        }
        for (Entry entry : byFirstWord.getOrDefault(tokens.get(at).key(), List.of())) {
            int last = last(entry.words(), tokens, at);
            if (last >= 0) {
                return new Match(entry.name(), at, last, isPlace(entry.name(), tokens, at, last, before));
            }
        }
        return null;
    }

    /** The index of the last token of a name that stands at a place; -1 where it does not. */
    private static int last(List<Token> name, List<Token> tokens, int at) {
        int i = at;
        for (int word = 0; word < name.size(); word++) {
            if (word > 0) {
                int before = i;
                i = nextWord(tokens, i);
                if (i < 0 || tokens.get(i).start() - tokens.get(before).end() > WIDEST_GAP) {
                    return -1;
                }
            }
            if (!spells(tokens.get(i), name.get(word))) {
                return -1;
            }
        }
        return i;
    }

    private static int nextWord(List<Token> tokens, int at) {
        for (int i = at + 1; i < tokens.size() && i <= at + WIDEST_GAP; i++) {
            if (tokens.get(i).isParagraph()) {
                return -1;
            }
            if (!tokens.get(i).isMark()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean spells(Token token, Token name) {
        return !token.isMark() && !token.isParagraph() && token.key().equals(name.key()) && (!name.isCapital() || token.isCapital())
                && (!name.isAcronym() || token.isAcronym() || isSpokenAcronym(token))
                && (!isShortMixed(name.text()) || token.text().equals(name.text()) || token.isAcronym());
    }

    /** "LeT", which is not the verb at the start of a sentence: a short name with a capital within. */
    private static boolean isShortMixed(String name) {
        return name.length() <= SHORT && !name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** "Nato", "Asean": an acronym that can be spoken, and so is written as a name. */
    private static boolean isSpokenAcronym(Token token) {
        return token.isCapital() && token.text().length() > 3 && !Words.LIKE_ACRONYMS.contains(token.lower()) && isSpeakable(token.lower());
    }

    private static boolean isSpeakable(String word) {
        int consonants = 0;
        for (int i = 0; i < word.length() && consonants <= MOST_CONSONANTS; i++) {
            consonants = VOWELS.indexOf(word.charAt(i)) < 0 ? consonants + 1 : 0;
        }
        return consonants <= MOST_CONSONANTS;
    }

    private static boolean isPlace(Name name, List<Token> tokens, int first, int last, List<Match> found) {
        Token before = first > 0 && isJoined(tokens.get(first)) ? tokens.get(first - 1) : Token.NONE;
        Token after = last + 1 < tokens.size() ? tokens.get(last + 1) : Token.NONE;
        if (before.isHyphen() && first > 1) {
            before = tokens.get(first - 2);
        }
        boolean named = before.is("of") && first > 1 && FEATURE.contains(tokens.get(first - 2).text()); // "Gulf of Guinea"
        return named || before.text().equals("New") && NEW.contains(name.text()) || COMPASS.contains(before.text())
                || FEATURE.contains(after.text())
                || name.capital() && after.in(NAMED_AFTER)
                || name.capital() && (before.in(LOCATIVE) || isListedPlace(before, first, found));
    }

    /** "in Beijing and Kabul": the second of two capitals is what the first one is. */
    private static boolean isListedPlace(Token before, int first, List<Match> found) {
        Match last = found.isEmpty() ? null : found.get(found.size() - 1);
        return before.is("and") && last != null && last.last() == first - 2 && last.place() && last.name().capital();
    }

    private static boolean isJoined(Token token) {
        return !token.isParagraph();
    }
}
