package dev.communique.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.RequestScoped;

import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.Try;

import dev.communique.entity.Actor;
import dev.communique.entity.ActorTies;
import dev.communique.entity.Node;
import dev.communique.search.SearchIndex;

/**
 * Gathers what the fields of one request ask for, level by level, and reads it together. Requests differ by all their arguments, so
 * two aliases of a field never share an answer that they shouldn't; those that differ only by owner become one SQL statement.
 */
@RequestScoped
public class Loaders {

    private static final String NAME = "graph";
    /** The owner of lists that belong to nobody. */
    public static final String EVERYTHING = "";
    private static final int MOST_OWNERS = 10_000;

    private final GraphStore store;
    private final CorpusRow stored;
    private final SearchIndex index;
    private final LoadedFactCache facts;
    private final DataLoader<LoadKey, Object> loader;
    private final Map<LoadKey, Try<Object>> read = new HashMap<>();
    private String corpus;
    private boolean recalled;

    Loaders(NodeStore nodes, ListStore lists, GroupStore groups, CorpusRow stored, SearchIndex index, LoadedFactCache facts) {
        this.store = new GraphStore(nodes, lists, groups);
        this.stored = stored;
        this.index = index;
        this.facts = facts;
        this.corpus = facts.corpus();
        this.loader = DataLoaderFactory.newDataLoaderWithTry(NAME, keys -> CompletableFuture.completedFuture(answers(keys)),
                DataLoaderOptions.newDefaultOptions());
    }

    /** What the execution of the request dispatches. */
    public DataLoaderRegistry registry() {
        return new DataLoaderRegistry().register(loader);
    }

    /** Has everything read from the store, and nothing taken from what earlier requests have read. To be called before anything is asked. */
    public void readAnew() {
        corpus = null;
    }

    /**
     * To be called when everything is answered, in the transaction that it was read in: keeps what was read for later requests. Where
     * the store has another corpus by now than what was recalled, nothing is kept.
     *
     * @return whether all answers were of one corpus
     */
    public boolean commitToCache() {
        if (read.isEmpty() && !(recalled && stored.isUsed())) {
            return true;
        }
        if (!corpus.equals(stored.version())) {
            return !recalled;
        }
        facts.keep(corpus, read);
        return true;
    }

    /** The version of the corpus that answers are read of. To be called in the transaction that they are read in. */
    public String corpusVersion() {
        return stored.version();
    }

    private List<Try<Object>> answers(List<LoadKey> keys) {
        Map<LoadKey, Try<Object>> answers = new HashMap<>();
        List<LoadKey> unknown = new ArrayList<>();
        for (LoadKey key : keys) {
            Try<Object> kept = key.isKept() ? facts.find(key) : null;
            if (kept == null) {
                unknown.add(key);
            } else {
                recalled = true;
                answers.put(key, kept);
            }
        }
        if (!unknown.isEmpty()) {
            answers.putAll(readAnswers(unknown));
        }
        return keys.stream().map(answers::get).toList();
    }

    /** What fails fails for the fields that asked it, not for the others that are answered with them. */
    private Map<LoadKey, Try<Object>> readAnswers(List<LoadKey> keys) {
        Map<BatchQuery, Collection<String>> owners = new LinkedHashMap<>();
        keys.forEach(key -> owners.computeIfAbsent(key.query(), query -> new LinkedHashSet<>()).add(key.owner()));
        Map<BatchQuery, Try<Map<String, ?>>> found = new HashMap<>();
        owners.forEach((query, ofThese) -> found.put(query, answer(query, ofThese)));
        Map<LoadKey, Try<Object>> answers = new HashMap<>();
        for (LoadKey key : keys) {
            Try<Object> answer = found.get(key.query()).map(all -> orNone(all.get(key.owner()), key.query()));
            answers.put(key, answer);
            if (key.isKept() && answer.isSuccess() && answer.get() != null) { // what is not there could be asked for without end
                read.put(key, answer);
            }
        }
        return answers;
    }

