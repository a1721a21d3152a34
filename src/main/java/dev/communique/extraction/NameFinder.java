package dev.communique.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.fact.Names;
import dev.communique.fact.Passage;

/**
 * Finds known names in text: whole words, the longest name first, accents and kinds of punctuation aside. Capital letters count
 * where the name has them, so that {@code US} is not {@code us} and {@code Turkey} no bird. Takes time linear in the text.
 */
public final class NameFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int WIDEST_GAP = 3;

    /** Behind these a capital is a place, not a government: "held in Beijing". */
    private static final Set<String> LOCATIVE = Set.of("in", "at", "from", "to", "near", "outside", "around", "of", "through", "via",
            "between", "into", "across", "visited", "visits", "visit");

    /** A name between such words is part of a place's own name: "South China Sea". */
    private static final Set<String> COMPASS = Set.of("North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western");
    private static final Set<String> FEATURE = Set.of("Sea", "Ocean", "Gulf", "Strait", "Straits", "Peninsula", "Bay", "River", "Valley");

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

    private record Word(String text, String key, int start, int end) {

        static List<Word> of(String text) {
            List<Word> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                words.add(new Word(matcher.group(), Names.key(matcher.group()), matcher.start(), matcher.end()));
            }
            return words;
        }

        boolean spells(Word name) {
            return key.equals(name.key)
                    && (!Character.isUpperCase(name.text.codePointAt(0)) || Character.isUpperCase(text.codePointAt(0)))
                    && (!name.isAcronym() || isAcronym());
        }

        private boolean isAcronym() {
            return text.length() > 1 && text.codePoints().noneMatch(Character::isLowerCase);
        }
    }

    private record Entry(Name name, List<Word> words) {
    }

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /** Prepares names to be found; those without letters or digits never are. */
    public NameFinder(List<Name> names) {
        for (Name name : names) {
            List<Word> words = Word.of(Normalizer.normalize(name.text(), Normalizer.Form.NFC));
            if (!words.isEmpty()) {
                byFirstWord.computeIfAbsent(words.get(0).key(), key -> new ArrayList<>()).add(new Entry(name, words));
            }
        }
        byFirstWord.values().forEach(entries -> entries.sort(Comparator.comparing((Entry entry) -> entry.words().size()).reversed()));
    }

    /** Every place where somebody is named, in the order of the text, none overlapping another. */
    public List<Found> find(String text) {
        List<Word> words = Word.of(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size();) {
            Entry entry = longest(text, words, i);
            if (entry == null) {
                i++;
                continue;
            }
            int last = i + entry.words().size() - 1;
            if (!isPlace(entry.name(), text, words, i, last)) {
                found.add(new Found(entry.name().owner(), Passage.of(text, words.get(i).start(), words.get(last).end())));
            }
            i = last + 1;
        }
        return found;
    }

    private Entry longest(String text, List<Word> words, int at) {
        for (Entry entry : byFirstWord.getOrDefault(words.get(at).key(), List.of())) {
            if (stands(entry.words(), text, words, at)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean stands(List<Word> name, String text, List<Word> words, int at) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            Word word = words.get(at + i);
            if (!word.spells(name.get(i)) || i > 0 && isApart(text, words.get(at + i - 1).end(), word.start())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApart(String text, int from, int to) {
        return to - from > WIDEST_GAP || text.substring(from, to).indexOf('\n') >= 0;
    }

    private static boolean isPlace(Name name, String text, List<Word> words, int first, int last) {
        String before = first > 0 && isJoined(text, words.get(first - 1), words.get(first)) ? words.get(first - 1).text() : "";
        String after = last + 1 < words.size() && isJoined(text, words.get(last), words.get(last + 1)) ? words.get(last + 1).text() : "";
        return COMPASS.contains(before) || FEATURE.contains(after) || name.capital() && LOCATIVE.contains(before.toLowerCase(Locale.ROOT));
    }

    /** Whether nothing but spaces or a hyphen part two words, so that the one can tell what the other means. */
    private static boolean isJoined(String text, Word word, Word next) {
        return text.substring(word.end(), next.start()).chars().allMatch(c -> c == '-' || Character.isSpaceChar(c));
    }
}
