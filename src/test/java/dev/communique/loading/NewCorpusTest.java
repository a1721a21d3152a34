package dev.communique.loading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.communique.api.Api;
import dev.communique.entity.Actor;
import dev.communique.entity.Corpus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What clients see when another corpus is served: nothing of the one before. */
@QuarkusTest
class NewCorpusTest {

    private static final String ACTOR = "actor:pakistan";
    private static final String QUERY = "{ actor(id: \"actor:pakistan\") { name } }";

    @Inject
    ServedCorpus served;

    private String version;
    private String name;

    @BeforeEach
    void remember() {
        version = served.version().orElseThrow();
        name = name();
    }

    @AfterEach
    void restore() {
        serve(version, name);
    }

    private void serve(String corpus, String actor) {
        QuarkusTransaction.requiringNew().run(() -> {
            Corpus.update("version = ?1", corpus);
            Actor.update("name = ?1, digest = ?2 where id = ?3", actor, (long) actor.hashCode(), ACTOR);
        });
        served.is(corpus);
    }

    private static String name() {
        return Api.query(QUERY).getString("actor.name");
    }

    private static Response get(String ifNoneMatch) {
        return given().queryParam("query", QUERY).header("If-None-Match", ifNoneMatch).get("/graphql");
    }

    @Test
    void answersAndTagsAndTheSearchAreOfTheNewCorpus() {
        String tag = get("none").then().statusCode(200).extract().header("ETag");
        get(tag).then().statusCode(304);
        serve("another", "Quetzalia");
        get(tag).then().statusCode(200).header("ETag", not(equalTo(tag))).body("data.actor.name", equalTo("Quetzalia"));
        assertEquals("Quetzalia", name());
        assertEquals(List.of(ACTOR), Api.query("{ search(text: \"quetzalia\", types: [ACTOR]) { item { ... on Actor { id } } } }")
                .getList("search.item.id"));
    }
}
