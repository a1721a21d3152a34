package dev.communique.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

import dev.communique.corpus.format.DocumentFormat;
import dev.communique.corpus.format.Formats;
import dev.communique.corpus.format.Options;
import dev.communique.corpus.format.Packing;
import dev.communique.fact.Hashes;
import dev.communique.fact.Origin;
import dev.communique.fact.Severity;

/**
 * Reads a corpus: the register of actors, then document after document, each with what curators wrote of it. What can't be read is noted
 * as a problem, and the rest is read all the same. Each document can be {@linkplain #read read} by itself, on any thread; what depends on
 * the others (slugs, articles that stand in the corpus already) is settled when they are {@linkplain #admit admitted}, in order.
 */
public final class CorpusReader {

    private final CorpusFiles files;
    private final FileHashes hashes;
    /** Bytes of the files whose documents were handed on, of so many in all. */
    private final AtomicLong taken = new AtomicLong();
    private volatile long all;
    private final DocumentReader reader;
    private final List<String> names;
    private final Map<String, DocumentFormat> formats = new HashMap<>();
    private final FolderOptions options;
    private final Problems problems;
    private final Map<String, Origin> slugs = new HashMap<>();
    private final Map<String, Origin> identities = new HashMap<>();
    private final Map<Origin, Origin> curated = new HashMap<>();

    /**
     * Opens a corpus.
     *
     * @throws IOException with a message for the operator where the folder is missing, can't be listed, or has no document
     */
    public CorpusReader(CorpusFiles files, Problems problems) throws IOException {
        this(files, new FileHashes(), Options.LARGEST, problems);
    }

    /**
     * Opens a corpus of which files may have been read before.
     *
     * @param hashes  those of files at the same place
     * @param largest how many bytes a document may have
     */
    public CorpusReader(CorpusFiles files, FileHashes hashes, int largest, Problems problems) throws IOException {
        this.files = files;
        this.hashes = hashes;
        this.names = files.names();
        this.problems = problems;
        this.options = new FolderOptions(files, names, largest, problems);
        this.reader = new DocumentReader(files, options);
        if (names.stream().noneMatch(this::isDocument)) {
            throw new IOException("the corpus is empty: no document in " + files);
        }
    }

    /** Whether a file holds documents, by its name or else by its first bytes. */
    private boolean isDocument(String name) {
        return CorpusFiles.isDocument(name) || !CorpusFiles.isYaml(name) && !CorpusFiles.isReadme(name) && format(name) != null;
    }

    /** The format of a file that is no archive; null where it is none that is known, or can't be read, which is told when it is read. */
    private DocumentFormat format(String name) {
        return formats.computeIfAbsent(name, this::sniffed);
    }

    private DocumentFormat sniffed(String name) {
        Packing packing = Packing.of(name);
        try (InputStream in = packing.open(files.open(name))) {
            return Sniffing.format(packing.unpackedName(name), in);
        } catch (IOException e) {
            return null;
        }
    }

    /** A hash of all names and contents that count: the same for the same corpus, on each machine. */
    public String version() {
        MessageDigest digest = Hashes.sha256();
        for (String name : names) {
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            if (CorpusFiles.isYaml(name) || isDocument(name)) {
                try {
                    digest.update(hashes.of(files, name));
                } catch (IOException e) {
                    digest.update((byte) 0);
                }
            }
        }
        return Hashes.hex(digest.digest(), 8);
    }

    /** How many bytes its files have, as far as that is known without reading them. */
    public long bytes() {
        return names.stream().mapToLong(this::size).sum();
    }

    private long size(String name) {
        try {
            return files.state(name).map(CorpusFiles.State::size).orElse(0L);
        } catch (IOException e) {
            return 0; // reading it will fail, and say why
        }
    }

    /**
     * How much of its files the documents are that {@link #sources} has handed on, from 0 to 1; on any thread. A file that holds several counts as far as
     * it was read.
     */
    public double share() {
        return all == 0 ? 0 : Math.min(1, (double) taken.get() / all);
    }

    /** The register's actors; none where the corpus has no register. */
    public List<Register.Entry> actors() {
        String yaml = names.contains(Register.FILE) ? FileBytes.text(files, Register.FILE, problems) : null;
        return yaml == null ? List.of() : Register.read(yaml, problems);
    }

    /** How many files there are that hold documents. */
    public int documentFiles() {
        return (int) documentNames().count();
    }

    private Stream<String> documentNames() {
        return names.stream().filter(this::isDocument);
    }

    /** Hands on each article, in the order of documents and within them. One document is held in memory at a time. */
    public void articles(Consumer<CorpusArticle> each) {
        for (Source source : sources()) {
            admit(read(source), (article, place) -> each.accept(article));
        }
        finish();
    }

