package dev.communique.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Takes text apart into English words: case, accents, possessives and endings aside, without "the", "of" and their like.
 */
final class EnglishWords extends Analyzer {

    /** Keeps other values of a field out of a phrase's reach. */
    private static final int BETWEEN_NAMES = 100;

    private final boolean alsoUnstemmed;

    private EnglishWords(boolean alsoUnstemmed) {
        this.alsoUnstemmed = alsoUnstemmed;
    }

    /** For what is indexed: each word also as it stands there, for prefixes to be found by. */
    static EnglishWords ofTexts() {
        return new EnglishWords(true);
    }

    /** For what is searched for. */
    static EnglishWords ofQueries() {
        return new EnglishWords(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer));
        words = new ASCIIFoldingFilter(new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
        words = alsoUnstemmed
                ? new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(words)))
                : new PorterStemFilter(words);
        return new TokenStreamComponents(tokenizer, words);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream word) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(word));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_NAMES;
    }
}
