package dev.communique.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.communique.search.SearchIndex;

/** What fields ask of the store, but for whom it is about. Equal questions about many owners are answered together. */
sealed interface Question {

    /** How to answer it. */
    Batch<?> answerFrom(GraphStore store);

    /** The answer for who has none. */
    default Object none() {
        return null;
    }

    /** Whether other requests are likely to ask the same: not with what a client makes up. */
    default boolean isCommon() {
        return true;
    }

    /** Answers requests of one kind for many owners; owners without an answer may be missing. */
    interface Batch<A> extends Function<Collection<String>, Map<String, ? extends A>> {
    }

    /** A page of an owner's list. */
    record PageOf(Listing<?> listing, Where where, Slice slice) implements Question {
        @Override
        public Batch<?> answerFrom(GraphStore store) {
            return owners -> store.pages(listing, where, slice, owners);
        }

        @Override
        public Object none() {
            return Page.empty(slice);
        }

        @Override
        public boolean isCommon() {
            return where.isAll() && slice.after() == null && slice.before() == null;
        }
    }

    /** How long an owner's list is. */
    record CountOf(Listing<?> listing, Where where) implements Question {
        @Override
        public Batch<?> answerFrom(GraphStore store) {
            return owners -> store.counts(listing, where, owners);
        }

        @Override
        public Object none() {
            return 0;
        }

        @Override
        public boolean isCommon() {
            return where.isAll();
        }
    }

    /** An owner's whole list. */
    record ListOf(Listing<?> listing) implements Question {
        @Override
        public Batch<?> answerFrom(GraphStore store) {
            return owners -> store.lists(listing, owners);
        }

        @Override
        public Object none() {
            return List.of();
        }
    }

    /** What has a value in a property that is unique; the value is the owner. */
    record Unique(Class<?> type, String property) implements Question {
        @Override
        public Batch<?> answerFrom(GraphStore store) {
            return values -> store.unique(type, property, values);
        }
    }

    /** The actor with a folded name; the name is the owner. */
    record Named() implements Question {
        @Override
        public Batch<?> answerFrom(GraphStore store) {
            return store::named;
        }
    }

    /** The actors tied closest to one. */
    record Related(int first) implements Question {
        @Override
        public Batch<?> answerFrom(GraphStore store) {
            return actors -> store.related(first, actors);
        }

        @Override
        public Object none() {
            return List.of();
        }
    }

    /** The passage of something that shows best why a search for a text found it. */
    record Highlighted(SearchIndex index, String text) implements Question {
        @Override
        public Batch<?> answerFrom(GraphStore store) {
            return ids -> index.highlights(text, ids, Deadline::check);
        }

        @Override
        public Object none() {
            return "";
        }

        @Override
        public boolean isCommon() {
            return false;
        }
    }
}
