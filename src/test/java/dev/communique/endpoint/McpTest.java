package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Tools for programs that speak for people. */
@QuarkusTest
class McpTest {

    private static RequestSpecification client() {
        return given().contentType("application/json").header("Accept", "application/json, text/event-stream");
    }

    private static Response post(String message) {
        return client().body(message).post("/mcp");
    }

    private static JsonPath request(String method, Map<String, ?> params) {
        Map<String, Object> message = Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", params);
        JsonPath answer = client().body(message).post("/mcp").then().statusCode(200).contentType("application/json").extract().jsonPath();
        assertEquals(7, answer.getInt("id"));
        return answer;
    }

    private static JsonPath call(String tool, Map<String, ?> arguments) {
        JsonPath answer = request("tools/call", Map.of("name", tool, "arguments", arguments));
        assertFalse(answer.getBoolean("result.isError"), () -> answer.getString("result.content[0].text"));
        String text = answer.getString("result.content[0].text");
        assertTrue(text.length() <= 30_000, "" + text.length());
        return new JsonPath(text);
    }

    private static String failure(String tool, Map<String, ?> arguments) {
        JsonPath answer = request("tools/call", Map.of("name", tool, "arguments", arguments));
        assertTrue(answer.getBoolean("result.isError"), answer::prettify);
        return answer.getString("result.content[0].text");
    }

    @Test
    void itIntroducesItself() {
        JsonPath answer = request("initialize", Map.of("protocolVersion", "2025-06-18", "capabilities", Map.of(), "clientInfo",
                Map.of("name", "test", "version", "1")));
        assertEquals("2025-06-18", answer.getString("result.protocolVersion"));
        assertEquals("communique", answer.getString("result.serverInfo.name"));
        assertNotNull(answer.get("result.capabilities.tools"));
        assertEquals("2025-11-25", request("initialize", Map.of("protocolVersion", "1999-01-01")).getString("result.protocolVersion"));
        assertEquals("2025-11-25", request("initialize", Map.of()).getString("result.protocolVersion"));
        assertEquals("2025-11-25", request("initialize", Map.of("protocolVersion", 7)).getString("result.protocolVersion"));
        assertEquals(Map.of(), request("ping", Map.of()).getMap("result"));
        Response told = post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertEquals(202, told.statusCode());
        assertEquals("", told.asString());
    }

    @Test
    void eachToolSaysWhatItTakes() {
        List<Map<String, Object>> tools = request("tools/list", Map.of()).getList("result.tools");
        assertEquals(List.of("find_actor", "what_did_they_agree", "who_said_what", "timeline", "path", "search", "read_article"),
                tools.stream().map(tool -> tool.get("name")).toList());
        for (Map<String, Object> tool : tools) {
            assertTrue(tool.get("description").toString().length() > 50, tool.toString());
            Map<?, ?> schema = (Map<?, ?>) tool.get("inputSchema");
            assertEquals("object", schema.get("type"));
            ((Map<?, ?>) schema.get("properties")).values()
                    .forEach(property -> assertFalse(((Map<?, ?>) property).get("description").toString().isBlank()));
        }
    }

    @Test
    void agreementsComeWithTheWordsThatProveThem() {
        JsonPath answer = call("what_did_they_agree", Map.of("actors", List.of("Beijing", "pakistan"), "from", "2005"));
        assertTrue(answer.getInt("agreements.totalCount") > 0);
        String address = answer.getString("agreements.results[0].address");
        assertEquals(200, given().get(address).statusCode(), address);
        assertFalse(answer.getString("agreements.results[0].evidence[0].quote").isBlank());
        assertTrue(answer.getDouble("agreements.results[0].evidence[0].confidence") > 0);
        assertTrue(answer.getString("agreements.results[0].evidence[0].article.address").contains("/articles/"));
    }

