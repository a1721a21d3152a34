package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What articles tell of themselves as documents, and filters by it. */
@QuarkusTest
class DocumentsTest {

    @Test
    void articlesTellWhatTheyAre() {
        var answer = Api.query("{ articles { nodes { kind language url publisher copies { id } } } }");
        assertEquals(List.of("NEWS", "NEWS", "NEWS"), answer.getList("articles.nodes.kind"));
        assertEquals(List.of("en", "en", "en"), answer.getList("articles.nodes.language"));
        assertEquals(List.of(List.of(), List.of(), List.of()), answer.getList("articles.nodes.copies"));
    }

    @Test
    void filtersLetThroughWhatIsAskedFor() {
        var answer = Api.query("{ en: articles(filter: {language: [\"en\"], kind: [NEWS, OTHER]}) { totalCount }"
                + " fr: articles(filter: {language: [\"fr\"]}) { totalCount } by: articles(filter: {publisher: [\"Nobody\"]}) { totalCount }"
                + " told: agreements(filter: {minArticles: 1}) { totalCount } all: agreements { totalCount }"
                + " often: events(filter: {minArticles: 1000}) { totalCount } }");
        assertEquals(3, answer.getInt("en.totalCount"));
        assertEquals(0, answer.getInt("fr.totalCount"));
        assertEquals(0, answer.getInt("by.totalCount"));
        assertEquals(answer.getInt("all.totalCount"), answer.getInt("told.totalCount"));
        assertEquals(0, answer.getInt("often.totalCount"));
    }
}
