package dev.communique.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

import dev.communique.entity.Actor;
import dev.communique.entity.Article;
import dev.communique.entity.Evidence;
import dev.communique.fact.PartialDate;

/** Reads out of the database what can be searched for. */
@ApplicationScoped
class StoredTexts {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final Map<SearchType, String> ENTITIES = Map.of(SearchType.ARTICLE, "Article", SearchType.ACTOR, "Actor",
            SearchType.AGREEMENT, "Agreement", SearchType.EVENT, "Event", SearchType.STATEMENT, "Statement");

    private final StatelessSession session;

    StoredTexts(StatelessSession session) {
        this.session = session;
    }

    /**
     * Hands everything there is to the consumer, in the transaction of the caller; some at a time, since a database may have all rows of an
     * answer in memory.
     */
    void read(Consumer<Searchable> consumer) {
        for (SearchType type : SearchType.values()) {
            List<String> ids;
            String last = "";
            do {
                ids = after(last, type);
                if (!ids.isEmpty()) {
                    read(type, new Some(ids, true), consumer);
                    last = ids.get(ids.size() - 1);
                }
            } while (ids.size() == ROWS_AT_ONCE);
        }
    }

    /** The next ids of a type behind one, in the order of the database. */
    private List<String> after(String id, SearchType type) {
        return session.createSelectionQuery("select t.id from " + ENTITIES.get(type) + " t where t.id > :id order by t.id", String.class)
                .setParameter("id", id).setMaxResults(ROWS_AT_ONCE).getResultList();
    }

    /** Hands what has these ids to the consumer, but for who has part in it, in the transaction of the caller. */
    void readOwnWords(Collection<String> ids, Consumer<Searchable> consumer) {
        read(ids, false, consumer);
    }

    /** Hands what has these ids to the consumer, in the transaction of the caller. */
    void read(Collection<String> ids, Consumer<Searchable> consumer) {
        read(ids, true, consumer);
    }

    private void read(Collection<String> ids, boolean withWho, Consumer<Searchable> consumer) {
        ids.stream().collect(Collectors.groupingBy(SearchType::of)).forEach((type, ofType) -> {
            for (int from = 0; from < ofType.size(); from += ROWS_AT_ONCE) {
                read(type, new Some(ofType.subList(from, Math.min(ofType.size(), from + ROWS_AT_ONCE)), withWho), consumer);
            }
        });
    }

    /** The digest of each thing by its id, in the transaction of the caller. */
    Map<String, Long> digests() {
        Map<String, Long> digests = new HashMap<>();
        rows(query("select a.id, a.digest, b.digest from Article a join ArticleBody b on b.articleId = a.id"),
                row -> digests.put((String) row[0], digest((Long) row[1], (Long) row[2])));
        for (String type : List.of("Actor", "Agreement", "Event", "Statement")) {
            rows(query("select id, digest from " + type), row -> digests.put((String) row[0], (Long) row[1]));
        }
        return digests;
    }

    private static long digest(long article, long body) {
        return 31 * article + body;
    }

    /**
     * Which things are read.
     *
     * @param ids     theirs
     * @param withWho whether it is wanted who has part in them
     */
    private record Some(List<String> ids, boolean withWho) {
    }

    private void read(SearchType type, Some some, Consumer<Searchable> consumer) {
        switch (type) {
            case ARTICLE ->
                articles(some, consumer);
            case ACTOR -> rows("select t from Actor t where t.id in (:ids) order by t.id", some,
                    row -> consumer.accept(actor((Actor) row[0])));
            case AGREEMENT ->
                facts("select t.id, t.name, t.summary, t.packedEvidence, t.digest, coalesce(t.signedOn, t.inForceOn, t.reportedOn),"
                        + " t.signedOn from Agreement", "agreementId", "AgreementParty", some, consumer);
            case EVENT ->
                facts("select t.id, t.title, t.place, t.packedEvidence, t.digest, coalesce(t.startOn, t.endOn, t.reportedOn), t.endOn"
                        + " from Event", "eventId", "Participation", some, consumer);
            case STATEMENT -> statements(some, consumer);
        }
    }

    private void articles(Some some, Consumer<Searchable> consumer) {
        Map<String, List<Who>> named = who("select l.articleId, l.actorId, '' from ArticleActor l where l.articleId in (:ids)", some);
        rows("select a, b.body, b.digest from Article a join ArticleBody b on b.articleId = a.id where a.id in (:ids)"
                + " order by a.id", some, row -> {
                    Article article = (Article) row[0];
                    consumer.accept(article(article, (String) row[1], (Long) row[2], ids(named.get(article.id))));
                });
    }

