package dev.communique.corpus.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a page: the element that has most of the running text, without navigation, lists of links, forms and captions. Names of
 * classes count only where they are words that all sites use for such things.
 */
final class MainText {

    private static final String NEVER = "script, style, noscript, template, svg, nav, form, iframe, button, select, dialog, [hidden],"
            + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search],"
            + " [role=dialog], [role=menu], figcaption, aside";
    private static final Set<String> FURNITURE = Set.of("nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar",
            "share", "sharing", "social", "related", "recommended", "recommendations", "comments", "comment", "footer", "cookie",
            "cookies", "newsletter", "subscribe", "subscription", "advert", "advertisement", "ads", "ad", "promo", "caption", "credit",
            "byline", "pagination", "toolbar", "skip", "widget", "popup", "modal", "trending", "tags", "print");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
    private static final int RUNNING_TEXT = 40;
    private static final double MOST_OF_IT = 0.6;
    private static final double MOSTLY_LINKS = 0.5;
    private static final int LONGEST_LINKED = 160;

    private MainText() {
    }

    /** The paragraphs of the article of a page, which loses what is none. */
    static List<String> of(Document page) {
        Element body = page.body();
        int before = runningText(body);
        Document whole = page.clone();
        page.select(NEVER).remove();
        for (Element element : body.getAllElements()) {
            if (element != body && !hasMost(element) && isFurniture(element)) {
                element.remove();
            }
        }
        if (runningText(body) < before / 4) { // the names mean something else here
            body = whole.body();
        }
        removeLists(body);
        return HtmlText.paragraphs(main(body));
    }

    private static boolean hasMost(Element element) {
        return element.normalName().equals("article") || element.normalName().equals("main") || element.hasAttr("itemprop");
    }

    private static boolean isFurniture(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        if (names.isBlank()) {
            return element.normalName().equals("footer") || element.normalName().equals("header") && element.selectFirst("h1") == null;
        }
        for (String word : BETWEEN_WORDS.split(names)) {
            if (FURNITURE.contains(word)) {
                return element.selectFirst("h1, article, [itemprop=articleBody]") == null;
            }
        }
        return element.normalName().equals("footer");
    }

    /** Lists of links, and paragraphs that are links: they lead to other articles. */
    private static void removeLists(Element body) {
        for (Element list : body.select("ul, ol")) {
            if (linked(list) > MOSTLY_LINKS && list.select("a").size() > 1) {
                list.remove();
            }
        }
        for (Element block : body.select("p, div, h2, h3, h4, h5, h6, li")) {
            int length = block.parent() == null ? 0 : block.text().length();
            if (length > 0 && length <= LONGEST_LINKED && block.selectFirst("h1, p p, div div") == null && linked(block) > 0.9
                    && ".!?”\"".indexOf(block.text().charAt(length - 1)) < 0) {
                block.remove();
            }
        }
    }

    /** How much of an element's text is links. */
    private static double linked(Element element) {
        int all = element.text().length();
        int links = 0;
        for (Element link : element.select("a[href]")) {
            links += link.text().length();
        }
        return all == 0 ? 1 : (double) links / all;
    }

    private static int runningText(Element root) {
        return root.select("p, br, div, td, section, pre").stream().mapToInt(MainText::ownText).sum();
    }

    /** How much running text stands in an element itself or in its inline elements. */
    private static int ownText(Element block) {
        int length = 0;
        for (var child : block.childNodes()) {
            if (child instanceof org.jsoup.nodes.TextNode text) {
                length += text.text().strip().length();
            } else if (child instanceof Element element && !HtmlText.isBlock(element) && !element.normalName().equals("a")) {
                length += element.text().length();
            } else if (child instanceof Element link && link.normalName().equals("a")) {
                length += link.text().length() / 4;
            }
        }
        return length >= RUNNING_TEXT ? length : 0;
    }

    private static Element main(Element body) {
        Map<Element, Integer> own = new HashMap<>();
        int all = 0;
        for (Element block : body.select("p, div, td, section, article, main, blockquote, li, pre, dd, center, font, body")) {
            int length = ownText(block);
            own.put(block, length);
            all += length;
        }
        if (all == 0) {
            return body;
        }
        for (String candidate : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            List<Element> found = new ArrayList<>(body.select(candidate));
            Element best = null;
            int most = 0;
            for (Element element : found.subList(0, Math.min(found.size(), 20))) {
                int length = within(element, own);
                if (length > most) {
                    most = length;
                    best = element;
                }
            }
            if (most >= all * MOST_OF_IT) {
                return best;
            }
        }
        return densest(body, own, all);
    }

    private static int within(Element element, Map<Element, Integer> own) {
        int sum = 0;
        for (Element inner : element.getAllElements()) {
            sum += own.getOrDefault(inner, 0);
        }
        return sum;
    }

    /** The deepest element that still has most of the running text. */
    private static Element densest(Element body, Map<Element, Integer> own, int all) {
        Map<Element, Integer> sums = new HashMap<>();
        own.forEach((block, length) -> {
            for (Element at = block; at != null && length > 0; at = at.parent()) {
                sums.merge(at, length, Integer::sum);
            }
        });
        Element best = body;
        for (boolean deeper = true; deeper;) {
            deeper = false;
            for (Element child : best.children()) {
                if (sums.getOrDefault(child, 0) >= all * MOST_OF_IT && !child.normalName().equals("p")) {
                    best = child;
                    deeper = true;
                    break;
                }
            }
        }
        return best;
    }
}
