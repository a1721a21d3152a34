package dev.communique.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.communique.fact.Fact;
import dev.communique.fact.Hashes;
import dev.communique.fact.Names;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Written;

/**
 * Reads a corpus: the register of actors, then document after document, each with what curators wrote of it. One document is
 * held in memory at a time. What can't be read is noted as a problem, and the rest is read all the same.
 */
public final class CorpusReader {

    /** The largest body of an article in UTF-16 units: a guard against dumps, and what a column of H2 holds at least. */
    public static final int LONGEST_BODY = 1_000_000;

    private static final int LONGEST_MADE_TITLE = 100;

    private final CorpusFiles files;
    private final List<String> names;
    private final Problems problems;
    private final Map<String, Origin> slugs = new HashMap<>();
    private final Map<String, Origin> bodies = new HashMap<>();

    /**
     * Opens a corpus.
     *
     * @throws IOException with a message for the operator where the folder is missing, can't be listed, or has no document
     */
    public CorpusReader(CorpusFiles files, Problems problems) throws IOException {
        this.files = files;
        this.names = files.names();
        this.problems = problems;
        if (names.stream().noneMatch(CorpusFiles::isDocument)) {
            throw new IOException("the corpus is empty: no .txt document in " + files);
        }
    }

    /** A hash of all names and contents: the same for the same corpus, on each machine. */
    public String version() {
        MessageDigest digest = Hashes.sha256();
        for (String name : names) {
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            try {
                digest.update(Hashes.sha256().digest(files.read(name)));
            } catch (IOException e) {
                digest.update((byte) 0);
            }
        }
        return Hashes.hex(digest.digest(), 8);
    }

    /** The register's actors; none where the corpus has no register. */
    public List<Register.Entry> actors() {
        String yaml = names.contains(Register.FILE) ? text(Register.FILE) : null;
        return yaml == null ? List.of() : Register.read(yaml, problems);
    }

    /** Hands on each article, in the order of documents and within them. */
    public void articles(Consumer<CorpusArticle> each) {
        Set<String> curations = new HashSet<>(names.stream().filter(CorpusFiles::isYaml).toList());
        curations.remove(Register.FILE);
        for (String name : names) {
            if (CorpusFiles.isDocument(name)) {
                String stem = name.substring(0, name.length() - ".txt".length());
                String curation = curations.remove(stem + ".yaml")
                        ? stem + ".yaml"
                        : curations.remove(stem + ".yml") ? stem + ".yml" : null;
                document(name, curation, each);
            } else if (!CorpusFiles.isYaml(name)) {
                text(name);
            }
        }
        curations.stream().sorted().forEach(this::orphan);
    }

    private void orphan(String yaml) {
        String document = yaml.replaceFirst("\\.ya?ml$", ".txt");
        problems.add(yaml,
                (names.contains(document) ? document + " has a .yaml file already" : "there is no document " + document + " beside it")
                        + "; the file is left out");
    }

    private void document(String name, String curation, Consumer<CorpusArticle> each) {
        String text = text(name);
        if (text == null) {
            return;
        }
        List<ArticleText> articles = DocumentText.articles(text);
        if (articles.isEmpty()) {
            problems.add(name, "there is no article in it; the file is left out");
        }
        YamlMap root = root(curation);
        Map<ArticleText, YamlMap> entries = root == null ? Map.of() : Curation.entries(root, articles);
        boolean extract = curation == null || root != null && root.flag("extract", false);
        for (ArticleText article : articles) {
            CorpusArticle read = article(name, article, entries.get(article), extract);
            if (read != null) {
                each.accept(read);
            }
        }
    }

    private YamlMap root(String curation) {
        String yaml = curation == null ? null : text(curation);
        return yaml == null ? null : YamlMap.read(curation, yaml, problems).orElse(null);
    }

    private CorpusArticle article(String file, ArticleText text, YamlMap entry, boolean extract) {
        Origin origin = new Origin(file, text.line());
        if (text.body().length() > LONGEST_BODY) {
            problems.add(origin, "the article is longer than " + LONGEST_BODY + " characters; it is left out");
            return null;
        }
        Origin twin = bodies.putIfAbsent(hash(text.body()), origin);
        if (twin != null) {
            problems.add(origin, "the article stands word for word in " + twin.file() + ":" + twin.line() + "; this one is left out");
            return null;
        }
        String title = first(entry == null ? null : entry.words("title"), text.title(), madeTitle(text.body()));
        PartialDate date = date(entry);
        String dateline = entry == null ? null : entry.words("dateline");
        List<Fact> facts = entry == null ? List.of() : CuratedFacts.read(entry, text.body(), problems);
        return new CorpusArticle(slug(entry, title, text.body(), origin), title, date == null ? text.publishedOn() : date,
                first(dateline, text.dateline()), text.summary(), text.body(), facts,
                entry == null ? extract : entry.flag("extract", extract),
                entry == null ? List.of() : CuratedFacts.rejections(entry, text.body(), problems), origin);
    }

    private PartialDate date(YamlMap entry) {
        int before = problems.count();
        PartialDate date = entry == null ? null : entry.date("date");
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

    /** The curator's slug or one made from the title; where it is taken, with the start of the body's hash behind it. */
    private String slug(YamlMap entry, String title, String body, Origin origin) {
        Written written = entry == null ? null : entry.slug();
        String slug = written == null ? Names.slug(title) : written.text();
        Origin taken = slugs.putIfAbsent(slug, origin);
        if (taken == null) {
            return slug;
        }
        String longer = slug + "-" + hash(body).substring(0, 8);
        while (slugs.putIfAbsent(longer, origin) != null) {
            longer += "x";
        }
        problems.add(written == null ? origin : written.origin(), "duplicate slug '" + slug + "': the article at " + taken.file() + ":"
                + taken.line() + " has it; this one is served as '" + longer + "'. A 'slug' in the document's YAML settles it");
        return longer;
    }

    private static String hash(String text) {
        return Hashes.hex(text, 16);
    }

    private String text(String name) {
        try {
            return Utf8.decode(name, files.read(name), problems);
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
