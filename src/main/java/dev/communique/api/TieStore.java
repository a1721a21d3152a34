package dev.communique.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import dev.communique.entity.SearchItem;

/** Reads which actors are tied, and by what: agreements, events and statements that both have part in. */
@ApplicationScoped
class TieStore {

    /** A link table through which actors are tied, and what it ties them by. */
    private record Link(String table, String fact, String type, String condition) {
    }

    private static final List<Link> LINKS = List.of(
            new Link("AgreementParty", "agreementId", "Agreement", ""),
            new Link("Participation", "eventId", "Event", ""),
            new Link("StatementActor", "statementId", "Statement",
                    " and p.part in (VOICE, SUBJECT) and q.part in (VOICE, SUBJECT)"));

    private static final String TIED = """
            select distinct p.actorId, q.actorId from %1$s p join %1$s q on q.%2$s = p.%2$s and q.actorId <> p.actorId
            where %4$s%3$s""";

    private static final String BY = """
            select r.a, r.b, t from (
              select x.a as a, x.b as b, x.e as e, row_number() over (partition by x.a, x.b order by x.k) as n from (
                select distinct p.actorId as a, q.actorId as b, p.%2$s as e, p.sortKey as k from %1$s p join %1$s q on q.%2$s = p.%2$s
                where p.actorId in (:from) and q.actorId in (:to) and concat(p.actorId, ' ', q.actorId) in (:pairs)%4$s) x
            ) r join %3$s t on t.id = r.e where r.n <= :limit order by r.a, r.b, r.n""";

    private final Session session;

    TieStore(Session session) {
        this.session = session;
    }

    /** Tells of all ties that some actors have; three SQL statements, each a range of an index for each actor. */
    void of(Collection<String> actors, BiConsumer<String, String> tie) {
        for (Link link : LINKS) {
            Deadline.check();
            Among among = Among.of("a", actors);
            SelectionQuery<Object[]> query = session.createSelectionQuery(
                    TIED.formatted(link.table, link.fact, link.condition, among.holds("p.actorId")), Object[].class);
            among.bind(query);
            query.getResultList().forEach(row -> tie.accept((String) row[0], (String) row[1]));
        }
    }

    /** By what two actors are tied, for each of some pairs: agreements, then events, then statements, newest first. */
    Map<List<String>, List<SearchItem>> by(Set<List<String>> pairs, int most) {
        Map<List<String>, List<SearchItem>> facts = new HashMap<>();
        for (Link link : LINKS) {
            Deadline.check();
            session.createSelectionQuery(BY.formatted(link.table, link.fact, link.type, link.condition), Object[].class)
                    .setParameterList("from", pairs.stream().map(pair -> pair.get(0)).collect(Collectors.toSet()))
                    .setParameterList("to", pairs.stream().map(pair -> pair.get(1)).collect(Collectors.toSet()))
                    .setParameterList("pairs", pairs.stream().map(pair -> String.join(" ", pair)).toList())
                    .setParameter("limit", most).getResultList()
                    .forEach(row -> facts.computeIfAbsent(List.of((String) row[0], (String) row[1]), key -> new ArrayList<>())
                            .add((SearchItem) row[2]));
        }
        return facts;
    }
}