    @Test
    void theOtherToolsAnswerToo() {
        assertEquals("actor:china", call("find_actor", Map.of("name", "Beijing")).getString("named.id"));
        JsonPath said = call("who_said_what", Map.of("on_behalf_of", "Pakistan", "first", 3));
        assertEquals(3, said.getList("statements.results").size());
        JsonPath more = call("who_said_what",
                Map.of("on_behalf_of", "Pakistan", "first", 3, "after", said.getString("statements.pageInfo.endCursor")));
        assertFalse(said.getList("statements.results.id").contains(more.getString("statements.results[0].id")));
        assertFalse(call("timeline", Map.of("actors", List.of("China"))).getList("results").isEmpty());
        JsonPath path = call("path", Map.of("from", "actor:china", "to", "Pakistan"));
        assertEquals(1, path.getInt("results[0].length"));
        assertNotNull(path.getString("results[0].steps[0].via.address"));
        JsonPath found = call("search", Map.of("text", "border", "types", List.of("ARTICLE")));
        String article = found.getString("found.results[0].item.id");
        JsonPath read = call("read_article", Map.of("id", article));
        assertEquals(Api.query("{ article(id: \"" + article + "\") { body } }").getString("article.body").substring(0, 50),
                read.getString("text").substring(0, 50));
        JsonPath rest = call("read_article", Map.of("id", article.substring("article:".length()), "offset", 50));
        assertEquals(read.getString("text").substring(50, 60), rest.getString("text").substring(0, 10));
    }

    @Test
    void aSurnameDoesWhereOnlyOneHasIt() {
        assertEquals(call("who_said_what", Map.of("speakers", "Mumtaz Zahra Baloch")).getInt("statements.totalCount"),
                call("who_said_what", Map.of("speakers", "zahra baloch")).getInt("statements.totalCount"));
        assertEquals("actor:xi-jinping", call("path", Map.of("from", "Jinping", "to", "China")).getString("results[0].steps[0].from.id"));
        assertTrue(failure("timeline", Map.of("actors", "inpin")).contains("no actor has the name 'inpin'"), "no part of a word");
        String told = failure("timeline", Map.of("actors", "Military"));
        assertTrue(told.contains("'Military' is part of several names") && told.contains(" (actor:"), told);
    }

