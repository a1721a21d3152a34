package dev.communique.extraction.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;
import dev.communique.fact.Punctuation;

/** Reads the runs of capitals of which the words alone don't tell what they name: by what is told of them, and as short names. */
final class AliasResolver {

    /** How many words a label has at most. */
    private static final int LONGEST_LABEL = 24;
    private static final int LONGEST_OFFICE = 9;
    private static final int OFTEN = 2;
    private static final Set<String> PERSONAL = WordLists.words("names.txt", "PERSONAL");
    private static final Set<String> KINDS = WordLists.words("references.txt", "NAMED_KINDS");
    private static final Set<String> LINKS = WordLists.words("titles.txt", "FOR");

    private static final Set<String> CALLED = WordLists.words("names.txt", "CALLED");

    private final NameContext context;
    private final PersonNames persons;
    private static final Set<String> NAMED = WordLists.words("titles.txt", "NAMED_TO");
    private final Map<String, NameSpan> longer = new HashMap<>();
    /** How often a single name does what only persons and those who act like them do. */
    private final Map<String, Integer> acting = new HashMap<>();

    AliasResolver(NameContext context, PersonNames persons) {
        this.context = context;
        this.persons = persons;
    }

    /** Settles all open runs: those that are introduced here first. */
    void read(List<NameSpan> open) {
        open.forEach(this::introduced);
        persons.settle();
        open.stream().filter(run -> run.last() == run.first() && isActing(run))
                .forEach(run -> acting.merge(context.token(run.first()).lower(), 1, Integer::sum));
        open.stream().filter(run -> run.last() > run.first()).forEach(run -> longer.putIfAbsent(context.token(run.first()).lower(), run));
        open.forEach(this::later);
    }

    /** A run of which the words alone don't tell what it is: a person where the text treats it as one. */
    private void introduced(NameSpan run) {
        int words = run.last() - run.first();
        if (words < 1 || words > 4 || hasHyphenOfWords(run)) {
            return;
        }
        if (isApposedToPerson(run.first(), run.last()) || isSpeaking(run)) {
            persons.person(run.first(), run.last(), null);
        }
    }

    private boolean hasHyphenOfWords(NameSpan run) {
        return context.token(run.first() + 1).isHyphen() && run.last() == run.first() + 2;
    }

