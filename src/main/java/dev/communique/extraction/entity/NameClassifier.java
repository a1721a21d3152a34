package dev.communique.extraction.entity;

import java.util.Set;
import java.util.stream.IntStream;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/** Tells by the words of a run of capitals what it names. */
final class NameClassifier {

    private static final Set<String> GENERIC = WordLists.words("names.txt", "GENERIC");
    private static final Set<String> PRESS = WordLists.words("names.txt", "PRESS");
    private static final Set<String> PRESS_ROOMS = WordLists.words("names.txt", "PRESS_ROOMS");
    static final Set<String> POLITIES = WordLists.words("names.txt", "POLITIES");
    private static final Set<String> PLACE_STARTS = WordLists.words("names.txt", "PLACE_STARTS");

    private static final int LONGEST_SURNAME = 5;

    private final NameContext context;

    NameClassifier(NameContext context) {
        this.context = context;
    }

    /** Where in a run a person's name starts: at a given name, or where initials stand in it; -1 where none does. */
    int personStart(int first, int last) {
        if (last == first) {
            return -1;
        }
        if (last > first + 1 && context.token(first).is("h.") && context.token(first + 1).is("e.")) {
            return first + 2; // "H. E. Ilse Kallas"
        }
        for (int i = first; i < last; i++) {
            boolean initial = context.token(i).isAbbreviation() && Character.isUpperCase(context.token(i).text().charAt(0))
                    && context.token(i).text().length() < 6
                    && context.token(i).text().indexOf('.') == 1;
            if (context.matchAt[i] == null && (context.token(i).isGivenName() && !context.token(i + 1).is("of") || initial)) {
                boolean kunya = i > first && context.token(i - 1).in(Words.PARTICLES) && context.matchAt[i - 1] == null; // Abu Zahir
                return hasKnown(i + 1, last - 1)
                        ? -1
                        : kunya || i == first + 1 && isSurname(first)
                                ? i - 1
                                : initial && i == first + 1 && !context.token(first).isCommon() ? first : i;
            }
        }
        boolean familyFirst = !context.token(first + 1).isHyphen() && context.token(last).isGivenName() && last - first <= 3
                && !context.token(first).in(PLACE_STARTS) && context.matchAt[last] == null
                && context.token(first).text().length() > 1 && !context.token(first).isAcronym();
        return familyFirst ? first : -1;
    }

    /** "Bui" of "Bui Van Lam": a short word before a given name that is no word of the language, so that it can be a family's name. */
    private boolean isSurname(int i) {
        Token word = context.token(i);
        return word.text().length() <= LONGEST_SURNAME && !word.isCommon() && !word.isAcronym() && !word.isAbbreviation()
                && context.matchAt[i] == null && !context.isLowerToo(word) && !context.startsSentence(i)
                && !Words.MODIFIERS.contains(word.lower()) && !Words.isPersonNoun(word.bare()) && !Words.TITLE.contains(word.bare());
    }

    private boolean hasMatch(int first, int last) {
        return IntStream.rangeClosed(first, last).anyMatch(i -> context.matchAt[i] != null);
    }

    private boolean hasKnown(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (context.matchAt[i] != null && context.matchAt[i].last() > i) {
                return true;
            }
        }
        return false;
    }

    /** Where a known name stands after the first token of a run, or -1. */
    int knownBehind(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (context.matchAt[i] != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a run names a treaty, a place, an occasion, and so no actor. */
    boolean isThing(int first, int last) {
        return last > first && (Words.NO_ACTOR.contains(context.token(last).bare())
                || Words.NO_ACTOR.contains(Words.singular(context.token(last).bare()))) && context.matchAt[last] == null
                && !headBeforeOf(first, last, Words.BODY) || headBeforeOf(first, last, Words.NO_ACTOR);
    }

    /** "Federal Government": words that any state has for its own. */
    boolean isGeneric(int first, int last) {
        if (last == first + 1 && PRESS.contains(context.token(first).lower()) && PRESS_ROOMS.contains(context.token(last).lower())) {
            return true; // "Media Centre"
        }
        for (int i = first; i < last; i++) {
            if (!Words.MODIFIERS.contains(context.token(i).lower())) {
                return false;
            }
        }
        return GENERIC.contains(context.token(last).bare());
    }

    /** "Treaty of Rome", "Ministry of Defence": the head comes first. */
    boolean headBeforeOf(int first, int last, Set<String> heads) {
        for (int i = first; i < last; i++) {
            if (context.token(i + 1).is("of") || context.token(i + 1).is("for") || context.token(i + 1).is("on")) {
                return heads.contains(context.token(i).bare());
            }
        }
        return false;
    }

    /** What kind of organization a run names; null where it names none. */
    ActorType organizationType(int first, int last) {
        if (last == first) {
            return null;
        }
        if (isHeading(first, last)) {
            return null;
        }
        if (context.token(last).is("bank") && context.token(first).in(PLACE_STARTS)) {
            return null; // the West Bank
        }
        ActorType atEnd = headType(context.token(last).bare());
        if (atEnd != null && (!context.token(first).isGivenName() || !context.token(last).isGivenName())) {
            return atEnd;
        }
        if (isBranch(first, last)) {
            return ActorType.OTHER;
        }
        for (int i = first; i < last; i++) {
            if (context.token(i + 1).is("of") || context.token(i + 1).is("for") || context.token(i + 1).is("on")) {
                return context.token(i).in(POLITIES) && context.token(i + 1).is("of") && !hasMatch(first, last)
                        ? ActorType.OTHER
                        : headType(context.token(i).bare());
            }
        }
        return null;
    }

    /** "Youth Forum Peru": an organization's noun, and the state where it is. */
    private boolean isBranch(int first, int last) {
        for (int i = first + 2; i <= last; i++) {
            GazetteerMatcher.Match state = context.matchAt[i];
            if (state != null && state.last() == last && !Gazetteer.isAdjective(state.name().text()) && !state.name().capital()) {
                return Words.ORGANIZATION.contains(context.token(i - 1).bare()) && context.matchAt[first] == null
                        && context.index.gazetteer().byName(state.name().owner()).isState();
            }
        }
        return false;
    }

    /** "NOMINATIONS SENT TO THE SENATE": capitals throughout, with a word that no name has. */
    private boolean isHeading(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (context.token(i).isAcronym() && context.token(i).is("to")) {
                return true;
            }
        }
        return false;
    }

    /** What a run names of which the acronym stands after it: a thing has its head, any other is a group of people. */
    ActorType spelledOutType(int first, int last) {
        ActorType type = organizationType(first, last);
        return type == null ? ActorType.OTHER : type;
    }

    private static ActorType headType(String word) {
        if (Words.BODY.contains(word)) {
            return ActorType.GOVERNMENT_BODY;
        }
        if (Words.FORCE.contains(word)) {
            return ActorType.ARMED_FORCES;
        }
        if (Words.COMPANY.contains(word)) {
            return ActorType.COMPANY;
        }
        return Words.ORGANIZATION.contains(word) ? ActorType.OTHER : null;
    }
}
