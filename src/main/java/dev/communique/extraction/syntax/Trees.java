package dev.communique.extraction.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.communique.extraction.text.Token;

/** The trees of a text's sentences, each made when it is asked for first: most sentences need none. For one thread. */
public final class Trees {

    private final List<Token> tokens;
    private final Chunk[] chunkAt;
    private final Map<Integer, ParsedSentence> parsed = new HashMap<>();

    /** @param sentences all of a text, those within quotations too */
    public Trees(List<Sentence> sentences, List<Token> tokens) {
        this.tokens = tokens;
        this.chunkAt = new Chunk[tokens.size()];
        for (Sentence sentence : sentences) {
            for (Chunk chunk : sentence.chunks()) {
                if (!chunk.isQuote()) {
                    chunkAt[chunk.first()] = chunk;
                }
            }
        }
    }

    /** A sentence with its tree. */
    public ParsedSentence of(Sentence sentence) {
        return parsed.computeIfAbsent(sentence.first(), first -> ParsedSentence.of(sentence, tokens, chunkAt));
    }
}
