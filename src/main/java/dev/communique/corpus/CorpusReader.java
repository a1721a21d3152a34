package dev.communique.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

import dev.communique.fact.Hashes;
import dev.communique.fact.Origin;

/**
 * Reads a corpus: the register of actors, then document after document, each with what curators wrote of it. What can't be read is noted
 * as a problem, and the rest is read all the same. Each document can be {@linkplain #read read} by itself, on any thread; what depends on
 * the others (slugs, articles that stand in the corpus already) is settled when they are {@linkplain #admit admitted}, in order.
 */
public final class CorpusReader {

    /** The largest body of an article in UTF-16 units: a guard against dumps, and what a column of H2 holds at least. */
    public static final int LONGEST_BODY = 1_000_000;

    /**
     * A document of the corpus.
     *
     * @param name     of its file
     * @param curation name of the YAML file beside it, or null
     */
    public record Source(String name, String curation) {
    }

    private final CorpusFiles files;
    private final FileHashes hashes;
    private final DocumentReader reader;
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
        this(files, new FileHashes(), problems);
    }

    /**
     * Opens a corpus of which files may have been read before.
     *
     * @param hashes those of files at the same place
     */
    public CorpusReader(CorpusFiles files, FileHashes hashes, Problems problems) throws IOException {
        this.files = files;
        this.hashes = hashes;
        this.reader = new DocumentReader(files);
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
                digest.update(hashes.of(files, name));
            } catch (IOException e) {
                digest.update((byte) 0);
            }
        }
        return Hashes.hex(digest.digest(), 8);
    }

    /** How many bytes its files have, as far as that is known without reading them. */
    public long bytes() {
        long bytes = 0;
        for (String name : names) {
            try {
                bytes += files.state(name).map(CorpusFiles.State::size).orElse(0L);
            } catch (IOException e) {
                // reading it will fail, and say why
            }
        }
        return bytes;
    }

    /** The register's actors; none where the corpus has no register. */
    public List<Register.Entry> actors() {
        String yaml = names.contains(Register.FILE) ? reader.text(Register.FILE, problems) : null;
        return yaml == null ? List.of() : Register.read(yaml, problems);
    }

    /** Hands on each article, in the order of documents and within them. One document is held in memory at a time. */
    public void articles(Consumer<CorpusArticle> each) {
        for (Source source : sources()) {
            admit(read(source), (article, place) -> each.accept(article));
        }
    }

    /** The documents, in order. Notes as problems which files are none, and belong to none. */
    public List<Source> sources() {
        Set<String> curations = new HashSet<>(names.stream().filter(CorpusFiles::isYaml).toList());
        curations.remove(Register.FILE);
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (CorpusFiles.isDocument(name)) {
                String stem = name.substring(0, name.length() - ".txt".length());
                sources.add(new Source(name, curations.remove(stem + ".yaml")
                        ? stem + ".yaml"
                        : curations.remove(stem + ".yml") ? stem + ".yml" : null));
            } else if (!CorpusFiles.isYaml(name)) {
                reader.text(name, problems);
            }
        }
        curations.stream().sorted().forEach(this::orphan);
        return sources;
    }

    private void orphan(String yaml) {
        String document = yaml.replaceFirst("\\.ya?ml$", ".txt");
        problems.add(yaml,
                (names.contains(document) ? document + " has a .yaml file already" : "there is no document " + document + " beside it")
                        + "; the file is left out");
    }

    /** A hash of all that {@link #read} looks at: the document and its curation; on any thread. Empty where a file can't be read. */
    public Optional<String> hash(Source source) {
        try {
            return Optional.of(DocumentReader.hash(hashes.of(files, source.name()),
                    source.curation() == null ? null : hashes.of(files, source.curation())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads a document by itself; on any thread. */
    public ReadDocument read(Source source) {
        return reader.read(source.name(), source.curation());
    }

    /**
     * Takes a document into the corpus; to be called in the order of the documents, by one thread at a time.
     *
     * @param each gets the articles with their place in the document, but for those that stand in the corpus already
     */
    public void admit(ReadDocument document, ObjIntConsumer<CorpusArticle> each) {
        problems.addAll(document.problems());
        for (int i = 0; i < document.articles().size(); i++) {
            ReadDocument.Article read = document.articles().get(i);
            Origin origin = read.article().origin();
            Origin twin = bodies.putIfAbsent(read.article().bodyHash(), origin);
            if (twin == null) {
                problems.addAll(read.problems());
                each.accept(read.article().withSlug(slug(read)), i);
            } else {
                problems.add(origin, "the article stands word for word in " + twin.file() + ":" + twin.line() + "; this one is left out");
            }
        }
    }

    /** The slug that the article came with; where it is taken, with the start of the body's hash added. */
    private String slug(ReadDocument.Article read) {
        Origin origin = read.article().origin();
        String slug = read.article().slug();
        Origin taken = slugs.putIfAbsent(slug, origin);
        if (taken == null) {
            return slug;
        }
        String longer = slug + "-" + read.article().bodyHash().substring(0, 8);
        while (slugs.putIfAbsent(longer, origin) != null) {
            longer += "x";
        }
        problems.add(read.slugOrigin(), "duplicate slug '" + slug + "': the article at " + taken.file() + ":" + taken.line()
                + " has it; this one is served as '" + longer + "'. A 'slug' in the document's YAML settles it");
        return longer;
    }
}
