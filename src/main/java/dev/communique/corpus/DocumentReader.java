package dev.communique.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import dev.communique.fact.Fact;
import dev.communique.fact.Names;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Written;

/** Reads single documents with what curators wrote of them, each by itself: on any thread, with the same outcome in any order. */
final class DocumentReader {

    private static final int LONGEST_MADE_TITLE = 100;

    private final CorpusFiles files;

    DocumentReader(CorpusFiles files) {
        this.files = files;
    }

    /**
     * Reads a document.
     *
     * @param name     of its file
     * @param curation name of the YAML file beside it, or null
     */
    ReadDocument read(String name, String curation) {
        Problems problems = new Problems();
        byte[] bytes = bytes(name, problems);
        byte[] yaml = bytes == null || curation == null ? null : bytes(curation, problems);
        String hash = bytes == null || yaml == null && curation != null
                ? null
                : hash(sha256().digest(bytes), yaml == null ? null : sha256().digest(yaml));
        String text = bytes == null ? null : Utf8.decode(name, bytes, problems);
        if (text == null) {
            return new ReadDocument(hash, problems.list(), List.of());
        }
        List<ArticleText> articles = DocumentText.articles(text);
        if (articles.isEmpty()) {
            problems.add(name, "there is no article in it; the file is left out");
        }
        YamlMap root = root(curation, yaml, problems);
        Map<ArticleText, YamlMap> entries = root == null ? Map.of() : Curation.entries(root, articles);
        boolean extract = curation == null || root != null && root.flag("extract", false);
        List<ReadDocument.Article> read = new ArrayList<>();
        for (ArticleText article : articles) {
            Origin origin = new Origin(name, article.line());
            if (article.body().length() <= CorpusReader.LONGEST_BODY) {
                read.add(article(origin, article, entries.get(article), extract));
            } else {
                problems.add(origin, "the article is longer than " + CorpusReader.LONGEST_BODY + " characters; it is left out");
            }
        }
        return new ReadDocument(hash, problems.list(), List.copyOf(read));
    }

    private static YamlMap root(String curation, byte[] bytes, Problems problems) {
        String yaml = bytes == null ? null : Utf8.decode(curation, bytes, problems);
        return yaml == null ? null : YamlMap.read(curation, yaml, problems).orElse(null);
    }

    private static ReadDocument.Article article(Origin origin, ArticleText text, YamlMap entry, boolean extract) {
        Problems problems = new Problems();
        String hash = hash(text.body());
        if (entry == null) {
            String title = first(text.title(), madeTitle(text.body()));
            return new ReadDocument.Article(new CorpusArticle(Names.slug(title), title, text.publishedOn(), text.dateline(),
                    text.summary(), text.body(), List.of(), extract, List.of(), origin, hash, words(text.body())), origin, List.of());
        }
        YamlMap curated = entry.noting(problems);
        String title = first(curated.words("title"), text.title(), madeTitle(text.body()));
        PartialDate date = date(curated, problems);
        String dateline = curated.words("dateline");
        List<Fact> facts = CuratedFacts.read(curated, text.body(), problems);
        Written slug = curated.slug();
        CorpusArticle article = new CorpusArticle(slug == null ? Names.slug(title) : slug.text(), title,
                date == null ? text.publishedOn() : date, first(dateline, text.dateline()), text.summary(), text.body(), facts,
                curated.flag("extract", extract), CuratedFacts.rejections(curated, text.body(), problems), origin, hash,
                words(text.body()));
        return new ReadDocument.Article(article, slug == null ? origin : slug.origin(), problems.list());
    }

    private static int words(String body) {
        int words = 0;
        for (int i = 0; i < body.length(); i++) {
            if (!isSpace(body.charAt(i)) && (i == 0 || isSpace(body.charAt(i - 1)))) {
                words++;
            }
        }
        return words;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static PartialDate date(YamlMap entry, Problems problems) {
        int before = problems.count();
        PartialDate date = entry.date("date");
        problems.cost(before, "the article goes without it");
        return date;
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private static String madeTitle(String body) {
        String start = body.split("\n", 2)[0];
        if (start.length() <= LONGEST_MADE_TITLE) {
            return start;
        }
        int space = start.lastIndexOf(' ', LONGEST_MADE_TITLE);
        boolean splitsPair = Character.isHighSurrogate(start.charAt(LONGEST_MADE_TITLE - 1));
        return start.substring(0, space > 0 ? space : splitsPair ? LONGEST_MADE_TITLE - 1 : LONGEST_MADE_TITLE) + "…";
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** One hash of the hashes of a document and of its curation, or null. */
    static String hash(byte[] document, byte[] curation) {
        MessageDigest digest = sha256();
        digest.update(document);
        if (curation != null) {
            digest.update(curation);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The text of a file; null with a problem where it can't be read. */
    String text(String name, Problems problems) {
        byte[] bytes = bytes(name, problems);
        return bytes == null ? null : Utf8.decode(name, bytes, problems);
    }

    private byte[] bytes(String name, Problems problems) {
        try {
            return files.read(name);
        } catch (IOException e) {
            problems.add(name, "can't be read: " + reason(e) + "; the file is left out");
            return null;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e.getMessage();
    }
}
