package dev.communique.endpoint;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Lists as feeds. */
@QuarkusTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path.startsWith("http") ? path : "/feeds/" + path);
    }

    private static byte[] ok(String path) {
        Response response = get(path);
        assertEquals(200, response.statusCode(), response.asString());
        assertEquals("application/atom+xml; charset=utf-8", response.contentType().toLowerCase());
        return response.asByteArray();
    }

    private static SyndFeed read(String path) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(ok(path))));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && ATOM.equals(element.getNamespaceURI()) && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String only(Element parent, String name) {
        assertEquals(1, children(parent, name).size(), name);
        return children(parent, name).get(0).getTextContent();
    }

    /** What RFC 4287 wants of a feed and its entries, in 4.1.1, 4.1.2, 3.3, 4.2.6 and 4.2.7. */
    @ParameterizedTest
    @ValueSource(strings = { "agreements.atom", "articles.atom", "events.atom", "statements.atom", "events.atom?type=VISIT",
            "statements.atom?contains=nobody+ever+said+that" })
    void isWhatTheStandardWants(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ok(path)));
        Element feed = document.getDocumentElement();
        assertEquals("feed", feed.getLocalName());
        assertEquals(ATOM, feed.getNamespaceURI());
        assertTrue(!children(feed, "author").isEmpty());
        Set<String> ids = new HashSet<>();
        List<Element> parts = new ArrayList<>(List.of(feed));
        parts.addAll(children(feed, "entry"));
        assertTrue(parts.size() <= 51);
        for (Element part : parts) {
            assertTrue(new URI(only(part, "id")).isAbsolute() && ids.add(only(part, "id")), only(part, "id"));
            assertFalse(only(part, "title").isBlank());
            OffsetDateTime.parse(only(part, "updated"));
            Set<String> alternates = new HashSet<>();
            for (Element link : children(part, "link")) {
                assertTrue(new URI(link.getAttribute("href")).isAbsolute(), link.getAttribute("href"));
                if (link.getAttribute("rel").equals("alternate")) {
                    assertTrue(alternates.add(link.getAttribute("type") + link.getAttribute("hreflang")), "two alternates of one kind");
                }
            }
            assertEquals(1, alternates.size());
            children(part, "author").forEach(author -> assertFalse(only(author, "name").isBlank()));
            children(part, "category").forEach(category -> assertFalse(category.getAttribute("term").isBlank()));
        }
        Element self = children(feed, "link").stream().filter(link -> link.getAttribute("rel").equals("self")).findFirst().orElseThrow();
        assertEquals(200, get(self.getAttribute("href")).statusCode());
    }

    @Test
    void anotherReaderFindsWhatTheApiHas() throws Exception {
        SyndFeed feed = read("agreements.atom?with=pakistan&with=china");
        List<String> slugs = Api
                .query("{ agreements(first: 50, orderBy: REPORTED_ON_DESC, filter: { with: [\"actor:pakistan\", \"actor:china\"] })"
                        + " { nodes { slug } } }")
                .getList("agreements.nodes.slug");
        assertFalse(slugs.isEmpty());
        assertEquals(slugs.stream().map(slug -> RestAssured.baseURI + ":" + RestAssured.port + "/agreements/" + slug).toList(),
                feed.getEntries().stream().map(SyndEntry::getLink).toList());
        SyndEntry first = feed.getEntries().get(0);
        assertNotNull(first.getPublishedDate());
        assertTrue(first.getDescription().getValue().startsWith("“"), first.getDescription().getValue());
        assertEquals(200, given().get(first.getLink()).statusCode());
    }

    @Test
    void statementsOfASpeaker() throws Exception {
        String speaker = Api.query("{ statements(first: 1, filter: { kind: DIRECT_QUOTE }) { nodes { speakers { slug } } } }")
                .getString("statements.nodes[0].speakers[0].slug");
        SyndFeed feed = read("statements.atom?speaker=" + speaker);
        int count = Api.query("{ statements(filter: { speakers: [\"actor:" + speaker + "\"] }) { totalCount } }")
                .getInt("statements.totalCount");
        assertEquals(Math.min(50, count), feed.getEntries().size());
        assertEquals(ids(feed), ids(read("statements.atom?speakers=actor:" + speaker)), "ids are those of what is told");
    }

    private static List<String> ids(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getUri).toList();
    }

    @Test
    void linksLeadThroughAllPages() throws Exception {
        int count = Api.query("{ statements { totalCount } }").getInt("statements.totalCount");
        Set<String> ids = new HashSet<>();
        String next = "statements.atom?reportedFrom=1900";
        while (next != null) {
            SyndFeed page = read(next);
            assertTrue(page.getEntries().size() <= 50);
            ids(page).forEach(id -> assertTrue(ids.add(id), "twice: " + id));
            String address = page.getLinks().stream().filter(link -> link.getRel().equals("next")).map(SyndLink::getHref).findFirst()
                    .orElse(null);
            assertTrue(address == null || page.getEntries().size() == 50);
            next = address;
        }
        int dated = Api.query("{ statements(filter: { reportedFrom: \"1900\" }) { totalCount } }").getInt("statements.totalCount");
        assertEquals(dated, ids.size());
        assertTrue(dated <= count);
    }

    @Test
    void whoHasItIsToldSo() {
        Response first = get("events.atom?type=VISIT");
        assertNotNull(first.header("ETag"));
        Response again = given().header("If-None-Match", first.header("ETag")).get("/feeds/events.atom?type=VISIT");
        assertEquals(304, again.statusCode());
        assertEquals("", again.asString());
        assertEquals(200, given().header("If-None-Match", first.header("ETag")).get("/feeds/events.atom?type=CALL").statusCode());
        Response head = given().head("/feeds/events.atom");
        assertEquals(200, head.statusCode());
        assertNull(get("events.atom?type=NONE").header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            events.atom?typ=VISIT        | 400 | there is no parameter 'typ'
            events.atom?type=JOURNEY     | 400 | 'type' is 'JOURNEY': expected one of
            events.atom?from=yesterday   | 400 | 'from': 'yesterday' is not a date
            events.atom?with=state:x     | 400 | 'state:x' is not an id
            events.atom?from=2025&to=2024 | 400 | the range ends with 2024
            events.atom?after=nonsense   | 400 | 'after' is not a cursor of this list
            events.atom?after=a&after=b  | 400 | 'after' is given twice
            actors.atom                  | 404 | there is no such feed
            events.rss                   | 404 | there is no such feed
            """)
    void wrongAddressesAreRefused(String path, int status, String message) {
        Response refused = get(path);
        assertEquals(status, refused.statusCode(), refused.asString());
        assertTrue(refused.jsonPath().getString("errors[0].message").startsWith(message), refused.asString());
        assertEquals(405, given().post("/feeds/events.atom").statusCode());
    }
}
