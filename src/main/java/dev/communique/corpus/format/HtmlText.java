package dev.communique.corpus.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The words of HTML, paragraph by paragraph. */
final class HtmlText {

    /** How deep elements may be within one another; what is deeper counts as if it were at that depth. */
    private static final int DEEPEST = 200;

    private static final Set<String> WITHOUT_WORDS = Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "object",
            "select", "button", "input", "textarea", "audio", "video", "canvas", "math", "map");
    private static final Set<String> INLINE_CELLS = Set.of("td", "th");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
            "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
            "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
            "tbody", "tfoot", "thead", "tr", "ul");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern TAG = Pattern.compile(
            "<(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|table)\\b[^<>]{0,500}>",
            Pattern.CASE_INSENSITIVE);

    private HtmlText() {
    }

    /** A parser of pages, whatever is in them. */
    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /** Whether a text is HTML, rather than one with a sign in it. */
    static boolean isHtml(String text) {
        return TAG.matcher(text).find();
    }

    /** The paragraphs of a piece of HTML. */
    static List<String> paragraphs(String html) {
        Document document = parser().parseInput(html, "");
        return paragraphs(document.body());
    }

    /** The paragraphs of an element, none of them empty. */
    static List<String> paragraphs(Element root) {
        Collector collector = new Collector(root);
        root.filter(collector);
        collector.end();
        return collector.paragraphs;
    }

    /** Whether an element stands in lines of its own. */
    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private static final class Collector implements NodeFilter {

        private final Element root;
        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private boolean listed;
        private int breaks;

        Collector(Element root) {
            this.root = root;
        }

        void end() {
            String text = SPACES.matcher(current).replaceAll(" ").strip();
            current.setLength(0);
            breaks = 0;
            if (!text.isEmpty()) {
                paragraphs.add(listed ? "• " + text : text);
                listed = false;
            }
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (!text.isBlank()) {
                    breaks = 0;
                }
                current.append(text.getWholeText());
            } else if (node instanceof Element element && element != root) {
                String name = element.normalName();
                if (WITHOUT_WORDS.contains(name)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (name.equals("br")) {
                    if (++breaks > 1) {
                        end();
                    } else {
                        current.append(' ');
                    }
                } else if (BLOCKS.contains(name)) {
                    end();
                    listed = name.equals("li");
                } else if (INLINE_CELLS.contains(name)) {
                    current.append(' ');
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end();
                listed = false;
            }
            return FilterResult.CONTINUE;
        }
    }
}
