package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.List;

import dev.communique.corpus.format.Metadata;
import dev.communique.corpus.format.RawDocument;
import dev.communique.fact.Names;

/**
 * Splits a document into its articles. An article starts with the document, behind a line of signs ({@code ----}), or with a
 * headline under which the furniture of a news page stands (a time stamp, {@code Short Url}, the headline once more).
 */
public final class DocumentText {

    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_PLAIN_HEADLINE = 150;
    private static final int HEADER_LINES = 3;
    private static final int MOST_LABELS = 2;
    private static final int LONGEST_LABEL_LENGTH = 50;
    /** In words. */
    private static final int LONGEST_LABEL = 3;
    private static final int REPEAT_LINES = 8;

    private final List<Line> lines;

    private DocumentText(String text) {
        this.lines = Line.of(text);
    }

    /**
     * The articles of a document in their order; none where the text is blank.
     *
     * @param text the whole document
     */
    public static List<ArticleText> articles(String text) {
        return new DocumentText(text).articles();
    }

    /** The articles of a document as its format gives it. */
    public static List<ArticleText> articles(RawDocument document) {
        if (document.layout() == RawDocument.Layout.FREE) {
            return articles(document.text());
        }
        ArticleText article = new DocumentText(document.text()).only(document);
        return article == null ? List.of() : List.of(article);
    }

    private ArticleText only(RawDocument document) {
        Metadata metadata = document.metadata();
        int start = 0;
        while (start < lines.size() && (Furniture.isSeparator(text(start)) || isSame(text(start), metadata.title()))) {
            start++;
        }
        if (start == lines.size()) {
            return null;
        }
        boolean titled = metadata.title() == null && hasHeadline(start);
        ArticleHeader header = ArticleHeader.read(lines, start, titled);
        ArticleText read = article(start, header, lines.size());
        String title = metadata.title() == null ? read.title() : metadata.title();
        return read.body().isEmpty()
                ? null
                : new ArticleText(title, metadata.date() == null ? read.publishedOn() : metadata.date(),
                        metadata.dateline() == null ? read.dateline() : metadata.dateline(), read.summary(), read.body(), document.line());
    }

    private static boolean isSame(String line, String title) {
        return title != null && Names.key(line).equals(Names.key(title));
    }

    private List<ArticleText> articles() {
        List<ArticleText> articles = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (Furniture.isSeparator(text(at))) {
                at++;
                continue;
            }
            at = behindLabels(at);
            ArticleHeader header = ArticleHeader.read(lines, at, hasHeadline(at));
            int end = end(header.end());
            ArticleText article = article(at, header, end);
            if (!article.body().isEmpty()) {
                articles.add(article);
            }
            at = end;
        }
        return articles;
    }

    /** The name of the outlet or of its section may stand above the headline: where the headline is, known by its words and its stamp. */
    private int behindLabels(int index) {
        for (int i = index + 1; i <= index + MOST_LABELS && i < lines.size() && isLabel(text(i - 1)); i++) {
            if (looksLikeHeadline(i) && words(text(i)) > LONGEST_LABEL && isStamped(i)) {
                return i;
            }
        }
        return index;
    }

    private static boolean isLabel(String line) {
        return line.length() <= LONGEST_LABEL_LENGTH && words(line) <= LONGEST_LABEL && ".!?:".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static int words(String line) {
        return line.split(" ").length;
    }

    private ArticleText article(int start, ArticleHeader header, int end) {
        BodyText body = BodyText.of(lines.subList(header.end(), end));
        List<String> summary = header.summary();
        if (body.text().isEmpty() && !summary.isEmpty()) { // short paragraphs above a stamp, or bullets, are all there is
            body = BodyText.of(lines.subList(header.title() == null ? start : start + 1, end));
            summary = List.of();
        }
        return new ArticleText(header.title(), header.date() == null ? body.signOffDate() : header.date(), body.dateline(), summary,
                body.text(), lines.get(start).number());
    }

    private String text(int index) {
        return lines.get(index).text();
    }

    /** The first line behind an article whose body starts at an index. */
    private int end(int bodyStart) {
        for (int i = bodyStart; i < lines.size(); i++) {
            if (Furniture.isSeparator(text(i)) || i > bodyStart && startsArticle(i)) {
                return i;
            }
        }
        return lines.size();
    }

    private boolean startsArticle(int index) {
        return lines.get(index).afterBlank() && looksLikeHeadline(index) && (isStamped(index) || isRepeated(index));
    }

    /** Whether an article that starts here, wherever it comes from, starts with its headline. */
    private boolean hasHeadline(int index) {
        if (isLast(index) || Furniture.isHeader(text(index)) || Dateline.in(text(index)) != null) {
            return false;
        }
        if (text(index).length() <= LONGEST_HEADLINE && (isStamped(index) || isRepeated(index))) {
            return true;
        }
        boolean standsAlone = lines.get(index + 1).afterBlank();
        boolean isBroken = Character.isLowerCase(text(index + 1).codePointAt(0));
        return text(index).length() <= LONGEST_PLAIN_HEADLINE && (standsAlone || looksLikeHeadline(index) && !isBroken)
                && !Furniture.isBullet(text(index));
    }

    /** Whether the document or its part ends with this line. */
    private boolean isLast(int index) {
        return index + 1 >= lines.size() || Furniture.isSeparator(text(index + 1));
    }

    private boolean looksLikeHeadline(int index) {
        String line = text(index);
        return line.length() <= LONGEST_HEADLINE && ".:,".indexOf(line.charAt(line.length() - 1)) < 0
                && !Furniture.isHeader(line) && !Furniture.isBullet(line) && !Furniture.isSignOff(line);
    }

    private boolean isStamped(int index) {
        for (int i = index + 1; i < Math.min(lines.size(), index + 1 + HEADER_LINES) && !isLast(i - 1); i++) {
            if (Furniture.isStamp(text(i)) || text(i).equalsIgnoreCase("short url")) {
                return !isLast(i);
            }
            if (!Furniture.isHeader(text(i)) && text(i).length() > LONGEST_HEADLINE) {
                return false;
            }
        }
        return false;
    }

    private boolean isRepeated(int index) {
        for (int i = index + 1; i < Math.min(lines.size(), index + 1 + REPEAT_LINES) && !isLast(i - 1); i++) {
            if (text(i).equals(text(index))) {
                return true;
            }
        }
        return false;
    }
}
