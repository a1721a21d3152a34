package dev.communique.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import io.restassured.RestAssured;

/**
 * A window of a real browser, with nothing kept from another one. It notes what must never be: errors in the console, and requests to
 * another host. {@link #close} fails on any.
 */
final class Window implements AutoCloseable {

    /** The kinds of windows in which each view is looked at. */
    enum Kind {

        DESKTOP(new Browser.NewContextOptions().setViewportSize(1280, 800)), PHONE(new Browser.NewContextOptions().setViewportSize(390, 844)
                .setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2)), DARK(
                        new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK)), DARK_PHONE(
                                new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true)
                                        .setDeviceScaleFactor(2)
                                        .setColorScheme(ColorScheme.DARK));

        private final Browser.NewContextOptions options;

        Kind(Browser.NewContextOptions options) {
            this.options = options;
        }
    }

    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final String SHOWN = "main:not([aria-busy]) h1";
    /** Milliseconds; long, since a machine may be busy. */
    private static final int PATIENCE = 30_000;
    private static Browser browser;

    final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final BrowserContext context;

    private Window(Kind kind) {
        context = browser().newContext(kind.options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean told = message.type().equals("error") || message.type().equals("warning");
            if (told && expected.stream().noneMatch(message.text()::contains)) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getHost() != null && !address.getHost().equals("localhost")) {
                faults.add("a request to " + request.url());
            }
        });
    }

    /** Debian's Chromium, or the one that the environment variable CHROMIUM names; started once. */
    private static synchronized Browser browser() {
        if (browser == null) {
            String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(ALONE));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    static Window open(Kind kind) {
        return new Window(kind);
    }

    static Window open() {
        return new Window(Kind.DESKTOP);
    }

    /** Has messages of the console that contain this be no faults, however often and late the browser tells them. */
    void expect(String message) {
        expected.add(message);
    }

    /** Opens an address of the explorer and waits until its view is there. */
    Window at(String path) {
        page.navigate(address(path));
        return shown();
    }

    static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    /** Waits until the view is there. */
    Window shown() {
        page.locator(SHOWN).first().waitFor();
        return this;
    }

    /** The path of the view, with what is chosen in it. */
    String path() {
        URI address = URI.create(page.url());
        return address.getRawQuery() == null ? address.getPath() : address.getPath() + "?" + address.getRawQuery();
    }

    String title() {
        return page.locator("h1").innerText();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** Leaves a picture of the window in {@code target/explorer}. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "explorer", name + ".png")));
    }

    /** What axe-core finds wrong: rule, and elements. */
    List<?> barriers() {
        page.evaluate(axe());
        return (List<?>) page.evaluate("async () => (await axe.run()).violations"
                + ".map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.target + ' ' + node.failureSummary).join('; '))");
    }

    private static String axe() {
        try (InputStream script = Window.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), faults);
    }
}
