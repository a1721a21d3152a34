package dev.communique.extraction.entity;

import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;

/** Reads what offices are for: "Foreign Affairs", "Science, Information, and Communication Technology". */
final class OfficeSubjects {

    private static final int LONGEST = 24;
    private static final Set<String> SUBJECTS = WordLists.words("portfolios.txt", "SUBJECTS");

    private final NameContext context;

    OfficeSubjects(NameContext context) {
        this.context = context;
    }

    private Token token(int i) {
        return context.token(i);
    }

    /** "Science, Information, and Communication Technology": the last word of what an office is for; -1 where nothing is. */
    int last(int at) {
        int last = -1;
        for (int i = at; i < at + LONGEST; i++) {
            Token token = token(i);
            if (is(i)) {
                last = i;
            } else if (last < 0 || !(token.isHyphen() && !token.gap() || token.is("&") || token.is("and") || token.is("the")
                    || token.is(",") && isListed(i)
                    || token.is("of") && is(i + 1)
                    || token.isCapital() && !token.isGivenName() && (is(i + 1) || token(i + 1).isHyphen() && !token(i + 1).gap()
                            && is(i + 2)))) {
                break;
            }
        }
        return last;
    }

    /** Whether a comma parts what an office is for: subjects follow up to an "and". */
    private boolean isListed(int comma) {
        for (int i = comma + 1; i < comma + LONGEST; i++) {
            if (token(i).is("and")) {
                return is(i + 1);
            }
            if (!is(i) && !token(i).is(",") && !(token(i).isCapital() && is(i + 1))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word tells what an office is for. */
    boolean is(int i) {
        return token(i).isWord() && SUBJECTS.contains(token(i).bare());
    }

    /** Whether all words of a stretch tell what an office is for. */
    boolean areAll(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!is(i)) {
                return false;
            }
        }
        return true;
    }
}
