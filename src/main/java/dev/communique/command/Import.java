package dev.communique.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;

/** Turns documents of any format into tidy ones: Markdown with front matter, an article each, named as it is served. */
final class Import {

    private static final int WIDTH = 1_000;
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]<>#&~|])");
    private static final Pattern AT_START = Pattern.compile("^(?:([-+=])|(\\d{1,9})([.)]))");

    /** A file as a corpus of its own. */
    private record OneFile(FolderFiles folder, String name) implements CorpusFiles {

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public InputStream open(String file) throws IOException {
            return folder.open(file);
        }
    }

    private Import() {
    }

    /**
     * Writes the articles of a source into a folder, which is made where it is not there. Files that are there stay as they are.
     *
     * @param source a file or folder
     * @param err    where problems are told
     */
    static void documents(Path source, Path folder, PrintStream out, PrintStream err) throws IOException {
        if (!Files.exists(source)) {
            throw new NoSuchFileException(source + ": there is no such file or folder");
        }
        Path absolute = source.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute) && folder.toAbsolutePath().normalize().startsWith(absolute)) {
            throw new IOException(folder + " is within " + source + ": what is written there would be read again");
        }
        Problems problems = new Problems();
        CorpusFiles files = Files.isDirectory(absolute)
                ? new FolderFiles(absolute)
                : new OneFile(new FolderFiles(absolute.getParent()), absolute.getFileName().toString());
        CorpusReader reader = new CorpusReader(files, problems);
        Files.createDirectories(folder);
        int[] counts = new int[2];
        reader.articles(article -> counts[write(article, folder, err) ? 0 : 1]++);
        problems.list().forEach(err::println);
        out.printf(Locale.ROOT, "%d articles written to %s%s%n", counts[0], folder,
                counts[1] == 0 ? "" : ", " + counts[1] + " left out whose files are there already");
    }

    private static boolean write(CorpusArticle article, Path folder, PrintStream err) {
        Path file = folder.resolve(article.slug() + ".md");
        try {
            if (Files.exists(file)) {
                return false;
            }
            Files.writeString(file, document(article), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (IOException e) {
            err.println(file + ": can't be written: " + e.getMessage());
            return false;
        }
    }

    /** An article as a document. */
    static String document(CorpusArticle article) {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("title", article.title());
        put(front, "date", article.publishedOn());
        put(front, "dateline", article.dateline());
        put(front, "url", article.provenance().url());
        put(front, "publisher", article.provenance().publisher());
        put(front, "kind", article.provenance().kind());
        put(front, "language", article.provenance().language());
        String yaml = new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(WIDTH).build()).dumpToString(front);
        StringBuilder document = new StringBuilder("---\n" + yaml + "---\n");
        article.summary().forEach(point -> document.append("\n- ").append(escaped(point)));
        document.append(article.summary().isEmpty() ? "" : "\n");
        for (String paragraph : article.body().split("\n\n")) {
            document.append('\n').append(escaped(paragraph)).append('\n');
        }
        return document.toString();
    }

    private static void put(Map<String, Object> front, String key, Object value) {
        if (value != null) {
            front.put(key, value.toString());
        }
    }

    /** A paragraph whose signs are no marks of Markdown. */
    private static String escaped(String paragraph) {
        return AT_START.matcher(MARKS.matcher(paragraph).replaceAll("\\\\$1"))
                .replaceFirst(match -> match.group(1) == null ? match.group(2) + "\\\\" + match.group(3) : "\\\\" + match.group(1));
    }
}
