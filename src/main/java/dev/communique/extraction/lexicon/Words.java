package dev.communique.extraction.lexicon;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which words tell what a name or a phrase stands for. */
public final class Words {

    private static final Map<String, Set<String>> NOUNS = WordLists.words("nouns.txt");
    private static final Map<String, Set<String>> OTHERS = WordLists.words("words.txt");

    public static final Set<String> PERSON = NOUNS.get("PERSON");
    public static final Set<String> TITLE = NOUNS.get("TITLE");
    public static final Set<String> BODY = NOUNS.get("BODY");
    public static final Set<String> FORCE = NOUNS.get("FORCE");
    public static final Set<String> COMPANY = NOUNS.get("COMPANY");
    public static final Set<String> ORGANIZATION = NOUNS.get("ORGANIZATION");
    public static final Set<String> DOCUMENT = NOUNS.get("DOCUMENT");
    public static final Set<String> NO_ACTOR = NOUNS.get("NO_ACTOR");
    public static final Set<String> COMMON = OTHERS.get("COMMON");
    public static final Set<String> CALENDAR = OTHERS.get("CALENDAR");
    public static final Set<String> PARTICLES = OTHERS.get("PARTICLES");
    public static final Set<String> LIKE_ACRONYMS = OTHERS.get("LIKE_ACRONYMS");
    public static final Set<String> MODIFIERS = OTHERS.get("MODIFIERS");

    public static final Set<String> MALE_NAMES = new HashSet<>();
    public static final Set<String> FEMALE_NAMES = new HashSet<>();
    private static final Set<String> GIVEN_NAMES = new HashSet<>();

    private static final Set<String> STATES = WordLists.words("references.txt").get("STATES");

    /** Verbs by which somebody holds, attends or gives what a noun tells of. */
    public static final Set<String> HOLDING = WordLists.words("occasions.txt").get("HOLDING");

    public static final Set<String> RETIRED = Set.of("retd", "retd.", "ret", "ret.", "retired", "rtd");

    public static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
            "yesterday",
            "tomorrow", "tonight");

    /** What may stand between a subject and its verb. */
    public static final Set<String> BEFORE_VERB = Set.of("also", "then", "later", "again", "further", "now", "once", "previously",
            "earlier",
            "recently",
            "jointly", "both", "each", "himself", "herself", "themselves", "itself", "all", "still", "even", "just", "repeatedly", "often",
            "meanwhile",
            "therefore", "however", "already", "too", "today", "yesterday", "tonight", "simply", "only", "never", "not", "long",
            "immediately", "ever",
            "last", "first", "has", "have", "had", "is", "was", "were", "are", "been", "did", "does", "do", "would", "will", "'s", "'d",
            "'ve", "be");

    public static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her",
            "our",
            "another", "some", "any", "each", "every", "no");
    public static final Set<String> PREPOSITIONS = Set.of("of", "in", "to", "with", "by", "from", "for", "at", "on", "about", "after",
            "before",
            "during", "between", "among", "against", "through", "under", "over", "into", "near", "across", "toward", "towards", "upon",
            "via", "within", "without", "since", "until", "amid", "despite", "like", "than", "as", "per", "around", "regarding",
            "following", "including", "alongside", "inside", "outside", "behind", "beyond", "throughout", "ahead", "concerning");
    public static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "while", "whereas", "when", "where", "because", "although",
            "though",
            "if", "that", "which", "who", "whom", "whose", "as", "so", "yet", "nor", "unless", "once");

    static {
        for (String line : WordLists.lines("given-names.txt")) {
            String[] names = line.split(" ");
            for (int i = 1; i < names.length; i++) {
                String name = dev.communique.fact.Names.key(names[i]).replace(" ", "");
                GIVEN_NAMES.add(name);
                if (names[0].equals("m")) {
                    MALE_NAMES.add(name);
                } else if (names[0].equals("f")) {
                    FEMALE_NAMES.add(name);
                }
            }
        }
    }

    private Words() {
    }

    /** Whether the key of a word is a given name. */
    public static boolean isGivenName(String key) {
        return GIVEN_NAMES.contains(key);
    }

    /** Whether a plural noun means states. */
    public static boolean isStates(String noun) {
        return STATES.contains(noun);
    }

    /** Whether a noun stands for a person, or for several. */
    public static boolean isPersonNoun(String word) {
        return PERSON.contains(word) || PERSON.contains(singular(word));
    }

    /** Whether a noun stands for a body, a force, an organization or a company. */
    public static boolean isBodyNoun(String word) {
        return BODY.contains(word) || FORCE.contains(word) || ORGANIZATION.contains(word) || COMPANY.contains(word);
    }

    /** The singular of a noun that the lists have, as they have it. */
    public static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.endsWith("men")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