    @Test
    void wrongArgumentsAreToldToWhoCalled() {
        assertTrue(failure("path", Map.of("from", "China", "to", "?!")).contains("'to': expected a name"));
        assertTrue(failure("path", Map.of("from", "China")).contains("'to' is missing"));
        assertTrue(failure("path", Map.of("from", "China", "to", "Nobody At All")).contains("no actor has the name 'Nobody At All'"));
        assertTrue(failure("timeline", Map.of("since", "2020")).contains("there is no argument 'since'"));
        assertTrue(failure("timeline", Map.of("from", "May")).contains("'from'"));
        assertTrue(failure("timeline", Map.of("from", "2025", "to", "2024")).contains("BAD_USER_INPUT"));
        assertTrue(failure("search", Map.of("text", "x", "types", List.of("THING"))).contains("expected any of ARTICLE"));
        assertTrue(failure("search", Map.of("text", "x", "first", 51)).contains("from 1 to 50"));
        assertTrue(failure("search", Map.of("text", "x", "types", Collections.nCopies(6, "ACTOR"))).contains("expected 1 to 5 of them"));
        assertTrue(failure("read_article", Map.of("id", "no-such")).contains("there is no article 'no-such'"));
        assertEquals(-32602, request("tools/call", Map.of("name", "rm")).getInt("error.code"));
        assertEquals(-32601, request("resources/list", Map.of()).getInt("error.code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                             | 400 | -32700
            [{"jsonrpc":"2.0","id":1,"method":"ping"}]    | 400 | -32600
            {"id":1,"method":"ping"}                      | 400 | -32600
            {"jsonrpc":"2.0","id":null,"method":"ping"}   | 400 | -32600
            {"jsonrpc":"2.0","id":[],"method":"ping"}     | 400 | -32600
            {"jsonrpc":"2.0","id":1,"method":1}           | 400 | -32600
            """)
    void whatIsNoMessageIsRefused(String message, int status, int code) {
        Response refused = post(message);
        assertEquals(status, refused.statusCode(), refused.asString());
        assertEquals(code, refused.jsonPath().getInt("error.code"));
    }

    @Test
    void pagesOfOthersMayNotAsk() {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        assertEquals(403, client().header("Origin", "https://evil.example").body(ping).post("/mcp").statusCode());
        assertEquals(200, client().header("Origin", "http://localhost:" + RestAssured.port).body(ping).post("/mcp").statusCode());
        assertEquals(403, client().header("Origin", "http://localhost:1").body(ping).post("/mcp").statusCode());
        assertEquals(400, client().header("MCP-Protocol-Version", "1999-01-01").body(ping).post("/mcp").statusCode());
        assertEquals(200, client().header("MCP-Protocol-Version", "2025-06-18").body(ping).post("/mcp").statusCode());
        assertEquals(415, given().contentType("text/plain").body(ping).post("/mcp").statusCode());
        assertEquals(405, given().get("/mcp").statusCode());
        assertEquals(405, given().delete("/mcp").statusCode());
        assertEquals(413, post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":\"" + "x".repeat(1_100_000) + "\"}}")
                .statusCode());
    }

    /** Whatever comes is answered with a message, and never with a failure of the server. */
    @Test
    void randomMessagesAreAnswered() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> tools = List.of("find_actor", "what_did_they_agree", "who_said_what", "timeline", "path", "search", "read_article",
                "none");
        List<String> names = List.of("actors", "speakers", "on_behalf_of", "about", "from", "to", "first", "after", "text", "types", "type",
                "id",
                "offset", "name", "contains");
        for (int i = 0; i < 400; i++) {
            Map<String, Object> arguments = new HashMap<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                arguments.put(names.get(random.nextInt(names.size())), value(random, 0));
            }
            Map<String, Object> message = new HashMap<>(Map.of("jsonrpc", "2.0", "id", i, "method", "tools/call", "params",
                    Map.of("name", tools.get(random.nextInt(tools.size())), "arguments", arguments)));
            if (random.nextInt(5) == 0) {
                message.put(List.of("id", "params", "method", "jsonrpc", "x").get(random.nextInt(5)), value(random, 0));
            }
            Response answer = client().body(message).post("/mcp");
            String what = "seed " + seed + ": " + message + "\n" + answer.statusCode() + " " + answer.asString();
            assertTrue(List.of(200, 202, 400).contains(answer.statusCode()), what);
            if (answer.statusCode() != 202) {
                assertTrue(answer.jsonPath().get("result") != null ^ answer.jsonPath().get("error") != null, what);
                assertFalse(answer.asString().contains("INTERNAL_SERVER_ERROR"), what);
            } else {
                assertNull(message.get("id") == null ? null : message.get("method"), what);
            }
        }
    }

    private static Object value(Random random, int depth) {
        switch (random.nextInt(depth > 2 ? 6 : 9)) {
            case 0 :
                return random.nextInt(200) - 50;
            case 1 :
                return random.nextDouble() * 1e12;
            case 2 :
                return List
                        .of("China", "actor:china", "Pakistan", "2020-13", "2020", "border*", "\"", "actor:", "a\u0000b", "😀", "ARTICLE",
                                "")
                        .get(random.nextInt(12));
            case 3 :
                return random.nextBoolean();
            case 4 :
                return "x".repeat(random.nextInt(2_000));
            case 5 :
                return null;
            case 6 :
                return Map.of("k", List.of("China"));
            default :
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(8); i > 0; i--) {
                    list.add(value(random, depth + 1));
                }
                return list;
        }
    }
}
