package dev.communique.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.communique.api.Api;
import dev.communique.entity.Actor;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.Corpus;
import dev.communique.entity.CorpusChanged;
import dev.communique.entity.Statement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What is kept of what was read serves other questions, and never beside facts of another corpus. */
@QuarkusTest
class LoadedFactCacheTest {

    private static final String SLUG = "pakistan";

    @Inject
    SessionFactory sessions;

    @Inject
    LoadedFactCache facts;

    /** Makes each question one that was not answered before. */
    private static int asked;

    @BeforeEach
    void forget() {
        facts.drop(new CorpusChanged(version()));
    }

    private static String version() {
        return QuarkusTransaction.requiringNew().call(() -> Corpus.<Corpus>findById(Corpus.ONLY).version);
    }

    @Test
    void anotherQuestionAboutTheSameFactsReadsNothing() {
        ask("{ actor(slug: \"pakistan\") { name agreements(first: 3) { nodes { name parties { name } } totalCount } } }");
        assertEquals(0, fewestStatementsOf(
                "{ actor(slug: \"pakistan\") { agreements(first: 3) { totalCount edges { node { id parties { slug } } } } } }"));
        assertEquals(0, fewestStatementsOf("{ actor(slug: \"pakistan\") { type } }"));
    }

    @Test
    void questionsThatDifferByAnArgumentAreReadEachForItself() {
        for (String arguments : new String[]{ "first: 2", "first: 1", "last: 1", "first: 1, filter: { contains: \"border\" }" }) {
            assertNotEquals(0, statementsOf("{ actor(slug: \"pakistan\") { statements(%s) { nodes { id } } } }".formatted(arguments)),
                    arguments);
        }
    }

    @Test
    void longTextsWeighWhatTheyTake() {
        ArticleBody body = new ArticleBody();
        body.body = "a".repeat(1_000_000);
        Statement statement = new Statement();
        statement.text = "b".repeat(500_000);
        assertTrue(LoadedFactCache.weight(body) >= 1_000_000);
        assertTrue(LoadedFactCache.weight(List.of(statement, statement)) >= 1_000_000);
    }

    @Test
    void anotherCorpusIsReadAnew() {
        String name = ask("{ actor(slug: \"pakistan\") { name } }");
        QuarkusTransaction.requiringNew().run(() -> rename("Elsewhere"));
        try {
            facts.drop(new CorpusChanged(version()));
            assertEquals("Elsewhere", ask("{ actor(slug: \"pakistan\") { name } }"));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> rename(name));
            forget();
        }
    }

    @Test
    void anAnswerIsOfOneCorpusWhereAnotherWasStoredUnnoticed() {
        String name = ask("{ actor(slug: \"pakistan\") { name } }");
        assertEquals(0, fewestStatementsOf("{ actor(slug: \"pakistan\") { name } }"));
        String version = version();
        QuarkusTransaction.requiringNew().run(() -> store("another", "Elsewhere"));
        try {
            assertEquals("Elsewhere", ask("{ actor(slug: \"pakistan\") { name statements(first: 7) { nodes { id } } } }"));
            assertEquals("Elsewhere", ask("{ corpus { version } actor(slug: \"pakistan\") { name } }"));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> store(version, name));
            forget();
        }
    }

    /** The name in an answer that was not given before. */
    private String ask(String query) {
        return Api.query(query + " # " + asked++ + getClass()).getString("actor.name");
    }

    private static void rename(String name) {
        Actor.update("name = ?1 where slug = ?2", name, SLUG);
    }

    private static void store(String version, String name) {
        Corpus.update("version = ?1", version);
        rename(name);
    }

    /** Of several times: on PostgreSQL the server looks every two seconds whether there is another corpus. */
    private long fewestStatementsOf(String query) {
        return LongStream.generate(() -> statementsOf(query)).limit(3).min().orElseThrow();
    }

    private long statementsOf(String query) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        ask(query);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
