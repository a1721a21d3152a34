package dev.communique.fact;

import java.util.List;

/**
 * Something that an article proves, as a curator wrote it down or the extractor found it. Actors and other facts are named,
 * not yet resolved; what an article leaves open is null or empty.
 */
public sealed interface Fact {

    /** The passages of one article that prove it, in the order they were given; never empty. */
    List<Passage> evidence();

    /** Where it was written down. */
    Origin origin();

    /** What {@code cases} has for its kind. */
    <R> R as(Cases<R> cases);

    /** Something to do with each kind of fact: the compiler misses a kind that is left out. */
    interface Cases<R> {

        R affiliation(Affiliation fact);

        R agreement(Agreement fact);

        R event(Event fact);

        R statement(Statement fact);

        R addition(Addition fact);
    }

    /** An actor belongs to, or speaks for, an organization. */
    record Affiliation(Written actor, AffiliationRole role, Written organization, String title, List<Passage> evidence, Origin origin)
            implements
                Fact {
        @Override
        public <R> R as(Cases<R> cases) {
            return cases.affiliation(this);
        }
    }

    /** Parties agreed, or proposed to agree, on something. */
    record Agreement(String slug, String name, AgreementType type, AgreementStatus status, PartialDate signedOn,
            PartialDate inForceOn, String summary, List<Written> parties, Written amends, List<Passage> evidence, Origin origin)
            implements
                Fact {
        @Override
        public <R> R as(Cases<R> cases) {
            return cases.agreement(this);
        }

        /** The same under another slug. */
        public Agreement withSlug(String other) {
            return new Agreement(other, name, type, status, signedOn, inForceOn, summary, parties, amends, evidence, origin);
        }
    }

    /** Something that happened or is fixed to happen. */
    record Event(String slug, String title, EventType type, PloverType plover, PartialDate startOn, PartialDate endOn,
            String place, List<Participant> participants, List<Written> agreements, List<Passage> evidence, Origin origin)
            implements
                Fact {
        @Override
        public <R> R as(Cases<R> cases) {
            return cases.event(this);
        }

        /** The same under another slug. */
        public Event withSlug(String other) {
            return new Event(other, title, type, plover, startOn, endOn, place, participants, agreements, evidence, origin);
        }

        /** The same with other parts of those in it. */
        public Event withParticipants(List<Participant> others) {
            return new Event(slug, title, type, plover, startOn, endOn, place, others, agreements, evidence, origin);
        }
    }

    /**
     * An actor in an event.
     *
     * @param kind what part it has; never null
     * @param role the same in a curator's words, or null
     */
    record Participant(Written actor, ParticipantRole kind, String role) {

        /** The same actor with another part. */
        public Participant as(ParticipantRole other) {
            return new Participant(actor, other, role);
        }
    }

    /**
     * Words that somebody said.
     *
     * @param pieces     the passages that have the words, at least one: a cue or the article's own words may break them
     * @param act        what saying them does, or null
     * @param onBehalfOf null to take it from the speakers' affiliations
     */
    record Statement(List<Passage> pieces, StatementKind kind, PloverType act, List<Written> speakers, List<Written> onBehalfOf,
            PartialDate saidOn, Written occasion, List<Written> agreements, List<Passage> evidence, Origin origin) implements Fact {
        @Override
        public <R> R as(Cases<R> cases) {
            return cases.statement(this);
        }

        /** Between two pieces that stand further apart than marks and blanks do, words of the article stand. */
        private static final int MARKS = 6;

        /** What stands between two pieces in {@link #text()}: a blank, or " … " where the article's own words stand between them. */
        public static String between(int end, int start) {
            return start - end > MARKS ? " … " : " ";
        }

        /** The words as they were printed; " … " stands for words of the article between two pieces. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < pieces.size(); i++) {
                if (i > 0) {
                    text.append(between(pieces.get(i - 1).end(), pieces.get(i).start()));
                }
                text.append(pieces.get(i).quote());
            }
            return text.toString();
        }
    }

    /** More evidence for an agreement or event that is told elsewhere. */
    record Addition(Kind kind, Written to, List<Passage> evidence, Origin origin) implements Fact {
        @Override
        public <R> R as(Cases<R> cases) {
            return cases.addition(this);
        }

        /** What it adds to. */
        public enum Kind {
            AGREEMENT, EVENT
        }
    }
}
