package dev.communique.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever documents and addresses say, a feed is XML, and that is text in it. */
class AtomTest {

    private static final String HOSTILE = "</title><script>alert(1)</script> & \"quoted\" ]]> %s \u0001\uFFFE\uD83D\uDE00";
    private static final String AS_TEXT = "</title><script>alert(1)</script> & \"quoted\" ]]> %s \uD83D\uDE00";

    private static Element feed(String text, String url) throws Exception {
        Map<String, Object> node = new LinkedHashMap<>(Map.of("id", "article:a", "title", text, "kind", "NEWS", "summary", List.of(text),
                "publisher", text, "reportedOn", "2024-05"));
        node.put("url", url);
        Map<String, Object> answer = Map.of("corpus", Map.of("loadedAt", "2024-06-01T00:00:00Z"), "list", Map.of("nodes", List.of(node)));
        byte[] page = Atom.page(AtomFeed.ARTICLES, answer, new Atom.Place("http://\"><x>", "/feeds/articles.atom?publisher=\"&x='", "/"),
                "/next?a=1&b=<2>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page)).getDocumentElement();
    }

    private static Element entry(Element feed) {
        return (Element) feed.getElementsByTagName("entry").item(0);
    }

    @Test
    void hostileTextIsText() throws Exception {
        Element feed = feed(HOSTILE, null);

        for (String name : List.of("title", "summary", "name")) {
            assertEquals(AS_TEXT, entry(feed).getElementsByTagName(name).item(0).getTextContent());
        }
        assertEquals(0, feed.getElementsByTagName("script").getLength());
        assertEquals(0, feed.getElementsByTagName("x").getLength());
        assertEquals("2024-05-01T00:00:00Z", entry(feed).getElementsByTagName("updated").item(0).getTextContent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            https://example.org/a?b=1&c=2 | 1
            HTTP://example.org            | 1
            javascript:alert(1)           | 0
            data:text/html,x              | 0
            page 4 of the paper           | 0
            /relative                     | 0
            null                          | 0
            """)
    void onlyAnAddressOfTheWebIsALink(String url, int links) throws Exception {
        NodeList all = entry(feed("Title", url)).getElementsByTagName("link");
        int via = 0;
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("rel").equals("via")) {
                assertEquals(url, ((Element) all.item(i)).getAttribute("href"));
                via++;
            }
        }
        assertEquals(links, via);
    }
}
