package dev.communique.extraction.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence with the relations that are right in its tree.
 *
 * @param relations those that the parser finds
 * @param open those that it does not find yet, marked by a question mark in the file
 */
record Golden(List<TaggedForm> tokens, List<String> relations, List<String> open) {

    private static final Path FILE = Path.of("src/test/resources/extraction/syntax/sentences.txt");

    static List<Golden> all() {
        try {
            List<Golden> all = new ArrayList<>();
            for (String block : Files.readString(FILE).split("\n\n")) {
                List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
                if (!lines.isEmpty()) {
                    List<TaggedForm> tokens = Arrays.stream(lines.get(0).split(" ")).map(Golden::token).toList();
                    all.add(new Golden(tokens, marked(lines, false), marked(lines, true)));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> marked(List<String> lines, boolean open) {
        return lines.stream().skip(1).filter(line -> line.startsWith("? ") == open).map(line -> line.substring(open ? 2 : 0)).toList();
    }

    private static TaggedForm token(String written) {
        return written.contains("_") ? TaggedForm.name(written.replace('_', ' ')) : TaggedForm.of(written);
    }

    /** Which of the relations that are expected the tree does not have. */
    List<String> missing(Tree tree) {
        return missing(tree, relations);
    }

    /** How many relations the tree has, of those that are expected and those that are open. */
    int found(Tree tree) {
        return relations.size() + open.size() - missing(tree, relations).size() - missing(tree, open).size();
    }

    private List<String> missing(Tree tree, List<String> wanted) {
        return wanted.stream().filter(relation -> !has(tree, relation.split(" "))).toList();
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
