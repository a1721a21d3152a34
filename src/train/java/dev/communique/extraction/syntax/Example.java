package dev.communique.extraction.syntax;

import java.util.List;

/**
 * A sentence with its tree, to learn from or to measure with. Words count from 0; the head of the root is -1.
 *
 * @param tokens what the parser is given
 * @param tags universal tags
 * @param inflections tags of the Penn Treebank
 */
record Example(List<TaggedForm> tokens, Tag[] tags, String[] inflections, String[] lemmas, int[] heads, String[] relations) {

    int size() {
        return tokens.size();
    }

    String form(int i) {
        return tokens.get(i).form();
    }
}
