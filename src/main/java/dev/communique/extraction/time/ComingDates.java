package dev.communique.extraction.time;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/** Tells a date on which something is to happen from one on which it did: "will host a summit on 9 December", "On Friday the two will meet". */
final class ComingDates {

    private static final Set<String> AHEAD = WordLists.words("time.txt", "AHEAD");
    private static final Set<String> COMING = WordLists.words("time.txt", "COMING");
    private static final Set<String> WILL = WordLists.words("time.txt", "WILL");
    private static final Set<String> WAS = WordLists.words("time.txt", "WAS");
    /** How many tokens of its clause are looked at. */
    private static final int REACH = 20;

    private final List<Token> tokens;

    ComingDates(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether a day of the week that starts at a token is the one that comes. */
    boolean isDayAhead(int i) {
        return isAhead(i, AHEAD);
    }

    /** Whether a month that starts at a token is the one that comes. */
    boolean isMonthAhead(int i) {
        return isAhead(i, COMING);
    }

    private boolean isAhead(int i, Set<String> planned) {
        for (int at = i - 1; at > i - REACH && isOfClause(at) && !isPast(at); at--) {
            if (token(at).in(planned) || isToBe(at)) {
                return true;
            }
        }
        return isFirst(i) && isBeforeWill(i);
    }

    /** "On Friday …": whether a date opens its sentence. */
    private boolean isFirst(int i) {
        int before = token(i - 1).isWord() ? i - 2 : i - 1;
        return before < 0 || token(before).isStop() || token(before).isParagraph();
    }

    private boolean isBeforeWill(int i) {
        for (int at = i + 1; at < i + REACH && !token(at).isStop() && !token(at).isParagraph() && !isPast(at); at++) {
            if (token(at).in(WILL)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfClause(int at) {
        return at >= 0 && !token(at).isStop() && !token(at).isParagraph() && !token(at).is(",");
    }

    private boolean isPast(int at) {
        return token(at).verb() != null && token(at).verb().isPast() && !token(at).in(AHEAD) || token(at).in(WAS);
    }

    /** "are to meet" */
    private boolean isToBe(int at) {
        return token(at).is("to") && (token(at - 1).is("is") || token(at - 1).is("are"));
    }

    private Token token(int i) {
        return Tokens.at(tokens, i);
    }
}
