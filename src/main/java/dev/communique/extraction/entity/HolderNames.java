package dev.communique.extraction.entity;

import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/** Finds where the name of an office's holder starts behind the office, and tells names from other words with a capital. */
final class HolderNames {

    private static final Set<String> BEFORE_NAMES = WordLists.words("titles.txt", "BEFORE_NAMES");
    private static final Set<String> NO_SURNAMES = WordLists.words("titles.txt", "NO_SURNAMES");

    private final NameContext context;
    private final NameSpanFinder runs;
    private final NameClassifier classifier;
    private final OfficeNouns nouns;
    private final OfficeSubjects subjects;

    HolderNames(NameContext context, NameSpanFinder runs, NameClassifier classifier, OfficeNouns nouns, OfficeSubjects subjects) {
        this.context = context;
        this.runs = runs;
        this.classifier = classifier;
        this.nouns = nouns;
        this.subjects = subjects;
    }

    private Token token(int i) {
        return context.token(i);
    }

    /** Where the holder's name starts, behind "Mr", "H.E. Dr.", "Gen. (retd)"; -1 where no name follows. */
    int start(int from) {
        int at = from;
        while (true) {
            if (token(at).is("(") && token(at + 1).in(Words.RETIRED) && token(at + 2).is(")")) {
                at += 3;
            } else if (token(at).isWord() && BEFORE_NAMES.contains(token(at).bare())
                    && (token(at).isCapital() || token(at).is("the") && BEFORE_NAMES.contains(token(at + 1).bare()))
                    && token(at + 1).isWord()) {
                at++;
            } else {
                break;
            }
        }
        return isName(at) ? at : -1;
    }

    private boolean isName(int at) {
        Token token = token(at);
        boolean particle = token.in(Words.PARTICLES)
                && (token(at + 1).isCapital() || token(at + 1).isHyphen() && token(at + 2).isCapital());
        if (particle && !token.isCapital()) {
            return !token(at).is("y") && !token(at).is("el") || token(at + 1).isHyphen();
        }
        if (isWithSyllables(at)) {
            return true;
        }
        if (!token.isCapital() || nouns.is(at)
                || Words.CALENDAR.contains(token.bare()) && !(token.isGivenName() && token(at + 1).isCapital())
                || subjects.is(at) && !token.isGivenName()
                || (NameSpanFinder.isHead(token) || Words.MODIFIERS.contains(token.lower())) && !token.isGivenName()) {
            return false;
        }
        if (token.in(NO_SURNAMES) && !token.isGivenName()) {
            return false;
        }
        boolean followed = token(at + 1).isCapital();
        String end = token(followed ? runs.last(at) : at).bare(); // "Park Min-ho" is no park
        String noun = Words.singular(end);
        boolean thing = Words.DOCUMENT.contains(end) || Words.DOCUMENT.contains(noun) || Words.NO_ACTOR.contains(noun)
                || !followed && context.isLowerToo(token);
        if (thing && !token.isGivenName()) {
            return false; // "Executive Order", "General Provisions"
        }
        Match known = context.matchAt[at];
        boolean beforeName = at + 1 == context.matchAt.length || context.matchAt[at + 1] == null;
        boolean givenName = token.isGivenName() || known != null && known.name().capital() && beforeName; // Santiago is a city and a first name
        if (known != null && !(givenName && followed && known.last() == at) && !context.isPerson(known)) {
            return false;
        }
        if (runs.isHeadline(at)) {
            return token.isGivenName() && followed && !token(at + 1).isCommon();
        }
        boolean common = token.isCommon() && !(token.isGivenName() && followed);
        int last = runs.last(at);
        return !common && (last == at || classifier.organizationType(at, last) == null || token.isGivenName());
    }

    /** "Park Geun-hye": a word with a capital, and a name of two syllables of which the second has none. */
    private boolean isWithSyllables(int at) {
        return token(at).isCapital() && !nouns.is(at) && context.matchAt[at] == null && token(at + 1).isCapital()
                && !token(at + 1).isCommon()
                && token(at + 2).isHyphen() && !token(at + 2).gap() && token(at + 3).isWord() && !token(at + 3).gap()
                && !token(at + 3).isCapital() && !token(at + 3).isCommon();
    }
}
