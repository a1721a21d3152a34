package dev.communique.loading;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.hibernate.StatelessSession;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.corpus.Source;
import dev.communique.entity.Corpus;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extractor;
import dev.communique.extraction.RuleBook;

/** Reads the documents of a corpus, merges what they tell, and writes the rows of the graph: one load. */
final class GraphWriter {

    /** The tables of the graph. */
    static final List<String> TABLES = List.of("actor", "actor_name", "actor_ties", "affiliation", "agreement", "agreement_party",
            "article", "article_actor", "article_agreement", "article_body", "article_event", "event", "event_agreement", "folded_text",
            "other_id", "participation", "statement", "statement_actor", "statement_agreement");

    private final StatelessSession session;
    private final boolean first;
    private final Consumer<Runnable> transaction;
    private final LoadProgress progress;
    private final NodeChanges changes;

    /**
     * @param session     in the transaction of the load
     * @param first       whether no corpus is stored
     * @param transaction runs what writes a portion of rows, in a transaction
     * @param changes     takes note of what is not what it was
     */
    GraphWriter(StatelessSession session, boolean first, Consumer<Runnable> transaction, LoadProgress progress, NodeChanges changes) {
        this.session = session;
        this.first = first;
        this.transaction = transaction;
        this.progress = progress;
        this.changes = changes;
    }

    /** Drops what a first load has left that was ended by force. */
    static void sweep(StatelessSession session) {
        for (String table : TABLES) {
            if (!session.createNativeQuery("select 1 from " + table + " fetch first row only", Integer.class).getResultList().isEmpty()) {
                session.createNativeMutationQuery("truncate table " + table).executeUpdate();
            }
        }
    }

    /**
     * Writes the graph.
     *
     * @param book  the rules by which facts are read out of text; null where none are
     * @param keeps whether what is read is to be kept
     * @return what there is, without version and time
     */
    Corpus write(CorpusReader reader, Problems problems, RuleBook book, boolean keeps) {
        List<Register.Entry> register = reader.actors();
        Iterable<Source> sources = reader.sources();
        BundleWriter rows = new BundleWriter(session, first, GraphVersion.RULES, transaction, changes);
        GraphBuilder graph = new GraphBuilder(register, rows, problems);
        Function<Source, Reading> reading = reading(reader, register, book);
        Consumer<Reading> merging = read -> {
            reader.admit(read.document(), (article, place) -> {
                Reading.Article its = read.articles().get(place);
                graph.add(article, its.kind(), its.extraction());
            });
            progress.document(read);
        };
        progress.begin(reader.documentFiles(), reader::share);
        if (!keeps) {
            InOrder.each(sources, reading, merging);
        } else {
            KeptReadings kept = new KeptReadings(session, transaction,
                    SortKeys.hash(GraphVersion.RULES, GraphVersion.of(book), register.toString()));
            InOrder.each(kept.tasks(reader, sources), task -> task.done(reading), done -> {
                merging.accept(done.reading());
                kept.keep(done);
            });
            kept.finish();
        }
        reader.finish();
        progress.merging();
        Corpus corpus = graph.finish();
        rows.finish();
        return corpus;
    }

    /** @param book null where no facts are read out of text */
    private static Function<Source, Reading> reading(CorpusReader reader, List<Register.Entry> register, RuleBook book) {
        if (book == null) {
            return source -> Reading.of(reader.read(source), null);
        }
        Extractor extractor = new Extractor(register.stream().map(Register.Entry::known).toList(), book);
        Function<CorpusArticle, Extraction> extraction = article -> extractor.extract(article.title(), article.provenance().source(),
                article.body(), article.publishedOn(),
                article.dateline(), article.origin());
        return source -> Reading.of(reader.read(source), extraction);
    }
}
