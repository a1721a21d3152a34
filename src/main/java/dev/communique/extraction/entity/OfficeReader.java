package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.OfficePhrase.Link;
import dev.communique.extraction.entity.OfficePhrase.Owner;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/**
 * Finds the offices in a text before its names are read, so that what an office is for is no part of its holder's name: "Minister for
 * Sport K. Lee", "African Union Commissioner for Energy and Transport Zmirel Chergat". An office in small letters counts where the name
 * follows at once.
 */
final class OfficeReader {

    private static final int LONGEST_BEFORE = 10;
    private static final int LONGEST_AFTER = 24;
    private static final int WIDEST_BRACKET = 4;
    private static final int LONGEST_SIGNED = 5;
    /** What offices are for: "Foreign Affairs", "Science". */
    private static final Set<String> SUBJECTS = WordLists.words("portfolios.txt", "SUBJECTS");
    private static final Set<String> SECOND_WORDS = WordLists.words("titles.txt", "SECOND_WORDS");
    private static final Set<String> BEFORE_NAMES = WordLists.words("titles.txt", "BEFORE_NAMES");
    private static final Set<String> NO_OFFICE = WordLists.words("titles.txt", "NO_OFFICE");
    private static final Set<String> NO_SURNAMES = WordLists.words("titles.txt", "NO_SURNAMES");
    private static final Set<String> FOR = WordLists.words("titles.txt", "FOR");

    private final NameContext context;
    private final NameSpanFinder runs;
    private final NameClassifier classifier;
    /** By the last token of a known name its first one; -1 elsewhere. */
    private final int[] knownFirst;

    OfficeReader(NameContext context, NameSpanFinder runs, NameClassifier classifier) {
        this.context = context;
        this.runs = runs;
        this.classifier = classifier;
        this.knownFirst = new int[context.tokens.size()];
        Arrays.fill(knownFirst, -1);
        for (Match match : context.matchAt) {
            if (match != null) {
                knownFirst[match.last()] = match.first();
            }
        }
    }

    /** The offices of the text, each at the index of its first token; null elsewhere. */
    OfficePhrase[] read() {
        OfficePhrase[] found = new OfficePhrase[context.tokens.size()];
        int free = 0;
        for (int i = 0; i < found.length; i++) {
            if (context.matchAt[i] != null && context.matchAt[i].last() > i) {
                i = context.matchAt[i].last(); // no office within a known name
            } else if (isHead(i)) {
                OfficePhrase office = office(i, free);
                if (office != null) {
                    found[office.first()] = office;
                    free = Math.max(office.last() + 1, office.name());
                    i = free - 1;
                }
            }
        }
        return found;
    }

    private Token token(int i) {
        return context.token(i);
    }

    private boolean isHead(int i) {
        Token token = token(i);
        String word = token.bare();
        return token.isWord() && (Words.TITLE.contains(word) || Words.PERSON.contains(token.isCapital() ? Words.singular(word) : word)
                || Words.PERSON.contains(word)) && !(token.isGivenName() && !token(i - 1).is("the"))
                && (token.isCapital() && !token.isAcronym() || !NO_OFFICE.contains(word));
    }

    private OfficePhrase office(int head, int from) {
        if (leadsOn(head)) {
            return null;
        }
        List<Owner> owners = new ArrayList<>();
        int first = first(head, from, owners);
        int last = last(head, owners);
        int name = name(last + 1);
        int behind = name < 0 ? joined(last + 1, owners) : -1;
        if (behind > 0) {
            last = behind;
            name = name(last + 1);
        }
        int signed = name < 0 && token(last + 1).isParagraph() ? signed(head, first) : first;
        if (signed > first) {
            return new OfficePhrase(signed, head, last, -1, owners.stream().filter(owner -> owner.link() != Link.BEFORE).toList());
        }
        if (name < 0 && (!token(head).isCapital() || isBody(first, last))) {
            return null;
        }
        return new OfficePhrase(first, head, last, name, List.copyOf(owners));
    }

    /** "Ama Boateng Minister of Trade" as a whole paragraph, a signature in two lines: where the office starts; else where it was thought to. */
    private int signed(int head, int first) {
        int start = head;
        while (start > first && (Words.MODIFIERS.contains(token(start - 1).lower()) || isSubject(start - 1))) {
            start--;
        }
        int name = start;
        while (start - name < LONGEST_SIGNED && token(name - 1).isWord() && token(name - 1).isCapital() && !token(name - 1).isCommon()
                && !NameSpanFinder.isHead(token(name - 1)) && knownFirst[name - 1] < 0) {
            name--;
        }
        return start - name > 1 && token(name - 1).isParagraph() ? start : first;
    }

