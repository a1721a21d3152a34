package dev.communique.extraction.agreement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Token;
import dev.communique.fact.AgreementType;

/** What words are about. */
final class Topics {

    private static final int STEM = 6;

    /** How words start that any agreement has. */
    private static final Set<String> GENERAL = WordLists.words("topics.txt", "GENERAL");
    private static final Map<String, AgreementType> TYPES = new HashMap<>();

    static {
        for (AgreementType type : AgreementType.values()) {
            if (type != AgreementType.OTHER) {
                WordLists.words("topics.txt", type.name()).forEach(word -> TYPES.put(word, type));
            }
        }
    }

    private Topics() {
    }

    /** The stems of the words that tell what a stretch of tokens is about. */
    static Set<String> of(List<Token> tokens, int first, int last) {
        Set<String> stems = new HashSet<>();
        for (int i = first; i <= last && i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && token.text().length() > 3 && !token.isCommon()) {
                String stem = stem(token.lower());
                if (!GENERAL.contains(stem)) {
                    stems.add(stem);
                }
            }
        }
        return stems;
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : Words.singular(word);
    }

    /** Whether two are about the same. */
    static boolean alike(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        int smaller = Math.min(one.size(), other.size());
        return smaller > 0 && common * 2 >= smaller && (common > 1 || smaller <= 2);
    }

    /** What kind of agreement it is: what the word says that hangs nearest on its noun or verb, words before it first. */
    static AgreementType type(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            int at = open.remove();
            AgreementType type = sentence.mention(at) == null || sentence.mention(at).noun() != null || at == node
                    ? type(tree.word(at))
                    : null;
            if (type != null) {
                return type;
            }
            for (int n = 0; n < tree.childCount(at); n++) {
                int child = tree.child(at, n);
                if (!tree.word(child).is("nsubj") || at != node) {
                    open.add(child);
                }
            }
        }
        return AgreementType.OTHER;
    }

    /** What the first word of a stretch of tokens says that says anything. */
    static AgreementType type(List<Token> tokens, int first, int last) {
        for (int i = first; i <= last; i++) {
            AgreementType type = TYPES.containsKey(tokens.get(i).lower())
                    ? TYPES.get(tokens.get(i).lower())
                    : TYPES.get(Words.singular(tokens.get(i).lower()));
            if (type != null) {
                return type;
            }
        }
        return AgreementType.OTHER;
    }

    private static AgreementType type(Word word) {
        for (String part : word.form().toLowerCase(Locale.ROOT).split("[ -]")) {
            AgreementType type = TYPES.containsKey(part) ? TYPES.get(part) : TYPES.get(Words.singular(part));
            if (type != null) {
                return type;
            }
        }
        return TYPES.get(word.lemma());
    }
}
