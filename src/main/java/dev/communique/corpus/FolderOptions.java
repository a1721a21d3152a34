package dev.communique.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.communique.corpus.format.Field;
import dev.communique.corpus.format.Options;

/** What {@code corpus.yaml} says of how the files of its folder and of those below are read: what columns and keys stand for. */
final class FolderOptions {

    /** The file's name. */
    static final String FILE = "corpus.yaml";

    private static final String FIELDS = "title, date, url, publisher, language, kind, dateline, text, summary";

    private final Map<String, Options> byFolder = new HashMap<>();
    private final Options usual;

    /**
     * Reads each such file.
     *
     * @param names   of all files
     * @param largest how many bytes a document may have
     */
    FolderOptions(CorpusFiles files, List<String> names, int largest, Problems problems) {
        this.usual = new Options(largest, Map.of());
        for (String name : names) {
            if (isOptions(name)) {
                read(files, name, problems);
            }
        }
    }

    /** Whether a file says how others are read. */
    static boolean isOptions(String name) {
        return name.equals(FILE) || name.endsWith("/" + FILE);
    }

    private void read(CorpusFiles files, String name, Problems problems) {
        byte[] bytes = FileBytes.of(files, name, problems);
        String yaml = bytes == null ? null : Utf8.decode(name, bytes, problems);
        if (yaml == null) {
            return;
        }
        YamlMap.read(name, yaml, problems).ifPresent(root -> {
            Map<String, Field> columns = new HashMap<>();
            root.allow("columns").pairs("columns").forEach((column, field) -> {
                try {
                    columns.put(column, Field.valueOf(field.text().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    problems.add(field.origin(),
                            "'" + field.text() + "' is nothing that a column can stand for; expected one of " + FIELDS);
                }
            });
            byFolder.put(name.substring(0, name.length() - FILE.length()), new Options(usual.largest(), Map.copyOf(columns)));
        });
    }

    /** How a file is read: as the nearest file says that is beside it or in a folder above. */
    Options of(String name) {
        for (int slash = name.lastIndexOf('/'); slash >= 0; slash = name.lastIndexOf('/', slash - 1)) {
            Options options = byFolder.get(name.substring(0, slash + 1));
            if (options != null) {
                return options;
            }
        }
        return byFolder.getOrDefault("", usual);
    }
}
