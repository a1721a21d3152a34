package dev.communique.extraction.entity;

import java.util.Set;
import java.util.stream.IntStream;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.Punctuation;

/** Finds how far the capital words of a name run: "Ministry of the Interior", "Mohammed bin Saeed Al-Moghedi", Marcia "Cia" Price. */
final class NameSpanFinder {

    private static final int LONGEST_RUN = 14;
    private static final int LONGEST_HEADLINE = 40;
    private static final Set<String> SUFFIXES_OF_ADJECTIVES = WordLists.words("names.txt", "SUFFIXES_OF_ADJECTIVES");
    private static final Set<String> SUBJECTS = WordLists.words("portfolios.txt", "SUBJECTS");
    private static final Set<String> DIRECTIONS = WordLists.words("names.txt", "DIRECTIONS");
    private static final Set<String> POST_NOMINALS = WordLists.words("titles.txt", "POST_NOMINALS");
    private static final Set<String> COLLECTIVE = WordLists.words("names.txt", "COLLECTIVE");
    private static final Set<String> MINISTRY = WordLists.words("names.txt", "MINISTRY");

    private final NameContext context;

    NameSpanFinder(NameContext context) {
        this.context = context;
    }

    /** The last token of the run that starts at a token. */
    int last(int first) {
        int last = first;
        boolean organization = isHead(context.token(first));
        for (int next = next(last, organization); next > 0 && next - first < LONGEST_RUN; next = next(last, organization)) {
            for (int i = last + 1; i <= next; i++) {
                organization |= isHead(context.token(i));
            }
            last = next;
        }
        return context.matchAt[first] == null ? last : Math.max(last, context.matchAt[first].last());
    }

    /** Whether a name can start at a token. */
    boolean isNamePart(int i) {
        if (context.token(i).in(COLLECTIVE) && context.token(i).isCapital() && context.token(i + 1).is("'s")
                && context.token(i + 2).isCapital() && isHead(context.token(last(i)))) {
            return true;
        }
        return context.token(i).isCapital() && (context.matchAt[i] != null || !isNoName(i) || isGivenNameThatIsCommon(i));
    }

    /** At the start of a sentence every word has a capital; elsewhere only names have, and days, months and "I". */
    private boolean isNoName(int i) {
        boolean modifies = Words.MODIFIERS.contains(context.token(i).lower()) && context.token(i + 1).isCapital();
        boolean initial = context.token(i).isAbbreviation() && context.token(i).text().length() == 2 && context.token(i + 1).isCapital();
        if (initial) {
            return false; // I. K. Gujral
        }
        return context.startsSentence(i) && !modifies ? context.token(i).isCommon() : Words.CALENDAR.contains(context.token(i).bare());
    }

    private boolean isGivenNameThatIsCommon(int i) {
        return context.token(i).isGivenName() && context.token(i + 1).isCapital() && !context.token(i + 1).isCommon();
    }

    /** Whether a token stands in a line of which most words are capitals, as headlines are: there every word looks like a name. */
    boolean isHeadline(int at) {
        int first = at;
        while (first > 0 && !context.token(first - 1).isParagraph() && at - first < LONGEST_HEADLINE) {
            first--;
        }
        if (isEntry(first)) {
            return false;
        }
        int capitals = 0;
        int words = 0;
        int i = first;
        for (; i < context.tokens.size() && !context.token(i).isParagraph() && i - first < LONGEST_HEADLINE; i++) {
            if (context.token(i).isWord() && context.token(i).text().length() > 3) {
                words++;
                capitals += context.token(i).isCapital() ? 1 : 0;
            }
        }
        boolean closed = context.token(i - 1).isMark() && Punctuation.isQuotationMark(context.token(i - 1).text());
        return words > 3 && !context.token(closed ? i - 2 : i - 1).isStop() && i - first < LONGEST_HEADLINE && capitals >= 0.7 * words;
    }

