package dev.communique.extraction;

import java.util.Set;

/** Finds how far the capital words of a name run: "Ministry of the Interior", "Mohammed bin Saeed Al-Moghedi", Marcia "Cia" Price. */
final class CapitalRuns {

    private static final int LONGEST_RUN = 14;
    private static final int LONGEST_HEADLINE = 40;
    private static final Set<String> SUFFIXES_OF_ADJECTIVES = Set.of("led", "like", "era", "born", "based", "run", "wide", "only", "style",
            "backed", "made", "owned", "controlled", "held", "funded", "occupied", "speaking", "related", "sponsored", "aligned",
            "friendly",
            "elect", "turned", "up");

    private static final Set<String> MINISTRY = Set.of("ministry", "department", "ministries");

    private final NameSheet sheet;

    CapitalRuns(NameSheet sheet) {
        this.sheet = sheet;
    }

    /** The last token of the run that starts at a token. */
    int last(int first) {
        int last = first;
        boolean organization = isHead(sheet.token(first));
        for (int next = next(last, organization); next > 0 && next - first < LONGEST_RUN; next = next(last, organization)) {
            last = next;
            organization |= isHead(sheet.token(last));
        }
        return sheet.matchAt[first] == null ? last : Math.max(last, sheet.matchAt[first].last());
    }

    /** Whether a name can start at a token. */
    boolean isNamePart(int i) {
        return sheet.token(i).isCapital() && (sheet.matchAt[i] != null || !isNoName(i) || isGivenNameThatIsCommon(i));
    }

    /** At the start of a sentence every word has a capital; elsewhere only names have, and days, months and "I". */
    private boolean isNoName(int i) {
        boolean modifies = Words.MODIFIERS.contains(sheet.token(i).lower()) && sheet.token(i + 1).isCapital();
        boolean initial = sheet.token(i).isAbbreviation() && sheet.token(i).text().length() == 2 && sheet.token(i + 1).isCapital();
        if (initial) {
            return false; // I. K. Gujral
        }
        return isSentenceStart(i) && !modifies ? Words.isCommon(sheet.token(i)) : Words.CALENDAR.contains(Words.bare(sheet.token(i)));
    }

    private boolean isSentenceStart(int i) {
        Token before = sheet.token(i - 1);
        return before.isParagraph() || before.isMark() && !before.isHyphen() && !before.is(",") && !before.is("&") && !before.is("/")
                && !before.is(")");
    }

    private boolean isGivenNameThatIsCommon(int i) {
        return Words.isGivenName(sheet.token(i)) && sheet.token(i + 1).isCapital() && !Words.isCommon(sheet.token(i + 1));
    }

    /** Whether a token stands in a line of which most words are capitals, as headlines are: there every word looks like a name. */
    boolean isHeadline(int at) {
        int first = at;
        while (first > 0 && !sheet.token(first - 1).isParagraph() && at - first < LONGEST_HEADLINE) {
            first--;
        }
        int capitals = 0;
        int words = 0;
        int i = first;
        for (; i < sheet.tokens.size() && !sheet.token(i).isParagraph() && i - first < LONGEST_HEADLINE; i++) {
            if (sheet.token(i).isWord() && sheet.token(i).text().length() > 3) {
                words++;
                capitals += sheet.token(i).isCapital() ? 1 : 0;
            }
        }
        return words > 3 && !sheet.token(i - 1).isStop() && i - first < LONGEST_HEADLINE && capitals >= 0.7 * words;
    }

    /** Whether a word tells that what it stands in names an organization or a thing. */
    static boolean isHead(Token token) {
        String word = Words.bare(token);
        return Words.BODY.contains(word) || Words.ORGANIZATION.contains(word) || Words.COMPANY.contains(word) || Words.FORCE.contains(word)
                || word.equals("minister") || word.equals("secretary") || word.equals("chief") || word.equals("president")
                || Words.NO_ACTOR.contains(word);
    }

