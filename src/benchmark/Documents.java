import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tukaani.xz.XZInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.Problems;

/**
 * Measures how well documents are taken apart: the share in which title, date, number of articles and the first and last words of the body are
 * right. Reads texts with what people wrote of them (a folder of {@code NAME.txt} and one of {@code NAME.json} with "title" and "published"),
 * and records of an archive ({@code .jsonl.xz} with "title", "date", "text" in Markdown), of which each is written as Markdown with front
 * matter, as a page, and as a bare text without its title.
 *
 * <pre>
 * java -cp "target/classes:target/quarkus-app/lib/main/*" src/benchmark/Documents.java TEXTS GOLD ARCHIVE [RECORDS] [-v]
 * </pre>
 */
public final class Documents {

    private static final int WORDS = 4;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What a document says, and must be read as; a null title or date is not told by the document. */
    private record Truth(String title, String date, List<String> first, List<String> last) {
    }

    private static boolean verbose;

    public static void main(String[] arguments) throws Exception {
        verbose = List.of(arguments).contains("-v");
        ObjectMapper json = new ObjectMapper();
        texts(Path.of(arguments[0]), Path.of(arguments[1]), json, name -> true, "texts, all");
        List<JsonNode> records = records(Path.of(arguments[2]), json,
                arguments.length > 3 && !arguments[3].startsWith("-") ? Integer.parseInt(arguments[3]) : 500);
        for (String form : List.of("md", "html", "txt")) {
            archive(records, form);
        }
    }

