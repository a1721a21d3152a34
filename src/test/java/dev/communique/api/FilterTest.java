package dev.communique.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Filters and orders, over the seed corpus. */
@QuarkusTest
class FilterTest {

    @ParameterizedTest
    @CsvSource({ "Islamabad", "ISLAMABAD", "islāmabād", "IMCTC" })
    void wordsAreFoundWhateverTheLanguageOfTheServer(String words) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            Response found = Api.send("query ($w: String) { articles(filter: { contains: $w }) { totalCount } } ", Map.of("w", words));
            assertTrue(found.jsonPath().getInt("data.articles.totalCount") > 0, found.asString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void dashesSpacesAndQuotationMarksAreAllAlike() {
        String body = Api.query("{ articles(first: 100) { nodes { body } } }").<String>getList("articles.nodes.body").stream()
                .filter(text -> text.contains("-")).findFirst().orElseThrow();
        String words = body.substring(Math.max(0, body.indexOf('-') - 20), body.indexOf('-') + 20).strip();
        for (String other : List.of(words.replace("-", "–"), words.replace("-", "—").replace(" ", "\u00A0"), words.replace(" ", "  "))) {
            Response found = Api.send("query ($w: String) { articles(filter: { contains: $w }) { totalCount } }", Map.of("w", other));
            assertTrue(found.jsonPath().getInt("data.articles.totalCount") > 0, other + ": " + found.asString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signedFrom: "2019"                        | 2025-09 2019
            signedFrom: "2019-06-15", signedTo: "2020" | 2019
            signedFrom: "2019-12-31"                  | 2025-09 2019
            signedFrom: "2020"                        | 2025-09
            signedFrom: "2025-09-30"                  | 2025-09
            signedFrom: "2025-10-01"                  |
            signedTo: "2009"                          | 2009
            signedTo: "2009-01-01"                    | 2009
            signedTo: "2008-12-31"                    |
            with: ["actor:saudi-arabia", "actor:pakistan"] | 2025-09
            with: ["actor:saudi-arabia", "actor:china"] |
            type: [TRADE, DEFENCE]                    | 2025-09 2019 2009
            status: []                                |
            """)
    void agreements(String filter, String signed) {
        List<String> found = Api.query("{ agreements(filter: {" + filter.strip() + "}) { nodes { signedOn } } }")
                .getList("agreements.nodes.signedOn.findAll { it != null }");
        assertEquals(signed == null ? "" : signed, String.join(" ", found));
    }

    @Test
    void agreementsComeInTheOrderAskedFor() {
        List<String> dates = Api.query("{ agreements(orderBy: SIGNED_ON_ASC) { nodes { signedOn } } }")
                .getList("agreements.nodes.signedOn.findAll { it != null }");
        assertEquals(List.of("2009", "2019", "2025-09"), dates);
        List<String> names = Api.query("{ actor(slug: \"china\") { agreements(orderBy: NAME_ASC) { nodes { name } } } }")
                .getList("actor.agreements.nodes.name");
        assertEquals(names.stream().sorted(Comparator.comparing(dev.communique.fact.Names::key)).toList(), names);
    }

    @Test
    void eventsByTimeTypeAndParticipants() {
        List<String> slugs = Api.query("{ events(filter: { from: \"2026-02-04\", to: \"2026-02-05\" }) { nodes { slug startOn endOn } } }")
                .getList("events.nodes.findAll { it.startOn.size() == 10 }.collect { it.startOn + ' ' + it.endOn }");
        assertFalse(slugs.isEmpty());
        slugs.forEach(dates -> assertEquals("2026-02-02 2026-02-06", dates));
        assertEquals(List.of("MEETING"), Api.query(
                "{ events(filter: { type: [MEETING], with: [\"actor:asim-munir\", \"actor:mohammed-bin-saeed-al-moghedi\"] }) { nodes { type } } }")
                .getList("events.nodes.type"));
    }

    @Test
    void statementsByKindWordsMentionsAndTime() {
        List<String> texts = Api
                .query("{ statements(filter: { contains: \"CEASEFIRE in gaza\", kind: DIRECT_QUOTE, mentions: [] }) { nodes { text } } }")
                .getList("statements.nodes.text");
        assertEquals(List.of("unconditional, comprehensive and permanent ceasefire in Gaza"), texts);
        List<List<String>> mentions = Api
                .query("{ statements(filter: { mentions: [\"actor:china\", \"actor:pakistan\"] }) { nodes { mentions { id } } } }")
                .getList("statements.nodes.mentions.id");
        assertFalse(mentions.isEmpty());
        mentions.forEach(ids -> assertTrue(ids.containsAll(List.of("actor:china", "actor:pakistan")), ids::toString));
        assertEquals(0, Api.query("{ statements(filter: { contains: \"100%\" }) { totalCount } }").getInt("statements.totalCount"));
        assertEquals(9, Api.query("{ statements(filter: { contains: \"Pakistan's\" }) { totalCount } }").getInt("statements.totalCount"));
        assertEquals(0, Api.query("{ statements(filter: { contains: \"_____\" }) { totalCount } }").getInt("statements.totalCount"));
        List<String> dates = Api.query("{ statements(first: 100, filter: { to: \"2023\" }) { nodes { saidOn } } }")
                .getList("statements.nodes.saidOn");
        assertFalse(dates.isEmpty());
        dates.forEach(date -> assertTrue(date.startsWith("2023"), date));
    }

    @Test
    void statementsByWhatSayingThemDoes() {
        List<String> acts = Api.query("{ statements(first: 100, filter: { act: [REQUEST, SUPPORT] }) { nodes { act } } }")
                .getList("statements.nodes.act");
        assertEquals(Set.of("REQUEST", "SUPPORT"), Set.copyOf(acts));
        assertEquals(0, Api.query("{ statements(filter: { act: [] }) { totalCount } }").getInt("statements.totalCount"));
    }

    @Test
    void participantsHaveTheirParts() {
        assertEquals(List.of("INITIATOR", "RECIPIENT"),
                Api.query("{ event(slug: \"khunjerab-pass-reopening-request\") { participants { kind } } }")
                        .getList("event.participants.kind"));
    }

    private static List<String> slugs(String filter, String kind) {
        return Api.query("{ " + kind + "(first: 100, filter: {" + filter + "}) { nodes { slug } } }").getList(kind + ".nodes.slug");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            method: EXTRACTED                        | 0
            method: CURATED, minConfidence: 1        | 13
            minConfidence: 0.5, minArticles: 1       | 13
            minArticles: 3                           | 0
            reportedFrom: "2026-02"                  | 2
            reportedFrom: "2026-01-05", reportedTo: "2026-01" | 8
            reportedTo: "2023"                       | 3
            actors: ["actor:saudi-arabia"]           | 1
            actors: ["actor:saudi-arabia", "actor:china"] | 11
            actors: []                               | 0
            actors: ["actor:china"], with: ["actor:saudi-arabia"] | 0
            """)
    void agreementsByTheirProofAndParties(String filter, int expected) {
        assertEquals(expected, slugs(filter, "agreements").size());
    }

    @Test
    void eventsByPloverPlaceAndAnyParticipant() {
        assertEquals(List.of("khunjerab-pass-reopening-request"), slugs("plover: [REQUEST]", "events"));
        assertEquals(5, slugs("place: \"KHUNJÉRAB\"", "events").size());
        assertEquals(0, slugs("place: \"nowhere\"", "events").size());
        List<String> either = slugs("actors: [\"actor:xu-jiqing\", \"actor:chen-xiaodong\"]", "events");
        assertEquals(Set.of("dar-china-minmetals-meeting-2026", "dar-cidca-meeting-2026"), Set.copyOf(either));
        assertEquals(List.of("dar-cidca-meeting-2026"),
                slugs("actors: [\"actor:xu-jiqing\", \"actor:chen-xiaodong\"], with: [\"actor:chen-xiaodong\"]", "events"));
    }

    @Test
    void statementsBySpeakerAndOnWhoseBehalf() {
        List<List<String>> speakers = Api.query(
                "{ statements(first: 100, filter: { speakers: [\"actor:mumtaz-zahra-baloch\"] }) { nodes { speakers { id } } } }")
                .getList("statements.nodes.speakers.id");
        assertFalse(speakers.isEmpty());
        speakers.forEach(ids -> assertTrue(ids.contains("actor:mumtaz-zahra-baloch"), ids::toString));
        JsonPath behalf = Api.query("{ all: statements(first: 100) { nodes { onBehalfOf { id } } }"
                + " some: statements(first: 100, filter: { onBehalfOf: [\"actor:pakistan\"] }) { nodes { onBehalfOf { id } } } }");
        List<List<String>> expected = behalf.<List<String>>getList("all.nodes.onBehalfOf.id").stream()
                .filter(ids -> ids.contains("actor:pakistan")).toList();
        assertFalse(expected.isEmpty());
        assertEquals(expected, behalf.<List<String>>getList("some.nodes.onBehalfOf.id"));
    }

    @Test
    void proofIsAskedForWithinItsBounds() {
        for (String filter : List.of("minConfidence: 1.5", "minConfidence: -0.1", "minArticles: -1")) {
            Response refused = Api.send("{ events(filter: {" + filter + "}) { totalCount } }", Map.of());
            assertTrue(refused.jsonPath().getString("errors[0].message").startsWith("'min"), refused.asString());
        }
    }

    @Test
    void listsHaveOrdersBothWays() {
        JsonPath lists = Api.query("""
                {
                  newest: events(first: 100, orderBy: REPORTED_ON_DESC) { nodes { reportedOn } }
                  oldest: events(first: 100, orderBy: REPORTED_ON_ASC) { nodes { reportedOn } }
                  started: events(first: 100, orderBy: START_ON_ASC) { nodes { startOn reportedOn } }
                  articles(orderBy: PUBLISHED_ON_ASC) { nodes { publishedOn } }
                  said: statements(first: 100, orderBy: SAID_ON_ASC) { nodes { saidOn } }
                  actors(first: 3, orderBy: FACTS_DESC) { nodes { slug } }
                  article(slug: "khunjerab-pass-reopens") { statements(orderBy: REPORTED_ON_ASC) { nodes { reportedOn } } }
                }""");
        List<String> oldest = lists.getList("oldest.nodes.reportedOn");
        assertEquals(oldest.stream().sorted().toList(), oldest);
        List<String> newest = lists.getList("newest.nodes.reportedOn");
        assertEquals(newest.stream().sorted(Comparator.reverseOrder()).toList(), newest);
        assertEquals(List.of("2023-01-19", "2026-01-05", "2026-02-02"), lists.getList("articles.nodes.publishedOn"));
        assertEquals("2009", lists.getString("started.nodes[0].startOn"));
        List<String> said = lists.getList("said.nodes.saidOn.findAll { it != null }");
        assertEquals(said.stream().sorted().toList(), said);
        assertEquals(List.of("pakistan", "china"), lists.<String>getList("actors.nodes.slug").subList(0, 2));
        assertEquals(Set.of("2023-01-19"), Set.copyOf(lists.<String>getList("article.statements.nodes.reportedOn")));
    }

    @Test
    void aListInAnotherOrderIsPagedThrough() {
        List<String> all = Api.query("{ statements(first: 100, orderBy: REPORTED_ON_ASC) { nodes { id } } }")
                .getList("statements.nodes.id");
        List<String> paged = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 10 && paged.size() < all.size(); page++) {
            JsonPath next = Api.query("{ statements(first: 30, orderBy: REPORTED_ON_ASC, after: \"" + after
                    + "\") { nodes { id } pageInfo { endCursor } } }");
            paged.addAll(next.getList("statements.nodes.id"));
            after = next.getString("statements.pageInfo.endCursor");
        }
        assertEquals(all, paged.subList(0, all.size()));
    }

    @Test
    void actorsByTypeAndName() {
        assertEquals(List.of("China"), Api.query("{ actors(filter: { type: [STATE], nameContains: \"chinES\" }) { nodes { name } } }")
                .getList("actors.nodes.name"));
        assertEquals(List.of("Türkiye"),
                Api.query("{ actors(filter: { nameContains: \"turkiy\" }) { nodes { name } } }").getList("actors.nodes.name"));
    }

    @Test
    void articlesByTimeAndWords() {
        assertEquals(List.of("2023-01-19"), Api.query("{ articles(filter: { publishedTo: \"2024\" }) { nodes { publishedOn } } }")
                .getList("articles.nodes.publishedOn"));
        assertEquals(List.of("2026-01-05"), Api.query("{ articles(filter: { contains: \"gwadar port\" }) { nodes { publishedOn } } }")
                .getList("articles.nodes.publishedOn"));
        assertEquals(List.of("2026-02-02", "2026-01-05", "2023-01-19"),
                Api.query("{ articles { nodes { publishedOn } } }").getList("articles.nodes.publishedOn"));
    }

    @Test
    void actorsOfAnArticleByType() {
        assertEquals(List.of("Mumtaz Zahra Baloch"),
                Api.query("{ article(slug: \"khunjerab-pass-reopens\") { actors(type: PERSON) { nodes { name } } } }")
                        .getList("article.actors.nodes.name"));
    }
}
