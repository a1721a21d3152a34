package dev.communique.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Finds the texts that may contain some characters, so that the others need not be looked at: those that have all words within them. The
 * first and the last word may go on in the text; what may be part of a word that is not indexed counts for nothing.
 */
final class Containing {

    /** The possessive's "s" is not indexed, and of single letters there are too many. */
    private static final int SHORTEST_PART = 2;

    private static final EnglishWords WORDS = EnglishWords.asTheyStand();

    private Containing() {
    }

    /** A query for things of a type whose names or text may contain the characters; null where every one may. */
    static Query query(SearchType type, String characters) {
        Query inText = in(SearchQueryParser.TEXT, characters);
        if (inText == null) {
            return null;
        }
        return new BooleanQuery.Builder().add(new TermQuery(new Term(SearchQueryParser.TYPE, type.name())), Occur.FILTER)
                .add(new BooleanQuery.Builder().add(inText, Occur.SHOULD).add(in(SearchQueryParser.NAME, characters), Occur.SHOULD).build(),
                        Occur.FILTER)
                .build();
    }

    private static Query in(String field, String characters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        try (TokenStream words = WORDS.tokenStream(field, characters)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                Query found = word(field, word.toString(), place.startOffset() == 0, place.endOffset() == characters.length());
                if (found != null) {
                    all.add(found, Occur.FILTER);
                    any = true;
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any ? all.build() : null;
    }

    /**
     * @param endOfWord   whether the word may begin earlier in the text
     * @param startOfWord whether it may go on in the text
     */
    private static Query word(String field, String word, boolean endOfWord, boolean startOfWord) {
        if (!endOfWord && !startOfWord) {
            return new TermQuery(new Term(field, word));
        }
        boolean ofStopWord = isAnyStopWord(stop -> endOfWord && startOfWord
                ? stop.contains(word)
                : endOfWord ? stop.endsWith(word) : stop.startsWith(word));
        return word.length() < SHORTEST_PART || ofStopWord
                ? null
                : new WildcardQuery(new Term(field, (endOfWord ? "*" : "") + word + (startOfWord ? "*" : "")));
    }

    private static boolean isAnyStopWord(Predicate<String> condition) {
        for (Object stop : EnglishWords.STOP_WORDS) {
            if (condition.test(new String((char[]) stop))) {
                return true;
            }
        }
        return false;
    }
}
