package dev.communique.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Text of articles and curators that would be markup or script if anything took it for more than text. */
@QuarkusTest
@TestProfile(HostileTextTest.Hostile.class)
@Tag("browser")
class HostileTextTest {

    private static final String SCRIPT = "<script>window.hurt = 1</script>";
    private static final String IMAGE = "<img src=x onerror=\"window.hurt = 1\">";
    private static final String LINK = "<a href=\"javascript:window.hurt=1\">javascript:window.hurt=1</a> &amp; &lt;b&gt;";

    public static final class Hostile extends MadeCorpus {

        @Override
        void write(Path folder) throws IOException {
            Files.writeString(folder.resolve("actors.yaml"), """
                    actors:
                      - { name: 'Land %s', slug: land, type: STATE, aliases: ['%s'] }
                      - { name: 'Isle %s', slug: isle, type: STATE }
                    """.formatted(SCRIPT, IMAGE, LINK));
            Files.writeString(folder.resolve("hostile.txt"), """
                    Headline %1$s and %2$s

                    CITY: Land and Isle signed a pact %1$s with %3$s on Monday in the city hall.

                    “We said %2$s and &lt;i&gt; too,” Land told reporters %3$s at length.
                    """.formatted(SCRIPT, IMAGE, LINK));
            Files.writeString(folder.resolve("hostile.yaml"), """
                    articles:
                      - slug: hostile
                        date: 2024-05-06
                        url: https://example.org/news?id=1
                        publisher: 'Paper %2$s'
                        affiliations:
                          - { actor: 'Isle %3$s', role: MEMBER_OF, organization: 'Land %1$s', title: '%2$s', evidence: 'Land and Isle' }
                        agreements:
                          - name: 'Pact %1$s %3$s'
                            slug: pact
                            type: TRADE
                            status: SIGNED
                            signed: 2024-05
                            summary: 'Summary %2$s'
                            parties: ['Land %1$s', 'Isle %3$s']
                            evidence: 'Land and Isle signed a pact %1$s with %3$s on Monday'
                        events:
                          - title: 'Event %2$s'
                            slug: event
                            type: SIGNING
                            start: 2024-05-06
                            place: 'Place %1$s'
                            participants: [{ actor: 'Land %1$s', role: 'role %2$s' }, 'Isle %3$s']
                            agreements: [pact]
                            evidence: 'Land and Isle signed a pact'
                        statements:
                          - text: 'We said %2$s and &lt;i&gt; too'
                            kind: DIRECT_QUOTE
                            speakers: ['Land %1$s']
                            date: 2024-05-06
                            agreements: [pact]
                            evidence: 'We said %2$s and &lt;i&gt; too'
                    """.formatted(SCRIPT, IMAGE, LINK));
        }
    }

    private static void harmless(String path, String... texts) {
        try (Window window = Window.open().at(path)) {
            for (String text : texts) {
                assertThat(window.page.locator("main")).containsText(text);
            }
            assertEquals(List.of(), window.page.evaluate(
                    "[...document.querySelectorAll('main script, main img, main b, main i, a[href^=\"javascript\" i], [onerror]')].map((one) => one.outerHTML)"));
            window.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
            window.page.waitForTimeout(100);
            assertEquals(null, window.page.evaluate("window.hurt ?? null"));
            window.picture("hostile" + path.replaceAll("\\W+", "-"));
        }
    }

    @Test
    void isTextInEveryView() {
        assertEquals(0, Api.query("{ corpus { problems { message } } }").getList("corpus.problems").size());
        String statement = Api.query("{ statements { nodes { id } } }").getString("statements.nodes[0].id");
        harmless("/", SCRIPT, LINK);
        harmless("/actors", "Land " + SCRIPT, "Isle " + LINK);
        harmless("/actors/land", "Land " + SCRIPT, IMAGE, "Pact " + SCRIPT, "Event " + IMAGE, "We said " + IMAGE);
        harmless("/articles/hostile", "Headline " + SCRIPT, "signed a pact " + SCRIPT, LINK, "“We said " + IMAGE + " and &lt;i&gt; too,”");
        harmless("/articles/hostile?fact=agreement%3Apact", LINK);
        harmless("/agreements/pact", "Pact " + SCRIPT, "Summary " + IMAGE, "Isle " + LINK, "Event " + IMAGE);
        harmless("/events/event", "Event " + IMAGE, "Place " + SCRIPT, "role " + IMAGE);
        harmless("/statements/" + statement.substring("statement:".length()), "We said " + IMAGE + " and &lt;i&gt; too");
        harmless("/search?q=pact", "Pact " + SCRIPT);
        harmless("/search?q=script", SCRIPT, LINK);
        harmless("/search?q=%3Cscript%3Ewindow.hurt%3D1%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3D%22window.hurt%3D1%22%3E");
        harmless("/timeline?actors=land,isle", "Pact " + SCRIPT, "Event " + IMAGE);
        harmless("/path?from=land&to=isle", "Land " + SCRIPT, "Isle " + LINK);
        harmless("/graph", "Land " + SCRIPT, "Isle " + LINK);
        harmless("/facts?of=events", "Event " + IMAGE, "Land " + SCRIPT);
        harmless("/matrix", "Land " + SCRIPT, "Isle " + LINK);
        harmless("/review");
        harmless("/actors/%3Cscript%3Ewindow.hurt%3D1%3C%2Fscript%3E");
    }

    @Test
    void anArticleLeadsToWhereItWasPublished() {
        try (Window window = Window.open().at("/articles/hostile")) {
            assertThat(window.page.locator(".head .lead a")).hasText("Paper " + IMAGE);
            assertThat(window.page.locator(".head .lead a")).hasAttribute("href", "https://example.org/news?id=1");
            window.page.locator(".head .cite summary").click();
            assertThat(window.page.locator(".head .cite pre").last()).containsText("\"URL\": \"https://example.org/news?id=1\"");
        }
    }
}