    /** "Deputy Prime Minister": the noun of the office comes later. */
    private boolean leadsOn(int head) {
        int at = head + 1;
        while (at < head + 4 && token(at).isWord() && token(at).isCapital() == token(head).isCapital() && !isHead(at)
                && (Words.MODIFIERS.contains(token(at).lower()) || isSubject(at))) {
            at++;
        }
        return at > head + 1 && isHead(at) && token(at).isCapital() == token(head).isCapital();
    }

    /** "General Assembly", "Prime Minister's Office": the run of capitals ends as an organization's name does. */
    private boolean isBody(int first, int last) {
        int end = runs.last(first);
        return end > last && NameSpanFinder.isHead(token(end)) && !isHead(end) || token(last + 1).is("'s") && token(last + 2).isCapital()
                && NameSpanFinder.isHead(token(last + 2));
    }

    // what stands before the noun

    private int first(int head, int from, List<Owner> owners) {
        int first = head;
        for (int i = head - 1; i >= from && i > head - LONGEST_BEFORE;) {
            int part = before(i, from, first, owners);
            if (part < 0) {
                break;
            }
            first = part;
            i = part - 1;
        }
        return first;
    }

    /** The first token of what ends at a token and is part of the office whose rest starts at {@code next}; -1 where nothing is. */
    private int before(int i, int from, int next, List<Owner> owners) {
        Token token = token(i);
        if (token.isParagraph()) {
            return -1;
        }
        if (knownFirst[i] >= from && (!isSubjects(knownFirst[i], i) || isState(knownFirst[i]) && knownFirst[i] < i)) {
            owners.add(0, new Owner(Link.BEFORE, knownFirst[i], i));
            return knownFirst[i];
        }
        if (token.is("'s")) {
            return possessor(i - 1, from, owners);
        }
        if (token.isHyphen() && !token.gap() && !token(i + 1).gap() && i > from && token(i - 1).isWord()) {
            return i - 1;
        }
        if (token.is("and") && i > from && isSubject(i - 1) && isSubject(next)) {
            return i;
        }
        boolean tells = token.isWord() && (Words.MODIFIERS.contains(token.lower()) || isSubject(i) || isHead(i) && token.isCapital()
                || Words.isBodyNoun(token.bare()) && (token.isCapital() || isPortfolioBefore(i)));
        boolean names = token.isCapital() && !token.isCommon() && !token.isGivenName() && !context.startsSentence(i);
        if (names && !tells || tells && token.isCapital() && Words.isBodyNoun(token.bare())) {
            name(i, owners);
        }
        return tells || names ? i : -1;
    }

    /** "foreign ministry spokesperson": of which body. */
    private boolean isPortfolioBefore(int body) {
        return isSubject(body - 1) || knownFirst[Math.max(0, body - 1)] >= 0 || token(body - 1).is("'s") || token(body - 1).is("the");
    }

    /** Adds a capital word before those that stand behind it. */
    private static void name(int i, List<Owner> owners) {
        if (!owners.isEmpty() && owners.get(0).link() == Link.BEFORE && owners.get(0).first() == i + 1) {
            owners.set(0, new Owner(Link.BEFORE, i, owners.get(0).last()));
        } else {
            owners.add(0, new Owner(Link.BEFORE, i, i));
        }
    }

    /** "Kazakhstan's", "Fatah's"; of a common noun ("the alliance's") nothing belongs to the office. */
    private int possessor(int last, int from, List<Owner> owners) {
        if (last < from) {
            return -1;
        }
        if (knownFirst[last] >= from) {
            owners.add(0, new Owner(Link.BEFORE, knownFirst[last], last));
            return knownFirst[last];
        }
        int first = last;
        while (first - 1 >= from && token(first - 1).isCapital() && !token(first - 1).isCommon()) {
            first--;
        }
        if (!token(last).isCapital() || token(last).isCommon()) {
            return -1;
        }
        owners.add(0, new Owner(Link.BEFORE, first, last));
        return first;
    }

    // what stands behind it

