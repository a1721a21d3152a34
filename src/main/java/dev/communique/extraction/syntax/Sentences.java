package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.text.Quotation;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/**
 * Cuts a text into sentences. A quotation is one piece of the sentence that frames it, whatever stops are within; its own sentences
 * follow.
 */
public final class Sentences {

    /** Longer ones come only from text that is none; they are cut. */
    private static final int LONGEST = 300;
    private static final int CUE_WINDOW = 7;
    private final List<Token> tokens;
    private final EntityMention[] names;
    private final Quotation[] quoteAt;
    private final List<Sentence> sentences = new ArrayList<>();
    private List<Chunk> chunks = new ArrayList<>();
    private Quotation within;
    private int paragraph;

    private Sentences(List<Token> tokens, EntityMention[] names, List<Quotation> quotations) {
        this.tokens = tokens;
        this.names = names;
        this.quoteAt = new Quotation[tokens.size()];
        quotations.forEach(quotation -> quoteAt[quotation.first()] = quotation);
    }

    /** The sentences of a text, in their order; {@code names} are the mentions by name, each at the index of its first token. */
    public static List<Sentence> of(List<Token> tokens, EntityMention[] names, List<Quotation> quotations) {
        Sentences reader = new Sentences(tokens, names, quotations);
        reader.read(0, tokens.size());
        return reader.sentences;
    }

    private void read(int from, int to) {
        for (int i = from; i < to;) {
            if (tokens.get(i).isParagraph()) {
                end();
                paragraph += within == null ? 1 : 0;
                i++;
            } else if (within == null && quoteAt[i] != null) {
                Quotation quotation = quoteAt[i];
                chunks.add(new Chunk(quotation.first(), quotation.last(), tokens.get(i), null, quotation));
                i = quotation.last() + 1;
                if (endsBehind(quotation, i)) {
                    end();
                }
            } else {
                i = piece(i, to);
            }
        }
        end();
    }

    private int piece(int i, int to) {
        EntityMention name = names[i];
        int last = name == null ? i : Math.min(name.last(), to - 1);
        int first = name == null || name.title() < 0 ? i : name.title();
        while (first < i && !chunks.isEmpty() && chunks.get(chunks.size() - 1).first() >= first) {
            chunks.remove(chunks.size() - 1); // the title is one piece with the name
        }
        chunks.add(new Chunk(first, last, tokens.get(first), name, null));
        if (isEnd(last, to) || chunks.size() >= LONGEST) {
            end();
        }
        return last + 1;
    }

    private Token token(int i) {
        return Tokens.at(tokens, i);
    }

    private boolean isEnd(int i, int to) {
        Token token = tokens.get(i);
        Token next = i + 1 < to ? token(i + 1) : Token.NONE;
        if (token.isStop()) {
            boolean goesOn = next.isWord() && !next.isCapital() || next.isMark() && !next.gap() && !isQuoteStart(i + 1);
            return !goesOn;
        }
        return token.isAbbreviation() && token.text().indexOf('.') < token.text().length() - 1 && next.isCapital() && next.isCommon()
                && names[Math.min(i + 1, names.length - 1)] == null;
    }

    private boolean isQuoteStart(int i) {
        return i < quoteAt.length && quoteAt[i] != null;
    }

    /** A quotation that ends as a sentence does ends its frame, unless a cue follows: "Where is it?" she asked. */
    private boolean endsBehind(Quotation quotation, int next) {
        int lastWord = quotation.to() - 1;
        if (lastWord <= quotation.first() || !tokens.get(lastWord).isStop() && !isNestedEnd(lastWord)) {
            return false;
        }
        Token after = token(next);
        if (after.isDash() && token(next + 1).isCapital()) {
            return false;
        }
        if (after.isWord() && !after.isCapital() || after.isMark() && !isQuoteStart(next) && !after.isDash()) {
            return false;
        }
        return tokens.get(lastWord).is(".") || !isCue(next);
    }

    private boolean isNestedEnd(int i) {
        return tokens.get(i).isMark() && tokens.get(i - 1).isStop();
    }

    private boolean isCue(int from) {
        for (int i = from; i < from + CUE_WINDOW && i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isParagraph() || token.isStop() || quoteAt[i] != null) {
                return false;
            }
            if (token.verb() != null && token.verb().cues() && token.verb().isPast()) {
                return true;
            }
        }
        return false;
    }

    private void end() {
        if (chunks.isEmpty()) {
            return;
        }
        Sentence sentence = new Sentence(chunks, within, paragraph);
        sentences.add(sentence);
        chunks = new ArrayList<>();
        if (within == null) {
            for (Chunk chunk : sentence.chunks()) {
                if (chunk.isQuote()) {
                    within = chunk.quote();
                    read(within.from(), within.to());
                    within = null;
                }
            }
        }
    }
}
