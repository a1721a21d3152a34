package dev.communique.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;

import io.quarkus.test.junit.QuarkusTest;

/** GraphiQL in a real browser, over the seeds. */
@QuarkusTest
@Tag("browser")
class GraphiQLTest {

    /** Runs the query of the tab that is open. */
    static void run(Window window) {
        // GraphiQL learns the operation's name a moment after its tab is open.
        assertThat(window.page.locator(".graphiql-tab-active")).not().containsText("untitled");
        window.page.waitForTimeout(500);
        window.page.locator(".graphiql-execute-button").click();
        assertThat(window.page.locator(".result-window")).containsText("{");
    }

    @Test
    void opensWithExamplesThatAnswer() {
        try (Window window = Window.open()) {
            window.page.navigate(Window.address("/graphiql/"));
            Locator tabs = window.page.locator(".graphiql-tab-button");
            assertThat(tabs).hasText(new String[]{ "Agreements", "WhoSpokeForWhom", "TimelineOfTwo", "Search", "PathBetween" });
            List<String> answers = List.of("\"quote\"", "\"onBehalfOf\"", "\"__typename\"", "<mark>", "\"steps\"");
            for (int tab = 0; tab < answers.size(); tab++) {
                tabs.nth(tab).click();
                run(window);
                assertThat(window.page.locator(".result-window")).containsText(answers.get(tab));
                assertThat(window.page.locator(".result-window")).not().containsText("\"errors\"");
                window.picture("graphiql-" + tab);
            }
        }
    }

    @Test
    void documentsEveryField() {
        try (Window window = Window.open()) {
            window.page.navigate(Window.address("/graphiql/"));
            window.page.getByLabel("Show Documentation Explorer").click();
            window.page.locator(".graphiql-doc-explorer").getByText("Query", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(window.page.locator(".graphiql-doc-explorer")).containsText("All articles, newest first.");
        }
    }

    @Test
    void keepsAQueryThatIsSharedBesideWhatWasOpen() {
        try (Window window = Window.open()) {
            window.page.navigate(Window.address("/graphiql/"));
            assertThat(window.page.locator(".graphiql-tab-button")).hasCount(5);
            window.page.navigate(Window.address("/graphiql/?query=query%20Mine%20%7B%20corpus%20%7B%20articles%20%7D%20%7D"));
            assertThat(window.page.locator(".graphiql-tab-active")).containsText("Mine");
            run(window);
            assertThat(window.page.locator(".result-window")).containsText("\"articles\": 3");
            window.link("Examples").click();
            assertThat(window.page.locator(".graphiql-tab-button")).hasCount(5);
            assertEquals("/graphiql/", window.path());
        }
    }
}
