package dev.communique.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.Try;

import dev.communique.entity.Actor;
import dev.communique.entity.Node;
import dev.communique.search.SearchIndex;

/**
 * Gathers what the fields of one request ask for, level by level, and reads it together. Requests differ by all their arguments, so
 * two aliases of a field never share an answer that they shouldn't; those that differ only by owner become one SQL statement.
 */
@RequestScoped
public class Loaders {

    /**
     * A question and whom it is about.
     *
     * @param corpus whose facts may answer it; null where only the store may
     */
    record Key(String corpus, Question question, String owner) {

        boolean isKept() {
            return corpus != null && question.isCommon();
        }
    }

    private static final String NAME = "graph";
    private static final String EVERYTHING = "";
    private static final int MOST_OWNERS = 10_000;

    private final GraphStore store;
    private final SearchIndex index;
    private final Facts facts;
    private final DataLoader<Key, Object> loader;
    private final Map<Key, Try<Object>> read = new HashMap<>();
    private String corpus;
    private boolean recalled;

    Loaders(GraphStore store, SearchIndex index, Facts facts) {
        this.store = store;
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

    /** Has everything be read, nothing recalled of what requests before have read. To be called before anything is asked. */
    public void readAnew() {
        corpus = null;
    }

    /**
     * To be called when everything is answered, in the transaction that it was read in: keeps what was read for later requests. Where
     * the store has another corpus by now than what was recalled, nothing is kept.
     *
     * @return whether all answers were of one corpus
     */
    public boolean settle() {
        if (read.isEmpty() && !(recalled && store.isUsed())) {
            return true;
        }
        if (!corpus.equals(store.corpus())) {
            return !recalled;
        }
        facts.keep(corpus, read);
        return true;
    }

    private List<Try<Object>> answers(List<Key> keys) {
        Map<Key, Try<Object>> answers = new HashMap<>();
        List<Key> unknown = new ArrayList<>();
        for (Key key : keys) {
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
    private Map<Key, Try<Object>> readAnswers(List<Key> keys) {
        Map<Question, Collection<String>> owners = new LinkedHashMap<>();
        keys.forEach(key -> owners.computeIfAbsent(key.question(), question -> new LinkedHashSet<>()).add(key.owner()));
        Map<Question, Try<Map<String, ?>>> found = new HashMap<>();
        owners.forEach((question, ofThese) -> found.put(question, answer(question, ofThese)));
        Map<Key, Try<Object>> answers = new HashMap<>();
        for (Key key : keys) {
            Try<Object> answer = found.get(key.question()).map(all -> orNone(all.get(key.owner()), key.question()));
            answers.put(key, answer);
            if (key.isKept() && answer.isSuccess() && answer.get() != null) { // of what is not there, there is no end
                read.put(key, answer);
            }
        }
        return answers;
    }

    private Try<Map<String, ?>> answer(Question question, Collection<String> owners) {
        try {
            return Try.tryCall(() -> inParts(question.answerFrom(store), owners));
        } catch (Deadline.Passed e) {
            return Try.failed(e);
        }
    }

    /** A statement can't have parameters without end. */
    private static Map<String, ?> inParts(Question.Batch<?> batch, Collection<String> owners) {
        if (owners.size() <= MOST_OWNERS) {
            return batch.apply(owners);
        }
        Map<String, Object> answers = new HashMap<>();
        List<String> all = List.copyOf(owners);
        for (int from = 0; from < all.size(); from += MOST_OWNERS) {
            answers.putAll(batch.apply(all.subList(from, Math.min(all.size(), from + MOST_OWNERS))));
        }
        return answers;
    }

    private static Object orNone(Object answer, Question question) {
        return answer == null ? question.none() : answer;
    }

    @SuppressWarnings("unchecked")
    private <A> CompletionStage<A> ask(Question question, String owner) {
        return (CompletionStage<A>) loader.load(new Key(corpus, question, owner));
    }

    /** Makes a connection of a page and the way to count its list. */
    interface Connector<T, C> {
        C connect(Page<T> page, Supplier<CompletionStage<Integer>> count);
    }

    /** A page of an owner's list. */
    <T, C extends Connection<T>> CompletionStage<C> connection(Listing<T> listing, Where where, Slice slice, String owner,
            Connector<T, C> connector) {
        return this.<Page<T>>ask(new Question.PageOf(listing, where, slice), owner)
                .thenApply(page -> connector.connect(page, () -> ask(new Question.CountOf(listing, where), owner)));
    }

    /** A page of a list that belongs to nobody. */
    <T, C extends Connection<T>> CompletionStage<C> connection(Listing<T> listing, Where where, Slice slice, Connector<T, C> connector) {
        return connection(listing, where, slice, EVERYTHING, connector);
    }

    /** An owner's whole list. */
    <T> CompletionStage<List<T>> list(Listing<T> listing, String owner) {
        return ask(new Question.ListOf(listing), owner);
    }

    /** What has this value in a property that is unique; null where nothing has it, or the value is null. */
    <T> CompletionStage<T> unique(Class<T> type, String property, String value) {
        return value == null ? CompletableFuture.completedFuture(null) : ask(new Question.Unique(type, property), value);
    }

    /** What has this id; null where nothing has it, or the id is null. */
    <T extends Node> CompletionStage<T> byId(Class<T> type, String id) {
        return unique(type, "id", id);
    }

    /** What has these ids, all of which are there. */
    <T extends Node> CompletionStage<List<T>> byIds(Class<T> type, List<String> ids) {
        List<CompletableFuture<T>> each = ids.stream().map(id -> byId(type, id).toCompletableFuture()).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApply(done -> each.stream().map(CompletableFuture::join).toList());
    }

    /** The actor with this folded name or alias; null where there is none. */
    CompletionStage<Actor> named(String nameKey) {
        return ask(new Question.Named(), nameKey);
    }

    /** The passage of something that shows best why a search for {@code text} found it; HTML. */
    CompletionStage<String> highlight(String text, String id) {
        return ask(new Question.Highlighted(index, text), id);
    }

    /** The actors tied closest to one. */
    CompletionStage<List<ActorRelation>> related(int first, String actor) {
        return ask(new Question.Related(first), actor);
    }
}
