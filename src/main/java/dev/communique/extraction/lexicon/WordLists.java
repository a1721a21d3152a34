package dev.communique.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Reads the lists of words that lie beside the classes: lines under {@code [HEADINGS]}, {@code #} starts a comment line. */
public final class WordLists {

    private static final Map<String, Map<String, List<String>>> READ = new ConcurrentHashMap<>();

    private WordLists() {
    }

    /** The lines of a list, in their order. */
    public static List<String> lines(String file) {
        return allLines(file).stream().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    }

    /** The lines of a file as they stand, comments too, so that a message can tell the number of one. */
    public static List<String> allLines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
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

    /**
     * The words under a heading of a list.
     *
     * @throws IllegalArgumentException where the list has no such heading
     */
    public static Set<String> words(String file, String heading) {
        return Set.copyOf(inOrder(file, heading));
    }

    /** As {@link #words(String, String)}, in their order. */
    public static List<String> inOrder(String file, String heading) {
        return section(file, heading).stream().flatMap(line -> Stream.of(line.split(" "))).toList();
    }

    /** What words mean, from lines such as {@code Defence | defense defence}: by each word what stands before the bar. */
    public static Map<String, String> meanings(String file, String heading) {
        return meanings(file, heading, " ");
    }

    /** As {@link #meanings(String, String)}, of what a separator parts. */
    public static Map<String, String> meanings(String file, String heading, String separator) {
        Map<String, String> meanings = new HashMap<>();
        for (String line : section(file, heading)) {
            String[] fields = fields(line);
            Stream.of(fields[1].split(separator)).forEach(word -> meanings.put(word, fields[0]));
        }
        return meanings;
    }

    /** The lines under a heading of a list, as they stand. */
    public static List<String> inLines(String file, String heading) {
        return section(file, heading);
    }

    private static List<String> section(String file, String heading) {
        List<String> lines = READ.computeIfAbsent(file, WordLists::sections).get(heading);
        if (lines == null) {
            throw new IllegalArgumentException(file + " has no [" + heading + "]");
        }
        return lines;
    }

    /** The values of a field that commas part. */
    public static List<String> values(String field) {
        return List.of(field.split(", "));
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
