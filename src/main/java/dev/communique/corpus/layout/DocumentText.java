package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.communique.corpus.format.Metadata;
import dev.communique.corpus.format.RawDocument;
import dev.communique.fact.GovernmentHosts;

/**
 * Splits a document into its articles. An article starts with the document, behind a line of strokes ({@code -----}), or with a
 * headline under which the furniture of a news page stands (a time stamp that says that it is one, {@code Short Url}, the headline once
 * more). Whatever tells less is a part of an article: the texts of ministries are full of headings, dates and stars.
 */
public final class DocumentText {

    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_PLAIN_HEADLINE = 150;
    private static final int HEADER_LINES = 3;
    private static final int MOST_LABELS = 8;
    private static final int LONGEST_LABEL_LENGTH = 50;
    /** In words. */
    private static final int LONGEST_LABEL = 3;
    private static final int REPEAT_LINES = 8;
    private static final int FEWEST_REPEATED_WORDS = 4;
    private static final int WIDEST_WRAPPED_HEADLINE = 90;
    private static final int MOST_LINES_OF_HEADLINE = 3;
    private static final int FEWEST_WRAPPED_LINES = 3;
    private static final int NARROWEST_WRAP = 50;
    private static final int WIDEST_WRAP = 120;
    /** How many columns a line may end before the one that is broken to the full width: some editors count otherwise. */
    private static final int RAGGED = 4;
    private static final int MOST_LOOKED_AT = 40;
    private static final int LINES_OF_FOOT = 6;
    private static final int LONGEST_VENUE = 80;
    /** In words: what stands above a line of strokes and has fewer, and no sentence, is a head and no article. */
    private static final int FEWEST_WORDS_OF_ARTICLE = 25;

    private final List<Line> lines;
    private final boolean areParagraphs;

    private DocumentText(List<Line> lines, boolean areParagraphs) {
        this.lines = lines;
        this.areParagraphs = areParagraphs;
    }

    /**
     * The articles of a document in their order; none where the text is blank.
     *
     * @param text the whole document
     */
    public static List<ArticleText> articles(String text) {
        return new DocumentText(PrintedPages.joined(DoubleSpacing.single(Line.of(Columns.inTurn(text)))), false).articles();
    }

    /** The articles of a document as its format gives it. */
    public static List<ArticleText> articles(RawDocument document) {
        if (document.layout() == RawDocument.Layout.FREE) {
            return articles(document.text());
        }
        boolean areParagraphs = document.layout() == RawDocument.Layout.PARAGRAPHS;
        List<Line> lines = Line.of(document.text());
        ArticleText article = new DocumentText(areParagraphs ? lines : PrintedPages.joined(DoubleSpacing.single(lines)), areParagraphs)
                .only(document);
        return article == null ? List.of() : List.of(article);
    }

    private ArticleText only(RawDocument document) {
        Metadata metadata = document.metadata();
        int start = 0;
        while (start < lines.size() && Furniture.isSeparator(text(start))) {
            start++;
        }
        if (start == lines.size()) {
            return null;
        }
        int headline = metadata.title() == null ? headline(start) : -1;
        ArticleHeader header = ArticleHeader.read(lines, start, headline, metadata.title(), metadata.date());
        ArticleText read = article(start, header, lines.size());
        return read.body().isEmpty()
                ? null
                : new ArticleText(read.title(), read.publishedOn(),
                        metadata.dateline() == null ? read.dateline() : metadata.dateline(), read.summary(), read.body(), document.line(),
                        read.url(), read.site());
    }

