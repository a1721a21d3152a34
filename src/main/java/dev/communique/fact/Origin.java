package dev.communique.fact;

/**
 * Where something was written down, so that a problem can say where to look.
 *
 * @param file path in the corpus folder, with {@code /}
 * @param line from 1, or null where the whole file is meant
 */
public record Origin(String file, Integer line) {
}
