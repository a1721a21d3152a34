package dev.communique.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import dev.communique.store.BadUserInput;
import dev.communique.store.Chains;
import dev.communique.store.NodeStore;
import dev.communique.store.Ids;
import dev.communique.store.RelationStore;
import dev.communique.store.Slice;
import dev.communique.entity.Actor;
import dev.communique.entity.SearchItem;

/** How two actors are tied. */
@GraphQLApi
@Singleton
public class PathsQuery {

    private static final int LONGEST = 6;
    private static final int UNASKED_LENGTH = 4;
    private static final int UNASKED = 5;

    private final NodeStore nodes;
    private final RelationStore ties;

    PathsQuery(NodeStore nodes, RelationStore ties) {
        this.nodes = nodes;
        this.ties = ties;
    }

    @Complexity(1_000)
    @Query
    @Description("Shortest chains that tie two actors through agreements, events and statements that neighbours both have part in: as party, "
            + "participant, speaker, spoken for or mentioned. All are of one length, the shortest there is; none where that is more than "
            + "'maxLength' (1 to 6). First those over different actors, then the same actors tied by further facts; 100 at most.")
    public @NonNull List<@NonNull Path> paths(@Id @NonNull String from, @Id @NonNull String to, @DefaultValue("4") Integer maxLength,
            @DefaultValue("5") Integer first) {
        int longest = maxLength == null ? UNASKED_LENGTH : maxLength;
        if (longest < 1 || longest > LONGEST) {
            throw new BadUserInput("'maxLength' is " + longest + ": expected 1 to " + LONGEST);
        }
        String one = nodes.storedActor(Ids.check(Actor.class, from));
        String other = nodes.storedActor(Ids.check(Actor.class, to));
        if (one.equals(other)) {
            throw new BadUserInput("'from' and 'to' are the same actor");
        }
        int most = Slice.size("first", first, UNASKED);
        List<List<String>> chains = most == 0 ? List.of() : Chains.between(one, other, longest, most, ties::of);
        return chains.isEmpty() ? List.of() : paths(chains, most);
    }

    private List<Path> paths(List<List<String>> chains, int most) {
        Map<List<String>, List<SearchItem>> facts = ties.by(Chains.steps(chains), most);
        Map<String, Actor> actors = nodes.unique(Actor.class, "id", chains.stream().flatMap(List::stream).collect(Collectors.toSet()));
        List<Path> paths = new ArrayList<>();
        for (int round = 0; paths.size() < most; round++) {
            int before = paths.size();
            for (List<String> chain : chains) {
                if (paths.size() < most && hasMore(chain, facts, round)) {
                    paths.add(path(chain, facts, actors, round));
                }
            }
            if (paths.size() == before) {
                break;
            }
        }
        return paths;
    }

    /** Whether some step of a chain has another fact for this round. */
    private static boolean hasMore(List<String> chain, Map<List<String>, List<SearchItem>> facts, int round) {
        return IntStream.range(1, chain.size()).anyMatch(i -> facts.get(chain.subList(i - 1, i + 1)).size() > round);
    }

    private static Path path(List<String> chain, Map<List<String>, List<SearchItem>> facts, Map<String, Actor> actors, int round) {
        List<PathStep> steps = IntStream.range(1, chain.size()).mapToObj(i -> {
            List<SearchItem> by = facts.get(chain.subList(i - 1, i + 1));
            return new PathStep(actors.get(chain.get(i - 1)), actors.get(chain.get(i)), by.get(Math.min(round, by.size() - 1)));
        }).toList();
        return new Path(steps.size(), steps);
    }
}
