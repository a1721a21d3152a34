package dev.communique.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import dev.communique.api.Api;
import io.quarkus.test.junit.QuarkusTest;

/** The explorer in a real browser, over the seeds. */
@QuarkusTest
@Tag("browser")
class ExplorerTest {

    private static final String ARTICLE = "/articles/khunjerab-pass-reopens";

    /** An address of each view. */
    private static Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("home", "/");
        views.put("search", "/search?q=trade");
        views.put("search-year", "/search?q=trade&year=2023");
        views.put("search-nothing", "/search?q=zzzz");
        views.put("actors", "/actors");
        views.put("actor", "/actors/pakistan");
        views.put("article", ARTICLE);
        views.put("article-fact", ARTICLE + "?fact=agreement%3Achina-pakistan-free-trade-agreement-second-phase");
        views.put("agreement", "/agreements/china-pakistan-free-trade-agreement");
        views.put("event", first("events"));
        views.put("statement", first("statements"));
        views.put("timeline", "/timeline?actors=pakistan,china");
        views.put("path", "/path?from=saudi-arabia&to=china");
        views.put("graph", "/graph");
        views.put("graph-around", "/graph?actors=china");
        views.put("actor-as-of", "/actors/pakistan?asof=2023-06-30");
        views.put("facts", "/facts?of=events");
        views.put("facts-filtered", "/facts?of=statements&with=pakistan&kind=DIRECT_QUOTE&when=2023&sure=0.5");
        views.put("matrix", "/matrix?of=events");
        views.put("review", "/review");
        views.put("missing", "/actors/nobody");
        return views;
    }

    private static String first(String list) {
        String id = Api.query("{ list: " + list + "(first: 1) { nodes { id } } }").getString("list.nodes[0].id");
        return "/" + list + "/" + id.substring(id.indexOf(':') + 1);
    }

    private static void settled(Window window) {
        if (window.page.locator("canvas").count() > 0) {
            assertThat(window.page.locator(".found")).containsText("ties");
            window.page.waitForTimeout(1500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachViewIsFreeOfBarriersAndFitsTheWindow(Window.Kind kind) {
        Map<String, List<?>> faults = new LinkedHashMap<>();
        views().forEach((name, path) -> {
            try (Window window = Window.open(kind).at(path)) {
                settled(window);
                window.picture(name + "-" + kind.name().toLowerCase().replace('_', '-'));
                assertEquals(true, window.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name + " is too wide");
                if (!window.barriers().isEmpty()) {
                    faults.put(name, window.barriers());
                }
            }
        });
        assertEquals(Map.of(), faults);
    }

    @Test
    void searchFindsWhileTyping() {
        try (Window window = Window.open().at("/")) {
            window.page.keyboard().press("/");
            window.page.keyboard().type("free tra");
            assertThat(window.page.locator(".results h2").first()).containsText("China–Pakistan Free Trade Agreement");
            assertThat(window.page.locator(".results mark").first()).isVisible();
            assertThat(window.page.locator("#q")).isFocused();
            window.page.waitForURL("**/search?q=free+tra"); // what was typed first finds the same
            window.link("Agreements").click();
            assertThat(window.page.locator(".results .meta").first()).containsText("Agreement");
            assertEquals("/search?q=free+tra&type=AGREEMENT", window.path());
            window.page.goBack();
            window.page.goBack();
            assertThat(window.page.locator("h1")).containsText("Who agreed what");
        }
    }

    @Test
    void resultsAreChosenByTheirYear() {
        try (Window window = Window.open().at("/search?q=trade")) {
            Locator results = window.page.locator(".results > li");
            int all = results.count();
            Locator year = window.page.locator("#year-2023");
            int ofYear = Integer.parseInt(year.locator(".count").textContent().strip());
            year.click();
            assertThat(results).hasCount(ofYear);
            assertThat(year).isFocused();
            year.click();
            assertThat(results).hasCount(all);
        }
    }

    @Test
    void theSearchBoxHasTheWordsOfTheViewThatIsGoneBackTo() {
        try (Window window = Window.open().at("/")) {
            Locator box = window.page.locator("#q");
            box.pressSequentially("trade");
            assertThat(window.page.locator(".results h2").first()).isVisible();
            assertThat(box).hasValue("trade");
            window.page.goBack();
            assertThat(window.page.locator("h1")).containsText("Who agreed what");
            assertThat(box).hasValue("");
            window.page.goForward();
            assertThat(box).hasValue("trade");
        }
    }

    @Test
    void aLinkIsFollowedThoughWordsWereTypedJustBefore() {
        try (Window window = Window.open().at("/")) {
            window.page.evaluate("""
                    () => {
                      document.getElementById('q').value = 'trade';
                      document.getElementById('q').dispatchEvent(new Event('input'));
                      document.querySelector('nav a[href="/actors"]').click();
                    }""");
            assertThat(window.page.locator("h1")).hasText("Actors");
            window.page.waitForTimeout(500);
            assertEquals("/actors", window.path());
        }
    }

    @Test
    void anActorsPageTellsWhatItAgreedSaidAndDid() {
        try (Window window = Window.open().at("/actors/pakistan")) {
            for (String part : List.of("agreements", "statements", "events", "articles", "belongs", "affiliates", "related", "timeline")) {
                assertThat(window.page.locator("#" + part)).isVisible();
            }
            int agreements = Api.query("{ actor(slug: \"pakistan\") { agreements { totalCount } } }").getInt("actor.agreements.totalCount");
            assertThat(window.page.locator("#agreements-title")).containsText(String.valueOf(agreements));
            window.page.locator("#agreements .more").click();
            assertThat(window.page.locator("#agreements .card")).hasCount(agreements);
            window.link("Only its own").click();
            assertThat(window.link("Only its own")).hasAttribute("aria-current", "page");
            int own = Api.query("{ actor(slug: \"pakistan\") { statements(scope: SELF) { totalCount } } }")
                    .getInt("actor.statements.totalCount");
            assertThat(window.page.locator("#statements-title")).containsText(String.valueOf(own));
        }
    }

    @Test
    void wordsLeadToTheirFactAndFactsToTheirWords() {
        try (Window window = Window.open().at(ARTICLE)) {
            Locator fact = window.page.locator(".told > li").filter(new Locator.FilterOptions().setHasText("second phase")).first();
            fact.getByText("Show its words").click();
            Locator words = window.page.locator(".fact.chosen");
            assertThat(words.first()).isFocused();
            assertThat(words.first()).containsText("A second phase of the deal was signed in 2019");
            window.page.reload();
            assertThat(words.first()).isInViewport();
            window.page.locator("a.fact:not(.several)").first().click();
            window.shown();
            assertThat(window.page.locator(".told > [aria-current]")).hasCount(1);
            window.page.locator(".told > [aria-current] a", new Page.LocatorOptions().setHasText("More")).click();
            window.page.getByText("Words in the article").first().click();
            assertThat(words.first()).isInViewport();
        }
    }

    @Test
    void wordsThatProveTwoFactsLeadToBoth() {
        try (Window window = Window.open().at(ARTICLE)) {
            window.page.locator("a.fact").filter(new Locator.FilterOptions().setHasText("after a few years of talks")).click();
            window.shown();
            Locator facts = window.page.locator(".told > [aria-current]");
            assertThat(facts).hasCount(2);
            assertThat(facts.first()).containsText("Agreement");
            assertThat(facts.last()).not().containsText("Agreement,");
            assertThat(window.page.locator(".fact.chosen").first()).isFocused();
        }
    }

    @Test
    void onAPhoneTheChosenFactStandsOverTheTextUntilItIsClosed() {
        try (Window window = Window.open(Window.Kind.PHONE).at(ARTICLE)) {
            window.page.locator("a.fact").filter(new Locator.FilterOptions().setHasText("after a few years of talks")).click();
            assertThat(window.page.locator(".pinned li")).hasCount(2);
            assertThat(window.page.locator(".pinned li").first()).isInViewport();
            window.picture("article-chosen-phone");
            Object scrolled = window.page.evaluate("scrollY");
            window.link("Close").click();
            assertThat(window.page.locator(".pinned")).hasCount(0);
            assertEquals(ARTICLE, window.path());
            assertEquals(scrolled, window.page.evaluate("scrollY"));
            assertThat(window.page.locator("a.fact:focus")).containsText("after a few years of talks");
        }
    }

    @Test
    void backAndForwardShowTheViewsAgainWhereTheyWere() {
        try (Window window = Window.open().at("/actors/pakistan")) {
            window.page.evaluate("scrollTo(0, 900)");
            window.page.locator("#articles .card a").first().evaluate("link => link.click()");
            assertThat(window.page.locator(".text")).isVisible();
            assertEquals(0, ((Number) window.page.evaluate("scrollY")).intValue());
            assertThat(window.page.locator("h1")).isFocused();
            window.page.goBack();
            assertThat(window.page.locator("h1")).hasText("Pakistan");
            window.page.waitForFunction("scrollY === 900");
            window.page.goForward();
            assertThat(window.page.locator(".text")).isVisible();
        }
    }

    @Test
    void keysAloneAreEnough() {
        try (Window window = Window.open().at("/")) {
            window.page.keyboard().press("Tab");
            assertThat(window.link("Skip to content")).isFocused();
            window.page.keyboard().press("Enter");
            tabTo(window, "Pakistan");
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator("h1")).hasText("Pakistan");
            tabTo(window, "Path to another");
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator("h1")).hasText("Path between two actors");
            window.page.keyboard().press("Tab");
            window.page.keyboard().press("Tab");
            window.page.keyboard().type("united arab");
            assertThat(window.page.locator("[role=option]").first()).containsText("United Arab Emirates");
            window.page.keyboard().press("Escape");
            window.page.keyboard().press("Shift+Home");
            window.page.keyboard().type("saudi");
            assertThat(window.page.locator("[role=option][aria-selected=true]")).containsText("Saudi Arabia");
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator("h1")).hasText("From Pakistan to Saudi Arabia");
            assertThat(window.page.locator(".chain .stop").first()).containsText("Pakistan");
        }
    }

    @Test
    void suggestionsComeThoughEachTakesLongerThanAKey() {
        try (Window window = Window.open().at("/timeline")) {
            JsonObject slow = new JsonObject();
            slow.addProperty("offline", false);
            slow.addProperty("latency", 250);
            slow.addProperty("downloadThroughput", -1);
            slow.addProperty("uploadThroughput", -1);
            window.page.context().newCDPSession(window.page).send("Network.emulateNetworkConditions", slow);
            window.page.getByRole(AriaRole.COMBOBOX).pressSequentially("beij", new Locator.PressSequentiallyOptions().setDelay(200));
            assertThat(window.page.locator("[role=option]").first()).containsText("China");
        }
    }

    @Test
    void aWholeNameIsSuggestedWhateverSignsItHas() {
        try (Window window = Window.open().at("/timeline")) {
            window.page.getByRole(AriaRole.COMBOBOX).fill("Mohammed bin Saeed Al-Moghedi");
            assertThat(window.page.locator("[role=option]").first()).containsText("Al-Moghedi");
            window.page.getByRole(AriaRole.COMBOBOX).fill("Al-Mog");
            assertThat(window.page.locator("[role=option]").first()).containsText("Al-Moghedi");
        }
    }

    @Test
    void keysChangeAChoiceAndStayInIt() {
        try (Window window = Window.open().at("/actors")) {
            Locator types = window.page.getByLabel("Type");
            types.focus();
            window.page.keyboard().press("ArrowDown");
            window.page.keyboard().press("ArrowDown");
            assertThat(types).hasValue("INTERGOVERNMENTAL_ORGANIZATION");
            assertThat(types).isFocused();
            assertEquals("/actors", window.path());
            window.page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(window.page.locator(".lead")).containsText("International organization");
            window.at("/graph");
            settled(window);
            Locator statements = window.page.getByLabel("Statements");
            statements.focus();
            window.page.keyboard().press("Space");
            window.page.waitForURL("**/graph?kinds=agreements,events");
            window.shown();
            settled(window);
            assertThat(statements).not().isChecked();
            assertThat(statements).isFocused();
            window.page.getByText("Types of actors").first().click();
            window.page.getByLabel("Person").focus();
            for (boolean on : new boolean[]{ false, true }) {
                window.page.keyboard().press("Space");
                assertThat(window.page.getByLabel("Person")).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(on));
                settled(window);
                assertThat(window.page.getByLabel("Person")).isFocused();
            }
        }
    }

    @Test
    void aGraphThatIsLeftWhileItLoadsListensToNothing() {
        try (Window window = Window.open()) {
            window.page.addInitScript("""
                    window.listening = new Set();
                    for (const [name, count] of [['addEventListener', 'add'], ['removeEventListener', 'delete']]) {
                      const plain = MediaQueryList.prototype[name];
                      MediaQueryList.prototype[name] = function counted(type, listener) {
                        window.listening[count](listener);
                        return plain.call(this, type, listener);
                      };
                    }
                    """);
            window.page.route("**/d3.min.js", route -> {
                window.page.waitForTimeout(1000);
                route.resume();
            });
            window.at("/graph");
            window.link("Actors").click();
            assertThat(window.page.locator("h1")).hasText("Actors");
            window.page.waitForFunction("window.d3");
            window.page.waitForTimeout(500);
            assertEquals(0, window.page.evaluate("window.listening.size"));
            window.page.unroute("**/d3.min.js");
        }
    }

    private static void tabTo(Window window, String name) {
        for (int presses = 0; presses < 60; presses++) {
            if (name.equals(window.page.evaluate("document.activeElement.innerText"))) {
                return;
            }
            window.page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + name);
    }

    @Test
    void theGraphIsMovedByKeysAndChosenFromItsList() {
        try (Window window = Window.open().at("/graph")) {
            settled(window);
            Locator canvas = window.page.locator("canvas");
            canvas.focus();
            Object before = canvas.evaluate("canvas => canvas.toDataURL()");
            window.page.keyboard().press("ArrowLeft");
            window.page.keyboard().press("+");
            window.page.waitForTimeout(300);
            assertTrue(!before.equals(canvas.evaluate("canvas => canvas.toDataURL()")));
            String china = window.page.locator(".ranking button").nth(1).innerText();
            window.page.locator(".ranking button").nth(1).focus();
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator(".about h2")).hasText("China");
            window.picture("graph-chosen");
            window.page.getByText("Show what is around it").click();
            assertThat(window.page.locator("h1")).hasText("Around China");
            settled(window);
            assertTrue(window.page.locator(".ranking button").allInnerTexts().contains(china), "it has as many ties as in the whole graph");
            window.page.locator(".ranking button").filter(new Locator.FilterOptions().setHasText("Ishaq Dar")).click();
            window.page.getByText("Expand").click();
            assertThat(window.page.locator("h1")).hasText("Around China and Ishaq Dar");
            assertEquals("/graph?actors=china,ishaq-dar", window.path());
        }
    }

    @Test
    void theGraphIsChosenByKindTypeAndDate() {
        try (Window window = Window.open().at("/graph")) {
            settled(window);
            String all = window.page.locator(".found").innerText();
            window.page.getByLabel("Statements").uncheck();
            assertThat(window.page.getByLabel("Statements")).not().isChecked();
            settled(window);
            assertEquals("/graph?kinds=agreements,events", window.path());
            assertThat(window.page.locator(".found")).not().hasText(all);
            window.page.getByText("Types of actors").first().click();
            window.page.getByLabel("Person").uncheck();
            settled(window);
            assertThat(window.page.locator(".ranking")).not().containsText("Ishaq Dar");
            window.page.locator("[name=from]").fill("2025-09");
            window.page.locator("[name=to]").fill("2025");
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator(".ranking li")).hasCount(2);
            window.page.reload();
            assertThat(window.page.locator(".ranking li")).hasCount(2);
        }
    }

    @Test
    void aTimelineIsOfTheActorsAndDatesThatAreChosen() {
        try (Window window = Window.open().at("/timeline")) {
            Locator field = window.page.getByRole(AriaRole.COMBOBOX);
            field.fill("beij");
            window.page.locator("[role=option]").first().click();
            assertThat(window.page.locator("h1")).hasText("Timeline of China");
            window.page.locator("[name=to]").fill("2019");
            window.page.keyboard().press("Enter");
            assertThat(window.page.locator(".year h3").last()).hasText("2019");
            assertEquals("/timeline?actors=china&to=2019", window.path());
            window.page.getByLabel("Take China away").click();
            assertThat(window.page.locator("h1")).hasText("Timeline");
        }
    }

    @Test
    void factsAreChosenByTheirCounts() {
        try (Window window = Window.open().at("/facts?of=events")) {
            Locator found = window.page.locator(".found");
            int all = Api.query("{ events { totalCount } }").getInt("events.totalCount");
            assertThat(found).hasText(all + " events");
            String year = window.page.locator(".over-time a").last().getAttribute("id").substring("when-".length());
            window.page.locator("#when-" + year).click();
            int ofYear = Api.query("{ events(filter: { from: \"" + year + "\", to: \"" + year + "\" }) { totalCount } }")
                    .getInt("events.totalCount");
            assertThat(found).hasText(ofYear + (ofYear == 1 ? " event" : " events"));
            assertEquals("/facts?of=events&when=" + year, window.path());
            assertThat(window.page.locator("body")).containsText("Months of " + year);
            window.link("All years").click();
            assertThat(found).hasText(all + " events");
            Locator type = window.page.locator(".facet a").first();
            String count = type.locator(".count").textContent().strip();
            type.click();
            assertThat(found).hasText(Pattern.compile("^" + count + " events?$"));
            assertThat(window.page.locator(".facet a[aria-current]")).hasCount(1);
            assertThat(window.page.locator(".facet a[aria-current]")).isFocused();
            window.page.locator(".facet a[aria-current]").click();
            assertThat(found).hasText(all + " events");
            window.page.locator("#sure").selectOption("1");
            int curated = Api.query("{ events(filter: { method: CURATED }) { totalCount } }").getInt("events.totalCount");
            assertThat(found).hasText(curated + (curated == 1 ? " event" : " events"));
            String feed = window.link("Feed").getAttribute("href");
            assertEquals(200, window.page.request().get(Window.address(feed)).status());
            String table = window.link("Download").getAttribute("href");
            assertEquals(200, window.page.request().get(Window.address(table)).status());
        }
    }

    @Test
    void theMatrixLeadsToWhatTwoShare() {
        try (Window window = Window.open().at("/matrix?of=agreements")) {
            Locator cell = window.page.locator(".matrix td a").first();
            String count = cell.textContent();
            cell.click();
            assertThat(window.page.locator(".found")).hasText(Pattern.compile("^" + count + " agreements?$"));
        }
        try (Window window = Window.open().at("/matrix?of=agreements&from=2019&to=2022")) {
            Locator cell = window.page.locator(".matrix td a").first();
            String count = cell.textContent();
            cell.click();
            assertThat(window.page.locator(".found")).hasText(Pattern.compile("^" + count + " agreements?$"));
            assertTrue(window.path().endsWith("&from=2019&to=2022"), window.path());
            assertThat(window.page.locator("input[name=from]")).hasValue("2019");
        }
    }

    @Test
    void aFactIsCitedInThreeForms() {
        try (Window window = Window.open().at("/agreements/china-pakistan-free-trade-agreement-second-phase")) {
            window.page.locator(".cite summary").first().click();
            Locator forms = window.page.locator(".cite[open] pre");
            assertThat(forms).hasCount(3);
            assertThat(forms.nth(0)).containsText("“A second phase of the deal was signed in 2019");
            assertThat(forms.nth(1)).containsText("@misc{agreement-china-pakistan-free-trade-agreement-second-phase,");
            assertThat(forms.nth(1)).containsText("year = {2023}");
            Object csl = window.page.evaluate("text => JSON.parse(text)[0].issued['date-parts'][0].join('-')", forms.nth(2).textContent());
            assertEquals("2023-1-19", csl);
            window.picture("cite-desktop");
            assertEquals(List.of(), window.barriers());
        }
    }

    /** Nothing of the seeds was read out of text: the answer is one that such a fact has. */
    @Test
    void theTreeOfAFactUnfolds() {
        try (Window window = Window.open().at("/agreements/china-pakistan-free-trade-agreement-second-phase")) {
            window.page.route("**/graphql", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                    .setBody("""
                            {"data": {"node": {"evidence": [{"start": 7, "article": {"id": "article:a"}, "tree": [
                              {"text": "Nordland", "tag": "PROPN", "relation": "nsubj", "head": 1},
                              {"text": "signed", "tag": "VERB", "relation": "root", "head": null},
                              {"text": "<b>it</b>", "tag": "PRON", "relation": "obj", "head": 1}]}]}}}""")));
            window.page.evaluate("async () => { const { treeOf } = await import('/explorer/tree.js');"
                    + " document.querySelector('.words figcaption').append(treeOf('agreement:x', { start: 7, article: { id: 'article:a' } })); }");
            window.page.locator(".parsed summary").click();
            assertThat(window.page.locator(".tree > li > .word")).hasText("signed");
            assertThat(window.page.locator(".tree > li > ul > li .word")).hasText(new String[]{ "Nordland", "<b>it</b>" });
            window.picture("tree-desktop");
            assertEquals(List.of(), window.barriers());
        }
    }

    /** The first answer is a failure: when the part is opened again, it asks again. */
    @Test
    void theTreeOfATieIsAskedForUntilItComes() {
        AtomicInteger asked = new AtomicInteger();
        try (Window window = Window.open().at("/agreements/china-pakistan-free-trade-agreement-second-phase")) {
            window.page.route("**/graphql", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                    .setBody(asked.incrementAndGet() == 1 ? """
                            {"errors": [{"message": "too busy"}]}""" : """
                            {"data": {"actor": {"affiliations": [
                              {"organization": {"id": "actor:isle"}, "evidence": []},
                              {"organization": {"id": "actor:land"}, "evidence": [{"start": 7, "article": {"id": "article:a"}, "tree": [
                                {"text": "minister", "tag": "NOUN", "relation": "root", "head": null}]}]}]}}}""")));
            window.page.evaluate(
                    "async () => { const { treeOf } = await import('/explorer/tree.js'); document.querySelector('.words figcaption')"
                            + ".append(treeOf('affiliation:actor:x>actor:land', { start: 7, article: { id: 'article:a' } })); }");
            Locator summary = window.page.locator(".parsed summary");
            summary.click();
            assertThat(window.page.locator(".parsed .trouble")).hasText("too busy");
            summary.click();
            summary.click();
            assertThat(window.page.locator(".tree > li > .word")).hasText("minister");
            summary.click();
            summary.click();
            assertEquals(2, asked.get());
        }
    }

    @Test
    void whatIsToBeSettledComesWithYaml() {
        try (Window window = Window.open().at("/review")) {
            assertThat(window.page.locator("#facts-title")).containsText("at most 60% sure");
            int unsure = 0;
            for (String kind : List.of("agreements", "events", "statements")) {
                unsure += Api.query("{ " + kind + "(filter: { method: EXTRACTED, maxConfidence: 0.6 }) { totalCount } }")
                        .getInt(kind + ".totalCount");
            }
            assertThat(window.page.locator("#facts-title .count")).hasText(" " + unsure);
            if (unsure > 0) {
                window.page.locator(".to-settle .settle summary").first().click();
                assertThat(window.page.locator(".settle[open] pre").first()).containsText("reject:");
            }
        }
    }

    @Test
    void actorsWhoseNamesDifferLittleMayBeOne() {
        try (Window window = Window.open().at("/review")) {
            Object pairs = window.page.evaluate(
                    """
                            async () => {
                              const { mayBeOne } = await import('/explorer/same-actors.js');
                              const actors = [['PERSON', 'Anna Maria Example'], ['PERSON', 'Example'], ['PERSON', 'A. Example'], ['PERSON', 'Other Person'],
                                ['COMPANY', 'Example'], ['INTERGOVERNMENTAL_ORGANIZATION', 'Union of Made States'], ['INTERGOVERNMENTAL_ORGANIZATION', 'UMS'],
                                ['STATE', 'Nordland'], ['STATE', 'Südland'], ['GOVERNMENT_BODY', 'Ministry of Trade of Nordland'],
                                ['GOVERNMENT_BODY', 'Nordland Ministry of Trade']];
                              return mayBeOne(actors.map(([type, name]) => ({ type, name, aliases: [] }))).map(({ one, other }) => `${one.name} = ${other.name}`);
                            }""");
            assertEquals(List.of("Anna Maria Example = Example", "Anna Maria Example = A. Example", "Example = A. Example",
                    "Union of Made States = UMS", "Ministry of Trade of Nordland = Nordland Ministry of Trade"), pairs);
        }
    }

    @Test
    void aSliderShowsWhatWasKnownByADay() {
        try (Window window = Window.open().at("/timeline?actors=pakistan")) {
            int all = window.page.locator(".rail .title").count();
            window.page.locator("#as-of").focus();
            window.page.keyboard().press("Home");
            assertThat(window.page.locator("#as-of")).isFocused();
            window.page.waitForURL(address -> address.contains("asof="));
            window.shown();
            String day = window.path().replaceAll(".*asof=", "");
            int known = Api.query("{ timeline(actors: [\"actor:pakistan\"], first: 100, reportedTo: \"" + day + "\") { __typename } }")
                    .getList("timeline").size();
            assertThat(window.page.locator(".rail .title")).hasCount(known);
            assertTrue(known < all, known + " of " + all);
            window.page.keyboard().press("End");
            assertThat(window.page.locator(".rail .title")).hasCount(all);
        }
    }

    @Test
    void anEventSourceIsToldOfTheCorpus() {
        try (Window window = Window.open().at("/")) {
            Object version = window.page.evaluate("""
                    () => new Promise((resolve, reject) => {
                      const events = new EventSource('/events');
                      events.onmessage = ({ data, lastEventId }) => {
                        events.close();
                        resolve(`${JSON.parse(data).version} ${lastEventId}`);
                      };
                      events.onerror = () => reject(new Error('no events'));
                    })""");
            String served = Api.query("{ corpus { version } }").getString("corpus.version");
            assertEquals(served + " " + served, version);
        }
    }

    @Test
    void anErrorOfTheApiIsSaidAndMayPass() {
        try (Window window = Window.open()) {
            window.page.route("**/graphql", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
                    .setBody("{\"errors\": [{\"message\": \"out of order <b>today</b>\"}]}")));
            window.at("/actors/pakistan");
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("out of order <b>today</b>");
            window.picture("error-desktop");
            assertEquals(List.of(), window.barriers());
            window.page.unroute("**/graphql");
            window.page.getByText("Try again").click();
            assertThat(window.page.locator("h1")).hasText("Pakistan");
        }
    }

    @Test
    void aServerThatIsGoneIsSaid() {
        try (Window window = Window.open().at("/actors")) {
            window.expect("ERR_FAILED");
            window.page.route("**/graphql", Route::abort);
            window.link("Pakistan").click();
            assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("can’t be reached");
        }
    }

    @Test
    void aViewThatTakesLongSaysSo() {
        try (Window window = Window.open().at("/actors")) {
            window.page.route("**/graphql", route -> {
                window.page.waitForTimeout(600);
                route.resume();
            });
            window.link("Pakistan").click();
            assertThat(window.page.locator(".loading")).isVisible();
            window.picture("loading-desktop");
            assertThat(window.page.locator("h1")).hasText("Pakistan");
            window.page.unroute("**/graphql");
        }
    }

    @Test
    void theQueryOfEachViewOpensInGraphiQLAndAnswers() {
        views().forEach((name, path) -> {
            if (!name.startsWith("search") || name.equals("search")) {
                try (Window window = Window.open().at(path)) {
                    settled(window);
                    window.page.locator("#query").click();
                    GraphiQLTest.run(window);
                    assertThat(window.page.locator(".result-window")).containsText(Pattern.compile("\"data\""));
                    assertThat(window.page.locator(".result-window")).not().containsText("\"errors\"");
                }
            }
        });
    }

    @Test
    void theFirstViewIsSmall() {
        try (Window window = Window.open()) {
            List<Request> requests = new ArrayList<>();
            window.page.onRequestFinished(requests::add);
            window.at("/");
            window.page.waitForTimeout(500);
            int bytes = requests.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
            Object drawn = window.page.evaluate("""
                    () => new Promise((resolve) => new PerformanceObserver((list) => list.getEntries()
                      .filter(({ element }) => element?.closest('main')).forEach(({ startTime }) => resolve(Math.round(startTime))))
                      .observe({ type: 'largest-contentful-paint', buffered: true }))""");
            System.out.printf("First view: %d bytes in %d requests, drawn after %s ms%n", bytes, requests.size(), drawn);
            assertTrue(bytes > 1000 && bytes < 150_000, bytes + " bytes");
        }
    }
}
