package dev.communique.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.communique.search.SearchIndex;

/** What fields ask of the store, apart from whom they ask about: equal queries about many owners are answered together. */
sealed interface BatchQuery {

    /** The answers for some owners; those without an answer may be missing. */
    Map<String, ?> answer(GraphStore store, Collection<String> owners);

    /** The answer for who has none. */
    default Object none() {
        return null;
    }

    /** Whether other requests are likely to ask the same: not with what a client makes up. */
    default boolean isCommon() {
        return true;
    }

    /** A page of an owner's list. */
    record PageOf(ListQuery<?> listing, Where where, Slice slice) implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> owners) {
            return store.lists().pages(listing, where, slice, owners);
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
    record CountOf(ListQuery<?> listing, Where where) implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> owners) {
            return store.lists().counts(listing, where, owners);
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

    /** How many elements of an owner's list are alike. */
    record GroupsOf(ListQuery<?> list, Where where, List<GroupKey> keys, int first) implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> owners) {
            return store.groups().groups(list, where, keys, first, owners);
        }

        @Override
        public Object none() {
            return List.of();
        }

        @Override
        public boolean isCommon() {
            return where.isAll();
        }
    }

    /** An owner's whole list. */
    record ListOf(ListQuery<?> listing) implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> owners) {
            return store.lists().whole(listing, owners);
        }

        @Override
        public Object none() {
            return List.of();
        }
    }

    /** What has a value in a property that is unique; the value is the owner. */
    record Unique(Class<?> type, String property) implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> values) {
            return store.nodes().unique(type, property, values);
        }
    }

    /** The actor with a folded name; the name is the owner. */
    record Named() implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> names) {
            return store.nodes().named(names);
        }
    }

    /** The actor with another id; the key of that is the owner. */
    record ByOtherId() implements BatchQuery {

        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> keys) {
            return store.nodes().byOtherId(keys);
        }
    }

    /** The actor with a slug, or one that had it; the slug is the owner. */
    record OfSlug() implements BatchQuery {

        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> slugs) {
            return store.nodes().actorsOfSlugs(slugs);
        }
    }

    /** The actors tied closest to one. */
    record Related(int first) implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> actors) {
            return store.nodes().related(first, actors);
        }

        @Override
        public Object none() {
            return List.of();
        }
    }

    /** The passage of something that shows best why a search for a text found it. */
    record Highlighted(SearchIndex index, String text) implements BatchQuery {
        @Override
        public Map<String, ?> answer(GraphStore store, Collection<String> ids) {
            return index.highlights(text, ids, Deadline::check);
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
