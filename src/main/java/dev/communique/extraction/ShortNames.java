package dev.communique.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.NameReader.Run;
import dev.communique.extraction.Referent.Gender;
import dev.communique.fact.ActorType;

/** Reads the runs of capitals of which the words alone don't tell what they name: by what is told of them, and as short names. */
final class ShortNames {

    private final NameSheet sheet;
    private final PersonNames persons;
    private final Map<String, Run> longer = new HashMap<>();
    private final Set<String> lowerWords = new HashSet<>();

    ShortNames(NameSheet sheet, PersonNames persons) {
        this.sheet = sheet;
        this.persons = persons;
    }

    /** Settles all open runs: those that are introduced here first. */
    void read(List<Run> open) {
        sheet.tokens.stream().filter(token -> token.isWord() && !token.isCapital()).forEach(token -> lowerWords.add(token.lower()));
        open.forEach(this::introduced);
        persons.settle();
        open.stream().filter(run -> run.last() > run.first()).forEach(run -> longer.putIfAbsent(sheet.token(run.first()).lower(), run));
        open.forEach(this::later);
    }

    /** A run of which the words alone don't tell what it is: a person where the text treats it as one. */
    private void introduced(Run run) {
        int words = run.last() - run.first();
        if (words < 1 || words > 4 || hasHyphenOfWords(run)) {
            return;
        }
        if (isApposedToPerson(run.first(), run.last()) || isSpeaking(run)) {
            persons.person(run.first(), run.last(), -1);
        }
    }

    private boolean hasHyphenOfWords(Run run) {
        return sheet.token(run.first() + 1).isHyphen() && run.last() == run.first() + 2;
    }

    /** "…, 54, …", "…, the head of …", "… (D-Va.)". */
    private boolean isApposedToPerson(int first, int last) {
        Token behind = sheet.token(last + 1);
        boolean ends = behind.isMark() && !behind.isHyphen() || behind.verb() != null && behind.verb().isPast();
        if (ends && sheet.token(first - 1).is(",") && Words.PERSON.contains(sheet.token(first - 2).lower())) {
            return true; // "his counterpart, Ri Son-gwon, met"
        }
        if (sheet.token(last + 1).is(",") && sheet.token(last + 2).isNumber() && sheet.token(last + 3).is(",")) {
            return true;
        }
        if (sheet.token(last + 1).is("(")
                && (sheet.token(last + 2).is("d") || sheet.token(last + 2).is("r") || sheet.token(last + 2).is("i"))
                && sheet.token(last + 3).isHyphen()) {
            return true;
        }
        if (sheet.token(last + 1).is(",") && sheet.token(last + 2).is("who")) {
            return true;
        }
        if (!sheet.token(last + 1).is(",")) {
            return false;
        }
        for (int i = last + 2; i < last + 9; i++) {
            Token token = sheet.token(i);
            if (token.is("'s")) {
                continue; // "the town's mayor"
            }
            if (!token.isWord() && !token.isHyphen()) {
                return false;
            }
            if (Words.PERSON.contains(token.lower())) {
                return true;
            }
            if (token.in(Words.PREPOSITIONS) || token.isAuxiliary() || token.verb() != null && token.verb().isPast()) {
                return false;
            }
        }
        return false;
    }

    private boolean isSpeaking(Run run) {
        Token after = sheet.token(run.last() + 1);
        Token before = sheet.token(run.first() - 1);
        boolean says = after.verb() != null && after.verb().says() && (after.verb().isPast() || after.is("says"));
        boolean said = before.verb() != null && before.verb().says() && before.verb().isPast() && isMark(sheet.token(run.first() - 2));
        return says || said;
    }

    private static boolean isMark(Token token) {
        return token.isMark() && !token.isHyphen();
    }

    /** A run of one or more words that may be somebody's short name. */
    private void later(Run run) {
        int first = run.first();
        int last = run.last();
        if (sheet.mentions[first] != null) {
            return;
        }
        if (first < last) {
            Referent known = sheet.cast.named(sheet.text(first, last));
            if (known != null) {
                sheet.mention(first, last, known);
                return;
            }
            if (sheet.token(first + 1).isHyphen()) {
                hyphened(first, last);
                return;
            }
            Referent byLast = sheet.cast.byNamePart(sheet.token(last), Gender.UNKNOWN);
            if (byLast != null && byLast.isPerson() && sheet.token(last).gap() && isCommonNoun(sheet.token(first)) && first + 1 == last) {
                sheet.mention(last, last, byLast);
            }
            return;
        }
        Token word = sheet.token(first);
        if (sheet.acronyms.containsKey(word.lower()) && word.isAcronym()) {
            sheet.mention(first, first, sheet.acronyms.get(word.lower()));
            return;
        }
        Referent person = sheet.cast.byNamePart(word, Gender.UNKNOWN);
        if (person != null && !(Words.isCommon(word) && lowerWords.contains(word.lower()))) {
            sheet.mention(first, first, person);
        } else if (isSpeaking(run) && !sheet.things.contains(word.lower()) && !Words.isCommon(word) && !lowerWords.contains(word.lower())) {
            speaker(word, first);
        }
    }

    /** Somebody of one name of whom nothing is known but that they speak. */
    private void speaker(Token word, int at) {
        Run run = longer.get(word.lower());
        if (run != null && !Words.isGivenName(word)) {
            Referent organization = sheet.cast.organization(sheet.text(run.first(), run.last()), ActorType.OTHER);
            sheet.cast.alias(word.text(), organization);
            sheet.mention(at, at, organization);
        } else if (Words.isGivenName(word)) {
            sheet.mention(at, at, sheet.cast.person(word.text(), List.of(word)));
        } else {
            sheet.mention(at, at, sheet.cast.organization(word.text(), ActorType.OTHER));
        }
    }

    /** "Clinton-Trump", "Al-Moghedi": a name with its hyphen, or the names on both sides of it. */
    private void hyphened(int first, int last) {
        Referent whole = null;
        for (Referent person : sheet.cast.withWord(NameFinder.key(sheet.token(last)))) {
            if (person.words.contains(NameFinder.key(sheet.token(first)))) {
                whole = person;
            }
        }
        if (whole != null) {
            sheet.mention(first, last, whole);
            return;
        }
        for (int i = first; i <= last; i++) {
            Referent part = sheet.token(i).isCapital() ? sheet.cast.byNamePart(sheet.token(i), Gender.UNKNOWN) : null;
            if (part != null) {
                sheet.mention(i, i, part);
                sheet.mentions[i].attributive = true;
            }
        }
    }

    private boolean isCommonNoun(Token token) {
        return lowerWords.contains(token.lower()) || Words.isCommon(token);
    }
}
