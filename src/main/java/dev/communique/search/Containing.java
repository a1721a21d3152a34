package dev.communique.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the texts that may contain some characters, so that the others need not be looked at: those that have all words within them, one
 * behind the other. The first and the last word may be parts of longer ones in the text; what may be part of a word that is not indexed,
 * or of very many words, counts for nothing.
 */
final class Containing {

    /** The possessive's "s" is not indexed, and of single letters there are too many. */
    private static final int SHORTEST_PART = 2;

    /** Which of more words follows another takes long to tell, and leaves out few texts. */
    private static final int MOST_WORDS = 1_000;

    private static final EnglishWords WORDS = EnglishWords.asTheyStand();

    private final IndexReader reader;

    /** By field; read when somebody asks. */
    private final Map<String, IndexedWords> indexed = new ConcurrentHashMap<>();

    Containing(IndexReader reader) {
        this.reader = reader;
    }

    /** A query for things of a type whose names or text may contain the characters; null where every one may. */
    Query query(SearchType type, String characters) {
        Query inText = in(SearchQueryParser.TEXT, characters);
        Query inName = inText == null ? null : in(SearchQueryParser.NAME, characters);
        if (inName == null) {
            return null;
        }
        return new BooleanQuery.Builder().add(new TermQuery(new Term(SearchQueryParser.TYPE, type.name())), Occur.FILTER)
                .add(new BooleanQuery.Builder().add(inText, Occur.SHOULD).add(inName, Occur.SHOULD).build(), Occur.FILTER)
                .build();
    }

    private Query in(String field, String characters) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        int position = -1;
        try (TokenStream words = WORDS.tokenStream(field, characters)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                position += step.getPositionIncrement();
                List<String> any = words(field, word.toString(), isOpen(characters.substring(0, place.startOffset())),
                        isOpen(characters.substring(place.endOffset())));
                if (any != null && any.isEmpty()) {
                    return new MatchNoDocsQuery();
                }
                if (any != null) {
                    phrase.add(any.stream().map(each -> new Term(field, each)).toArray(Term[]::new), position);
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MultiPhraseQuery all = phrase.build();
        return all.getTermArrays().length == 0 ? null : all;
    }

    /** Whether what stands between a word and the end of the characters leaves open that the word goes on in the text, as "5" in "5," does. */
    private static boolean isOpen(String between) {
        return between.indexOf(' ') < 0;
    }

    /**
     * The words of the index that a word of the characters may be; null where it may be any.
     *
     * @param openAhead  whether it may begin earlier in the text
     * @param openBehind whether it may go on in the text
     */
    private List<String> words(String field, String word, boolean openAhead, boolean openBehind) {
        if (!openAhead && !openBehind) {
            return List.of(word);
        }
        boolean ofStopWord = isAnyStopWord(stop -> openAhead && openBehind
                ? stop.contains(word)
                : openAhead ? stop.endsWith(word) : stop.startsWith(word));
        return word.length() < SHORTEST_PART || ofStopWord
                ? null
                : indexed.computeIfAbsent(field, this::read).with(word, !openAhead, !openBehind, MOST_WORDS);
    }

    private IndexedWords read(String field) {
        try {
            return IndexedWords.of(reader, field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
