package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Sentences;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Quotation;
import dev.communique.extraction.text.Quotations;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.Passage;
import dev.communique.fact.SyntaxWord;

/** The trees of the sentences that a passage is part of. Only the paragraphs around it are looked at, so that it takes no longer for a long text. */
final class PassageTrees {

    private static final String PARAGRAPH = "\n\n";
    /** How far before and behind the passage its paragraph is looked at. */
    private static final int MARGIN = 2_000;
    /** How many words the trees have at most: of a long quotation the first sentences show enough. */
    private static final int MOST_WORDS = 500;

    private final String body;
    private final Passage passage;
    private final int from;
    private final List<Token> tokens;
    private final List<Quotation> quotations;
    private final List<SyntaxWord> words = new ArrayList<>();

    PassageTrees(String body, Passage passage) {
        this.body = body;
        this.passage = passage;
        this.from = Math.max(behind(body.lastIndexOf(PARAGRAPH, passage.start())), wordStart(passage.start() - MARGIN));
        int paragraphEnd = body.indexOf(PARAGRAPH, passage.end());
        int end = Math.min(body.length(), passage.end() + MARGIN);
        this.tokens = Tokens.of(body.substring(from, paragraphEnd < 0 ? end : Math.min(end, paragraphEnd)));
        this.quotations = Quotations.of(tokens);
    }

    private static int behind(int paragraphBreak) {
        return paragraphBreak < 0 ? 0 : paragraphBreak + PARAGRAPH.length();
    }

    private int wordStart(int at) {
        int space = body.indexOf(' ', Math.max(0, at));
        return at <= 0 ? 0 : space < 0 || space >= passage.start() ? passage.start() : space + 1;
    }

    /** @param names what is one word of a tree though it has several */
    List<SyntaxWord> words(List<Passage> names) {
        List<Sentence> sentences = Sentences.of(tokens, mentions(names), quotations);
        Trees trees = new Trees(sentences, tokens);
        for (Sentence sentence : sentences) {
            if (words.size() < MOST_WORDS && start(sentence.first()) < passage.end() && end(sentence.last()) > passage.start()) {
                add(trees.of(sentence));
            }
        }
        return words;
    }

    /** By the index of the first token. A name within another one is part of it; what one word alone is, the parser finds out. */
    private EntityMention[] mentions(List<Passage> names) {
        EntityMention[] mentions = new EntityMention[tokens.size()];
        int[] ends = new int[tokens.size()];
        for (Passage name : names) {
            int first = token(name.start());
            int last = first;
            while (last >= 0 && last + 1 < tokens.size() && end(last) < name.end()) {
                last++;
            }
            if (first >= 0 && last > first && end(last) == name.end() && last > ends[first]) {
                ends[first] = last;
                mentions[first] = EntityMention.named(first, last, name.quote());
            }
        }
        return mentions;
    }

    /** The token that begins at an offset of the body; -1 where there is none. */
    private int token(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (start(middle) == offset) {
                return middle;
            }
            low = start(middle) < offset ? middle + 1 : low;
            high = start(middle) < offset ? high : middle - 1;
        }
        return -1;
    }

    private void add(ParsedSentence parsed) {
        int offset = words.size();
        for (int node = 0; node < parsed.tree().size(); node++) {
            Word word = parsed.word(node);
            Span span = parsed.span(node);
            words.add(new SyntaxWord(text(word, span), start(span.first()), end(span.last()), word.tag().name(), word.lemma(),
                    word.relation(),
                    word.head() < 0 ? null : offset + word.head()));
        }
    }

    private String text(Word word, Span span) {
        boolean isQuotation = quotations.stream().anyMatch(quote -> quote.first() == span.first() && quote.last() == span.last());
        return isQuotation ? "“…”" : word.form();
    }

    private int start(int token) {
        return from + tokens.get(token).start();
    }

    private int end(int token) {
        return from + tokens.get(token).end();
    }
}
