package dev.communique.extraction.entity;

import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/** Puts down organizations by the words that name them. */
final class Organizations {

    private static final int SHORTEST_ACRONYM = 3;

    private static final Set<String> INSTITUTES = WordLists.words("names.txt", "STATE_INSTITUTES");
    private final NameContext context;
    private final NameClassifier classifier;

    Organizations(NameContext context, NameClassifier classifier) {
        this.context = context;
        this.classifier = classifier;
    }

    /** Puts down what a stretch of capitals names that has an organization's noun in it: "National Office for Heritage". */
    Entity organization(int first, int last) {
        int from = possessorStart(first);
        StateBodies.Body body = StateBodies.within(context.tokens, from, last, context.index, context.matchAt);
        body = body != null && body.first() == from && body.last() == last ? body : null;
        Entity entity;
        if (body != null) {
            entity = body.entity();
        } else {
            entity = ofState(first, last);
            entity = entity != null
                    ? entity
                    : context.index.organization(context.text(first, last), classifier.organizationType(first, last));
            boolean owned = context.matchAt[first] != null && !context.matchAt[first].name().capital()
                    && !context.token(context.matchAt[first].last() + 1).isHyphen();
            if (entity.country() == null && owned && entity.known() == null) {
                Entity owner = context.index.known(context.matchAt[first].name().owner());
                entity.assume(owner.country());
            }
            ofStates(first, last, entity);
            Match state = entity.country() == null && entity.known() == null && isOfState(entity) ? stateAtEnd(first, last) : null;
            if (state != null) {
                entity.assume(context.index.known(state.name().owner()).country());
            }
        }
        Entity owner = from < first && entity.known() == null && body == null
                ? context.index.known(context.matchAt[from].name().owner())
                : null;
        if (owner != null && !owner.isState() && !owner.isPerson() && entity != owner && entity.partOf() == null) {
            entity.join(owner, from, last);
        }
        EntityMention mention = EntityMention.named(first, last, entity);
        mention.attribute(context.token(last + 1).is("'s"));
        mention.titled(body != null && from < first ? from : -1);
        context.mentions[first] = mention;
        context.shorten(first, last, entity);
        context.acronymBehind(first, last, entity);
        return entity;
    }

    /** "United Nations Mission in Chad": part of the organization of states with whose name its own begins. */
    private void ofStates(int first, int last, Entity entity) {
        Match known = context.matchAt[first];
        Entity whole = known == null || known.last() >= last || entity.known() != null || entity.partOf() != null
                ? null
                : context.index.known(known.name().owner());
        if (whole != null && whole.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION && whole != entity) {
            entity.join(whole, first, last);
        }
    }

    private static boolean isOfState(Entity entity) {
        return entity.type() == ActorType.GOVERNMENT_BODY || entity.type() == ActorType.ARMED_FORCES
                || entity.type() == ActorType.OTHER && entity.words().stream().anyMatch(INSTITUTES::contains); // "Water Institute of Chad"
    }

    /** "Revolutionary Guard of Chad": a known body with its own state behind the name; null for any other. */
    private Entity ofState(int first, int last) {
        Match state = stateAtEnd(first, last);
        Match body = state == null ? null : context.matchAt[first];
        boolean whole = body != null && body.last() == state.first() - (context.token(state.first() - 1).is("the") ? 3 : 2);
        Entity known = whole ? context.index.known(body.name().owner()) : null;
        return known != null && isOfState(known) && context.index.known(state.name().owner()).country().equals(known.country())
                ? known
                : null;
    }

    /** "Federal Aviation Office of Chad": the state with which a name ends; null where it ends otherwise. */
    private Match stateAtEnd(int first, int last) {
        for (int i = last; i > first + 1; i--) {
            Match match = context.matchAt[i];
            boolean of = context.token(i - 1).is("of") || context.token(i - 1).is("the") && context.token(i - 2).is("of");
            if (match != null && match.last() == last) {
                return of && !match.place() && context.index.known(match.name().owner()).isState() ? match : null;
            }
        }
        return null;
    }

    /** Puts down whom words within an office name, and gives whose the office is by them; null where nobody is. */
    Entity named(int first, int last) {
        Match known = context.matchAt[first];
        if (known != null && known.last() == last && known.place() && !known.name().capital()) {
            return null; // "New Mexico's governor"
        }
        if (known != null && known.last() == last) {
            context.known(known);
            if (context.mentions[first] != null) {
                context.mentions[first].attribute(true);
            }
            return context.index.known(known.name().owner());
        }
        StateBodies.Body body = StateBodies.within(context.tokens, first, last, context.index, context.matchAt);
        if (body != null && body.first() == first && body.last() == last) {
            return attributive(first, last, body.entity());
        }
        if (known == null && SharedBodyNames.isShared(context.text(first, last))) {
            return context.index.home();
        }
        if (classifier.organizationType(first, last) != null) {
            Entity entity = organization(first, last);
            context.mentions[first].attribute(true);
            return entity;
        }
        Token word = context.token(first);
        if (first == last && word.isAcronym() && word.text().length() >= SHORTEST_ACRONYM && word.text().indexOf('.') < 0) {
            Entity told = context.acronyms.get(word.lower());
            return attributive(first, last, told != null ? told : context.index.organization(word.text(), ActorType.OTHER));
        }
        if (first == last && Words.isBodyNoun(word.bare())) {
            Entity told = context.lastEndingIn(word.bare());
            return told == null ? null : attributive(first, last, told);
        }
        Entity told = context.index.named(context.text(first, last));
        if (told != null && !told.isPerson()) {
            return attributive(first, last, told);
        }
        context.knownWithin(first, last);
        return known == null ? null : context.index.known(known.name().owner());
    }

    private Entity attributive(int first, int last, Entity entity) {
        EntityMention mention = EntityMention.named(first, last, entity);
        mention.attribute(true);
        context.mentions[first] = mention;
        context.shorten(first, last, entity);
        return entity;
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
