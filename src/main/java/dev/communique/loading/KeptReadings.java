package dev.communique.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hibernate.StatelessSession;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.CorpusProblem;
import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.Provenance;
import dev.communique.corpus.ReadDocument;
import dev.communique.corpus.Rejection;
import dev.communique.corpus.Source;
import dev.communique.entity.KeptReading;
import dev.communique.extraction.Extraction;
import dev.communique.fact.Fact;
import dev.communique.fact.Origin;
import dev.communique.fact.Passage;
import dev.communique.fact.Written;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What was read out of documents by loads before, in the store: a load reads only documents that have changed. Each is kept under a hash
 * of all that it depends on (document, curation, register, rules), so that nothing is to be invalidated.
 */
@RegisterForReflection(targets = { Reading.class, Reading.Article.class, ReadDocument.Article.class, CorpusArticle.class,
        CorpusProblem.class, Provenance.class, Rejection.class, Extraction.class, Extraction.Actor.class, Extraction.Mentioned.class,
        Extraction.Finding.class, Extraction.Reading.class, Fact.class, Fact.Affiliation.class, Fact.Agreement.class, Fact.Event.class,
        Fact.Participant.class,
        Fact.Statement.class, Fact.Addition.class, Origin.class, Passage.class, Written.class })
final class KeptReadings {

    /** How many are fetched at once. */
    private static final int CHUNK = 200;

    /** How many bytes are written at once. */
    private static final int BYTES_AT_ONCE = 4_000_000;

    private final StatelessSession session;
    private final Consumer<Runnable> transaction;
    private final String rules;

    /** Hashes of input by document. */
    private final Map<String, String> stored = new HashMap<>();

    /** Documents that are kept and did not come up. */
    private final Set<String> gone;

    private final SharedTexts texts = new SharedTexts();
    private final List<KeptReading> inserts = new ArrayList<>();
    private int waiting;

    /**
     * @param session     in the transaction of the load
     * @param transaction runs what writes some of them, in a transaction
     * @param rules       a hash of all that a reading depends on besides the document and its curation
     */
    KeptReadings(StatelessSession session, Consumer<Runnable> transaction, String rules) {
        this.session = session;
        this.transaction = transaction;
        this.rules = rules;
        session.createSelectionQuery("select document, input from KeptReading", Object[].class).getResultList()
                .forEach(row -> stored.put((String) row[0], (String) row[1]));
        this.gone = new HashSet<>(stored.keySet());
    }

    /**
     * A document, and what is kept of it.
     *
     * @param kept  the packed reading; null where none is kept of what the files hold now
     * @param texts makes the texts of what is kept
     */
    record Task(Source source, byte[] kept, SharedTexts texts) {

        /** What was kept, or else what {@code reading} reads; on any thread. */
        Done done(Function<Source, Reading> reading) {
            if (kept != null) {
                return new Done(this, RecordPacker.unpack(Reading.class, kept, texts).at(source), null);
            }
            Reading read = reading.apply(source);
            return new Done(this, read, read.hash() == null ? null : RecordPacker.pack(read));
        }
    }

    /** @param packed what is to be kept; null where nothing is, or it is kept already */
    record Done(Task task, Reading reading, byte[] packed) {
    }

    /** The documents in order, each with what is kept of it; some are fetched at a time, on the thread that asks for the next. */
    Iterable<Task> tasks(CorpusReader reader, Iterable<Source> sources) {
        Iterator<Source> left = sources.iterator();
        return () -> Stream.generate(() -> chunk(left)).takeWhile(chunk -> !chunk.isEmpty()).flatMap(chunk -> tasks(reader, chunk))
                .iterator();
    }

    /** The next documents: some, or fewer where much waits in them. */
    private List<Source> chunk(Iterator<Source> left) {
        List<Source> chunk = new ArrayList<>();
        for (int size = 0; left.hasNext() && chunk.size() < CHUNK && size < BYTES_AT_ONCE;) {
            Source source = left.next();
            size += source.size();
            gone.remove(source.name());
            chunk.add(source);
        }
        return chunk;
    }

    private Stream<Task> tasks(CorpusReader reader, List<Source> sources) {
        List<String> same = sources.stream().filter(source -> isKept(reader, source)).map(Source::name).toList();
        Map<String, byte[]> contents = new HashMap<>();
        if (!same.isEmpty()) {
            fetch(sources, same).forEach(kept -> contents.put(kept.document, kept.content));
            contents.keySet().retainAll(Set.copyOf(same));
        }
        return sources.stream().map(source -> new Task(source, contents.get(source.name()), texts));
    }

    private List<KeptReading> fetch(List<Source> sources, List<String> same) {
        if (sources.stream().anyMatch(source -> source.piece() != null)) { // in the order of their file, not of their names
            return session.createSelectionQuery("from KeptReading where document in (:same)", KeptReading.class)
                    .setParameterList("same", same).getResultList();
        }
        // a range of the index; in the order of Java, which differs from the database's for rare letters, of which some are read again
        return session.createSelectionQuery("from KeptReading where document between :first and :last", KeptReading.class)
                .setParameter("first", same.get(0)).setParameter("last", same.get(same.size() - 1)).getResultList();
    }

    private boolean isKept(CorpusReader reader, Source source) {
        String input = stored.get(source.name());
        return input != null && reader.hash(source).filter(hash -> input(hash).equals(input)).isPresent();
    }

    private String input(String hash) {
        return SortKeys.hash(hash, rules);
    }

    /** Keeps what was read, where it is not kept already. */
    void keep(Done done) {
        if (done.packed() == null) {
            return;
        }
        KeptReading row = new KeptReading();
        row.document = done.task().source().name();
        row.input = input(done.reading().hash());
        row.content = done.packed();
        inserts.add(row);
        waiting += row.content.length;
        if (waiting >= BYTES_AT_ONCE) {
            hand();
        }
    }

    /** Has those written that wait. */
    private void hand() {
        List<KeptReading> portion = List.copyOf(inserts);
        inserts.clear();
        waiting = 0;
        transaction.accept(() -> {
            delete(portion.stream().map(row -> row.document).filter(stored::containsKey).toList());
            portion.forEach(session::insert);
        });
    }

    private void delete(List<String> documents) {
        for (int from = 0; from < documents.size(); from += CHUNK) {
            session.createMutationQuery("delete from KeptReading where document in (:documents)")
                    .setParameterList("documents", documents.subList(from, Math.min(documents.size(), from + CHUNK))).executeUpdate();
        }
    }

    /** Writes what waits, and drops what is kept of documents that are not there any more. */
    void finish() {
        hand();
        transaction.accept(() -> delete(List.copyOf(gone)));
    }
}
