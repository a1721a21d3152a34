package dev.communique.extraction.lexicon;

import java.util.List;
import java.util.Set;

/** Words that many rules ask for: what nouns stand for, and words of grammar. All are in small letters. */
public final class Words {

    /** Nouns for a person: "minister", "spokeswoman". */
    public static final Set<String> PERSON = WordLists.words("nouns.txt", "PERSON");
    /** Titles in front of a name: "president", "mr". */
    public static final Set<String> TITLE = WordLists.words("nouns.txt", "TITLE");
    /** Nouns for a body of a state: "ministry". */
    public static final Set<String> BODY = WordLists.words("nouns.txt", "BODY");
    /** Nouns for armed forces and groups. */
    public static final Set<String> FORCE = WordLists.words("nouns.txt", "FORCE");
    /** Nouns for companies. */
    public static final Set<String> COMPANY = WordLists.words("nouns.txt", "COMPANY");
    /** Nouns for organizations. */
    public static final Set<String> ORGANIZATION = WordLists.words("nouns.txt", "ORGANIZATION");
    /** Nouns for documents that speak: "statement". */
    public static final Set<String> DOCUMENT = WordLists.words("nouns.txt", "DOCUMENT");
    /** Nouns in names of what is nobody: "Agreement". */
    public static final Set<String> NO_ACTOR = WordLists.words("nouns.txt", "NO_ACTOR");
    /** Words that are no names although they may have a capital. */
    public static final Set<String> COMMON = WordLists.words("words.txt", "COMMON");
    /** Days, months and the like, which have a capital and name nobody. */
    public static final Set<String> CALENDAR = WordLists.words("words.txt", "CALENDAR");
    /** Small words within names: "bin", "de". */
    public static final Set<String> PARTICLES = WordLists.words("words.txt", "PARTICLES");
    /** Words that look like acronyms that can be spoken. */
    public static final Set<String> LIKE_ACRONYMS = WordLists.words("words.txt", "LIKE_ACRONYMS");
    /** Words before an office that are part of it: "deputy". */
    public static final Set<String> MODIFIERS = WordLists.words("words.txt", "MODIFIERS");
    /** Verbs by which somebody holds, attends or gives what a noun tells of. */
    public static final Set<String> HOLDING = WordLists.words("occasions.txt", "HOLDING");
    /** "retd", between a rank and a name. */
    public static final Set<String> RETIRED = WordLists.words("titles.txt", "RETIRED");
    /** Days of the week, and days counted from today. */
    public static final Set<String> DAYS = WordLists.words("time.txt", "DAYS");
    /** What may stand between a subject and its verb. */
    public static final Set<String> BEFORE_VERB = WordLists.words("function-words.txt", "BEFORE_VERB");
    /** At the start of a phrase that stands for somebody unnamed: "a", "one". */
    public static final Set<String> INDEFINITE = WordLists.words("function-words.txt", "INDEFINITE");
    /** Articles, demonstratives, possessives and quantifiers. */
    public static final Set<String> DETERMINERS = WordLists.words("function-words.txt", "DETERMINERS");
    /** "its", "their". */
    public static final Set<String> POSSESSIVES = WordLists.words("function-words.txt", "POSSESSIVES");
    /** Prepositions. */
    public static final Set<String> PREPOSITIONS = WordLists.words("function-words.txt", "PREPOSITIONS");
    /** Conjunctions and relative pronouns. */
    public static final Set<String> CONJUNCTIONS = WordLists.words("function-words.txt", "CONJUNCTIONS");
    /** Forms of auxiliary and modal verbs. */
    public static final Set<String> AUXILIARIES = WordLists.words("function-words.txt", "AUXILIARIES");

    private static final Set<String> STATES = WordLists.words("references.txt", "STATES");
    private static final List<String> NUMBERS = WordLists.inOrder("time.txt", "NUMBERS");

    private Words() {
    }

    /** Whether a plural noun means states. */
    public static boolean isStates(String noun) {
        return STATES.contains(noun);
    }

    /** The number from one to ten that a word is; 0 for other words. */
    public static int number(String word) {
        return NUMBERS.indexOf(word) + 1;
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
