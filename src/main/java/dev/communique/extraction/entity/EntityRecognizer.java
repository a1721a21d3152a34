package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.entity.Titles.Office;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/**
 * Reads the names in a text: known ones, and new ones by what they are made of (given names, "Ministry of …", "… Corporation"), by the
 * titles before them, and by what is told of them. Everybody who is introduced by the full name is met before short names are read.
 */
public final class EntityRecognizer {

    /** Behind a name: "MP". */
    private static final Set<String> POSSESSIVES = WordLists.words("titles.txt", "UNTITLED");
    private static final Set<String> BEFORE_NAMES = WordLists.words("titles.txt", "BEFORE_NAMES");
    private static final Set<String> POST_NOMINALS = WordLists.words("titles.txt", "POST_NOMINALS");

    private final NameContext context;
    private final NameSpanFinder runs;
    private final NameClassifier classifier;
    private final Organizations organizations;
    private final Titles titles;
    private final PersonNames persons;
    /** Runs of which the words alone don't tell what they name. */
    private final List<NameSpan> open = new ArrayList<>();

    private EntityRecognizer(NameContext context) {
        this.context = context;
        this.runs = new NameSpanFinder(context);
        this.classifier = new NameClassifier(context);
        this.organizations = new Organizations(context, classifier);
        this.titles = new Titles(context, organizations);
        this.persons = new PersonNames(context);
    }

    /**
     * The mentions by name, each at the index of its first token; null elsewhere. An office without its holder's name is a phrase.
     *
     * @param matchAt where known names stand, by the first token
     */
    public static EntityMention[] read(List<Token> tokens, EntityIndex index, Match[] matchAt) {
        NameContext context = new NameContext(tokens, index, matchAt);
        EntityRecognizer reader = new EntityRecognizer(context);
        GovernedPlaces.find(context);
        OfficePhrase[] offices = new OfficeReader(context, reader.runs, reader.classifier).read();
        int[] lines = new AttendeeLines(context, reader.persons, reader.classifier).read();
        for (int i = 0; i < tokens.size();) {
            i = lines[i] > 0
                    ? lines[i] + 1
                    : offices[i] != null ? reader.office(offices[i], offices) : reader.runs.isNamePart(i) ? reader.run(i, offices) : i + 1;
        }
        new AliasResolver(context, reader.persons).read(reader.open);
        for (OfficePhrase office : offices) {
            if (office != null && office.name() >= 0) {
                reader.served(office);
            }
        }
        return context.mentions;
    }

    /** "the president's spokesman A": an office that is a person's. */
    private void served(OfficePhrase office) {
        EntityMention holder = context.mentions[office.name()];
        for (OfficePhrase.Owner owner : office.owners()) {
            EntityMention served = owner.link() == OfficePhrase.Link.BEFORE ? context.mentions[owner.first()] : null;
            boolean persons = served != null && served.only() != null && served.only().isPerson() && holder != null && holder.only() != null
                    && served.only() != holder.only() && context.token(served.last() + 1).is("'s");
            for (int i = 0; persons && i < holder.only().roles().size(); i++) {
                Role role = holder.only().roles().get(i);
                if (role.organization() == null && role.first() == office.first()) {
                    holder.only().replaceRole(i, role.of(served.only(), false));
                }
            }
        }
    }

    /** An office and the name behind it, or what an office without its holder's name is of; gives where to go on. */
    private int office(OfficePhrase phrase, OfficePhrase[] offices) {
        Office office = titles.office(phrase);
        for (OfficePhrase.Owner owner : phrase.owners()) {
            if (owner.link() == OfficePhrase.Link.BEFORE && context.token(owner.last() + 1).is("'s")
                    && context.mentions[owner.first()] == null && context.matchAt[owner.first()] == null) {
                open.add(new NameSpan(owner.first(), owner.last()));
            }
        }
        if (phrase.name() < 0) {
            unheld(phrase, office);
            return phrase.last() + 1;
        }
        int last = nameEnd(phrase.name());
        persons.person(phrase.name(), last, office);
        OfficePhrase next = offices[phrase.name()];
        return next == null ? last + 1 : office(next, offices); // "President A's adviser B"
    }

