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

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;

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
    void factsComeWithTheWordsThatProveThem() {
        for (String table : List.of("agreements", "events", "statements", "affiliations")) {
            List<Map<String, Object>> rows = lines(table + ".jsonl");
            assertFalse(rows.isEmpty());
            for (Map<String, Object> row : rows) {
                assertEquals("CURATED", row.get("method"));
                assertEquals(1.0, ((Number) row.get("confidence")).doubleValue());
                List<String> quotes = strings(row.get("quotes"));
                assertFalse(quotes.isEmpty());
                for (String column : List.of("quoteArticles", "quoteStarts", "rules")) {
                    assertEquals(quotes.size(), ((List<?>) row.get(column)).size(), column);
                }
                String body = Api.query("{ article(id: \"" + strings(row.get("quoteArticles")).get(0) + "\") { body } }")
                        .getString("article.body");
                assertTrue(body.startsWith(quotes.get(0), (Integer) ((List<?>) row.get("quoteStarts")).get(0)));
            }
        }
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
            events.csv?with=nobody      | 400 | there is no actor 'actor:nobody'
            statements.jsonl?speaker=nobody | 400 | there is no actor 'actor:nobody'
            graph.graphml?actors=actor:nobody | 400 | there is no actor 'actor:nobody'
            corpus.jsonld?actors=actor:nobody | 400 | there is no actor 'actor:nobody'
            events.csv?after=event:none | 400 | 'after' is 'event:none': there is no such row
            affiliations.csv?type=STATE | 400 | there is no parameter 'type'
            events.csv?after=nothing    | 400 | 'after' is not a cursor of this list
            corpus.jsonld?type=STATE    | 400 | there is no parameter 'type'
            corpus.jsonld?actors=china  | 400 | 'china' is not an id
            graph.graphml?actors=x:y    | 400 | 'x:y' is not an id
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
        assertEquals(400, given().head("/export/events.csv?with=nobody-of-this-name").statusCode());
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

    @Test
    void theGraphIsAsItsSchemaHasIt() throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Validator validator = schemas.newSchema(ExportTest.class.getResource("/graphml.xsd")).newValidator();
        for (String file : List.of("graph.graphml", "graph.graphml?actors=actor:pakistan", "graph.graphml?type=COMPANY&nameContains=zzz")) {
            validator.validate(new StreamSource(new ByteArrayInputStream(get(file).asByteArray())));
        }
    }

    @Test
    void theGraphAroundAnActorHasWhomItIsTiedTo() throws Exception {
        byte[] file = get("graph.graphml?actors=actor:pakistan").then().statusCode(200).extract().asByteArray();
        NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file))
                .getElementsByTagName("node");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(((Element) nodes.item(i)).getAttribute("id"));
        }
        Set<String> expected = new HashSet<>(Api.query("{ actor(slug: \"pakistan\") { relatedActors(first: 100) { actor { id } } } }")
                .<String>getList("actor.relatedActors.actor.id"));
        expected.add("actor:pakistan");
        assertEquals(expected, ids);
    }

    private static JsonArray expanded(String path) throws JsonLdError {
        Response file = get(path);
        assertEquals("application/ld+json", file.contentType().split(";")[0]);
        return JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(file.asByteArray()))).get();
    }

    private static List<JsonObject> ofType(JsonArray nodes, String type) {
        return nodes.stream().map(JsonValue::asJsonObject)
                .filter(node -> node.containsKey("@type") && node.getJsonArray("@type").toString().contains("\"" + type + "\"")).toList();
    }

    @Test
    void theCorpusIsLinkedData() throws JsonLdError {
        JsonArray nodes = expanded("corpus.jsonld");

        JsonPath counts = Api.query("{ corpus { articles agreements events statements } actors { totalCount }"
                + " statements(filter: { kind: DIRECT_QUOTE }) { totalCount } }");
        assertEquals(counts.getInt("corpus.articles"), ofType(nodes, "https://schema.org/NewsArticle").size());
        assertEquals(counts.getInt("corpus.agreements"), ofType(nodes, "urn:communique:Agreement").size());
        assertEquals(counts.getInt("corpus.events"), ofType(nodes, "https://schema.org/Event").size());
        assertEquals(counts.getInt("statements.totalCount"), ofType(nodes, "https://schema.org/Quotation").size());
        assertEquals(counts.getInt("corpus.statements"),
                ofType(nodes, "https://schema.org/Quotation").size() + ofType(nodes, "https://schema.org/Claim").size());
        Set<String> agents = new HashSet<>();
        ofType(nodes, "http://www.w3.org/ns/prov#Agent").forEach(agent -> agents.add(agent.getString("@id")));
        assertEquals(counts.getInt("actors.totalCount"), agents.size());
        JsonObject pakistan = ofType(nodes, "https://schema.org/Country").stream()
                .filter(node -> node.getString("@id").equals("urn:communique:actor:pakistan")).findFirst().orElseThrow();
        assertEquals("http://www.wikidata.org/entity/Q843",
                pakistan.getJsonArray("https://schema.org/sameAs").getJsonObject(0).getString("@id"));
        nodes.stream().map(JsonValue::asJsonObject).forEach(node -> assertTrue(node.getString("@id").startsWith("urn:communique:"),
                node::toString));
    }

    @Test
    void everyFactLeadsToTheWordsThatProveIt() throws JsonLdError {
        JsonArray nodes = expanded("corpus.jsonld");
        List<JsonObject> ties = ofType(nodes, "https://schema.org/OrganizationRole");
        assertEquals(lines("affiliations.jsonl").size(), ties.size());
        ties.forEach(tie -> assertFalse(tie.getJsonArray("http://www.w3.org/ns/prov#qualifiedDerivation").isEmpty(), tie::toString));
        List<JsonObject> agreements = ofType(nodes, "urn:communique:Agreement");
        for (JsonObject agreement : agreements) {
            JsonArray evidence = agreement.getJsonArray("http://www.w3.org/ns/prov#qualifiedDerivation");
            List<String> quotes = Api.query("{ node(id: \"" + agreement.getString("@id").substring("urn:communique:".length())
                    + "\") { ... on Agreement { evidence { quote } } } }").getList("node.evidence.quote");
            assertEquals(quotes, evidence.stream().map(one -> one.asJsonObject().getJsonArray("http://www.w3.org/ns/prov#value")
                    .getJsonObject(0).getString("@value")).toList());
        }
    }

    @Test
    void linkedDataAroundAnActorHasItsFactsAndWhoHasPartInThem() throws JsonLdError {
        JsonArray nodes = expanded("corpus.jsonld?actors=actor:turkiye");

        JsonPath facts = Api.query("{ agreements(filter: { with: [\"actor:turkiye\"] }) { totalCount }"
                + " events(filter: { with: [\"actor:turkiye\"] }) { totalCount }"
                + " statements(filter: { with: [\"actor:turkiye\"] }) { totalCount nodes { speakers { id } } } }");
        assertEquals(facts.getInt("agreements.totalCount"), ofType(nodes, "urn:communique:Agreement").size());
        assertEquals(facts.getInt("events.totalCount"), ofType(nodes, "https://schema.org/Event").size());
        assertEquals(facts.getInt("statements.totalCount"),
                ofType(nodes, "https://schema.org/Quotation").size() + ofType(nodes, "https://schema.org/Claim").size());
        Set<String> agents = new HashSet<>();
        ofType(nodes, "http://www.w3.org/ns/prov#Agent").forEach(agent -> agents.add(agent.getString("@id")));
        assertTrue(agents.contains("urn:communique:actor:turkiye"));
        assertTrue(agents.size() < Api.query("{ actors { totalCount } }").getInt("actors.totalCount"));
    }

    @Test
    void whoWasCutOffMayGoOnByTheCursorOfTheApi() {
        String cursor = Api.query("{ events(first: 5) { pageInfo { endCursor } } }").getString("events.pageInfo.endCursor");
        List<Map<String, Object>> all = lines("events.jsonl");
        assertEquals(all.subList(5, all.size()), lines("events.jsonl?after=" + cursor));
    }

    @Test
    void actorsHaveTheirIdsElsewhere() {
        Map<String, Object> china = lines("actors.jsonl?nameContains=china&type=STATE").get(0);
        assertEquals(List.of("ISO_3166_ALPHA_2 CN", "ISO_3166_ALPHA_3 CHN", "COW 710", "WIKIDATA Q148"), china.get("externalIds"));
    }
}
