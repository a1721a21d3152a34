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

    /** In which forms a word comes out. */
    private enum Forms {
        STEM, STEM_AND_WORD, WORD, WORD_OR_STOP_WORD
    }

    private final Forms forms;

    private EnglishWords(Forms forms) {
        this.forms = forms;
    }

    /** For what is indexed: each word also as it stands there, for prefixes to be found by. */
    static EnglishWords ofTexts() {
        return new EnglishWords(Forms.STEM_AND_WORD);
    }

    /** For what is searched for. */
    static EnglishWords ofQueries() {
        return new EnglishWords(Forms.STEM);
    }

    /** Words as they stand there: all of them are indexed. */
    static EnglishWords asTheyStand() {
        return new EnglishWords(Forms.WORD);
    }

    /** For words of which the last is only begun: each as it stands there, "the" and its like too. */
    static EnglishWords ofBeginnings() {
        return new EnglishWords(Forms.WORD_OR_STOP_WORD);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new FoldingFilter(new EnglishPossessiveFilter(tokenizer));
        words = switch (forms) {
            case STEM -> new PorterStemFilter(new StopFilter(words, STOP_WORDS));
            case STEM_AND_WORD -> new RemoveDuplicatesTokenFilter(
                    new PorterStemFilter(new KeywordRepeatFilter(new StopFilter(words, STOP_WORDS))));
            case WORD -> new StopFilter(words, STOP_WORDS);
            case WORD_OR_STOP_WORD -> words;
        };
        return new TokenStreamComponents(tokenizer, words);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_NAMES;
    }
}
