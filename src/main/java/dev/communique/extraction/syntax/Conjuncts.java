package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.entity.EntityMention;

/** Finds the words that "and" or a comma joins. */
public final class Conjuncts {

    private Conjuncts() {
    }

    /** A word and those that "and" or a comma joins to it. */
    public static List<Integer> of(ParsedSentence sentence, int at) {
        Tree tree = sentence.tree();
        List<Integer> all = new ArrayList<>();
        all.add(at);
        for (int i = 0; i < all.size(); i++) {
            for (int n = 0; n < tree.childCount(all.get(i)); n++) {
                int child = tree.child(all.get(i), n);
                if (tree.word(child).is("conj") && tree.word(child).tag() != Tag.VERB || isListed(sentence, all.get(i), child)
                        || isHyphenated(sentence, all.get(i), child)) {
                    all.add(child);
                } else if (isPerson(sentence, all.get(i)) && (tree.word(child).is("nmod") || tree.word(child).is("appos"))) {
                    personsJoinedTo(sentence, child, all);
                }
            }
        }
        return all;
    }

    /** "the Norway-Peru plan": two states are no one name. */
    private static boolean isHyphenated(ParsedSentence sentence, int first, int second) {
        EntityMention one = sentence.mention(first);
        EntityMention other = sentence.mention(second);
        return sentence.word(second).is("flat") && one != null && other != null && one.only() != null && other.only() != null
                && one.only().isState() && other.only().isState() && one.only() != other.only();
    }

    /** "Bahrain, the UAE and Israel": a name behind a comma with more names behind "and" is another one, no apposition. */
    private static boolean isListed(ParsedSentence sentence, int first, int second) {
        EntityMention one = sentence.mention(first);
        EntityMention other = sentence.mention(second);
        return sentence.word(second).is("appos") && sentence.tree().child(second, "conj") >= 0 && one != null && other != null
                && one.only() != null
                && other.only() != null && one.only() != other.only() && one.only().type() == other.only().type();
    }

    /** "Arun Mehta of India and Nils Aasen of Norway": a person that "and" seems to join to a state is joined to the person before it. */
    private static void personsJoinedTo(ParsedSentence sentence, int state, List<Integer> into) {
        Tree tree = sentence.tree();
        for (int n = 0; n < tree.childCount(state) && !isPerson(sentence, state); n++) {
            int child = tree.child(state, n);
            if (tree.word(child).is("conj") && isPerson(sentence, child)) {
                into.add(child);
            }
        }
    }

    static boolean isPerson(ParsedSentence sentence, int at) {
        EntityMention mention = sentence.mention(at);
        return mention != null && mention.only() != null && mention.only().isPerson();
    }

    /** The first of those that "and" joins a word to; the word itself where it is the first, or alone. */
    public static int top(Tree tree, int noun) {
        int at = noun;
        while (tree.word(at).is("conj") && tree.word(at).head() >= 0) {
            at = tree.word(at).head();
        }
        return at;
    }
}