    private Try<Map<String, ?>> answer(BatchQuery query, Collection<String> owners) {
        try {
            return Try.tryCall(() -> inParts(query, owners));
        } catch (Deadline.Passed | Deadline.TooManyFields e) {
            return Try.failed(e);
        }
    }

    /** A statement can't have parameters without end. */
    private Map<String, ?> inParts(BatchQuery query, Collection<String> owners) {
        if (owners.size() <= MOST_OWNERS) {
            return query.answer(store, owners);
        }
        Map<String, Object> answers = new HashMap<>();
        List<String> all = List.copyOf(owners);
        for (int from = 0; from < all.size(); from += MOST_OWNERS) {
            answers.putAll(query.answer(store, all.subList(from, Math.min(all.size(), from + MOST_OWNERS))));
        }
        return answers;
    }

    private static Object orNone(Object answer, BatchQuery query) {
        return answer == null ? query.none() : answer;
    }

    @SuppressWarnings("unchecked")
    private <A> CompletionStage<A> ask(BatchQuery query, String owner) {
        return (CompletionStage<A>) loader.load(new LoadKey(corpus, query, owner));
    }

    /** Makes a connection of a page, and of the whole list that it is of. */
    public interface Connector<T, C> {
        /** The connection. */
        C connect(Page<T> page, WholeList list);
    }

    /** A page of an owner's list. */
    public <T, C> CompletionStage<C> connection(ListQuery<T> list, Where where, Slice slice, String owner, Connector<T, C> connector) {
        return this.<Page<T>>ask(new BatchQuery.PageOf(list, where, slice), owner)
                .thenApply(page -> connector.connect(page, whole(list, where, owner)));
    }

    private WholeList whole(ListQuery<?> list, Where where, String owner) {
        return new WholeList() {
            @Override
            public CompletionStage<Integer> count() {
                return ask(new BatchQuery.CountOf(list, where), owner);
            }

            @Override
            public CompletionStage<List<Group>> groups(List<GroupKey> keys, int first) {
                return ask(new BatchQuery.GroupsOf(list, where, keys, first), owner);
            }
        };
    }

    /** An owner's whole list. */
    public <T> CompletionStage<List<T>> list(ListQuery<T> listing, String owner) {
        return ask(new BatchQuery.ListOf(listing), owner);
    }

    /** What has this value in a property that is unique; null where nothing has it, or the value is null. */
    public <T> CompletionStage<T> unique(Class<T> type, String property, String value) {
        return value == null ? CompletableFuture.completedFuture(null) : ask(new BatchQuery.Unique(type, property), value);
    }

    /** What has this id; null where nothing has it, or the id is null. */
    public <T extends Node> CompletionStage<T> byId(Class<T> type, String id) {
        return unique(type, "id", id);
    }

    /** What has these ids, all of which are there. */
    public <T extends Node> CompletionStage<List<T>> byIds(Class<T> type, List<String> ids) {
        List<CompletableFuture<T>> each = ids.stream().map(id -> byId(type, id).toCompletableFuture()).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApply(done -> each.stream().map(CompletableFuture::join).toList());
    }

    /** The actor with this folded name or alias; null where there is none. */
    public CompletionStage<Actor> named(String nameKey) {
        return ask(new BatchQuery.Named(), nameKey);
    }

    /** The actor with this key among {@link dev.communique.entity.OtherId other ids}; null where there is none. */
    public CompletionStage<Actor> byOtherId(String key) {
        return ask(new BatchQuery.ByOtherId(), key);
    }

    /** The actor who has this slug, or else had it, or has a name of which it was made; null where there is none. */
    public CompletionStage<Actor> actorOfSlug(String slug) {
        return ask(new BatchQuery.OfSlug(), slug);
    }

    /** The passage of something that shows best why a search for {@code text} found it; HTML. */
    public CompletionStage<String> highlight(String text, String id) {
        return ask(new BatchQuery.Highlighted(index, text), id);
    }

    /** The actors tied closest to one. */
    public CompletionStage<List<ActorTies.Tie>> related(int first, String actor) {
        return ask(new BatchQuery.Related(first), actor);
    }
}
