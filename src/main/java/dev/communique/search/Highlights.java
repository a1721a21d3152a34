package dev.communique.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the passages that show best why things were found. */
final class Highlights {

    private static final int LONGEST_UNMARKED = 300;

    private static final SearchQueryParser QUERIES = new SearchQueryParser();
    private static final DefaultPassageFormatter HTML = new DefaultPassageFormatter("<mark>", "</mark>", "… ", true);
    private static final UnifiedHighlighter HIGHLIGHTER = UnifiedHighlighter.builderWithoutSearcher(EnglishWords.ofTexts())
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ENGLISH))
            .withFormatter(HTML).withMaxNoHighlightPassages(0).withWeightMatches(false).withMaxLength(Integer.MAX_VALUE - 1).build();

    private final Query query;

    /** @param typed what a person looked for */
    Highlights(String typed) {
        this.query = QUERIES.parse(typed, null);
    }

    /** The best sentence of its text, or else its name that matched, or else how it begins: HTML, the matches marked. */
    String of(Searchable found) {
        String inText = marked(SearchQueryParser.TEXT, found.text());
        if (inText != null) {
            return inText;
        }
        for (String name : found.names()) {
            String inName = marked(SearchQueryParser.NAME, name);
            if (inName != null) {
                return inName;
            }
        }
        return unmarked(found.names().isEmpty() ? found.text() : found.names().get(0));
    }

    private String marked(String field, String content) {
        try {
            Object passage = HIGHLIGHTER.highlightWithoutSearcher(field, query, content, 1);
            return passage == null ? null : passage.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unmarked(String content) {
        Passage beginning = new Passage();
        beginning.setStartOffset(0);
        beginning.setEndOffset(content.offsetByCodePoints(0, Math.min(LONGEST_UNMARKED, content.codePointCount(0, content.length()))));
        return HTML.format(new Passage[]{ beginning }, content);
    }
}