    private List<ArticleText> articles() {
        List<ArticleText> articles = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (Furniture.isSeparator(text(at))) {
                at++;
                continue;
            }
            joinHeadline(at);
            ArticleHeader header = ArticleHeader.read(lines, at, headline(at), null, null);
            int end = end(at, Math.max(header.end(), at + 1)); // what starts an article does not end it too
            ArticleText article = article(at, header, end);
            if (!article.body().isEmpty() && (articles.isEmpty() || !isFurnitureOnly(header.end(), end))) {
                articles.add(article);
            }
            at = end;
        }
        return articles;
    }

    /** What stands behind a line of signs may say who can be asked, and nothing else. */
    private boolean isFurnitureOnly(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Furniture.isTail(text(i)) && !Furniture.isSeparator(text(i)) && !Furniture.isLabel(text(i))) {
                return false;
            }
        }
        return true;
    }

    /** Makes one line of a headline that was broken to a width: a first block of short lines without a full stop. */
    private void joinHeadline(int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).afterBlank()) {
            end++;
        }
        if (end == lines.size() || end - start < 2 || end - start > MOST_LINES_OF_HEADLINE || isVenue(start)) {
            return;
        }
        StringBuilder joined = new StringBuilder(text(start));
        for (int i = start; i < end; i++) {
            String line = text(i);
            boolean goesOn = i == start || Character.isLowerCase(line.codePointAt(0)) || isCapital(line) && isCapital(text(start));
            if (line.length() > WIDEST_WRAPPED_HEADLINE || !looksLikeHeadline(i) || Furniture.isLabel(line) || !goesOn
                    || Furniture.isCaption(line)) {
                return;
            }
            joined.append(i == start ? "" : " " + line);
        }
        if (joined.length() <= LONGEST_HEADLINE) {
            lines.set(start, lines.get(start).with(joined.toString()));
            lines.subList(start + 1, end).clear();
        }
    }

    private static boolean isCapital(String line) {
        return line.chars().noneMatch(Character::isLowerCase);
    }

    /** Index of the headline of an article that starts at an index, behind labels and letterheads; -1 where it has none. */
    private int headline(int start) {
        int at = behindLabels(start);
        if (hasHeadline(at)) {
            return at;
        }
        int first = start;
        while (first < at && !hasHeadline(first)) {
            first++;
        }
        return first < at && Furniture.isIssuer(text(first)) ? first : -1;
    }

    /** The name of the outlet or of its section may stand above the headline: where the headline is, known by its words and its stamp. */
    private int behindLabels(int start) {
        int index = start;
        while (index < Math.min(lines.size(), start + MOST_LABELS) && !isLast(index) && isAbove(index)) {
            index++;
        }
        for (int i = index + 1; i <= index + 2 && i < lines.size() && isName(text(i - 1)); i++) {
            if (looksLikeHeadline(i) && words(text(i)) > LONGEST_LABEL && isStamped(i)) {
                return i;
            }
        }
        return index;
    }

    /** Whether a line says what sort of paper it is, of whom or of when, and a headline may follow. */
    private boolean isAbove(int index) {
        String line = text(index);
        if (Furniture.isLabel(line) || Furniture.isStamp(line) || Furniture.isButton(line)) {
            return true;
        }
        boolean isIssuer = Furniture.isIssuer(line) || words(line) > LONGEST_LABEL && Furniture.isLooseStamp(line);
        return isIssuer && index + 1 < lines.size() && (looksLikeHeadline(index + 1) && hasHeadline(index + 1)
                || Furniture.isLabel(text(index + 1)) || Furniture.isStamp(text(index + 1)));
    }

    private static boolean isName(String line) {
        return line.length() <= LONGEST_LABEL_LENGTH && words(line) <= LONGEST_LABEL && ".!?:".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static int words(String line) {
        return line.split(" ").length;
    }

    private ArticleText article(int start, ArticleHeader header, int end) {
        BodyText body = BodyText.of(lines.subList(header.end(), end), areParagraphs);
        List<String> summary = header.summary();
        if (body.text().isEmpty() && !summary.isEmpty()) { // short paragraphs above a stamp, or bullets, are all there is
            body = BodyText.of(lines.subList(header.title() == null ? start : Math.min(start + 1, end), end), areParagraphs);
            summary = List.of();
        }
        return new ArticleText(header.title(), header.date() == null ? body.signOffDate() : header.date(),
                body.dateline() == null ? header.place() : body.dateline(), summary,
                header.office() == null ? body.text() : header.office() + "\n\n" + body.text(), lines.get(start).number(), url(start, end),
                site(start, header, end));
    }

    /**
     * The host of the one government's address that stands in the head of an article, or that its last lines name as where it comes from or
     * that stands there below a letterhead; null where none or several do.
     */
    private String site(int start, ArticleHeader header, int end) {
        Set<String> hosts = new HashSet<>();
        for (int i = start; i < end; i++) {
            boolean above = i < header.end();
            if (above || i >= end - LINES_OF_FOOT) {
                hosts.addAll(above || header.office() != null ? GovernmentHosts.in(text(i)) : GovernmentHosts.asSource(text(i)));
            }
        }
        return hosts.size() == 1 ? hosts.iterator().next() : null;
    }

    /** The address that stands behind {@code Short Url}; null where none does. */
    private String url(int start, int end) {
        for (int i = start; i < Math.min(end, start + MOST_LOOKED_AT); i++) {
            String url = Furniture.shortUrl(text(i), i + 1 < end ? text(i + 1) : "");
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private String text(int index) {
        return lines.get(index).text();
    }

    /** The first line behind an article that starts at an index, and its body at another. */
    private int end(int start, int bodyStart) {
        for (int i = bodyStart; i < lines.size(); i++) {
            if (parts(start, i) || startsArticle(i)) {
                return i;
            }
        }
        return lines.size();
    }

    /** Whether lines hold a sentence, or many words: a heading alone above strokes is no article. */
    private boolean isText(int start, int end) {
        int words = 0;
        for (int i = start; i < end && words < FEWEST_WORDS_OF_ARTICLE; i++) {
            boolean isParagraph = text(i).length() > LONGEST_HEADLINE || Furniture.endsSentence(text(i));
            words += isParagraph ? FEWEST_WORDS_OF_ARTICLE : words(text(i));
        }
        return words >= FEWEST_WORDS_OF_ARTICLE;
    }

    /**
     * Whether a line parts an article that starts at an index from another: a long line of strokes below a text, or any behind which a
     * headline with a stamp, or a dateline, stands. Under a heading such a line underlines it.
     */
    private boolean parts(int start, int index) {
        if (!Furniture.isRule(text(index))) {
            return false;
        }
        int next = index + 1;
        if (next >= lines.size()) {
            return true;
        }
        boolean sure = hasHeadline(next) && (isStamped(next) || isRepeated(next)) || Dateline.in(text(next)) != null;
        boolean underlines = index > 0 && !lines.get(index).afterBlank() && looksLikeHeadline(index - 1)
                && !Furniture.isHeader(text(index - 1));
        return sure || Furniture.isLongRule(text(index)) && !underlines && isText(start, index);
    }

    private boolean startsArticle(int index) {
        return lines.get(index).afterBlank() && looksLikeHeadline(index) && (isLabelled(index) || isRepeated(index));
    }

    /** Whether an article that starts here, wherever it comes from, starts with its headline. */
    private boolean hasHeadline(int index) {
        if (isLast(index) || Furniture.isHeader(text(index)) || Dateline.in(text(index)) != null) {
            return false;
        }
        if (text(index).length() <= LONGEST_HEADLINE && (isStamped(index) || isRepeated(index))) {
            return true;
        }
        if (Furniture.isOpening(text(index)) || Furniture.isSalutation(text(index)) || Furniture.isProse(text(index)) || isRunning(index)
                || isVenue(index)) {
            return false;
        }
        boolean standsAlone = lines.get(index + 1).afterBlank();
        boolean isBroken = Character.isLowerCase(text(index + 1).codePointAt(0));
        boolean namesDocument = standsAlone && Furniture.namesDocument(text(index));
        return text(index).length() <= (namesDocument ? LONGEST_HEADLINE : LONGEST_PLAIN_HEADLINE)
                && (standsAlone || looksLikeHeadline(index) && !isBroken)
                && !Furniture.isBullet(text(index));
    }

    /** Whether the document or its part ends with this line. */
    private boolean isLast(int index) {
        return index + 1 >= lines.size() || Furniture.isRule(text(index + 1));
    }

    /** Whether a line and the one below are one sentence that was broken to a width, and no headline above a text. */
    private boolean isRunning(int index) {
        int end = index + 1;
        int width = text(index).length();
        while (end < Math.min(lines.size(), index + MOST_LOOKED_AT) && !lines.get(end).afterBlank()) {
            width = Math.max(width, text(end++).length());
        }
        if (end - index < (Furniture.isCutOff(text(index)) ? 2 : FEWEST_WRAPPED_LINES) || width < NARROWEST_WRAP || width > WIDEST_WRAP
                || end < index + MOST_LOOKED_AT && !Furniture.endsSentence(text(end - 1))) {
            return false;
        }
        String below = text(index + 1);
        String next = below.split(" ", 2)[0];
        boolean isFull = text(index).length() + 1 + next.length() > width - RAGGED;
        return isFull && !Furniture.endsSentence(text(index)) && !Furniture.isTitleCase(text(index)) && Dateline.in(below) == null
                && !Furniture.isHeader(below);
    }

    /** Whether a line says where somebody speaks, or when: transcripts begin with the hall, the city and the time of the clock. */
    private boolean isVenue(int index) {
        if (Furniture.isClock(text(index))) {
            return true;
        }
        if (Furniture.tellsOccasion(text(index)) || !Furniture.isTitleCase(text(index))) {
            return false;
        }
        if (Furniture.isVenue(text(index)) && index + 1 < lines.size() && lines.get(index + 1).afterBlank()) {
            return true;
        }
        for (int i = index + 1; i < Math.min(lines.size(), index + 1 + HEADER_LINES); i++) {
            if (Furniture.isClock(text(i)) || Furniture.isTurn(text(i)) && Dateline.in(text(i)) == null) {
                return true;
            }
            if (text(i).length() > LONGEST_VENUE || Furniture.isProse(text(i))) {
                return false;
            }
        }
        return false;
    }

    private boolean looksLikeHeadline(int index) {
        String line = text(index);
        return line.length() <= LONGEST_HEADLINE && ".:,—–".indexOf(line.charAt(line.length() - 1)) < 0
                && !Furniture.isHeader(line) && !Furniture.isBullet(line) && !Furniture.isSignOff(line);
    }

    /** Whether a stamp stands below a line that says itself that it is one. */
    private boolean isLabelled(int index) {
        return isStamped(index, true);
    }

    private boolean isStamped(int index) {
        return isStamped(index, false);
    }

    private boolean isStamped(int index, boolean labelled) {
        for (int i = index + 1; i < Math.min(lines.size(), index + 1 + HEADER_LINES) && !isLast(i - 1); i++) {
            boolean isStamp = labelled ? Furniture.isLabelledStamp(text(i)) : Furniture.isStamp(text(i));
            if (isStamp || text(i).equalsIgnoreCase("short url")) {
                return !isLast(i);
            }
            if (!Furniture.isHeader(text(i)) && text(i).length() > LONGEST_HEADLINE) {
                return false;
            }
        }
        return false;
    }

    private boolean isRepeated(int index) {
        if (words(text(index)) < FEWEST_REPEATED_WORDS || text(index).indexOf(':') > 0 || Furniture.isTurn(text(index))) {
            return false; // who speaks twice, "AUDIENCE MEMBER: Right here!", or asks twice, is no headline
        }
        for (int i = index + 1; i < Math.min(lines.size(), index + 1 + REPEAT_LINES) && !isLast(i - 1); i++) {
            if (text(i).equals(text(index))) {
                return true;
            }
        }
        return false;
    }
}