    /**
     * The documents, in order, to be gone through once, by one thread: those of a file that holds several are taken out of it on the way.
     * Notes as problems which files are none, and belong to none.
     */
    public Iterable<Source> sources() {
        Map<String, String> curations = curations();
        all = documentNames().mapToLong(this::size).sum();
        for (String name : names) {
            if (!CorpusFiles.isYaml(name) && !isDocument(name)) {
                passOver(name);
            }
        }
        List<String> documents = documentNames().toList();
        return () -> new InTurn<>(documents.iterator(), name -> sources(name, curations.get(name)));
    }

    private void passOver(String name) {
        try (InputStream in = files.open(name)) {
            Sniffing.passOver(name, name, problems);
        } catch (IOException e) {
            problems.add(name, FileBytes.unreadable(e));
        }
    }

    /** The YAML file of each document that has one: that of the same name, a text going before other formats. */
    private Map<String, String> curations() {
        Set<String> left = new LinkedHashSet<>(names.stream().filter(CorpusFiles::isYaml).filter(name -> !FolderOptions.isOptions(name))
                .toList());
        left.remove(Register.FILE);
        Map<String, String> curations = new HashMap<>();
        List<String> documents = new ArrayList<>(documentNames().toList());
        documents.sort(Comparator.comparing(name -> !name.endsWith(".txt")));
        for (String name : documents) {
            String stem = stem(name);
            for (String yaml : List.of(stem + ".yaml", stem + ".yml")) {
                if (left.remove(yaml)) {
                    curations.put(name, yaml);
                    break;
                }
            }
        }
        left.stream().sorted().forEach(this::orphan);
        return curations;
    }

    private static String stem(String name) {
        return Packing.of(name).unpackedName(name).replaceFirst("\\.[^./]*$", "");
    }

    private void orphan(String yaml) {
        String stem = yaml.replaceFirst("\\.ya?ml$", "");
        Optional<String> taken = names.stream().filter(name -> isDocument(name) && stem(name).equals(stem)).findFirst();
        problems.add(yaml, (taken.isPresent()
                ? taken.get() + " has a .yaml file already"
                : "there is no document " + stem + ".txt beside it, nor one of another format") + "; the file is left out");
    }

    private Iterator<Source> sources(String name, String curation) {
        boolean isOne = Formats.isNamedAsOne(Packing.of(name).unpackedName(name)); // then nobody has to look into it here
        DocumentFormat format = isOne || CorpusFiles.isArchive(name) ? null : format(name);
        if (isOne || !CorpusFiles.isArchive(name) && (format == null || !format.holdsMany())) {
            taken.addAndGet(size(name));
            return List.of(new Source(name, name, curation, null)).iterator();
        }
        try {
            Pieces pieces = new Pieces(new CountedInput(files.open(name), taken::addAndGet), name, format, options.of(name), problems);
            if (curation != null) {
                reader.openCuration(curation, problems);
            }
            return new PieceSources(pieces, name, curation);
        } catch (IOException e) {
            problems.add(name, FileBytes.unreadable(e));
            return Collections.emptyIterator();
        }
    }

    /** A hash of all that {@link #read} looks at: the document and its curation; on any thread. Empty where a file can't be read. */
    public Optional<String> hash(Source source) {
        try {
            byte[] document = source.piece() == null
                    ? hashes.of(files, source.file())
                    : source.piece().hash().getBytes(StandardCharsets.UTF_8);
            return Optional.of(reader.hash(source, document, source.curation() == null ? null : hashes.of(files, source.curation())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads a document by itself; on any thread. */
    public ReadDocument read(Source source) {
        return reader.read(source);
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
            if (read.entry() != null) {
                curated.computeIfAbsent(read.entry(), entry -> origin);
            }
            Origin twin = identities.putIfAbsent(read.article().identity(), origin);
            if (twin == null) {
                problems.addAll(read.problems());
                each.accept(read.article().withSlug(slug(read)), i);
            } else if (twin.file().equals(origin.file()) && !twin.equals(origin)) { // exports number records that are the same
                problems.note(origin, Severity.INFO, Pieces.TWICE,
                        "the same stands at line " + twin.line() + ", word for word; it is left out");
            } else {
                problems.add(origin, "the article stands word for word in " + place(twin) + "; this one is left out");
            }
        }
    }

    private static String place(Origin origin) {
        return origin.file() + (origin.line() == null ? "" : ":" + origin.line());
    }

    /** Notes what is known only behind the last document: entries for articles of large files that fit none. */
    public void finish() {
        reader.openedEntries().stream().filter(entry -> !curated.containsKey(entry))
                .forEach(entry -> problems.add(entry, "no article of the file begins so; the entry is left out"));
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
        problems.add(read.slugOrigin(), "duplicate slug '" + slug + "': the article at " + place(taken)
                + " has it; this one is served as '" + longer + "'. A 'slug' in the document's YAML settles it");
        return longer;
    }
}