    /** "Ivan Petrov, Deputy Minister of Energy": a line that names somebody with his office, as lists do. */
    private boolean isEntry(int first) {
        int comma = first;
        while (comma < first + 5 && context.token(comma).isCapital() && !context.token(comma).is(",")) {
            comma++;
        }
        boolean name = comma > first + 1 && context.token(comma).is(",") && context.token(first).isGivenName();
        return name && IntStream.rangeClosed(comma + 1, comma + 3)
                .anyMatch(i -> context.token(i).isCapital() && Words.PERSON.contains(context.token(i).bare()));
    }

    /** Whether a word tells that what it stands in names an organization or a thing. */
    static boolean isHead(Token token) {
        String word = token.bare();
        return Words.BODY.contains(word) || Words.ORGANIZATION.contains(word) || Words.COMPANY.contains(word) || Words.FORCE.contains(word)
                || word.equals("minister") || word.equals("secretary") || word.equals("chief") || word.equals("president")
                || NameClassifier.POLITIES.contains(word) || Words.NO_ACTOR.contains(word);
    }

    /** The next token of a run after one of its tokens, or -1. */
    private int next(int at, boolean organization) {
        if (context.matchAt[at] != null && context.matchAt[at].last() > at) {
            return context.matchAt[at].last();
        }
        int next = at + 1;
        if (context.token(next).isHyphen() && !context.token(next).gap() && !context.token(next + 1).gap()
                && context.token(next + 1).isWord()) {
            boolean part = context.token(next + 1).isCapital()
                    || context.token(next + 1).text().length() <= 5 && !context.token(next + 1).in(SUFFIXES_OF_ADJECTIVES)
                            && context.token(at).isCapital();
            return part ? next + 1 : -1;
        }
        if (isNickname(next)) {
            return next + 3;
        }
        if (context.token(next).is("(") && context.token(next + 1).in(Words.RETIRED) && context.token(next + 2).is(")")
                && context.token(next + 3).isCapital()) {
            return next + 3;
        }
        if (context.token(next).is(",")
                && (context.token(next + 1).bare().equals("jr") || context.token(next + 1).bare().equals("sr"))) {
            return next + 1;
        }
        if (context.token(next).is("'s") && context.token(at).in(COLLECTIVE) && context.token(at).isCapital()
                && context.token(next + 1).isCapital()) {
            return next + 1; // "People's Party"
        }
        if (!context.token(next).isWord() || context.token(next).is("'s")) {
            return -1;
        }
        if (context.token(next).isCapital()) {
            boolean ended = POST_NOMINALS.contains(context.token(at).bare()) && context.token(at).isAcronym(); // "A B MP Parliament House"
            return ended || isBreak(next) ? -1 : next;
        }
        if (context.token(next).in(Words.PARTICLES) && (!organization || context.token(at).isGivenName())) {
            int after = context.token(next + 1).in(Words.PARTICLES) ? next + 2 : next + 1;
            boolean joined = context.token(after).isHyphen() && context.token(after + 1).isCapital();
            return joined ? after + 1 : context.token(after).isCapital() && context.matchAt[at] == null ? after : -1;
        }
        return organization ? connected(next) : isSubjectOfBody(at) ? next + 1 : -1;
    }

    /** "Cooperation and Development Fund", "Investment and Trade Centre": of two subjects before the noun of a body, the first. */
    private boolean isSubjectOfBody(int at) {
        if (!SUBJECTS.contains(context.token(at).bare()) && !DIRECTIONS.contains(context.token(at).text())
                || !context.token(at + 1).is("and") || context.match(at + 2) != null) {
            return false;
        }
        return !isHead(context.token(at + 2)) && isBody(at + 2);
    }

    /** Marcia "Cia" Price. */
    private boolean isNickname(int mark) {
        return context.token(mark).isMark() && Punctuation.isQuotationMark(context.token(mark).text()) && context.token(mark).gap()
                && context.token(mark + 1).isCapital()
                && context.token(mark + 2).isMark() && Punctuation.isQuotationMark(context.token(mark + 2).text())
                && context.token(mark + 3).isCapital()
                && context.token(mark + 3).gap()
                && !isBreak(mark + 3) && context.token(mark - 1).isGivenName();
    }

