package dev.communique.api;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.smallrye.graphql.api.Deprecated;
import io.smallrye.graphql.api.Nullable;

import dev.communique.store.BadUserInput;
import dev.communique.store.Deadline;
import dev.communique.store.NodeStore;
import dev.communique.store.Group;
import dev.communique.store.Loaders;
import dev.communique.store.Page;
import dev.communique.store.Slice;
import dev.communique.store.Where;
import dev.communique.store.WholeList;
import dev.communique.entity.Node;
import dev.communique.entity.SearchItem;
import dev.communique.fact.PartialDate;
import dev.communique.search.Hit;
import dev.communique.search.Question;
import dev.communique.search.SearchIndex;
import dev.communique.search.SearchKey;
import dev.communique.search.SearchType;

/** The full text search. */
@GraphQLApi
@Singleton
public class SearchQuery {

    private static final int LONGEST_TEXT = 200;
    private static final int UNASKED = 20;
    private static final int BETWEEN_LOOKS_MILLIS = 5;
    private static final String BEST_FIRST = "score";
    private static final String HOW = "Full text search, best first: words, \"a phrase\", prefix*; all must be there. Looks in titles, bodies, "
            + "names, aliases, statements, agreements and events, with the words that prove them and the names of who has part in them. "
            + "Case, accents and English endings don't count, nor do words such as 'the'.";

    private final SearchIndex index;
    private final NodeStore nodes;
    private final Loaders loaders;

    SearchQuery(SearchIndex index, NodeStore nodes, Loaders loaders) {
        this.index = index;
        this.nodes = nodes;
        this.loaders = loaders;
    }

    @Complexity(500)
    @Query
    @Description(HOW
            + " The day of a hit is the one by which lists sort it: that of an article's publication, of an agreement's signing, of an "
            + "event, of a statement, or else that of its first report. With 'from' or 'to', what has no day, such as an actor, is left out; "
            + "a day known to the year or month counts where any day of it does.")
    public @NonNull SearchConnection searchResults(@NonNull String text, @Nullable List<@NonNull SearchType> types, PartialDate from,
            PartialDate to, Integer first, String after) {
        Question question = question(text, types, from, to);
        Slice slice = Slice.of(BEST_FIRST, first, after, null, null);
        List<Hit> hits = found(question, behind(slice), slice.size() + 1);
        boolean more = hits.size() > slice.size();
        List<SearchHit> items = items(text, more ? hits.subList(0, slice.size()) : hits);
        Page<SearchHit> page = new Page<>(items, BEST_FIRST, items.stream().map(SearchHit::place).toList(), more, slice.after() != null);
        return new SearchConnection(page, WholeList.of(() -> isEmpty(question) ? 0 : index.count(question)), question);
    }

    @Complexity(CountFields.OF_COUNTS)
    @LargestSize(CountFields.MOST)
    @Description(CountFields.COUNTS)
    public @NonNull List<@NonNull Count> countBy(@Source SearchConnection connection, @NonNull List<@NonNull SearchKey> keys,
            @DefaultValue("100") Integer first) {
        int most = CountFields.most(keys, first);
        Map<List<String>, Integer> counts = isEmpty(connection.question)
                ? Map.of()
                : index.counts(connection.question, keys, Deadline::check);
        int actor = keys.indexOf(SearchKey.ACTOR);
        return counts.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), actor < 0 ? List.of() : List.of(entry.getKey().get(actor)), entry.getValue()))
                .sorted(Group.order(keys.stream().map(key -> key == SearchKey.YEAR).toList())).limit(most).map(Count::new).toList();
    }

    @Complexity(500)
    @Query
    @Deprecated(reason = "Use searchResults, which has pages and counts.")
    @Description(HOW + " 100 hits at most.")
    public @NonNull List<@NonNull SearchHit> search(@NonNull String text, @Nullable List<@NonNull SearchType> types,
            @DefaultValue("20") Integer first) {
        Question question = question(text, types, null, null);
        return items(text, found(question, null, Slice.size("first", first, UNASKED)));
    }

    private static Question question(String text, List<SearchType> types, PartialDate from, PartialDate to) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new BadUserInput("'text' must have 1 to " + LONGEST_TEXT + " characters");
        }
        Where.checkRange(from, to);
        return new Question(text, types, from, to);
    }

    /** Whether things of no type are looked for. */
    private static boolean isEmpty(Question question) {
        return question.types() != null && question.types().isEmpty();
    }

    /** The hit that a cursor names. */
    private static Hit behind(Slice slice) {
        if (slice.after() == null) {
            return null;
        }
        try {
            int space = slice.after().indexOf(' ');
            return new Hit(slice.after().substring(space + 1), Float.parseFloat(slice.after().substring(0, Math.max(0, space))));
        } catch (NumberFormatException e) {
            throw new BadUserInput("'after' is not a cursor of this list");
        }
    }

    private List<Hit> found(Question question, Hit after, int first) {
        waitForIndex();
        return isEmpty(question) ? List.of() : index.search(question, after, first);
    }

    /** Without those that are not stored: the index may be of the corpus before. */
    private List<SearchHit> items(String text, List<Hit> hits) {
        Map<String, Node> items = nodes.nodes(hits.stream().map(Hit::id).toList());
        return hits.stream().filter(hit -> items.containsKey(hit.id()))
                .map(hit -> new SearchHit(hit.id(), (SearchItem) items.get(hit.id()), hit.score(), () -> loaders.highlight(text, hit.id())))
                .toList();
    }

    /** It is made while the first requests come in. */
    private void waitForIndex() {
        index.hurry();
        try {
            while (!index.isReady()) {
                Deadline.check();
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