    private int last(int head, List<Owner> owners) {
        int last = chain(head);
        for (int at = last + 1; at < head + LONGEST_AFTER; at = last + 1) {
            int bracket = token(last).isWord() ? bracket(at) : -1;
            int link = bracket > 0 ? bracket : at;
            if (!token(link).in(FOR) || token(link - 1).isParagraph()) {
                break;
            }
            int end = complement(link, owners);
            if (end < 0) {
                break;
            }
            last = chain(end);
        }
        return last;
    }

    /** "Secretary-General", "Attorney General", "High Representative/Vice-President", "Commander Maj. Gen.": what goes on with an office. */
    private int chain(int head) {
        int last = head;
        while (true) {
            Token next = token(last + 1);
            boolean joined = (next.isHyphen() || next.is("/")) && !next.gap() && !token(last + 2).gap();
            int word = joined ? last + 2 : last + 1;
            boolean goesOn = token(word).in(SECOND_WORDS) && (joined || token(word).isCapital() == token(last).isCapital())
                    || isHead(word) && (token(word).isCapital() || joined)
                    || next.is("/") && isHead(word + 2) && token(word + 1).isHyphen();
            if (!goesOn || context.matchAt[word] != null && context.matchAt[word].last() > word) {
                return last;
            }
            last = word;
        }
    }

