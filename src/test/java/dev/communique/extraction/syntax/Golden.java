package dev.communique.extraction.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sentence with the relations that are expected in its tree. */
record Golden(List<Token> tokens, List<String> relations) {

    private static final Path FILE = Path.of("src/test/resources/extraction/syntax/sentences.txt");

    static List<Golden> all() {
        try {
            List<Golden> all = new ArrayList<>();
            for (String block : Files.readString(FILE).split("\n\n")) {
                List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
                if (!lines.isEmpty()) {
                    List<Token> tokens = Arrays.stream(lines.get(0).split(" ")).map(Golden::token).toList();
                    all.add(new Golden(tokens, lines.subList(1, lines.size())));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Token token(String written) {
        return written.contains("_") ? Token.name(written.replace('_', ' ')) : Token.of(written);
    }

    /** Which of the expected relations the tree does not have. */
    List<String> missing(Tree tree) {
        return relations.stream().filter(relation -> !has(tree, relation.split(" "))).toList();
    }

    private boolean has(Tree tree, String[] parts) {
        Word word = tree.word(index(tree, parts[0]));
        return word.relation().equals(parts[1]) && word.head() == (parts.length == 2 ? -1 : index(tree, parts[2]));
    }

    private static int index(Tree tree, String written) {
        String form = written.replace('_', ' ');
        for (int i = 0; i < tree.size(); i++) {
            if (tree.word(i).form().equals(form)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No word " + written + " in " + tree);
    }
}
