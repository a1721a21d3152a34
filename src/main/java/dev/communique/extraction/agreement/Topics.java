package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.AgreementType;

/** What words are about. */
final class Topics {

    private static final int STEM = 6;

    /** Words that any agreement has. */
    private static final Set<String> GENERAL = Set.of("agreem", "treaty", "cooper", "coordi", "commit", "countr", "sides", "partie",
            "nation", "furthe",
            "streng", "deepen", "enhanc", "promot", "suppor", "mainta", "contin", "includ", "work", "their", "shared", "joint", "mutual",
            "bilate",
            "effort", "ensure", "advanc", "relati", "ties", "reaffi", "reiter", "pledge", "agreed", "signed", "expand", "build", "develo");

    private static final Map<AgreementType, List<String>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put(AgreementType.DEFENCE,
                List.of("defens", "defenc", "milita", "arms", "weapon", "naval", "army", "aggres", "missil", "nuclea", "troop"));
        TYPES.put(AgreementType.TRADE, List.of("trade", "tariff", "export", "import", "custom", "commer"));
        TYPES.put(AgreementType.BORDER, List.of("border", "crossi", "bounda", "visa", "passpo", "transi", "checkp"));
        TYPES.put(AgreementType.SECURITY,
                List.of("securi", "terror", "counte", "extrem", "police", "intell", "crime", "crimin", "cyber", "migrat",
                        "traffi", "extrad", "piracy"));
        TYPES.put(AgreementType.ECONOMIC,
                List.of("econom", "invest", "financ", "bank", "loan", "infras", "energy", "corrid", "develo", "gas", "oil",
                        "mining", "agricu", "curren", "railwa", "port", "electr", "power", "pipeli", "fisher", "fishin", "debt", "grant",
                        "water"));
        TYPES.put(AgreementType.CULTURAL,
                List.of("cultur", "educat", "scienc", "scient", "studen", "univer", "touris", "herita", "schola", "sport"));
        TYPES.put(AgreementType.POLITICAL,
                List.of("peace", "ceasef", "truce", "commun", "coordi", "diplom", "recogn", "politi", "normal", "prison",
                        "dialog", "consul"));
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
        for (Map.Entry<AgreementType, List<String>> type : TYPES.entrySet()) {
            long count = stems.stream().filter(type.getValue()::contains).count();
            if (count > most) {
                best = type.getKey();
                most = count;
            }
        }
        return best;
    }
}