    /** "Secretary (East) in the ministry": behind the bracket; -1 where none opens. */
    private int bracket(int open) {
        for (int i = open + 1; token(open).is("(") && i <= open + WIDEST_BRACKET; i++) {
            if (token(i).is(")")) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The last token of what follows "of", "for", "to"; -1 where it is no part of the office. */
    private int complement(int link, List<Owner> owners) {
        int at = link + 1;
        while (token(at).in(Words.DETERMINERS)) {
            at++;
        }
        Link tie = token(link).is("of") ? Link.OF : token(link).is("to") ? Link.TO : Link.FOR;
        int subjects = subjects(at);
        Match known = context.matchAt[Math.min(at, context.matchAt.length - 1)];
        if (at >= context.matchAt.length) {
            return -1;
        }
        int body = body(at, known, tie);
        if (body >= 0 && body > subjects) {
            boolean possessive = known != null && token(known.last() + 1).is("'s") && token(known.last() + 2).isCapital();
            owners.add(new Owner(tie, possessive ? known.last() + 2 : at, body));
            return body;
        }
        if (known != null && known.last() >= subjects && !isSubjects(at, known.last())) {
            owners.add(new Owner(tie, at, known.last()));
            return known.last();
        }
        if (subjects >= 0) {
            return subjects;
        }
        if (tie == Link.TO && known == null && NameClassifier.POLITIES.contains(token(at).bare()) && !token(at + 1).is("of")) {
            return at; // "Ambassador to the Kingdom A"
        }
        if (isHead(at) && token(at).isCapital() && name(at + 1) < 0) {
            return at; // "Assistant to the President"
        }
        return tie != Link.TO && known == null ? place(at) : -1;
    }

    /** The last token of a body's name, "the Department of Immigration and Manpower"; -1 where none starts. */
    private int body(int at, Match known, Link tie) {
        if (!token(at).isCapital() || token(at).isCommon() && known == null && !Words.isBodyNoun(token(at).bare())
                && !(token(at + 1).isCapital() && NameSpanFinder.isHead(token(at + 1))) && !Words.MODIFIERS.contains(token(at).lower())) {
            return lowerBody(at, known);
        }
        int end = runs.last(at);
        for (int i = at; i <= end; i++) {
            if (isHead(i) && i > at && !token(i - 1).is("of")) {
                end = i - 1;
            }
        }
        while (end > at && !token(end).isWord()) {
            end--;
        }
        boolean possessive = known != null && token(known.last() + 1).is("'s");
        if (known != null && known.last() >= end && !possessive) {
            return -1;
        }
        int from = possessive ? known.last() + 2 : at;
        if (from > at) {
            end = runs.last(from);
        }
        if (from > end || !token(from).isCapital()) {
            return from > at ? lowerBody(at, known) : -1;
        }
        int name = givenName(from + 1, end);
        end = name > 0 ? name - 1 : end;
        int subjects = startsAsBody(from) ? subjects(token(from + 2).is("the") ? from + 3 : from + 2) : -1;
        if (subjects > 0 && subjects < end && !token(subjects + 1).is("of") && !token(subjects + 1).is("and")) {
            end = subjects; // "Ministry of Foreign Affairs Mao Ning"
        }
        boolean organization = classifier.organizationType(from, end) != null || end > from && startsAsBody(from);
        return organization ? end : -1;
    }

    /** "the foreign ministry of Peru", "Iran's parliament": in small letters. */
    private int lowerBody(int at, Match known) {
        int i = known == null ? at : known.last() + 1;
        i = token(i).is("'s") ? i + 1 : i;
        for (int end = i + 3; i < end && token(i).isWord() && !token(i).isCapital(); i++) {
            if (Words.BODY.contains(token(i).bare()) || Words.FORCE.contains(token(i).bare())) {
                return !Words.isPersonNoun(token(i + 1).bare()) ? i : -1;
            }
            if (!isSubject(i) && !Words.MODIFIERS.contains(token(i).lower())) {
                return -1;
            }
        }
        return -1;
    }

    /** "Unit for North America", "Department of Immigration": the noun comes first. */
    private boolean startsAsBody(int first) {
        return Words.isBodyNoun(token(first).bare()) && token(first + 1).in(FOR);
    }

    private int givenName(int from, int last) {
        for (int i = from; i < last; i++) {
            if (token(i).isGivenName() && token(i + 1).isCapital() && !isSubject(i) && context.matchAt[i] == null) {
                return i;
            }
        }
        return -1;
    }

    /** "Governor of Kandahar": a place that is not known. */
    private int place(int at) {
        if (!token(at).isCapital() || token(at).isCommon() || token(at).isGivenName() || isHead(at)) {
            return -1;
        }
        int last = runs.last(at);
        int name = givenName(at + 1, last);
        return name > 0 ? name - 1 : last - at > 2 || token(last + 1).isCapital() ? -1 : last;
    }

    /** "Science, Information, and Communication Technology": the last word of what an office is for; -1 where nothing is. */
    private int subjects(int at) {
        int last = -1;
        for (int i = at; i < at + LONGEST_AFTER; i++) {
            Token token = token(i);
            if (isSubject(i)) {
                last = i;
            } else if (last < 0 || !(token.isHyphen() && !token.gap() || token.is("&") || token.is("and") || token.is("the")
                    || token.is(",") && isListed(i)
                    || token.is("of") && isSubject(i + 1)
                    || token.isCapital() && !token.isGivenName() && (isSubject(i + 1) || token(i + 1).isHyphen() && !token(i + 1).gap()
                            && isSubject(i + 2)))) {
                break;
            }
        }
        return last;
    }

    /** Whether a comma parts what an office is for: subjects follow up to an "and". */
    private boolean isListed(int comma) {
        for (int i = comma + 1; i < comma + LONGEST_AFTER; i++) {
            if (token(i).is("and")) {
                return isSubject(i + 1);
            }
            if (!isSubject(i) && !token(i).is(",") && !(token(i).isCapital() && isSubject(i + 1))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word tells what an office is for. */
    private boolean isSubject(int i) {
        return token(i).isWord() && SUBJECTS.contains(token(i).bare());
    }

    /** "South African", which is no region where a state has the name. */
    private boolean isState(int match) {
        return context.index.gazetteer().byName(context.matchAt[match].name().owner()).isState();
    }

    private boolean isSubjects(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!isSubject(i)) {
                return false;
            }
        }
        return true;
    }

    /** "… and Minister for Law K. Lee": the last token of a second office that the name follows; -1 where there is none. */
    private int joined(int and, List<Owner> owners) {
        int at = token(and).is(",") && token(and + 1).is("and") ? and + 1 : and;
        if (!token(at).is("and") && !token(at).is("&")) {
            return -1;
        }
        for (int head = at + 1; head < at + 6 && token(head).isWord() && !BEFORE_NAMES.contains(token(head).bare()); head++) {
            if (isHead(head)) {
                List<Owner> own = new ArrayList<>();
                int last = last(head, own);
                int first = first(head, at + 1, own);
                boolean ends = name(last + 1) >= 0 && name(last + 1) <= last + 2 || token(last + 1).isMark();
                if (first != at + 1 && !token(at + 1).in(Words.DETERMINERS) || !ends || !token(head).isCapital()) {
                    return -1;
                }
                owners.addAll(own);
                return last;
            }
        }
        return -1;
    }

    // the name

    /** Where the holder's name starts, behind "Mr", "H.E. Dr.", "Gen. (retd)"; -1 where no name follows. */
    private int name(int from) {
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
        if (!token.isCapital() || isHead(at) || Words.CALENDAR.contains(token.bare()) && !(token.isGivenName() && token(at + 1).isCapital())
                || isSubject(at) && !token.isGivenName()
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
}
