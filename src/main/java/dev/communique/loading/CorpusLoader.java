package dev.communique.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusProblem;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FileHashes;
import dev.communique.corpus.Problems;
import dev.communique.entity.Corpus;
import dev.communique.entity.Problem;
import dev.communique.extraction.RuleBook;
import dev.communique.fact.Severity;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Brings the stored graph to a corpus, in one transaction: whatever happens on the way, what was there before stays whole. */
@ApplicationScoped
public class CorpusLoader {

    private static final Logger LOG = Logger.getLogger(CorpusLoader.class);
    private static final Comparator<CorpusProblem> BY_PLACE = Comparator.comparing((CorpusProblem problem) -> problem.origin().file())
            .thenComparing(problem -> problem.origin().line(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The transaction manager's own limit of a minute is for requests. */
    private static final int LONGEST_LOAD_SECONDS = 6 * 60 * 60;

    /** Bytes of a corpus from which on its indexes are made behind its rows. */
    private static final long WORTH_NO_INDEXES = 2_000_000;

    /** A load that is written, and when it began. */
    private record Loaded(Corpus corpus, int problems, long start) {
    }

    private final CorpusConfig config;
    /** The rules by which facts are read; null where none are. */
    private final RuleBook book;
    private final StatelessSession session;
    private final LoadingLock lock;
    private final ServedCorpus served;
    private final LoadProgress progress;
    private final LoadMemory memory;
    private final FileHashes hashes = new FileHashes();
    private final int largest;

    /** Whether what is read is worth keeping: a corpus in memory that is loaded once leaves nobody to read it. */
    private final boolean keeps;
    private final boolean shared;
    private final Timer loads;

    CorpusLoader(CorpusConfig config, ExtractionConfig extraction, StatelessSession session, LoadingLock lock, ServedCorpus served,
            StoreKind store, LoadProgress progress, MeterRegistry meters) {
        this.config = config;
        this.book = extraction.enabled() ? book(extraction) : null;
        this.session = session;
        this.lock = lock;
        this.served = served;
        this.largest = (int) config.maxDocumentSize().asLongValue();
        this.keeps = !store.isInMemory() || !ReloadInterval.isOff(config.reload());
        this.shared = store.isShared();
        this.progress = progress;
        this.memory = new LoadMemory(store.isInMemory(), Runtime.getRuntime().maxMemory());
        this.loads = Timer.builder("communique.corpus.load").description("How long loading took that changed the stored graph")
                .register(meters);
    }

    /** Rules that can't be understood end the start: what they were to read would be missed in silence. */
    private static RuleBook book(ExtractionConfig extraction) {
        try {
            return RuleBook.with(extraction.rules().orElse(null));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("communique.extraction.rules: " + e.getMessage(), e);
        }
    }

    /** The version of the corpus that is stored; empty where there is none yet. */
    Optional<String> stored() {
        return corpus().map(corpus -> corpus.version);
    }

    private Optional<Corpus> corpus() {
        return QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(session.get(Corpus.class, Corpus.ONLY)));
    }

    /**
     * Serves the corpus that is stored, whatever the files hold by now, unless it has this version, or there is none.
     *
     * @param but may be null
     * @return whether it is served
     */
    boolean servesStored(String but) {
        Optional<Corpus> other = corpus().filter(stored -> !stored.version.equals(but));
        other.ifPresent(stored -> {
            served.is(stored.version);
            LOG.infof("Serving corpus %s, which is stored already: %s", stored.version, counts(stored));
        });
        return other.isPresent();
    }

    /** The version that a corpus has when it is loaded here: a hash of its files, and of all that makes a graph of them. */
    String version(CorpusFiles files) throws IOException {
        return GraphVersion.of(new CorpusReader(files, hashes, largest, new Problems()), book);
    }

    /**
     * Loads a corpus, and waits while another replica does; does nothing where the very same is loaded already.
     *
     * @param version of these files
     * @throws IOException where there is no corpus, or its files changed since they had that version
     * @throws ConfigurationException where there are problems, and the configuration is strict
     */
    void load(CorpusFiles files, String version) throws IOException {
        try {
            loadUnlessStored(files, version);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | OutOfMemoryError e) {
            if (memory.isExhausted(e)) {
                throw new OutOfMemory(memory.advice(), memory.isStore());
            }
            throw e;
        }
        served.is(version);
    }

    private void loadUnlessStored(CorpusFiles files, String version) {
        if (!stored().equals(Optional.of(version))) {
            lock.load(LONGEST_LOAD_SECONDS, () -> QuarkusTransaction.requiringNew().timeout(LONGEST_LOAD_SECONDS)
                    .call(() -> replace(files, version))).ifPresent(this::tell);
        } else if (config.strict()) {
            QuarkusTransaction.requiringNew().run(this::refuseProblems);
        }
    }

    private void refuseProblems() {
        long noted = session.createSelectionQuery("select count(*) from Problem where severity <> INFO", Long.class).getSingleResult();
        if (noted > 0) {
            throw stop("the corpus, which is loaded already, has problems, " + noted + " in all, and communique.corpus.strict is set");
        }
    }

    /** What there is to tell of a load; nothing where another replica has done it. */
    private Optional<Loaded> replace(CorpusFiles files, String version) {
        Corpus before = session.get(Corpus.class, Corpus.ONLY);
        if (before != null && before.version.equals(version)) {
            LOG.infof("Another replica has loaded corpus %s", version);
            return Optional.empty();
        }
        long start = System.nanoTime();
        Problems problems = new Problems();
        try {
            NodeChanges changes = new NodeChanges();
            Corpus corpus = write(new CorpusReader(files, hashes, largest, problems), problems, before == null, changes);
            if (!version(files).equals(version)) {
                throw new IOException("the files of the corpus changed while they were read");
            }
            describe(corpus, version, before, changes);
            return Optional.of(new Loaded(corpus, problems.list().size(), start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.end();
        }
    }

    /** To be called behind the commit: what is told before it may not come true. */
    private void tell(Loaded loaded) {
        long took = System.nanoTime() - loaded.start();
        Corpus corpus = loaded.corpus();
        loads.record(took, TimeUnit.NANOSECONDS);
        LOG.infof("Loaded corpus %s in %d ms: %s, %d problems", corpus.version, took / 1_000_000, counts(corpus), loaded.problems());
    }

    private static String counts(Corpus corpus) {
        return "%d articles, %d actors, %d agreements, %d events, %d statements".formatted(corpus.articles, corpus.actors,
                corpus.agreements, corpus.events, corpus.statements);
    }

    private Corpus write(CorpusReader reader, Problems problems, boolean first, NodeChanges changes) {
        memory.warn(reader.bytes());
        Corpus corpus;
        if (first) {
            commit(() -> GraphWriter.sweep(session));
            Indexes indexes = new Indexes(session, shared, this::commit);
            if (reader.bytes() >= WORTH_NO_INDEXES) {
                indexes.drop();
            }
            try (Portions portions = new Portions(this::commit)) {
                corpus = graph(reader, problems, true, portions, changes);
                portions.await();
            }
            indexes.make();
        } else {
            corpus = graph(reader, problems, false, Runnable::run, changes);
            session.createMutationQuery("delete from Problem").executeUpdate();
        }
        report(problems.list().stream().sorted(BY_PLACE).toList());
        return corpus;
    }

    private Corpus graph(CorpusReader reader, Problems problems, boolean first, Consumer<Runnable> transaction, NodeChanges changes) {
        return new GraphWriter(session, first, transaction, progress, changes).write(reader, problems, book, keeps);
    }

    /**
     * Writes some rows of the first corpus, which nobody sees before it is complete: were it one transaction, the database would have to be
     * able to undo it all.
     */
    private void commit(Runnable writing) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_LOAD_SECONDS).run(writing);
    }

    private void describe(Corpus corpus, String version, Corpus before, NodeChanges changes) {
        corpus.version = version;
        corpus.loadedAt = GraphVersion.now();
        new ChangeLog(session).add(corpus, before, changes);
        if (before == null) {
            session.insert(corpus);
        } else {
            session.update(corpus);
        }
    }

    private void report(List<CorpusProblem> problems) {
        tell(problems);
        List<CorpusProblem> wrong = problems.stream().filter(problem -> problem.severity() != Severity.INFO).toList();
        if (config.strict() && !wrong.isEmpty()) {
            throw stop("the corpus has problems, " + wrong.size() + " in all, and communique.corpus.strict is set. The first one: "
                    + wrong.get(0));
        }
        for (int i = 0; i < problems.size(); i++) {
            Problem row = new Problem();
            row.position = i;
            row.sourceFile = problems.get(i).origin().file();
            row.line = problems.get(i).origin().line();
            row.severity = problems.get(i).severity();
            row.message = problems.get(i).message();
            session.insert(row);
        }
    }

    /** Tells each problem, and those of a sort in one line. */
    private static void tell(List<CorpusProblem> problems) {
        problems.stream().filter(problem -> problem.sort() == null).forEach(problem -> LOG.warn(problem));
        Map<String, List<CorpusProblem>> sorts = problems.stream().filter(problem -> problem.sort() != null)
                .collect(Collectors.groupingBy(CorpusProblem::sort, LinkedHashMap::new, Collectors.toList()));
        sorts.forEach((sort, all) -> LOG.log(all.get(0).severity() == Severity.INFO ? Logger.Level.INFO : Logger.Level.WARN,
                "%s: %s, such as %s".formatted(Character.toUpperCase(sort.charAt(0)) + sort.substring(1), counted(all), all.get(0))));
    }

    private static String counted(List<CorpusProblem> all) {
        String last = all.get(all.size() - 1).message();
        return last.startsWith("and so are") ? (all.size() - 1) + ", " + last : String.valueOf(all.size());
    }

    /** There is not enough memory for the corpus. */
    static final class OutOfMemory extends ConfigurationException {

        private static final long serialVersionUID = 1;

        private final boolean endsTheStore;

        OutOfMemory(String advice, boolean endsTheStore) {
            super("Out of memory while the corpus was loaded. " + advice);
            this.endsTheStore = endsTheStore;
        }

        /** Whether the corpus that is served is lost too. */
        boolean endsTheStore() {
            return endsTheStore;
        }
    }

    /** Ends the start: Quarkus prints the message of this exception, without a stack trace that nobody needs, and exits with code 1. */
    static ConfigurationException stop(String message) {
        return new ConfigurationException(message);
    }
}
