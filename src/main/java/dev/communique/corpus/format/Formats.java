package dev.communique.corpus.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All formats, and which one a file has. */
public final class Formats {

    /** The first that recognizes a file counts: those that look at the text before those that believe the name. */
    private static final List<DocumentFormat> ALL = List.of(new Feed(), new Html(), new Json(), new Csv(), new Mail(), new Markdown(),
            new PlainText());

    /** Endings of files that are one document. */
    private static final Set<String> OF_ONE = Set.of("txt", "text", "md", "markdown", "mdown", "html", "htm", "xhtml", "eml");

    /** Endings of files that may hold many documents. */
    private static final Set<String> OF_MANY = Set.of("jsonl", "ndjson", "json", "csv", "tsv", "tab", "rss", "atom", "xml");

    /** What people have besides, and what they can do with it. */
    private static final List<String> CONVERTIBLE = List.of("pdf", "doc", "docx", "odt", "rtf", "epub", "xls", "xlsx", "ods", "pptx");

    private Formats() {
    }

    /** Whether the name of a file, without endings of packing, says that it is a document. */
    public static boolean isNamed(String name) {
        return isNamedAsOne(name) || OF_MANY.contains(ending(name));
    }

    /** Whether the name of a file, without endings of packing, says that it is one document. */
    public static boolean isNamedAsOne(String name) {
        return OF_ONE.contains(ending(name));
    }

    /**
     * The format of a file; null where it is none.
     *
     * @param name  without endings of packing
     * @param start the first characters of its text
     */
    public static DocumentFormat of(String name, String start) {
        String stripped = start.startsWith("\uFEFF") ? start.substring(1).stripLeading() : start.stripLeading();
        String ending = ending(name);
        return ALL.stream().filter(format -> !(OF_ONE.contains(ending) && format.holdsMany()))
                .filter(format -> format.recognizes(ending, stripped)).findFirst().orElse(null);
    }

    /** What somebody can do with a file of no known format, as words behind a semicolon. */
    public static String advice(String name) {
        String ending = ending(name);
        if (ending.equals("pdf")) {
            return "; 'pdftotext -layout' (or without) makes text of it, which is read";
        }
        return CONVERTIBLE.contains(ending) ? "; saved as text or HTML it is read" : "";
    }

    private static String ending(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
