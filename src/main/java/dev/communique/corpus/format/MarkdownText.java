package dev.communique.corpus.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * The words of a Markdown text.
 *
 * @param heading the first heading, where nothing else stands above it; null where there is none
 * @param text    paragraphs in lines, with a blank line between two; the heading is among them
 */
record MarkdownText(String heading, String text) {

    private static final Parser PARSER = Parser.builder().build();
    private static final int DEEPEST = 100;
    private static final Pattern MARKS = Pattern.compile(
            "\\]\\(https?://|\\*\\*\\p{L}[^*\\n]{0,200}\\*\\*|\\\\[*#_\\[]|(?m:^\\*\\p{L}[^*]{1,200}\\*$)");
    private static final String BULLET = "• ";

    /** Whether a text has marks that nobody writes who writes no Markdown: links, bold words, signs behind a stroke. */
    static boolean isMarked(String text) {
        return MARKS.matcher(text).find();
    }

    /** Takes the marks off a text. */
    static MarkdownText of(String markdown) {
        if (nestsDeeply(markdown)) {
            return new MarkdownText(null, markdown);
        }
        Words words = new Words();
        PARSER.parse(markdown).accept(words);
        words.end();
        return new MarkdownText(words.heading, String.join("\n\n", words.paragraphs));
    }

    /** Quotes within quotes within quotes: no document, and more than the parser's visitors can bear. */
    private static boolean nestsDeeply(String markdown) {
        int depth = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\n') {
                depth = 0;
            } else if ((c == '>' || c == '*' || c == '-' || c == '[' || c == '_' || c == '+') && ++depth > DEEPEST * 20) {
                return true;
            }
        }
        return false;
    }

    /** Collects paragraphs. */
    private static final class Words extends AbstractVisitor {

        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private String heading;
        private String mark = "";

        private void end() {
            String text = current.toString().strip();
            current.setLength(0);
            if (!text.isEmpty()) {
                paragraphs.add(mark + text);
                mark = "";
            }
        }

        @Override
        public void visit(Heading node) {
            end();
            visitChildren(node);
            int before = paragraphs.size();
            end();
            if (before == 0 && paragraphs.size() == 1) {
                heading = paragraphs.get(0);
            }
        }

        @Override
        public void visit(Paragraph node) {
            end();
            visitChildren(node);
            end();
        }

        @Override
        public void visit(OrderedList node) {
            int number = node.getMarkerStartNumber() == null ? 1 : node.getMarkerStartNumber();
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                item(item, number++ + (node.getMarkerDelimiter() == null ? "." : node.getMarkerDelimiter()) + " ");
            }
        }

        @Override
        public void visit(BulletList node) {
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                item(item, BULLET);
            }
        }

        private void item(Node item, String sign) {
            end();
            mark = sign;
            visitChildren(item);
            end();
            mark = "";
        }

        @Override
        public void visit(ThematicBreak node) {
            end();
            current.append(node.getLiteral() == null ? "***" : node.getLiteral());
            end();
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            lines(node.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock node) {
            lines(node.getLiteral());
        }

        private void lines(String literal) {
            end();
            literal.lines().forEach(line -> {
                current.append(line);
                end();
            });
        }

        @Override
        public void visit(HtmlBlock node) {
            end();
            for (String paragraph : HtmlText.paragraphs(node.getLiteral())) {
                current.append(paragraph);
                end();
            }
        }

        @Override
        public void visit(HtmlInline node) {
            if (node.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
                current.append(' ');
            }
        }

        @Override
        public void visit(Text node) {
            current.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            current.append(node.getLiteral());
        }

        @Override
        public void visit(Image node) {
            // what it shows is told by a caption, if by anything
        }

        @Override
        public void visit(SoftLineBreak node) {
            current.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            current.append(' ');
        }
    }
}
