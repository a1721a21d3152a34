package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.AgreementType;

/** What words are about. */
final class Topics {

    private static final int STEM = 6;

    /** Words that any agreement has. */
    private static final Set<String> GENERAL = WordLists.words("topics.txt", "GENERAL");

    /** In the order in which they win where as many words tell of each. */
    private static final Map<AgreementType, Set<String>> TYPES = new LinkedHashMap<>();

    static {
        for (AgreementType type : List.of(AgreementType.DEFENCE, AgreementType.TRADE, AgreementType.BORDER, AgreementType.SECURITY,
                AgreementType.ECONOMIC, AgreementType.CULTURAL, AgreementType.POLITICAL)) {
            TYPES.put(type, WordLists.words("topics.txt", type.name()));
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

    /** What kind of agreement words tell of: that of which most words are; the first of several. */
    static AgreementType type(List<Token> tokens, int first, int last) {
        List<String> stems = new ArrayList<>();
        for (int i = first; i <= last && i < tokens.size(); i++) {
            if (tokens.get(i).isWord()) {
                stems.add(stem(tokens.get(i).lower()));
            }
        }
        AgreementType best = AgreementType.OTHER;
        long most = 0;
        for (Map.Entry<AgreementType, Set<String>> type : TYPES.entrySet()) {
            long count = stems.stream().filter(type.getValue()::contains).count();
            if (count > most) {
                best = type.getKey();
                most = count;
            }
        }
        return best;
    }
}
