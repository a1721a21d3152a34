package dev.communique.extraction.entity;

import java.util.Arrays;
import java.util.List;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.OfficePhrase.Link;
import dev.communique.extraction.entity.OfficePhrase.Owner;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/** Reads what stands before the noun of an office: "Kenya's deputy foreign", "European Commission Executive". */
final class WordsBeforeOffice {

    private static final int LONGEST = 10;

    private final NameContext context;
    private final OfficeNouns nouns;
    private final OfficeSubjects subjects;
    /** By the last token of a known name its first one; -1 elsewhere. */
    private final int[] knownFirst;

    WordsBeforeOffice(NameContext context, OfficeNouns nouns, OfficeSubjects subjects) {
        this.context = context;
        this.nouns = nouns;
        this.subjects = subjects;
        this.knownFirst = new int[context.tokens.size()];
        Arrays.fill(knownFirst, -1);
        for (Match match : context.matchAt) {
            if (match != null) {
                knownFirst[match.last()] = match.first();
            }
        }
        context.places.forEach((first, last) -> knownFirst[last] = first);
    }

    private Token token(int i) {
        return context.token(i);
    }

    /** The first token of an office by what stands before its noun; what may tell whose it is goes to the owners. */
    int first(int head, int from, List<Owner> owners) {
        int first = head;
        for (int i = head - 1; i >= from && i > head - LONGEST;) {
            int part = before(i, from, first, owners);
            if (part < 0) {
                break;
            }
            first = part;
            i = part - 1;
        }
        return whole(first, from, owners);
    }

    /** "Coast Environmental Institute Director": the name of a body that stands right before an office, with all its words; gives where it starts. */
    private int whole(int first, int from, List<Owner> owners) {
        for (int n = 0; n < owners.size(); n++) {
            Owner owner = owners.get(n);
            boolean named = owner.link() == Link.BEFORE && token(owner.last()).isCapital() && knownFirst[owner.last()] < 0
                    && Words.ORGANIZATION.contains(token(owner.last()).bare());
            int start = owner.first();
            while (named && start > from && token(start - 1).isWord() && token(start - 1).isCapital() && knownFirst[start - 1] < 0
                    && !nouns.is(start - 1) && (!token(start - 1).isCommon() || subjects.is(start - 1))) {
                start--;
            }
            if (start < owner.first()) {
                int whole = start;
                owners.set(n, new Owner(Link.BEFORE, whole, owner.last()));
                owners.removeIf(other -> other.link() == Link.BEFORE && other.first() >= whole && other.last() < owner.first());
                return Math.min(first, whole);
            }
        }
        return first;
    }

    /** The first token of what ends at a token and is part of the office whose rest starts at {@code next}; -1 where nothing is. */
    private int before(int i, int from, int next, List<Owner> owners) {
        Token token = token(i);
        if (token.isParagraph()) {
            return -1;
        }
        if (knownFirst[i] >= from && (!subjects.areAll(knownFirst[i], i) || isState(knownFirst[i]) && knownFirst[i] < i)) {
            owners.add(0, new Owner(Link.BEFORE, knownFirst[i], i));
            return knownFirst[i];
        }
        if (token.is("'s")) {
            return possessor(i - 1, from, owners);
        }
        if (token.isHyphen() && !token.gap() && !token(i + 1).gap() && i > from && token(i - 1).isWord()) {
            return i - 1;
        }
        if (token.is("and") && i > from && subjects.is(i - 1) && subjects.is(next)) {
            return i;
        }
        boolean tells = token.isWord() && (Words.MODIFIERS.contains(token.lower()) || subjects.is(i) || nouns.is(i) && token.isCapital()
                || Words.isBodyNoun(token.bare()) && (token.isCapital() || isPortfolioBefore(i)));
        boolean names = token.isCapital() && !token.isCommon() && !token.isGivenName() && !context.startsSentence(i);
        if (names && !tells || tells && token.isCapital() && Words.isBodyNoun(token.bare())) {
            name(i, owners);
        }
        return tells || names ? i : -1;
    }

    /** "foreign ministry spokesperson": of which body. */
    private boolean isPortfolioBefore(int body) {
        return subjects.is(body - 1) || knownFirst[Math.max(0, body - 1)] >= 0 || token(body - 1).is("'s") || token(body - 1).is("the");
    }

    /** Adds a capital word before those that stand behind it. */
    private static void name(int i, List<Owner> owners) {
        if (!owners.isEmpty() && owners.get(0).link() == Link.BEFORE && owners.get(0).first() == i + 1) {
            owners.set(0, new Owner(Link.BEFORE, i, owners.get(0).last()));
        } else {
            owners.add(0, new Owner(Link.BEFORE, i, i));
        }
    }

    /** "South African", which is no region where a state has the name. */
    private boolean isState(int match) {
        return context.matchAt[match] != null && context.index.gazetteer().byName(context.matchAt[match].name().owner()).isState();
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
}
