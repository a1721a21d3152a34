package dev.communique.loading;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

import dev.communique.corpus.CorpusFiles;
import dev.communique.corpus.CorpusProblem;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.FolderFiles;
import dev.communique.corpus.PackedFiles;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.entity.Corpus;
import dev.communique.entity.Problem;
import dev.communique.extraction.Extractor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Loads the corpus when the application starts, before it answers its first request. */
@ApplicationScoped
public class CorpusLoader {

    private static final Logger LOG = Logger.getLogger(CorpusLoader.class);
    private static final String SEEDS = "/seeds.zip";

    private static final int BATCH = 100;

    private static final Comparator<CorpusProblem> BY_PLACE = Comparator.comparing((CorpusProblem problem) -> problem.origin().file())
            .thenComparing(problem -> problem.origin().line(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The transaction manager's own limit of a minute is for requests. */
    private static final int LONGEST_LOAD_SECONDS = 6 * 60 * 60;

    /** Children before parents, so that foreign keys hold at each step. */
    private static final List<String> TABLES = List.of("Evidence", "ArticleEvent", "ArticleAgreement", "ArticleActor", "Mention",
            "StatementAgreement", "StatementActor", "Statement", "EventAgreement", "Participation", "Event", "AgreementParty",
            "Agreement", "Affiliation", "ActorName", "Actor", "ArticleBody", "Article", "Problem", "Corpus");

    private final CorpusConfig config;
    private final ExtractionConfig extraction;
    private final StatelessSession session;

    CorpusLoader(CorpusConfig config, ExtractionConfig extraction, StatelessSession session) {
        this.config = config;
        this.extraction = extraction;
        this.session = session;
    }

    void onStart(@Observes StartupEvent start) {
        try {
            load(config.location().isPresent() ? new FolderFiles(config.location().get()) : seeds());
        } catch (IOException e) {
            throw stop(e.getMessage());
        }
    }

    /** The corpus that is packed into the application. */
    static CorpusFiles seeds() throws IOException {
        try (InputStream zip = CorpusLoader.class.getResourceAsStream(SEEDS)) {
            if (zip == null) {
                throw new IOException("the application was built without its seed corpus");
            }
            return new PackedFiles(zip);
        }
    }

    /**
     * Loads a corpus in a transaction of its own; does nothing where the very same is loaded already.
     *
     * @throws IOException where there is no corpus
     * @throws ConfigurationException where there are problems, and the configuration is strict
     */
    public void load(CorpusFiles files) throws IOException {
        Problems problems = new Problems();
        CorpusReader reader = new CorpusReader(files, problems);
        QuarkusTransaction.requiringNew().timeout(LONGEST_LOAD_SECONDS).run(() -> load(reader, problems));
    }

    private void load(CorpusReader reader, Problems problems) {
        String version = reader.version();
        Corpus loaded = session.get(Corpus.class, Corpus.ONLY);
        if (loaded != null && loaded.version.equals(version)) {
            LOG.infof("Corpus %s is loaded already", version);
            long noted = session.createSelectionQuery("select count(*) from Problem", Long.class).getSingleResult();
            if (config.strict() && noted > 0) {
                throw stop("the corpus, which is loaded already, has problems, " + noted + " in all, and communique.corpus.strict is set");
            }
        } else {
            replace(reader, version, problems);
        }
    }

    private void replace(CorpusReader reader, String version, Problems problems) {
        long start = System.nanoTime();
        session.setJdbcBatchSize(BATCH);
        TABLES.forEach(table -> session.createMutationQuery("delete from " + table).executeUpdate());
        List<Register.Entry> register = reader.actors();
        GraphBuilder graph = new GraphBuilder(register, extractor(register), session::insert, problems);
        reader.articles(graph::add);
        Corpus corpus = graph.finish();
        report(problems.list().stream().sorted(BY_PLACE).toList());
        corpus.version = version;
        corpus.loadedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        session.insert(corpus);
        LOG.infof("Loaded corpus %s in %d ms: %d articles, %d actors, %d agreements, %d events, %d statements, %d problems", version,
                (System.nanoTime() - start) / 1_000_000, corpus.articles, corpus.actors, corpus.agreements, corpus.events,
                corpus.statements, problems.list().size());
    }

    private Extractor extractor(List<Register.Entry> register) {
        return extraction.enabled() ? new Extractor(register.stream().map(Register.Entry::known).toList()) : null;
    }

    private void report(List<CorpusProblem> problems) {
        problems.forEach(problem -> LOG.warn(problem));
        if (config.strict() && !problems.isEmpty()) {
            throw stop("the corpus has problems, " + problems.size() + " in all, and communique.corpus.strict is set. The first one: "
                    + problems.get(0));
        }
        for (int i = 0; i < problems.size(); i++) {
            Problem row = new Problem();
            row.position = i;
            row.sourceFile = problems.get(i).origin().file();
            row.line = problems.get(i).origin().line();
            row.message = problems.get(i).message();
            session.insert(row);
        }
    }

    /** Ends the start: Quarkus prints the message of this exception, without a stack trace that nobody needs, and exits with code 1. */
    private static ConfigurationException stop(String message) {
        return new ConfigurationException(message);
    }
}
