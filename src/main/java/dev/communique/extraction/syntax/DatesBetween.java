package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.fact.MonthNames;

/**
 * Mends trees in which the parser hung on a date what belongs to the noun before it: "the signing on Monday of a treaty", "the entry into force in
 * March 2007 of two pacts".
 */
final class DatesBetween {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Set<String> PLACING = WordLists.words("function-words.txt", "PLACING");

    private DatesBetween() {
    }

    /** The tree, or one in which phrases with "of" hang on nouns, and on no dates. */
    static Tree mended(Tree tree) {
        List<Word> words = null;
        for (int node = 0; node < tree.size(); node++) {
            int noun = hasOf(tree, node) && !isDate(tree.word(node)) && isDate(tree.word(tree.word(node).head()))
                    ? before(tree, tree.word(node).head())
                    : -1;
            if (noun >= 0 && !tree.isWithin(noun, node)) {
                words = words == null ? new ArrayList<>(tree.words()) : words;
                words.set(node, tree.word(node).on(noun));
            }
        }
        return words == null ? tree : new Tree(words);
    }

    private static boolean hasOf(Tree tree, int node) {
        int of = tree.child(node, "case");
        return tree.word(node).is("nmod") && tree.word(node).head() < node && of >= 0 && tree.word(of).lemma().equals("of");
    }

    private static boolean isDate(Word word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        return Words.DAYS.contains(form) || MonthNames.number(form) > 0 && word.tag() == Tag.PROPN || YEAR.matcher(form).matches();
    }

    /** The noun in front of a date, over places told between them: the signing of "the signing in Oslo on Monday"; -1 where there is none. */
    private static int before(Tree tree, int date) {
        int head = tree.word(date).head();
        int top = head >= 0 && head < date && isDate(tree.word(head)) ? head : date; // of "in March 2007"
        int noun = tree.first(top) - 1;
        while (noun > 0 && isPlace(tree, noun)) {
            noun = tree.first(noun) - 1;
        }
        boolean found = noun >= 0 && (tree.word(noun).tag() == Tag.NOUN || tree.word(noun).tag() == Tag.PROPN) && !isDate(tree.word(noun));
        return found ? noun : -1;
    }

    private static boolean isPlace(Tree tree, int noun) {
        int in = tree.child(noun, "case");
        return in >= 0 && in < noun && PLACING.contains(tree.word(in).lemma());
    }
}
