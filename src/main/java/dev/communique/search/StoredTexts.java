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

/** Reads out of the database what can be searched for. */
@ApplicationScoped
class StoredTexts {

    private static final int ROWS_AT_ONCE = 1_000;

    private final StatelessSession session;

    StoredTexts(StatelessSession session) {
        this.session = session;
    }

    /** Hands everything there is to the consumer, in the transaction of the caller. */
    void read(Consumer<Searchable> consumer) {
        for (SearchType type : SearchType.values()) {
            read(type, Some.ALL, consumer);
        }
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
        rows("select a.id, a.digest, b.digest from Article a join ArticleBody b on b.articleId = a.id", Some.ALL,
                row -> digests.put((String) row[0], digest((Long) row[1], (Long) row[2])));
        for (String type : List.of("Actor", "Agreement", "Event", "Statement")) {
            rows("select id, digest from " + type, Some.ALL, row -> digests.put((String) row[0], (Long) row[1]));
        }
        return digests;
    }

    private static long digest(long article, long body) {
        return 31 * article + body;
    }

    /**
     * Which things are read.
     *
     * @param ids     theirs; null for all there are
     * @param withWho whether it is wanted who has part in them
     */
    private record Some(List<String> ids, boolean withWho) {

        static final Some ALL = new Some(null, true);

        /** HQL for that a column is one of the ids. */
        String are(String column) {
            return ids == null ? "1 = 1" : column + " in (:ids)";
        }
    }

    private void read(SearchType type, Some some, Consumer<Searchable> consumer) {
        switch (type) {
            case ARTICLE ->
                rows("select a, b.body, b.digest from Article a join ArticleBody b on b.articleId = a.id where " + some.are("a.id")
                        + " order by a.id", some, row -> consumer.accept(article((Article) row[0], (String) row[1], (Long) row[2])));
            case ACTOR -> rows("select t from Actor t where " + some.are("t.id") + " order by t.id", some,
                    row -> consumer.accept(actor((Actor) row[0])));
            case AGREEMENT ->
                facts("select t.id, t.name, t.summary, t.packedEvidence, t.digest from Agreement", "agreementId", "AgreementParty", some,
                        consumer);
            case EVENT ->
                facts("select t.id, t.title, t.place, t.packedEvidence, t.digest from Event", "eventId", "Participation", some, consumer);
            case STATEMENT -> statements(some, consumer);
        }
    }

    private static Searchable article(Article article, String body, long digest) {
        return new Searchable(article.id, List.of(article.title), text(Stream.concat(article.summary.stream(), Stream.of(body))),
                article.publisher == null ? List.of() : List.of(article.publisher), digest(article.digest, digest));
    }

    private static Searchable actor(Actor actor) {
        List<String> names = new ArrayList<>(List.of(actor.name));
        names.addAll(actor.aliases);
        return new Searchable(actor.id, names, "", List.of(), actor.digest);
    }

    /**
     * Agreements or events.
     *
     * @param things HQL of their ids, names, further words, evidence and digests
     * @param id     property by which evidence and links name them
     * @param link   entity that links actors to them
     */
    private void facts(String things, String id, String link, Some some, Consumer<Searchable> consumer) {
        Map<String, List<String>> who = who("select p." + id + ", t.name from " + link + " p join Actor t on t.id = p.actorId where "
                + some.are("p." + id), some);
        rows(things + " t where " + some.are("t.id") + " order by t.id", some, row -> consumer.accept(fact(row, who)));
    }

    /** @param row an id, a name, further words or null, evidence, and a digest */
    private static Searchable fact(Object[] row, Map<String, List<String>> who) {
        String id = (String) row[0];
        Stream<String> quotes = Evidence.unpack((String) row[3]).stream().map(evidence -> evidence.quote);
        Stream<String> words = Stream.concat(Stream.ofNullable((String) row[2]), quotes);
        return new Searchable(id, List.of((String) row[1]), text(words), who.getOrDefault(id, List.of()), (Long) row[4]);
    }

    private void statements(Some some, Consumer<Searchable> consumer) {
        Map<String, List<String>> who = who("select p.statementId, t.name from StatementActor p join Actor t on t.id = p.actorId "
                + "where p.part = VOICE and " + some.are("p.statementId"), some);
        rows("select t.id, t.text, t.digest from Statement t where " + some.are("t.id") + " order by t.id", some, row -> {
            String id = (String) row[0];
            consumer.accept(new Searchable(id, List.of(), (String) row[1], who.getOrDefault(id, List.of()), (Long) row[2]));
        });
    }

    private static String text(Stream<String> parts) {
        return String.join("\n", (Iterable<String>) parts::iterator);
    }

    /** Who has part in things is searched for, and never shown: empty where nobody wants it. */
    private Map<String, List<String>> who(String hql, Some some) {
        return some.withWho ? lists(hql, some) : Map.of();
    }

    /** Second columns by their first. */
    private Map<String, List<String>> lists(String hql, Some some) {
        Map<String, List<String>> lists = new HashMap<>();
        rows(hql, some, row -> lists.computeIfAbsent((String) row[0], key -> new ArrayList<>(2)).add((String) row[1]));
        return lists;
    }

    private void rows(String hql, Some some, Consumer<Object[]> consumer) {
        SelectionQuery<Object[]> query = session.createSelectionQuery(hql, Object[].class).setFetchSize(ROWS_AT_ONCE);
        if (some.ids != null) {
            query.setParameterList("ids", some.ids);
        }
        try (Stream<Object[]> rows = query.getResultStream()) {
            rows.forEach(consumer);
        }
    }
}
