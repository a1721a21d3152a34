package dev.communique.extraction.syntax;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Tags, lemmatizes and parses sentences of English. Threads may share it. */
public final class SyntaxParser {

    /** Read when the first sentence is to be parsed, and not before: neither at a start nor when a native binary is built. */
    private static volatile SyntaxParser shared;
    private final Network network;
    private final Lemmatizer lemmatizer;

    SyntaxParser(Network network, Lemmatizer lemmatizer) {
        this.network = network;
        this.lemmatizer = lemmatizer;
    }

    /** The parser with the model of this program; the first call reads it, in about a tenth of a second. */
    public static SyntaxParser shared() {
        SyntaxParser parser = shared;
        return parser != null ? parser : load();
    }

    private static synchronized SyntaxParser load() {
        if (shared == null) {
            try (InputStream model = open("model.bin"); InputStream lemmas = open("lemmas.txt")) {
                shared = new SyntaxParser(new Network(Weights.read(model)), Lemmatizer.read(lemmas));
            } catch (IOException e) {
                throw new UncheckedIOException("The parser's model can't be read", e);
            }
        }
        return shared;
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = SyntaxParser.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("No resource " + name);
        }
        return new BufferedInputStream(stream, 1 << 16);
    }

    /**
     * Parses a sentence.
     *
     * @param tokens words and marks, "n't" and "'s" apart from their words; a name of several words may be one token
     * @return a tree with a word for each token, empty without tokens. A sentence of more than 128 tokens is parsed in pieces, whose roots hang on the
     *         first one's as parataxis
     */
    public Tree parse(List<TaggedForm> tokens) {
        List<Word> words = new ArrayList<>(tokens.size());
        Scratch scratch = network.acquire();
        int root = -1;
        for (int begin = 0; begin < tokens.size();) {
            int end = pieceEnd(tokens, begin);
            List<TaggedForm> piece = tokens.subList(begin, end);
            network.tagger.tag(piece, scratch);
            network.parser.parse(piece.size(), scratch);
            root = addWords(piece, begin, root, scratch, words);
            begin = end;
        }
        network.release(scratch);
        return new Tree(words);
    }

    /** Finds the tags alone, in about a third of the time of a parse. */
    public List<Tag> tags(List<TaggedForm> tokens) {
        List<Tag> tags = new ArrayList<>(tokens.size());
        Scratch scratch = network.acquire();
        for (int begin = 0; begin < tokens.size();) {
            int end = pieceEnd(tokens, begin);
            network.tagger.tag(tokens.subList(begin, end), scratch);
            for (int i = begin; i < end; i++) {
                tags.add(network.tagger.universal(scratch.tags[i - begin + 1]));
            }
            begin = end;
        }
        network.release(scratch);
        return tags;
    }

    /** The words of a piece; returns the root of the sentence, which is that of its first piece. */
    private int addWords(List<TaggedForm> piece, int begin, int root, Scratch scratch, List<Word> words) {
        int top = root;
        for (int i = 0; i < piece.size() && top < 0; i++) {
            top = scratch.heads[i + 1] == 0 ? i : -1;
        }
        for (int i = 0; i < piece.size(); i++) {
            String form = piece.get(i).form();
            Tag tag = network.tagger.universal(scratch.tags[i + 1]);
            String inflection = network.tagger.inflection(scratch.tags[i + 1]);
            int head = scratch.heads[i + 1];
            String relation = head == 0 && root >= 0 ? "parataxis" : network.weights.labels()[network.parser.label(i + 1, scratch)];
            words.add(new Word(form, tag, inflection, lemmatizer.lemma(form, tag, inflection), head == 0 ? root : begin + head - 1,
                    relation));
        }
        return top;
    }

    /** Where a piece that can be parsed at once ends: with the sentence, else at the last mark in its second half, else where it is full. */
    private static int pieceEnd(List<TaggedForm> tokens, int begin) {
        if (tokens.size() - begin <= Scratch.LONGEST) {
            return tokens.size();
        }
        int end = begin + Scratch.LONGEST;
        while (end > begin + Scratch.LONGEST / 2) {
            if (",;:.–—".contains(tokens.get(end - 1).form())) {
                return end;
            }
            end--;
        }
        return begin + Scratch.LONGEST;
    }
}