    /** "the Minister of Justice": a phrase that stands for whoever holds the office. */
    private void unheld(OfficePhrase phrase, Office office) {
        Token head = context.token(phrase.head());
        boolean several = Words.PERSON.contains(Words.singular(head.bare())) && !Words.PERSON.contains(head.bare());
        boolean determined = context.token(phrase.first() - 1).in(Words.DETERMINERS);
        if (!determined && phrase.first() == phrase.last() && head.isCapital()) {
            open.add(new NameSpan(phrase.first(), phrase.last())); // "Son said": a name that is also a word
        }
        if (several || !determined && phrase.first() == phrase.last()) {
            return;
        }
        int first = determined ? phrase.first() - 1 : phrase.first();
        boolean indefinite = determined && context.token(first).in(Words.INDEFINITE);
        EntityMention mention = EntityMention.phrase(first, phrase.head(), head, indefinite);
        mention.end(phrase.last(), context.token(phrase.last() + 1).is("'s"));
        mention.hold(office.title());
        if (office.organization() != null) {
            mention.belong(office.organization());
        }
        context.mentions[first] = mention;
    }

    /** The last token of a name: the next office is none of it. */
    private int nameEnd(int first) {
        return nameEnd(first, runs.last(first));
    }

    private int nameEnd(int first, int runLast) {
        int last = runLast;
        while (last > first && (context.token(last).in(POST_NOMINALS) || context.token(last).text().chars().anyMatch(Character::isDigit)
                || last > first + 1 && context.token(last).verb() != null && context.token(last).verb().isIng())) {
            last--; // "Statement by Nora Lind Welcoming"
        }
        for (int i = first + 1; i <= last; i++) {
            boolean known = context.matchAt[i] != null && context.matchAt[i].last() > i;
            String word = context.token(i).bare();
            if (known || Words.TITLE.contains(word) && !BEFORE_NAMES.contains(word) && !context.token(i).isGivenName() && i < last) {
                return i - 1;
            }
        }
        return last;
    }

    /** Reads the run of capital words that starts at a token; gives where to go on. */
    private int run(int first, OfficePhrase[] offices) {
        int last = runs.last(first);
        for (int i = first + 1; i <= last && context.token(first - 1).isParagraph(); i++) {
            if (offices[i] != null && context.token(offices[i].last() + 1).isParagraph()) {
                open.add(new NameSpan(first, i - 1)); // a signature with the office in the line below
                return i;
            }
        }
        boolean party = context.token(first - 1).is("(") && context.token(first + 1).isHyphen()
                && context.token(first).text().length() == 1;
        if (!party && context.isSpelledOut(first, last)) {
            Entity entity = context.index.organization(context.text(first, last), classifier.spelledOutType(first, last));
            context.mention(first, last, entity);
            context.acronymBehind(first, last, entity);
        } else if (last > first && context.matchAt[first] == null && !party && runs.isHeadline(first)) {
            for (int i = first; i <= last; i++) {
                open.add(new NameSpan(i, i));
            }
            context.knownWithin(first, last);
        } else if (!party) { // (D-Va.)
            segment(first, last);
        }
        return last + 1;
    }

    private void segment(int first, int last) {
        int start = first;
        while (start < last && context.matchAt[start] == null
                && (runs.isBreak(start) || context.token(start).in(POSSESSIVES))) {
            start++;
        }
        plain(start, last);
    }

    private void plain(int first, int last) {
        Match known = context.matchAt[first];
        if (known != null && known.last() >= last) {
            context.known(known);
            return;
        }
        if (classifier.isGeneric(first, last)) {
            return;
        }
        if (classifier.isThing(first, last)) {
            context.knownWithin(first, last);
            context.acronymBehind(first, last, null);
        } else if (classifier.organizationType(first, last) != null) {
            organizations.organization(first, last);
        } else if (known != null && !(context.token(first).isGivenName() && known.first() == known.last() && last > first)) {
            context.known(known);
            if (known.last() < last) {
                segment(known.last() + 1 + (context.token(known.last() + 1).isHyphen() ? 1 : 0), last);
            }
        } else if (classifier.personStart(first, last) >= 0) {
            int start = classifier.personStart(first, last);
            persons.person(start, nameEnd(start, last), null);
        } else if (classifier.knownBehind(first, last) > 0) {
            int at = classifier.knownBehind(first, last);
            open.add(new NameSpan(first, at - 1));
            segment(at, last);
        } else {
            open.add(new NameSpan(first, last));
        }
    }
}
