package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

    private static final int LONGEST_SIGNED = 5;
    private static final Set<String> LEADERS = WordLists.words("titles.txt", "LEADERS");
    private static final Set<String> DEPUTIES = WordLists.words("titles.txt", "DEPUTIES");
    private static final Set<String> BEFORE_NAMES = WordLists.words("titles.txt", "BEFORE_NAMES");

    private final NameContext context;
    private final NameSpanFinder runs;
    private final OfficeNouns nouns;
    private final OfficeSubjects subjects;
    private final HolderNames holders;
    private final WordsBeforeOffice before;
    private final WordsBehindOffice behind;

    OfficeReader(NameContext context, NameSpanFinder runs, NameClassifier classifier) {
        this.context = context;
        this.runs = runs;
        this.nouns = new OfficeNouns(context);
        this.subjects = new OfficeSubjects(context);
        this.holders = new HolderNames(context, runs, classifier, nouns, subjects);
        this.before = new WordsBeforeOffice(context, nouns, subjects);
        this.behind = new WordsBehindOffice(context, runs, classifier, nouns, subjects, holders);
    }

    private Token token(int i) {
        return context.token(i);
    }

    /** The offices of the text, each at the index of its first token; null elsewhere. */
    OfficePhrase[] read() {
        OfficePhrase[] found = new OfficePhrase[context.tokens.size()];
        int free = 0;
        for (int i = 0; i < found.length; i++) {
            if (context.matchAt[i] != null && context.matchAt[i].last() > i) {
                i = context.matchAt[i].last(); // no office within a known name
            } else if (nouns.is(i)) {
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

    private OfficePhrase office(int head, int from) {
        if (leadsOn(head)) {
            return null;
        }
        List<Owner> owners = new ArrayList<>();
        int first = before.first(head, from, owners);
        int last = behind.last(head, owners);
        int name = holders.start(last + 1);
        int joined = name < 0 ? joined(first, last + 1, owners) : -1;
        if (joined > 0) {
            last = joined;
            name = holders.start(last + 1);
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
        while (start > first && (Words.MODIFIERS.contains(token(start - 1).lower()) || subjects.is(start - 1))) {
            start--;
        }
        int name = start;
        while (start - name < LONGEST_SIGNED && token(name - 1).isWord() && token(name - 1).isCapital() && !token(name - 1).isCommon()
                && !NameSpanFinder.isHead(token(name - 1)) && !context.endsKnown(name - 1)) {
            name--;
        }
        return start - name > 1 && token(name - 1).isParagraph() ? start : first;
    }

    /** "Deputy Prime Minister": the noun of the office comes later. */
    private boolean leadsOn(int head) {
        int at = head + 1;
        while (at < head + 4 && token(at).isWord() && token(at).isCapital() == token(head).isCapital() && !nouns.is(at)
                && (Words.MODIFIERS.contains(token(at).lower()) || subjects.is(at))) {
            at++;
        }
        return at > head + 1 && nouns.is(at) && token(at).isCapital() == token(head).isCapital();
    }

    /** "General Assembly", "Prime Minister's Office": the run of capitals ends as an organization's name does. */
    private boolean isBody(int first, int last) {
        int end = runs.last(first);
        return end > last && NameSpanFinder.isHead(token(end)) && !nouns.is(end) || token(last + 1).is("'s") && token(last + 2).isCapital()
                && NameSpanFinder.isHead(token(last + 2));
    }

    /** "… and Minister for Law K. Lee": the last token of a second office that the name follows; -1 where there is none. */
    private int joined(int first, int and, List<Owner> owners) {
        boolean comma = token(and).is(",") && token(and + 1).is("and");
        int at = comma ? and + 1 : and;
        if (comma && token(first - 1).is(",") && token(first - 2).isCapital()) {
            return -1; // "A, Peru's ambassador, and General B"
        }
        if (!token(at).is("and") && !token(at).is("&")) {
            return -1;
        }
        for (int head = at + 1; head < at + 6 && (token(head).isWord() || token(head).isHyphen() && !token(head).gap())
                && !BEFORE_NAMES.contains(token(head).bare()); head++) {
            if (nouns.is(head)) {
                List<Owner> own = new ArrayList<>();
                int last = behind.last(head, own);
                int start = before.first(head, at + 1, own);
                boolean ends = holders.start(last + 1) >= 0 && holders.start(last + 1) <= last + 2 || token(last + 1).isMark();
                boolean others = owners.stream().anyMatch(owner -> owner.link() == Link.BEFORE)
                        && own.stream().anyMatch(owner -> owner.link() == Link.BEFORE); // "…, and Peru's President A"
                if (leads(first, and - 1) && leads(at + 1, last)) {
                    return -1; // "the President of Togo and Prime Minister A"
                }
                if (start != at + 1 && !token(at + 1).in(Words.DETERMINERS) || !ends || others || !token(head).isCapital()) {
                    return -1;
                }
                owners.addAll(own);
                return last;
            }
        }
        return -1;
    }

    /** Whether the words of an office are those of who leads a state; of each state there is one. */
    private boolean leads(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (DEPUTIES.contains(token(i).bare())) {
                return false;
            }
        }
        return IntStream.rangeClosed(first, last)
                .anyMatch(i -> LEADERS.contains(token(i).bare()) || token(i).is("prime") && token(i + 1).is("minister"));
    }
}