    /** The next token of a run behind one of its sheet.tokens, or -1. */
    private int next(int at, boolean organization) {
        if (sheet.matchAt[at] != null && sheet.matchAt[at].last() > at) {
            return sheet.matchAt[at].last();
        }
        int next = at + 1;
        if (sheet.token(next).isHyphen() && !sheet.token(next).gap() && !sheet.token(next + 1).gap() && sheet.token(next + 1).isWord()) {
            boolean part = sheet.token(next + 1).isCapital()
                    || sheet.token(next + 1).text().length() <= 5 && !sheet.token(next + 1).in(SUFFIXES_OF_ADJECTIVES)
                            && sheet.token(at).isCapital();
            return part ? next + 1 : -1;
        }
        if (isNickname(next)) {
            return next + 3;
        }
        if (sheet.token(next).is("(") && sheet.token(next + 1).in(Titles.RETIRED) && sheet.token(next + 2).is(")")
                && sheet.token(next + 3).isCapital()) {
            return next + 3;
        }
        if (sheet.token(next).is(",")
                && (Words.bare(sheet.token(next + 1)).equals("jr") || Words.bare(sheet.token(next + 1)).equals("sr"))) {
            return next + 1;
        }
        if (!sheet.token(next).isWord() || sheet.token(next).is("'s")) {
            return -1;
        }
        if (sheet.token(next).isCapital()) {
            return isBreak(next) ? -1 : next;
        }
        if (sheet.token(next).in(Words.PARTICLES) && (!organization || Words.isGivenName(sheet.token(at)))) {
            int after = sheet.token(next + 1).in(Words.PARTICLES) ? next + 2 : next + 1;
            boolean joined = sheet.token(after).isHyphen() && sheet.token(after + 1).isCapital();
            return joined ? after + 1 : sheet.token(after).isCapital() && sheet.matchAt[at] == null ? after : -1;
        }
        return organization ? connected(next) : -1;
    }

    /** Marcia "Cia" Price. */
    private boolean isNickname(int mark) {
        return sheet.token(mark).isMark() && "\"“‘'".contains(sheet.token(mark).text()) && sheet.token(mark).gap()
                && sheet.token(mark + 1).isCapital()
                && sheet.token(mark + 2).isMark() && "\"”’'".contains(sheet.token(mark + 2).text()) && sheet.token(mark + 3).isCapital()
                && sheet.token(mark + 3).gap()
                && !isBreak(mark + 3) && Words.isGivenName(sheet.token(mark - 1));
    }

    /** "Ministry of the Interior", "University of Sciences and Technology". */
    private int connected(int next) {
        boolean office = sheet.token(next - 2).is("the") && sheet.token(next - 3).is("of"); // "Office of the President of …"
        if (sheet.token(next).is("of") && Words.bare(sheet.token(next - 1)).equals("president") && !office) {
            return -1; // "the President of the ECOWAS Commission": a person and a body
        }
        if (sheet.token(next).is("of") || sheet.token(next).is("for") || sheet.token(next).is("on")) {
            int after = sheet.token(next + 1).is("the") ? next + 2 : next + 1;
            return sheet.token(after).isCapital() && (!Words.isCommon(sheet.token(after)) || sheet.token(next - 1).in(MINISTRY))
                    ? after
                    : -1;
        }
        boolean listed = sheet.token(next).is("and") && sheet.token(next + 1).isCapital() && !Words.isGivenName(sheet.token(next + 1))
                && sheet.matchAt[next + 1] == null && !Words.TITLE.contains(Words.bare(sheet.token(next + 1)));
        boolean person = Words.isGivenName(sheet.token(next - 2)); // "Secretary of State Marco Rubio and …"
        return listed && !person && isWithinOf(next) ? next + 1 : -1;
    }

    /** Whether "of" or "for" stands shortly before, so that "and" goes on with what the name is about. */
    private boolean isWithinOf(int at) {
        for (int i = at - 1; i > at - 5 && i > 0; i--) {
            if (sheet.token(i).is("of") || sheet.token(i).is("for")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capital word is none of a name. */
    boolean isBreak(int i) {
        return isNoName(i) && !Words.isGivenName(sheet.token(i));
    }
}
