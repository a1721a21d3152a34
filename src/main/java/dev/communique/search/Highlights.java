package dev.communique.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the passage that shows best why something was found. */
final class Highlights {

    private static final int LONGEST_UNMARKED = 300;

    private final DefaultPassageFormatter html = new DefaultPassageFormatter("<mark>", "</mark>", "… ", true);
    private final UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(EnglishWords.ofTexts())
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ENGLISH))
            .withFormatter(html).withMaxNoHighlightPassages(0).withWeightMatches(false).withMaxLength(Integer.MAX_VALUE - 1).build();

    /** The best sentence of a text, or else the name that matched, or else how the text begins: HTML, the matches marked. */
    String best(Query query, String text, String[] names) {
        String inText = marked(query, Queries.TEXT, text);
        if (inText != null) {
            return inText;
        }
        for (String name : names) {
            String inName = marked(query, Queries.NAME, name);
            if (inName != null) {
                return inName;
            }
        }
        return unmarked(names.length > 0 ? names[0] : text);
    }

    private String marked(Query query, String field, String content) {
        try {
            Object passage = highlighter.highlightWithoutSearcher(field, query, content, 1);
            return passage == null ? null : passage.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String unmarked(String content) {
        Passage beginning = new Passage();
        beginning.setStartOffset(0);
        beginning.setEndOffset(content.offsetByCodePoints(0, Math.min(LONGEST_UNMARKED, content.codePointCount(0, content.length()))));
        return html.format(new Passage[]{ beginning }, content);
    }
}
