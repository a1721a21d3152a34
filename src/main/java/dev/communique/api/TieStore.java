package dev.communique.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import dev.communique.entity.ActorTies;
import dev.communique.entity.SearchItem;

/** Reads which actors are tied, and by what: agreements, events and statements that both have part in. */
@ApplicationScoped
class TieStore {

    private static final int ACTORS_AT_ONCE = 500;

    /**
     * A list of facts that two actors have part in, newest first: a range of one index, in which each fact is looked at until enough are
     * found.
     */
    private static final String BY = """
            select p.sortKey, t from %1$s p join %3$s t on t.id = p.%2$s
            where p.actorId = :one%4$s and exists (select 1 from %1$s q where q.%2$s = p.%2$s and q.actorId = :other%5$s)
            order by p.actorId, %6$sp.sortKey""";

    private static final String AGREEMENTS = BY.formatted("AgreementParty", "agreementId", "Agreement", "", "", "");
    private static final String EVENTS = BY.formatted("Participation", "eventId", "Event", "", "", "");
    private static final String VOICED = statements("VOICE");
    private static final String MENTIONING = statements("SUBJECT");

    private final Session session;

    TieStore(Session session) {
        this.session = session;
    }

    private static String statements(String part) {
        return BY.formatted("StatementActor", "statementId", "Statement", " and p.part = " + part, " and q.part in (VOICE, SUBJECT)",
                "p.part, ");
    }

    /** Tells of all ties that some actors have. */
    void of(Collection<String> actors, BiConsumer<String, String> tie) {
        ties(actors).forEach((actor, ties) -> ties.all().forEach(other -> tie.accept(actor, other.actor())));
    }

    /** The actors, first whoever has the fewest ties, and so the shortest lists. */
    List<String> fewestFirst(List<String> actors) {
        if (actors.size() < 2) {
            return actors;
        }
        Map<String, ActorTies> ties = ties(actors);
        return actors.stream().sorted(Comparator.comparing(actor -> ties.containsKey(actor) ? ties.get(actor).ties.length() : 0)).toList();
    }

    private Map<String, ActorTies> ties(Collection<String> actors) {
        Map<String, ActorTies> ties = new HashMap<>();
        List<String> all = List.copyOf(actors);
        for (int from = 0; from < all.size(); from += ACTORS_AT_ONCE) {
            Deadline.check();
            Among among = Among.of("a", all.subList(from, Math.min(all.size(), from + ACTORS_AT_ONCE)));
            SelectionQuery<ActorTies> query = session.createSelectionQuery("from ActorTies t where " + among.holds("t.actorId"),
                    ActorTies.class);
            among.bind(query);
            query.getResultList().forEach(row -> ties.put(row.actorId, row));
        }
        return ties;
    }

    /** By what two actors are tied, for each of some pairs: agreements, then events, then statements, newest first. */
    Map<List<String>, List<SearchItem>> by(Set<List<String>> pairs, int most) {
        Map<String, ActorTies> ties = ties(pairs.stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<List<String>, List<SearchItem>> facts = new HashMap<>();
        for (List<String> pair : pairs) {
            boolean turned = ties.get(pair.get(0)).ties.length() > ties.get(pair.get(1)).ties.length();
            String one = pair.get(turned ? 1 : 0); // who has fewer ties has fewer facts to look at
            String other = pair.get(turned ? 0 : 1);
            ActorTies.Tie tie = ties.get(one).all().stream().filter(each -> each.actor().equals(other)).findFirst().orElseThrow();
            List<SearchItem> found = new ArrayList<>();
            found.addAll(shared(one, other, Math.min(most, tie.agreements()), AGREEMENTS));
            found.addAll(shared(one, other, Math.min(most - found.size(), tie.events()), EVENTS));
            found.addAll(shared(one, other, Math.min(most - found.size(), tie.statements()), VOICED, MENTIONING));
            facts.put(pair, found);
        }
        return facts;
    }

    /** The newest facts of some lists. */
    private List<SearchItem> shared(String one, String other, int most, String... lists) {
        Map<String, SearchItem> newestFirst = new TreeMap<>();
        for (String list : most == 0 ? new String[0] : lists) {
            Deadline.check();
            session.createSelectionQuery(list, Object[].class).setParameter("one", one).setParameter("other", other).setMaxResults(most)
                    .getResultList().forEach(row -> newestFirst.put((String) row[0], (SearchItem) row[1]));
        }
        return newestFirst.values().stream().limit(most).toList();
    }
}