    /** "Ministry of the Interior", "University of Sciences and Technology". */
    private int connected(int next) {
        boolean office = context.token(next - 2).is("the") && context.token(next - 3).is("of"); // "Office of the President of …"
        if (context.token(next).is("of") && context.token(next - 1).bare().equals("president") && !office) {
            return -1; // "the President of the ECOWAS Commission": a person and a body
        }
        if (context.token(next).is("on") && context.endsKnown(next - 1)) {
            return -1; // "Congress on Women's Day"
        }
        if (context.token(next).is("of") || context.token(next).is("for") || context.token(next).is("on")) {
            int after = context.token(next + 1).is("the") ? next + 2 : next + 1;
            if (isOfficeWithName(after)) {
                return -1; // "the Labour Party of Prime Minister A"
            }
            if (isAdjectiveOfNoun(after)) {
                return -1; // "the Third Brigade of the Yemeni army"
            }
            boolean subject = SUBJECTS.contains(context.token(after).bare());
            return context.token(after).isCapital() && !Words.CALENDAR.contains(context.token(after).bare())
                    && (!context.token(after).isCommon() || subject || context.token(next - 1).in(MINISTRY))
                            ? after
                            : -1;
        }
        if (context.token(next).is("and") && context.token(next + 1).is("the") && isWithinOf(next) && goesOn(next + 2)) {
            return next + 2;
        }
        boolean listed = context.token(next).is("and") && context.token(next + 1).isCapital() && !context.token(next + 1).isGivenName()
                && context.matchAt[next + 1] == null && (!Words.TITLE.contains(context.token(next + 1).bare())
                        || SUBJECTS.contains(context.token(next + 1).bare()) && !context.token(next + 2).isCapital()); // "of Law and Justice"
        boolean person = context.token(next - 2).isGivenName(); // "Secretary of State Marco Rubio and …"
        boolean another = context.endsKnown(next - 1) && isBody(next + 1); // "the Academy of Belarus and Xinjiang Academy of …"
        return listed && !person && !another && isWithinOf(next) ? next + 1 : -1;
    }

    /** Whether the capital words from a token on have the noun of a body among them. */
    private boolean isBody(int first) {
        int i = first;
        while (context.token(i).isCapital() && !isHead(context.token(i)) && i < first + 4) {
            i++;
        }
        return context.token(i).isCapital() && isHead(context.token(i));
    }

    /** Whether the adjective of a state stands there before a noun in small letters. */
    private boolean isAdjectiveOfNoun(int at) {
        GazetteerMatcher.Match match = context.match(at);
        Token noun = match == null ? null : context.token(match.last() + 1);
        return noun != null && Gazetteer.isAdjective(match.name().text()) && noun.isWord() && !noun.isCapital()
                && Words.isBodyNoun(noun.bare());
    }

    private boolean isOfficeWithName(int at) {
        int noun = at;
        while (noun < at + 3 && context.token(noun).isCapital() && Words.MODIFIERS.contains(context.token(noun).lower())) {
            noun++;
        }
        return context.token(noun).isCapital() && Words.TITLE.contains(context.token(noun).bare()) && context.token(noun + 1).isCapital()
                && !context.token(noun + 1).isCommon() && !isHead(context.token(noun + 1));
    }

    /** "… for Heritage and the Theatre of Peru": what follows is no body of its own, and the name goes on behind it. */
    private boolean goesOn(int at) {
        int end = at;
        while (context.token(end).isCapital() && context.matchAt[end] == null && !isHead(context.token(end)) && end < at + 3) {
            end++;
        }
        return end > at && (context.token(end).is("of") || context.token(end).is("("));
    }

    /** Whether "of" or "for" stands shortly before, so that "and" goes on with what the name is about. */
    private boolean isWithinOf(int at) {
        for (int i = at - 1; i > at - 5 && i > 0; i--) {
            if (context.token(i).is("of") || context.token(i).is("for") || context.token(i).is("on")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a capital word is none of a name. */
    boolean isBreak(int i) {
        return isNoName(i) && !context.token(i).isGivenName();
    }
}
