package dev.communique.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** All words of a field of an index, to be found by a part of them. */
final class IndexedWords {

    private static final char BETWEEN = '\n';

    /** A line for each: so one search for a part goes through all of them, a million in a few milliseconds. */
    private final String lines;

    private IndexedWords(String lines) {
        this.lines = lines;
    }

    static IndexedWords of(IndexReader reader, String field) throws IOException {
        StringBuilder lines = new StringBuilder().append(BETWEEN);
        Terms terms = MultiTerms.getTerms(reader, field);
        TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
        while (words.next() != null) {
            lines.append(words.term().utf8ToString()).append(BETWEEN);
        }
        return new IndexedWords(lines.toString());
    }

    /**
     * The words with a part.
     *
     * @param atStart whether they must start with it
     * @param atEnd   whether they must end with it
     * @param most    how many at most
     * @return null where there are more
     */
    List<String> with(String part, boolean atStart, boolean atEnd, int most) {
        String wanted = (atStart ? String.valueOf(BETWEEN) : "") + part + (atEnd ? String.valueOf(BETWEEN) : "");
        List<String> words = new ArrayList<>();
        for (int found = lines.indexOf(wanted); found >= 0;) {
            if (words.size() == most) {
                return null;
            }
            int start = atStart ? found + 1 : lines.lastIndexOf(BETWEEN, found) + 1;
            int end = lines.indexOf(BETWEEN, start);
            words.add(lines.substring(start, end));
            found = lines.indexOf(wanted, end);
        }
        return words;
    }
}