    private static Searchable article(Article article, String body, long digest, List<String> named) {
        return new Searchable(article.id, List.of(article.title), text(Stream.concat(article.summary.stream(), Stream.of(body))),
                article.publisher == null ? List.of() : List.of(article.publisher), digest(article.digest, digest),
                new Searchable.Ties(article.publishedOn, null, named));
    }

    private static Searchable actor(Actor actor) {
        List<String> names = new ArrayList<>(List.of(actor.name));
        names.addAll(actor.aliases);
        return new Searchable(actor.id, names, "", List.of(), actor.digest, new Searchable.Ties(null, null, List.of(actor.id)));
    }

    /**
     * Agreements or events.
     *
     * @param things HQL of their ids, names, further words, evidence, digests, and the days from and to which they were, either of which may be missing
     * @param id     property by which evidence and links name them
     * @param link   entity that links actors to them
     */
    private void facts(String things, String id, String link, Some some, Consumer<Searchable> consumer) {
        Map<String, List<Who>> who = who(
                "select p." + id + ", t.id, t.name from " + link + " p join Actor t on t.id = p.actorId where p." + id + " in (:ids)",
                some);
        rows(things + " t where t.id in (:ids) order by t.id", some, row -> consumer.accept(fact(row, who.get(row[0]))));
    }

    private static Searchable fact(Object[] row, List<Who> who) {
        Stream<String> quotes = Evidence.unpack((String) row[3]).stream().map(evidence -> evidence.quote);
        Stream<String> words = Stream.concat(Stream.ofNullable((String) row[2]), quotes);
        return new Searchable((String) row[0], List.of((String) row[1]), text(words), names(who), (Long) row[4],
                new Searchable.Ties((PartialDate) row[5], (PartialDate) row[6], ids(who)));
    }

    /** They are found by who speaks or is spoken for, and counted by who is mentioned too. */
    private void statements(Some some, Consumer<Searchable> consumer) {
        Map<String, List<Who>> who = who(
                "select p.statementId, t.id, case when p.part = VOICE then t.name else '' end from StatementActor p"
                        + " join Actor t on t.id = p.actorId where p.part in (VOICE, SUBJECT) and p.statementId in (:ids)",
                some);
        rows("select t.id, t.text, t.digest, coalesce(t.saidOn, t.reportedOn) from Statement t where t.id in (:ids)"
                + " order by t.id", some, row -> {
                    List<Who> part = who.get(row[0]);
                    consumer.accept(new Searchable((String) row[0], List.of(), (String) row[1], names(part), (Long) row[2],
                            new Searchable.Ties((PartialDate) row[3], null, ids(part))));
                });
    }

    private static String text(Stream<String> parts) {
        return String.join("\n", (Iterable<String>) parts::iterator);
    }

    /**
     * Somebody who has part in a thing.
     *
     * @param name by which the thing is found; empty where it is not
     */
    private record Who(String id, String name) {
    }

    private static List<String> ids(List<Who> who) {
        return who == null ? List.of() : who.stream().map(Who::id).toList();
    }

    private static List<String> names(List<Who> who) {
        return who == null ? List.of() : who.stream().map(Who::name).filter(name -> !name.isEmpty()).toList();
    }

    /** Who has part in things, by the ids of these: what is searched for, and never shown; empty where nobody wants it. */
    private Map<String, List<Who>> who(String hql, Some some) {
        Map<String, List<Who>> who = new HashMap<>();
        if (some.withWho) {
            Map<String, String> same = new HashMap<>(); // few actors have part in very many things
            rows(hql, some, row -> who.computeIfAbsent((String) row[0], key -> new ArrayList<>(2))
                    .add(new Who(same(same, row[1]), same(same, row[2]))));
        }
        return who;
    }

    private static String same(Map<String, String> known, Object text) {
        return known.computeIfAbsent((String) text, first -> first);
    }

    private void rows(String hql, Some some, Consumer<Object[]> consumer) {
        rows(query(hql).setParameterList("ids", some.ids), consumer);
    }

    private SelectionQuery<Object[]> query(String hql) {
        return session.createSelectionQuery(hql, Object[].class).setFetchSize(ROWS_AT_ONCE);
    }

    private static void rows(SelectionQuery<Object[]> query, Consumer<Object[]> consumer) {
        try (Stream<Object[]> rows = query.getResultStream()) {
            rows.forEach(consumer);
        }
    }
}
