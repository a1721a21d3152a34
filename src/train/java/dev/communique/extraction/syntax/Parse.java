package dev.communique.extraction.syntax;

import java.util.List;

/** What a network makes of a sentence, as the treebanks write it: the head of the root is -1. */
record Parse(int[] tags, int[] heads, int[] labels) {

    /** The parse of one sentence of at most {@link Scratch#LONGEST} tokens. */
    static Parse of(Example e, Network network) {
        Scratch scratch = network.acquire();
        int n = e.size();
        network.tagger.tag(e.tokens(), scratch);
        network.parser.parse(n, scratch);
        Parse parse = new Parse(new int[n], new int[n], new int[n]);
        for (int i = 0; i < n; i++) {
            parse.tags[i] = scratch.tags[i + 1];
            parse.heads[i] = scratch.heads[i + 1] - 1;
            parse.labels[i] = network.parser.label(i + 1, scratch);
        }
        network.release(scratch);
        return parse;
    }

    /** The sentence with this parse as its tree. */
    Example example(List<TaggedForm> tokens, Vocabulary v) {
        int n = tokens.size();
        Example example = new Example(tokens, new Tag[n], new String[n], new String[n], heads, new String[n]);
        for (int i = 0; i < n; i++) {
            String tag = v.tags()[tags[i]];
            example.tags()[i] = Tag.valueOf(tag.substring(0, tag.indexOf('|')));
            example.inflections()[i] = tag.substring(tag.indexOf('|') + 1);
            example.relations()[i] = v.labels()[labels[i]];
        }
        return example;
    }
}
