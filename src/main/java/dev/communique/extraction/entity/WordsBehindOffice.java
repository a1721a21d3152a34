package dev.communique.extraction.entity;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.OfficePhrase.Link;
import dev.communique.extraction.entity.OfficePhrase.Owner;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/** Reads what stands behind the noun of an office: "of Peru", "for Trade and Industry", "of the Department of Immigration". */
final class WordsBehindOffice {

    private static final int LONGEST = 24;
    private static final int WIDEST_BRACKET = 4;
    private static final Set<String> SECOND_WORDS = WordLists.words("titles.txt", "SECOND_WORDS");
    private static final Set<String> FOR = WordLists.words("titles.txt", "FOR");

    private final NameContext context;
    private final NameSpanFinder runs;
    private final NameClassifier classifier;
    private final OfficeNouns nouns;
    private final OfficeSubjects subjects;
    private final HolderNames holders;

    WordsBehindOffice(NameContext context, NameSpanFinder runs, NameClassifier classifier, OfficeNouns nouns, OfficeSubjects subjects,
            HolderNames holders) {
        this.context = context;
        this.runs = runs;
        this.classifier = classifier;
        this.nouns = nouns;
        this.subjects = subjects;
        this.holders = holders;
    }

    private Token token(int i) {
        return context.token(i);
    }

    /** The last token of an office by what stands behind its noun; what may tell whose it is goes to the owners. */
    int last(int head, List<Owner> owners) {
        int last = chain(head);
        for (int at = last + 1; at < head + LONGEST; at = last + 1) {
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
                    || nouns.is(word) && (token(word).isCapital() || joined)
                    || next.is("/") && nouns.is(word + 2) && token(word + 1).isHyphen();
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
        Integer place = context.placeBehind.get(link);
        if (place != null) {
            owners.add(new Owner(Link.OF, place, context.places.get(place)));
            return context.places.get(place);
        }
        int at = link + 1;
        while (token(at).in(Words.DETERMINERS)) {
            at++;
        }
        Link tie = token(link).is("of") ? Link.OF : token(link).is("to") ? Link.TO : Link.FOR;
        int subject = subjects.last(at);
        Match known = context.matchAt[Math.min(at, context.matchAt.length - 1)];
        if (at >= context.matchAt.length) {
            return -1;
        }
        int body = body(at, known, tie);
        if (body >= 0 && body > subject) {
            boolean possessive = known != null && token(known.last() + 1).is("'s") && token(known.last() + 2).isCapital();
            owners.add(new Owner(tie, possessive ? known.last() + 2 : at, body));
            return body;
        }
        if (known != null && known.last() >= subject && !subjects.areAll(at, known.last())) {
            owners.add(new Owner(tie, at, known.last()));
            return known.last();
        }
        if (subject >= 0) {
            return subject;
        }
        if (tie == Link.TO && known == null && NameClassifier.POLITIES.contains(token(at).bare()) && !token(at + 1).is("of")) {
            return at; // "Ambassador to the Kingdom A"
        }
        if (nouns.is(at) && token(at).isCapital() && holders.start(at + 1) < 0) {
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
            if (nouns.is(i) && i > at && !token(i - 1).is("of")) {
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
        int subject = startsAsBody(from) ? subjects.last(token(from + 2).is("the") ? from + 3 : from + 2) : -1;
        if (subject > 0 && subject < end && !token(subject + 1).is("of") && !token(subject + 1).is("and")) {
            end = subject; // "Ministry of Foreign Affairs Mao Ning"
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
            if (!subjects.is(i) && !Words.MODIFIERS.contains(token(i).lower())) {
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
            if (token(i).isGivenName() && token(i + 1).isCapital() && !subjects.is(i) && context.matchAt[i] == null) {
                return i;
            }
        }
        return -1;
    }

    /** "Governor of Kandahar": a place that is not known. */
    private int place(int at) {
        if (!token(at).isCapital() || token(at).isCommon() || token(at).isGivenName() || nouns.is(at)) {
            return -1;
        }
        int last = runs.last(at);
        int name = givenName(at + 1, last);
        return name > 0 ? name - 1 : last - at > 2 || token(last + 1).isCapital() ? -1 : last;
    }
}
