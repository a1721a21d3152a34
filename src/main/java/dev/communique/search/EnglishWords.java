package dev.communique.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Takes text apart into English words: case, accents, possessives and endings aside, without "the", "of" and their like.
 */
final class EnglishWords extends Analyzer {

    /** Keeps other values of a field out of a phrase's reach. */
    private static final int BETWEEN_NAMES = 100;

    /** Words that say nothing, and are not looked for. */
    static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

    private enum Use {
        TEXTS, QUERIES, BEGINNINGS
    }

    private final Use use;

    private EnglishWords(Use use) {
        this.use = use;
    }

    /** For what is indexed: each word also as it stands there, for prefixes to be found by. */
    static EnglishWords ofTexts() {
        return new EnglishWords(Use.TEXTS);
    }

    /** For what is searched for. */
    static EnglishWords ofQueries() {
        return new EnglishWords(Use.QUERIES);
    }

    /** For words of which the last is only begun: each as it stands there, "the" and its like too. */
    static EnglishWords ofBeginnings() {
        return new EnglishWords(Use.BEGINNINGS);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new FoldingFilter(new EnglishPossessiveFilter(tokenizer));
        if (use == Use.BEGINNINGS) {
            return new TokenStreamComponents(tokenizer, words);
        }
        words = new StopFilter(words, STOP_WORDS);
        words = use == Use.TEXTS
                ? new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(words)))
                : new PorterStemFilter(words);
        return new TokenStreamComponents(tokenizer, words);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_NAMES;
    }
}
