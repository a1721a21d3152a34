package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Tables and the graph as files have what the API answers. */
@QuarkusTest
class ExportTest {

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get("/export/" + path);
    }

    private static List<Map<String, Object>> lines(String path) {
        return get(path).then().statusCode(200).extract().asString().lines().map(line -> new JsonPath(line).<String, Object>getMap(""))
                .toList();
    }

    /** A reader of RFC 4180 that knows nothing of who writes it. */
    private static List<List<String>> csv(String text) {
        assertEquals('\uFEFF', text.charAt(0));
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(c);
            }
        }
        assertFalse(quoted);
        return rows;
    }

    @ParameterizedTest
    @CsvSource({ "articles", "actors", "agreements", "events", "statements" })
    void aTableHasARowForEachElement(String kind) {
        int count = Api.query("{ " + kind + " { totalCount } }").getInt(kind + ".totalCount");
        List<List<String>> rows = csv(get(kind + ".csv").then().statusCode(200).extract().asString());
        assertEquals(count + 1, rows.size());
        rows.forEach(row -> assertEquals(rows.get(0).size(), row.size(), row::toString));
        assertEquals("id", rows.get(0).get(0));
        List<String> ids = Api.query("{ " + kind + "(first: 100) { nodes { id } } }").getList(kind + ".nodes.id");
        assertEquals(ids, rows.stream().skip(1).limit(ids.size()).map(row -> row.get(0)).toList());
        assertEquals(count, lines(kind + ".jsonl").size());
    }

    @Test
    void rowsSayWhatTheApiSays() {
        List<Map<String, Object>> nodes = Api.query("{ statements(first: 100, filter: { act: [SUPPORT] }) { nodes { id text kind act saidOn"
                + " speakers { id } article { id } occasion { id } } } }").getList("statements.nodes");
        List<Map<String, Object>> lines = lines("statements.jsonl?act=SUPPORT");
        List<List<String>> rows = csv(get("statements.csv?act=SUPPORT").asString());
        assertFalse(nodes.isEmpty());
        assertEquals(nodes.size(), lines.size());
        for (int i = 0; i < nodes.size(); i++) {
            Map<String, Object> node = nodes.get(i);
            for (String column : List.of("id", "text", "kind", "act", "saidOn")) {
                assertEquals(node.get(column), lines.get(i).get(column));
            }
            assertEquals(((List<?>) node.get("speakers")).stream().map(one -> ((Map<?, ?>) one).get("id")).toList(),
                    lines.get(i).get("speakers"));
            assertEquals(((Map<?, ?>) node.get("article")).get("id"), lines.get(i).get("article"));
            assertEquals(node.get("text"), rows.get(i + 1).get(rows.get(0).indexOf("text")));
            assertEquals(String.join("|", strings(lines.get(i).get("speakers"))), rows.get(i + 1).get(rows.get(0).indexOf("speakers")));
        }
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @Test
    void affiliationsAndMentionsAreTablesToo() {
        Set<Object> affiliated = new HashSet<>(Api.query("{ actors(first: 100) { nodes { affiliations { actor { id } } } } }")
                .<List<String>>getList("actors.nodes.affiliations.actor.id").stream().flatMap(List::stream).toList());
        assertTrue(affiliated.size() > 3);
        lines("affiliations.jsonl").forEach(row -> assertTrue(row.get("organization").toString().startsWith("actor:")));
        assertTrue(lines("affiliations.jsonl").stream().map(row -> row.get("actor")).toList()
                .containsAll(affiliated.stream().limit(3).toList()));
        int mentions = Api.query("{ articles { nodes { mentions { totalCount } } } }")
                .<Integer>getList("articles.nodes.mentions.totalCount")
                .stream().mapToInt(Integer::intValue).sum();
        assertEquals(mentions, lines("mentions.jsonl").size());
    }

    @Test
    void whoWasCutOffGoesOnAfterTheLastRow() {
        List<Map<String, Object>> all = lines("events.jsonl");
        Object fifth = all.get(4).get("id");
        assertEquals(all.subList(5, all.size()), lines("events.jsonl?after=" + fifth));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            events.csv?typ=VISIT        | 400 | there is no parameter 'typ'
            events.csv?type=JOURNEY     | 400 | 'type' is 'JOURNEY': expected one of
            events.csv?from=yesterday   | 400 | 'from': 'yesterday' is not a date
            events.csv?minConfidence=x  | 400 | 'minConfidence' is 'x': expected a number
            events.csv?with=state:pakistan | 400 | 'state:pakistan' is not an id
            events.csv?after=event:none | 400 | 'after' is 'event:none': there is no such row
            affiliations.csv?type=STATE | 400 | there is no parameter 'type'
            nothing.csv                 | 404 | there is no such export
            events.xls                  | 404 | there is no such export
            """)
    void wrongAddressesAreRefused(String path, int status, String message) {
        Response refused = get(path);
        assertEquals(status, refused.statusCode(), refused.asString());
        assertTrue(refused.jsonPath().getString("errors[0].message").startsWith(message), refused.asString());
    }

    @Test
    void onlyGetIsAnswered() {
        assertEquals(405, given().post("/export/events.csv").statusCode());
        Response head = given().head("/export/events.csv");
        assertEquals(200, head.statusCode());
        assertEquals("attachment; filename=\"events.csv\"", head.header("Content-Disposition"));
    }

    @Test
    void whoHasItIsToldSo() {
        String etag = get("events.csv?type=VISIT").header("ETag");
        assertEquals(304, given().header("If-None-Match", etag).get("/export/events.csv?type=VISIT").statusCode());
        assertEquals(200, given().header("If-None-Match", etag).get("/export/events.csv?type=CALL").statusCode());
    }

    @Test
    void itTravelsCompressed() {
        Response compressed = given().header("Accept-Encoding", "gzip").get("/export/statements.csv");
        assertEquals("gzip", compressed.header("Content-Encoding"));
    }

    @Test
    void theGraphHasAllActorsAndTheirTies() throws Exception {
        byte[] file = get("graph.graphml").then().statusCode(200).extract().asByteArray();
        Document graph = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
        assertEquals(Api.query("{ actors { totalCount } }").getInt("actors.totalCount"), graph.getElementsByTagName("node").getLength());
        JsonPath ties = Api.query("{ actor(slug: \"pakistan\") { relatedActors(first: 100) { weight actor { id } } } }");
        int edges = 0;
        for (int i = 0; i < graph.getElementsByTagName("edge").getLength(); i++) {
            Element edge = (Element) graph.getElementsByTagName("edge").item(i);
            edges += Set.of(edge.getAttribute("source"), edge.getAttribute("target")).contains("actor:pakistan") ? 1 : 0;
        }
        assertEquals(ties.getList("actor.relatedActors").size(), edges);
        String states = new String(get("graph.graphml?type=STATE").asByteArray(), StandardCharsets.UTF_8);
        assertFalse(states.contains(">PERSON<"));
        assertTrue(states.contains("<edge "));
    }
}
