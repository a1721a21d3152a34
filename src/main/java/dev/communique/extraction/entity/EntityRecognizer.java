package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;

/**
 * Reads the names in a text: known ones, and new ones by what they are made of (given names, "Ministry of …", "… Corporation"), by the
 * titles before them, and by what is told of them. Everybody who is introduced by the full name is met before short names are read.
 */
public final class EntityRecognizer {

    private final NameContext context;
    private final NameSpanFinder runs;
    private final Titles titles;
    private final NameClassifier classifier;
    private final PersonNames persons;
    /** Runs of which the words alone don't tell what they name. */
    private final List<NameSpan> open = new ArrayList<>();

    private EntityRecognizer(NameContext context) {
        this.context = context;
        this.runs = new NameSpanFinder(context);
        this.titles = new Titles(context);
        this.classifier = new NameClassifier(context);
        this.persons = new PersonNames(context, titles);
    }

    /**
     * The mentions by name, each at the index of its first token; null elsewhere.
     *
     * @param matchAt where known names stand, by the first token
     */
    public static EntityMention[] read(List<Token> tokens, EntityIndex index, Match[] matchAt) {
        NameContext context = new NameContext(tokens, index, matchAt);
        EntityRecognizer reader = new EntityRecognizer(context);
        for (int i = 0; i < tokens.size();) {
            i = reader.runs.isNamePart(i) ? reader.run(i) : i + 1;
        }
        new AliasResolver(context, reader.persons).read(reader.open);
        return context.mentions;
    }

    /** Reads the run of capital words that starts at a token; gives where to go on. */
    private int run(int first) {
        int last = runs.last(first);
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
        while (start < last && context.matchAt[start] == null && runs.isBreak(start)
                && !(Words.TITLE.contains(context.token(start).bare()))) {
            start++;
        }
        int title = titles.lastTitle(start, last);
        if (title >= 0 && title < last) {
            titled(start, title, last);
        } else if (title == last && start < last && !classifier.headBeforeOf(start, last, Words.ORGANIZATION)
                && !classifier.headBeforeOf(start, last, Words.BODY)) {
            office(start, title);
        } else if (title < 0 || start < last) {
            plain(start, last, titles.titleBefore(start) ? titles.phraseStart(start) : -1);
        }
    }

    /** A run with a title in it: what stands before belongs to the office, what stands after is the name. */
    private void titled(int first, int title, int last) {
        int name = title + 1;
        if (context.token(name).is("(")) {
            name += 3;
        }
        if (context.token(name).is("of") || context.token(name).is("for") || context.token(name).is("and")
                || context.token(name).isHyphen()) {
            while (name <= last && !(context.token(name).isGivenName() && name < last)) {
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
        while (end > first && Titles.isTitle(context.token(end))
                || end > first && Words.MODIFIERS.contains(context.token(end).lower()) && !NameSpanFinder.isHead(context.token(end))) {
            end--;
        }
        if (end >= first && !Titles.isTitle(context.token(end))) {
            plain(first, end, -1);
        }
    }

    /** A run without a title; {@code titleStart} where one stands before it in small letters, else -1. */
    private void plain(int first, int last, int titleStart) {
        Match known = context.matchAt[first];
        if (known != null && known.last() >= last && (titleStart < 0 || !context.token(first).isGivenName())) {
            context.known(known);
            return;
        }
        if (classifier.isThing(first, last)) {
            context.knownWithin(first, last);
            context.acronymBehind(first, last, null);
        } else if (classifier.organizationType(first, last) != null) {
            organization(first, last);
        } else if (known != null && !(context.token(first).isGivenName() && known.first() == known.last() && last > first)) {
            context.known(known);
            if (known.last() < last) {
                segment(known.last() + 1 + (context.token(known.last() + 1).isHyphen() ? 1 : 0), last);
            }
        } else if (titleStart >= 0) {
            persons.person(first, last, titleStart);
        } else if (classifier.personStart(first, last) >= 0) {
            persons.person(classifier.personStart(first, last), last, -1);
        } else if (classifier.knownBehind(first, last) > 0) {
            int at = classifier.knownBehind(first, last);
            open.add(new NameSpan(first, at - 1));
            segment(at, last);
        } else {
            open.add(new NameSpan(first, last));
        }
    }

    private void organization(int first, int last) {
        int from = possessorStart(first);
        StateBodies.Body body = StateBodies.within(context.tokens, from, last, context.index, context.matchAt);
        body = body != null && body.first() == from && body.last() == last ? body : null;
        Entity entity;
        if (body != null) {
            entity = body.entity();
        } else {
            entity = context.index.organization(context.text(first, last), classifier.organizationType(first, last));
            if (entity.country() == null && context.matchAt[first] != null && entity.known() == null) {
                Entity owner = context.index.known(context.matchAt[first].name().owner());
                entity.assume(owner.country());
            }
        }
        EntityMention mention = EntityMention.named(first, last, entity);
        mention.attribute(context.token(last + 1).is("'s"));
        mention.titled(body != null && from < first ? from : -1);
        context.mentions[first] = mention;
        context.acronymBehind(first, last, entity);
    }

    /** "Kazakhstan’s Ministry of Transport": whose it is stands before the run. */
    private int possessorStart(int first) {
        if (!context.token(first - 1).is("'s")) {
            return first;
        }
        for (int i = first - 2; i >= 0 && i > first - 6; i--) {
            if (context.matchAt[i] != null && context.matchAt[i].last() == first - 2) {
                return i;
            }
        }
        return first;
    }
}
