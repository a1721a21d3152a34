package dev.communique.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lists of words that lie beside the classes: lines under {@code [HEADINGS]}, {@code #} starts a comment line. */
public final class WordLists {

    private WordLists() {
    }

    /** The lines of a list, in their order. */
    public static List<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    /** The lines of a list by heading. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.charAt(0) == '[') {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    /** The words of a list by heading. */
    public static Map<String, Set<String>> words(String file) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        sections(file).forEach((heading, lines) -> {
            Set<String> set = words.computeIfAbsent(heading, key -> new HashSet<>());
            lines.forEach(line -> set.addAll(List.of(line.split(" "))));
        });
        return words;
    }

    /** The fields of a line that bars part; empty where there is nothing between two. */
    public static String[] fields(String line) {
        String[] fields = line.split("\\|", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i].strip();
        }
        return fields;
    }
}
