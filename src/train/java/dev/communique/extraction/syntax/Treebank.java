package dev.communique.extraction.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads treebanks in CoNLL-U (universaldependencies.org/format.html). Empty nodes and ranges of words are passed over. */
final class Treebank {

    private Treebank() {
    }

    /** The sentences of a file whose id is wanted. */
    static List<Example> read(Path file, Predicate<String> wanted) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        String id = "";
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("# sent_id = ")) {
                    id = line.substring(12);
                } else if (line.isEmpty()) {
                    if (!rows.isEmpty() && wanted.test(id)) {
                        examples.add(example(rows));
                    }
                    rows.clear();
                } else if (line.charAt(0) != '#' && line.substring(0, line.indexOf('\t')).chars().allMatch(Character::isDigit)) {
                    rows.add(line.split("\t"));
                }
            }
        }
        if (!rows.isEmpty() && wanted.test(id)) {
            examples.add(example(rows));
        }
        return examples;
    }

    private static Example example(List<String[]> rows) {
        int n = rows.size();
        List<TaggedForm> tokens = new ArrayList<>();
        Example example = new Example(tokens, new Tag[n], new String[n], new String[n], new int[n], new String[n]);
        for (int i = 0; i < n; i++) {
            String[] row = rows.get(i);
            tokens.add(TaggedForm.of(row[1]));
            example.lemmas()[i] = row[2];
            example.tags()[i] = Tag.valueOf(row[3]);
            example.inflections()[i] = row[4];
            example.heads()[i] = Integer.parseInt(row[6]) - 1;
            example.relations()[i] = row[7];
        }
        return example;
    }
}