    /** "…, 54, …", "…, the head of …", "… (D-Va.)". */
    private boolean isApposedToPerson(int first, int last) {
        Token behind = context.token(last + 1);
        boolean ends = behind.isMark() && !behind.isHyphen() || behind.verb() != null && behind.verb().isPast();
        if (ends && context.token(first - 1).is(",") && isOffice(first - 2)) {
            return true; // "his counterpart, Pak Il-nam, met"
        }
        if (context.token(last + 1).is(",") && context.token(last + 2).isNumber() && context.token(last + 3).is(",")) {
            return true;
        }
        if (context.token(last + 1).is("(")
                && (context.token(last + 2).is("d") || context.token(last + 2).is("r") || context.token(last + 2).is("i"))
                && context.token(last + 3).isHyphen()) {
            return true;
        }
        if (context.token(last + 1).is(",") && context.token(last + 2).is("who")) {
            return true;
        }
        if (context.token(first - 1).isParagraph() && context.token(last + 1).isCapital() && isOfficeStart(last + 1)) {
            return true; // a signature with the office in the line below
        }
        if (!context.token(last + 1).is(",")) {
            return false;
        }
        for (int i = last + 2; i < last + 9; i++) {
            Token token = context.token(i);
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

    private boolean isOfficeStart(int at) {
        int noun = at;
        while (noun < at + 3 && context.token(noun).isCapital() && Words.MODIFIERS.contains(context.token(noun).lower())) {
            noun++;
        }
        return context.token(noun).isCapital() && Words.PERSON.contains(context.token(noun).bare());
    }

    /** "the envoy for Sudan", "the head of the Alta region": whether an office ends at a token, with what it is of. */
    private boolean isOffice(int last) {
        boolean linked = false;
        for (int i = last; i > last - LONGEST_OFFICE; i--) {
            Token token = context.token(i);
            if (Words.PERSON.contains(token.lower())) {
                return i == last || linked && context.token(i + 1).in(LINKS);
            }
            if (!token.isWord() || token.is("'s") || token.isAuxiliary() || token.in(Words.CONJUNCTIONS)
                    || token.verb() != null && token.verb().isPast()) {
                return false;
            }
            linked |= token.in(LINKS);
        }
        return false;
    }

    private boolean isSpeaking(NameSpan run) {
        Token after = context.token(run.last() + 1);
        int behind = context.token(run.first() - 1).is("the") ? run.first() - 2 : run.first() - 1; // “…,” said the PLF
        Token before = context.token(behind);
        boolean says = after.verb() != null && after.verb().says() && (after.verb().isPast() || after.is("says"));
        boolean said = before.verb() != null && before.verb().says() && before.verb().isPast() && isMark(context.token(behind - 1));
        return says || said || isLabel(run);
    }

    /** "• Analyst Sela Ortiz: “…”": the end of a line's opening that tells nothing else, before words between quotation marks. */
    private boolean isLabel(NameSpan run) {
        Token mark = context.token(run.last() + 2);
        boolean labels = context.token(run.last() + 1).is(":") && mark.isMark() && Punctuation.isQuotationMark(mark.text());
        for (int i = run.first() - 1; labels && i >= Math.max(0, run.first() - LONGEST_LABEL) && !context.token(i).isParagraph(); i--) {
            labels = context.token(i).verb() == null || !context.token(i).verb().isPast();
        }
        return labels;
    }

    /** "a protester using the pseudonym Katya", "a teacher named Omar": a given name alone. */
    private boolean isGivenAlone(NameSpan run) {
        return context.token(run.first()).isGivenName() && context.token(run.first() - 1).in(CALLED);
    }

    /** "Ruiz rejected", "Ruiz has agreed". */
    private boolean isActing(NameSpan run) {
        return context.token(behindAuxiliaries(run.last())).in(PERSONAL) || isSpeaking(run);
    }

    private int behindAuxiliaries(int name) {
        int at = name + 1;
        while (context.token(at).isAuxiliary()) {
            at++;
        }
        return at;
    }

    /** "Ruiz was appointed prime minister": only persons are. */
    private boolean isNamed(int name) {
        int at = behindAuxiliaries(name);
        int office = context.token(at + 1).is("as") ? at + 2 : at + 1;
        boolean named = at > name + 1 && context.token(at).in(NAMED);
        for (int i = office; named && i < office + LONGEST_OFFICE && context.token(i).isWord(); i++) {
            if (Words.PERSON.contains(context.token(i).bare())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(Token token) {
        return token.isMark() && !token.isHyphen();
    }

    /** A run of one or more words that may be somebody's short name. */
    private void later(NameSpan run) {
        int first = run.first();
        int last = run.last();
        if (context.mentions[first] != null) {
            return;
        }
        if (first < last) {
            Entity known = context.index.named(context.text(first, last));
            known = known == null ? context.index.byNameParts(context.text(first, last), context.token(last)) : known;
            if (known != null) {
                context.mention(first, last, known);
                return;
            }
            if (context.token(first + 1).isHyphen()) {
                hyphened(first, last);
                return;
            }
            Entity byLast = context.index.byNamePart(context.token(last), Gender.UNKNOWN);
            if (byLast != null && byLast.isPerson() && context.token(last).gap() && isCommonNoun(context.token(first))
                    && first + 1 == last) {
                context.mention(last, last, byLast);
            }
            return;
        }
        Token word = context.token(first);
        if (context.acronyms.containsKey(word.lower()) && word.isAcronym()) {
            context.mention(first, first, context.acronyms.get(word.lower()));
            return;
        }
        boolean kind = KINDS.contains(context.token(first + 1).lower()) || KINDS.contains(context.token(first - 1).lower());
        if (kind && word.isAcronym() && word.text().length() > 2 && word.text().indexOf('.') < 0
                && !context.things.contains(word.lower())) {
            context.mention(first, first, context.index.organization(word.text(), ActorType.OTHER)); // "the MRT party"
            return;
        }
        Entity company = context.companies.get(word.lower());
        if (company != null && context.matchAt[first] == null) {
            context.mention(first, first, company);
            return;
        }
        Entity person = context.index.byNamePart(word, Gender.UNKNOWN);
        if (person != null && !(word.isCommon() && context.isLowerToo(word))) {
            context.mention(first, first, person);
        } else if ((isNamed(first) || isGivenAlone(run)) && !word.isAcronym() && !isNoun(word.lower()) && !word.isCommon()
                && !context.isLowerToo(word)) {
            context.mention(first, first, context.index.person(word.text(), List.of(word), null));
        } else if ((isSpeaking(run) || acting.getOrDefault(word.lower(), 0) >= OFTEN) && !isNoun(word.lower())
                && !context.things.contains(word.lower()) && !word.isCommon()
                && !context.isLowerToo(word)) {
            speaker(word, first);
        }
    }

    /** Whether a word is a noun for what speaks or is no actor, and no name: "the Order says". */
    private static boolean isNoun(String word) {
        return Words.DOCUMENT.contains(word) || Words.NO_ACTOR.contains(word) || Words.MODIFIERS.contains(word) || Words.isPersonNoun(word)
                || Words.isBodyNoun(word) || Words.isBodyNoun(Words.singular(word));
    }

    /** Somebody of one name of whom nothing is known but that they speak or act. */
    private void speaker(Token word, int at) {
        NameSpan run = longer.get(word.lower());
        if (run != null && !word.isGivenName()) {
            Entity organization = context.index.organization(context.text(run.first(), run.last()), ActorType.OTHER);
            context.index.alias(word.text(), organization);
            context.mention(at, at, organization);
        } else if (word.isGivenName()) {
            context.mention(at, at, context.index.person(word.text(), List.of(word), null));
        } else {
            context.mention(at, at, context.index.organization(word.text(), ActorType.OTHER));
        }
    }

    /** "Vidal-Horak", "Al-Moghedi": a name with its hyphen, or the names on both sides of it. */
    private void hyphened(int first, int last) {
        if (isDoubleAcronym(first, last)) {
            context.mention(first, last, context.index.organization(context.text(first, last), ActorType.OTHER));
            return;
        }
        Entity whole = null;
        for (Entity person : context.index.withWord(context.token(last).key())) {
            if (person.words().contains(context.token(first).key())) {
                whole = person;
            }
        }
        if (whole != null) {
            context.mention(first, last, whole);
            return;
        }
        for (int i = first; i <= last; i++) {
            Entity part = context.token(i).isCapital() ? context.index.byNamePart(context.token(i), Gender.UNKNOWN) : null;
            if (part != null) {
                context.mention(i, i, part);
                context.mentions[i].attribute(true);
            }
        }
    }

    /** "CNDD-FDD": the name of a group that two acronyms make. */
    private boolean isDoubleAcronym(int first, int last) {
        return last == first + 2 && context.token(first).isAcronym() && context.token(last).isAcronym()
                && context.token(first).text().length() > 2 && context.token(last).text().length() > 2
                && context.matchAt[first] == null && context.matchAt[last] == null;
    }

    private boolean isCommonNoun(Token token) {
        return context.isLowerToo(token) || token.isCommon();
    }
}