    private static void texts(Path texts, Path gold, ObjectMapper json, java.util.function.Predicate<Integer> some, String name)
            throws Exception {
        Path folder = Files.createTempDirectory("documents");
        Map<String, Truth> truths = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(texts)) {
            int index = 0;
            for (Path file : files.sorted().toList()) {
                boolean heldBack = index++ % 5 == 2;
                String text = Files.readString(file);
                JsonNode truth = json.readTree(gold.resolve(file.getFileName().toString().replace(".txt", ".json")).toFile());
                String title = truth.path("title").asText();
                List<String> words = words(text);
                int from = words(title).size();
                String date = truth.path("published").isNull() ? null : truth.path("published").asText();
                String document = (heldBack ? "held-" : "") + file.getFileName();
                Files.writeString(folder.resolve(document), text);
                truths.put(document, new Truth(title, date, evidence(truth, true), evidence(truth, false)));
            }
        }
        measure(name, folder, truths);
    }

    /** The words of the first or last passage that people quoted from the body: they must be in it. */
    private static List<String> evidence(JsonNode truth, boolean first) {
        List<String> words = new ArrayList<>();
        int place = first ? Integer.MAX_VALUE : -1;
        for (String kind : List.of("statements", "agreements", "events", "affiliations", "reported")) {
            for (JsonNode fact : truth.path(kind)) {
                JsonNode span = fact.path("span");
                String quote = fact.has("quote") ? fact.path("quote").asText() : fact.path("evidence").asText();
                if (span.size() == 2 && (first ? span.get(0).asInt() < place : span.get(1).asInt() > place)
                        && span.get(0).asInt() > truth.path("title").asText().length() && words(quote).size() > 2) {
                    place = first ? span.get(0).asInt() : span.get(1).asInt();
                    words = words(quote);
                }
            }
        }
        return words;
    }

    private static List<JsonNode> records(Path archive, ObjectMapper json, int count) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(archive)), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        Random random = new Random(20261129);
        List<JsonNode> records = new ArrayList<>();
        Collections.shuffle(lines, random);
        for (int i = 0; records.size() < count; i++) {
            JsonNode record = json.readTree(lines.get(i));
            if (words(plain(record.path("text").asText())).size() >= 20) {
                records.add(record);
            }
        }
        return records;
    }

    private static void archive(List<JsonNode> records, String form) throws Exception {
        Path folder = Files.createTempDirectory("documents");
        Map<String, Truth> truths = new LinkedHashMap<>();
        int number = 0;
        for (JsonNode record : records) {
            String text = record.path("text").asText();
            String title = record.path("title").asText();
            String date = record.path("date").asText();
            String name = "%04d.%s".formatted(number++, form);
            String document = switch (form) {
                case "md" -> "---\ntitle: " + new ObjectMapper().writeValueAsString(title) + "\ndate: " + date + "\nurl: "
                        + record.path("url").asText() + "\npublisher: " + record.path("publisher").asText() + "\n---\n\n" + text;
                case "html" -> page(record, plain(text));
                default -> text;
            };
            Files.writeString(folder.resolve(name), document);
            List<String> words = words(body(plain(text), title));
            boolean bare = form.equals("txt");
            truths.put(name, new Truth(bare ? null : title, bare ? null : date, words.subList(0, Math.min(WORDS, words.size())),
                    words.subList(Math.max(0, words.size() - WORDS), words.size())));
        }
        measure("archive as " + form, folder, truths);
    }

    /** A text without the marks of Markdown and HTML. */
    private static String plain(String markdown) {
        return markdown.replaceAll("(?s)<!--.*?-->", " ").replaceAll("(?s)<(?:script|style|iframe|figure|img)\\b.*?>", " ").replaceAll("(?s)</?(?:sup|sub|span|b|i|u|em|strong)\\b[^<>]*>", "")
                .replaceAll("(?s)</?[a-zA-Z][^<>]*>", " ").replaceAll("(?s)!\\[[^\\]]*\\]\\([^)]*\\)", " ")
                .replaceAll("(?s)\\[([^\\]\\[]*)\\]\\((?:[^()\\s]|\\([^()]*\\))*(?:\\s+\"[^\"]*\")?\\)", "$1").replaceAll("(?m)^#{1,6} ", "").replaceAll("\\\\(?=\\p{Punct})", "").replaceAll("\\\\\\n", "\n")
                .replaceAll("(?<![\\p{L}\\p{N}])[*_]{1,3}|[*_]{1,3}(?![\\p{L}\\p{N}])", "");
    }

    /** Without a line of the date or the headline alone and a dateline at the start, and the mark of the end. */
    private static String body(String plain, String title) {
        String text = plain.replace('\u00A0', ' ').strip().replaceFirst("^(?:\\p{L}+day, )?\\p{L}+ \\d{1,2}, \\d{4}\\s*\\n", "")
                .replaceFirst("(?:\\s*(?:#+|END\\b|\\*))+\\s*$", "").strip();
        String[] halves = text.split("\\n\\s*\\n", 2);
        if (halves.length == 2 && words(halves[0]).equals(words(title))) {
            text = halves[1];
        }
        return text.replaceFirst("^[A-Z][A-Z .,]{3,25}(?:, D\\.?C\\.?)? ?[-–—]{1,2}\\s", "");
    }

    private static String page(JsonNode record, String plain) {
        String title = escaped(record.path("title").asText());
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + " | "
                + escaped(record.path("publisher").asText()) + "</title>\n<meta property=\"og:title\" content=\"" + title
                + "\"><meta property=\"article:published_time\" content=\"" + record.path("date").asText()
                + "T10:00:00+00:00\"><meta property=\"og:site_name\" content=\"" + escaped(record.path("publisher").asText())
                + "\"></head><body><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/news\">News</a></li></ul></nav>"
                + "<header><div class=\"logo\"><a href=\"/\">" + escaped(record.path("publisher").asText()) + "</a></div></header>"
                + "<main><article><h1>" + title + "</h1><p class=\"byline\">By Our Staff</p><time datetime=\""
                + record.path("date").asText() + "\">" + record.path("date").asText() + "</time><div class=\"share\"><a href=\"#\">Share</a></div>");
        for (String paragraph : plain.split("\\n\\s*\\n")) {
            page.append("<p>").append(escaped(paragraph)).append("</p>\n");
        }
        return page + "</article><aside class=\"related\"><h2>Related</h2><ul><li><a href=\"/a\">Leaders meet in the capital again</a></li>"
                + "<li><a href=\"/b\">Ministers sign a treaty on fishing</a></li></ul></aside></main>"
                + "<footer><p>Copyright 2024. All rights reserved. This site uses cookies to make it work as it should.</p></footer></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static void measure(String name, Path folder, Map<String, Truth> truths) throws IOException {
        Problems problems = new Problems();
        Map<String, List<CorpusArticle>> found = new LinkedHashMap<>();
        long start = System.nanoTime();
        new CorpusReader(new FolderFiles(folder), problems)
                .articles(article -> found.computeIfAbsent(article.origin().file(), key -> new ArrayList<>()).add(article));
        long took = System.nanoTime() - start;
        int[] right = new int[6];
        int heldBack = 0;
        int heldBackRight = 0;
        for (Map.Entry<String, Truth> entry : truths.entrySet()) {
            Truth truth = entry.getValue();
            List<CorpusArticle> articles = found.getOrDefault(entry.getKey(), List.of());
            CorpusArticle one = articles.isEmpty() ? null : articles.get(0);
            boolean[] good = { one != null && title(truth, one), one != null && date(truth, one), articles.size() == 1,
                    one != null && starts(truth, one), one != null && ends(truth, one) };
            boolean all = true;
            for (int i = 0; i < good.length; i++) {
                right[i] += good[i] ? 1 : 0;
                all &= good[i];
            }
            right[5] += all ? 1 : 0;
            boolean held = entry.getKey().startsWith("held-");
            heldBack += held ? 1 : 0;
            heldBackRight += held && all ? 1 : 0;
            if (verbose && !all && !held) {
                System.out.printf("  %s %s%s%s%s%s of %d: “%s” %s | %s … %s; expected “%s” %s | %s … %s%n", entry.getKey(), good[0] ? "" : "title ",
                        good[1] ? "" : "date ", good[2] ? "" : "number ", good[3] ? "" : "start ", good[4] ? "" : "end ", articles.size(),
                        one == null ? "" : one.title(), one == null ? "" : one.publishedOn(), one == null ? "" : start(one.body()),
                        one == null ? "" : end(one.body()), truth.title(), truth.date(), truth.first(), truth.last());
            }
        }
        double n = truths.size() / 100.0;
        System.out.printf(Locale.ROOT, "%-16s %4d documents: title %.1f %%, date %.1f %%, number of articles %.1f %%, first words %.1f %%, last words"
                + " %.1f %%; all of them %.1f %%%s; %.1f ms each%n", name, truths.size(), right[0] / n, right[1] / n, right[2] / n, right[3] / n,
                right[4] / n, right[5] / n, heldBack == 0 ? "" : ", of %d unread ones %d".formatted(heldBack, heldBackRight),
                took / 1e6 / truths.size());
    }

    /** A document that does not tell its title has the first words for one. */
    private static boolean title(Truth truth, CorpusArticle article) {
        if (truth.title() == null) {
            String title = article.title().replaceFirst("…$", "");
            return words(article.body()).subList(0, Math.min(words(article.body()).size(), words(title).size())).equals(words(title));
        }
        return words(truth.title()).equals(words(article.title()));
    }

    private static boolean date(Truth truth, CorpusArticle article) {
        return truth.date() == null || article.publishedOn() != null && truth.date().equals(article.publishedOn().toString());
    }

    private static boolean starts(Truth truth, CorpusArticle article) {
        List<String> words = words(article.body());
        return truth.first().size() > WORDS
                ? contains(words, truth.first())
                : words.size() >= truth.first().size() && words.subList(0, truth.first().size()).equals(truth.first());
    }

    private static boolean ends(Truth truth, CorpusArticle article) {
        List<String> words = words(article.body());
        return truth.last().size() > WORDS
                ? contains(words, truth.last())
                : words.size() >= truth.last().size() && words.subList(words.size() - truth.last().size(), words.size()).equals(truth.last());
    }

    private static boolean contains(List<String> words, List<String> part) {
        return (" " + String.join(" ", words) + " ").contains(" " + String.join(" ", part) + " ");
    }

    private static List<String> words(String text) {
        return Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
    }

    private static String start(String body) {
        return body.substring(0, Math.min(60, body.length())).replace("\n", "/");
    }

    private static String end(String body) {
        return body.substring(Math.max(0, body.length() - 60)).replace("\n", "/");
    }
}
