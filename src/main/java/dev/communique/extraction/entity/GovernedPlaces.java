package dev.communique.extraction.entity;

import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/**
 * Finds the cities and provinces for which somebody speaks by his office, before offices are read: "Oregon Governor A", "the mayor of the
 * Peruvian city of Arequipa, B". A place that nobody speaks for is no actor.
 */
final class GovernedPlaces {

    private static final int LONGEST = 4;
    private static final Set<String> OFFICES = WordLists.words("titles.txt", "OF_PLACES");
    private static final Set<String> KINDS = WordLists.words("titles.txt", "KINDS_OF_PLACES");
    private static final Set<String> PLACE_STARTS = WordLists.words("names.txt", "PLACE_STARTS");
    private static final Set<String> PARTISANS = WordLists.words("affiliations.txt", "PARTISANS");

    private final NameContext context;

    private GovernedPlaces(NameContext context) {
        this.context = context;
    }

    /** Puts the places of a text into its index. */
    static void find(NameContext context) {
        GovernedPlaces places = new GovernedPlaces(context);
        for (int i = 0; i < context.tokens.size(); i++) {
            if (places.isOffice(i)) {
                places.before(i);
                places.behind(i);
            }
        }
    }

    private Token token(int i) {
        return context.token(i);
    }

    private boolean isOffice(int i) {
        boolean chief = token(i).is("minister") && token(i - 1).is("chief");
        return token(i).isWord() && (chief || OFFICES.contains(token(i).bare()));
    }

    /** "Nuevo Leon's former governor A": the place stands before the office. */
    private void before(int office) {
        int last = office - 1;
        while (token(last).isWord() && !token(last).is("'s") && Words.MODIFIERS.contains(token(last).lower())
                && last > office - LONGEST) {
            last--;
        }
        boolean owned = token(last).is("'s");
        last = owned ? last - 1 : last;
        if (!isPlaceWord(last) || !token(office + 1).isCapital() && !owned) {
            return;
        }
        int first = last;
        while (first > last - LONGEST && goesBefore(first - 1)) {
            first--;
        }
        place(first, last);
    }

    /** "mayor of the Polish city of Lublin": the place stands behind the office. */
    private void behind(int office) {
        int name = office; // "Mayor A of Lublin"
        while (name < office + LONGEST && token(name + 1).isCapital() && !token(name + 1).isMark()) {
            name++;
        }
        if (!token(name + 1).is("of")) {
            return;
        }
        int at = name + 2;
        for (int i = at; i < name + LONGEST * 2 && !token(i).isMark(); i++) {
            at = KINDS.contains(token(i).bare()) && token(i + 1).is("of") ? i + 2 : at; // "the province of"
        }
        int first = token(at).in(Words.DETERMINERS) ? at + 1 : at;
        int last = first;
        while (last < first + LONGEST && isPlaceWord(last + 1) && !token(last + 1).isGivenName()
                && (PLACE_STARTS.contains(token(last).bare()) || context.matchAt[last + 1] == null)) {
            last++;
        }
        int end = KINDS.contains(token(last + 1).bare()) ? last + 1 : last;
        boolean told = name > office || token(end + 1).isCapital() || token(end + 1).is(",") || token(office - 1).is(",")
                || token(office - 1).in(Words.DETERMINERS) && token(office - 2).is(",");
        if (told && isPlaceWord(last) && place(first, last)) {
            context.placeBehind.put(name + 1, first);
        }
    }

    private boolean goesBefore(int i) {
        return token(i).isWord() && token(i).isCapital() && !context.startsSentence(i + 1)
                && (PLACE_STARTS.contains(token(i).bare()) || isPlaceWord(i) && !token(i).isGivenName());
    }

    /** Whether a word can be a place's name, or its last one: no word of the language, adjective, party or name that is known. */
    private boolean isPlaceWord(int i) {
        Token token = token(i);
        String word = token.bare();
        boolean common = token.isCommon() || context.isLowerToo(token) || Words.CALENDAR.contains(word)
                || Words.MODIFIERS.contains(token.lower()) || PARTISANS.contains(word);
        boolean noun = Words.isPersonNoun(word) || Words.TITLE.contains(word) || Words.isBodyNoun(word)
                || Words.isBodyNoun(Words.singular(word));
        return token.isWord() && token.isCapital() && !token.isAcronym() && !token.isAbbreviation() && !common && !noun
                && !isAdjective(word) && (context.matchAt[i] == null || context.matchAt[i].place()) && !isWithinKnown(i);
    }

    /** "Sicilian": of a place, and not its name. */
    private static boolean isAdjective(String word) {
        return word.endsWith("ian") || word.endsWith("ese") || word.endsWith("ish");
    }

    /** Whether a known name that is no place goes on up to a token. */
    private boolean isWithinKnown(int i) {
        for (int first = i - 1; first >= 0 && first > i - LONGEST; first--) {
            Match match = context.matchAt[first];
            if (match != null && match.last() >= i) {
                return !match.place() || match.name().capital();
            }
        }
        return context.matchAt[i] != null && context.matchAt[i].name().capital();
    }

    /** Puts a place down, where it is no state or body that is known; tells whether it did. */
    private boolean place(int first, int last) {
        String name = context.text(first, last);
        if (context.index.gazetteer().named(name) != null) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            context.matchAt[i] = null; // "New Mexico"
        }
        Entity place = context.index.organization(name, ActorType.OTHER);
        context.index.alias(name, place);
        context.places.put(first, last);
        return true;
    }
}
