package dev.communique.corpus.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that stand line by line in a resource of this package; lines that start with {@code #} tell about them. */
final class WordFile {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private WordFile() {
    }

    /** The lines of a resource. */
    static Set<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(WordFile.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            Set<String> lines = new LinkedHashSet<>();
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line as such words are compared: its letters alone, in small ones. */
    static String key(String line) {
        return NO_WORD.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
