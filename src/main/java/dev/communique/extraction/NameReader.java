package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.NameFinder.Match;

/**
 * Reads the names in a text: known ones, and new ones by what they are made of (given names, "Ministry of …", "… Corporation"), by the
 * titles before them, and by what is told of them. Everybody who is introduced by the full name is met before short names are read.
 */
final class NameReader {

    /** Capital words that stand together. */
    record Run(int first, int last) {
    }

    private final NameSheet sheet;
    private final CapitalRuns runs;
    private final Titles titles;
    private final RunKinds kinds;
    private final PersonNames persons;
    /** Runs of which the words alone don't tell what they name. */
    private final List<Run> open = new ArrayList<>();

    private NameReader(NameSheet sheet) {
        this.sheet = sheet;
        this.runs = new CapitalRuns(sheet);
        this.titles = new Titles(sheet);
        this.kinds = new RunKinds(sheet);
        this.persons = new PersonNames(sheet, titles);
    }

    /**
     * The mentions by name, each at the index of its first token; null elsewhere.
     *
     * @param matchAt where known names stand, by the first token
     */
    static Mention[] read(List<Token> tokens, Cast cast, Match[] matchAt) {
        NameSheet sheet = new NameSheet(tokens, cast, matchAt);
        NameReader reader = new NameReader(sheet);
        for (int i = 0; i < tokens.size();) {
            i = reader.runs.isNamePart(i) ? reader.run(i) : i + 1;
        }
        new ShortNames(sheet, reader.persons).read(reader.open);
        return sheet.mentions;
    }

    /** Reads the run of capital words that starts at a token; gives where to go on. */
    private int run(int first) {
        int last = runs.last(first);
        boolean party = sheet.token(first - 1).is("(") && sheet.token(first + 1).isHyphen() && sheet.token(first).text().length() == 1;
        if (!party && sheet.isSpelledOut(first, last)) {
            Referent referent = sheet.cast.organization(sheet.text(first, last), kinds.spelledOutType(first, last));
            sheet.mention(first, last, referent);
            sheet.acronymBehind(first, last, referent);
        } else if (last > first && sheet.matchAt[first] == null && !party && runs.isHeadline(first)) {
            for (int i = first; i <= last; i++) {
                open.add(new Run(i, i));
            }
            sheet.knownWithin(first, last);
        } else if (!party) { // (D-Va.)
            segment(first, last);
        }
        return last + 1;
    }

    private void segment(int first, int last) {
        int start = first;
        while (start < last && sheet.matchAt[start] == null && runs.isBreak(start)
                && !(Words.TITLE.contains(Words.bare(sheet.token(start))))) {
            start++;
        }
        int title = titles.lastTitle(start, last);
        if (title >= 0 && title < last) {
            titled(start, title, last);
        } else if (title == last && start < last && !kinds.headBeforeOf(start, last, Words.ORGANIZATION)
                && !kinds.headBeforeOf(start, last, Words.BODY)) {
            office(start, title);
        } else if (title < 0 || start < last) {
            plain(start, last, titles.titleBefore(start) ? titles.phraseStart(start) : -1);
        }
    }

    /** A run with a title in it: what stands before belongs to the office, what stands behind is the name. */
    private void titled(int first, int title, int last) {
        int name = title + 1;
        if (sheet.token(name).is("(")) {
            name += 3;
        }
        if (sheet.token(name).is("of") || sheet.token(name).is("for") || sheet.token(name).is("and") || sheet.token(name).isHyphen()) {
            while (name <= last && !(Words.isGivenName(sheet.token(name)) && name < last)) {
                name++;
            }
            if (name > last) {
                office(first, last);
                return;
            }
        }
        if (name <= last) {
            persons.person(name, last, titles.titleBefore(first) ? titles.phraseStart(first) : first);
        }
    }

    /** An office without its holder's name: "Foreign Office Spokesperson"; what it is an office of is a name. */
    private void office(int first, int last) {
        int end = last;
        while (end > first && Titles.isTitle(sheet.token(end))
                || end > first && Words.MODIFIERS.contains(sheet.token(end).lower()) && !CapitalRuns.isHead(sheet.token(end))) {
            end--;
        }
        if (end >= first && !Titles.isTitle(sheet.token(end))) {
            plain(first, end, -1);
        }
    }

    /** A run without a title; {@code titleStart} where one stands before it in small letters, else -1. */
    private void plain(int first, int last, int titleStart) {
        Match known = sheet.matchAt[first];
        if (known != null && known.last() >= last && (titleStart < 0 || !Words.isGivenName(sheet.token(first)))) {
            sheet.known(known);
            return;
        }
        if (kinds.isThing(first, last)) {
            sheet.knownWithin(first, last);
            sheet.acronymBehind(first, last, null);
        } else if (kinds.organizationType(first, last) != null) {
            organization(first, last);
        } else if (known != null && !(Words.isGivenName(sheet.token(first)) && known.first() == known.last() && last > first)) {
            sheet.known(known);
            if (known.last() < last) {
                segment(known.last() + 1 + (sheet.token(known.last() + 1).isHyphen() ? 1 : 0), last);
            }
        } else if (titleStart >= 0) {
            persons.person(first, last, titleStart);
        } else if (kinds.personStart(first, last) >= 0) {
            persons.person(kinds.personStart(first, last), last, -1);
        } else if (kinds.knownBehind(first, last) > 0) {
            int at = kinds.knownBehind(first, last);
            open.add(new Run(first, at - 1));
            segment(at, last);
        } else {
            open.add(new Run(first, last));
        }
    }

    private void organization(int first, int last) {
        int from = possessorStart(first);
        Bodies.Body body = Bodies.within(sheet.tokens, from, last, sheet.cast, sheet.matchAt);
        body = body != null && body.first() == from && body.last() == last ? body : null;
        Referent referent;
        if (body != null) {
            referent = body.referent();
        } else {
            referent = sheet.cast.organization(sheet.text(first, last), kinds.organizationType(first, last));
            if (referent.country == null && sheet.matchAt[first] != null && referent.known == null) {
                Referent owner = sheet.cast.known(sheet.matchAt[first].name().owner());
                referent.country = owner.country;
            }
        }
        Mention mention = Mention.named(first, last, referent);
        mention.attributive = sheet.token(last + 1).is("'s");
        mention.title = body != null && from < first ? from : -1;
        sheet.mentions[first] = mention;
        sheet.acronymBehind(first, last, referent);
    }

    /** "Kazakhstan’s Ministry of Transport": whose it is stands before the run. */
    private int possessorStart(int first) {
        if (!sheet.token(first - 1).is("'s")) {
            return first;
        }
        for (int i = first - 2; i >= 0 && i > first - 6; i--) {
            if (sheet.matchAt[i] != null && sheet.matchAt[i].last() == first - 2) {
                return i;
            }
        }
        return first;
    }
}
