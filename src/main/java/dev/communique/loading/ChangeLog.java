package dev.communique.loading;

import org.hibernate.StatelessSession;

import dev.communique.entity.ChangeKind;
import dev.communique.entity.Corpus;
import dev.communique.entity.CorpusChange;
import dev.communique.entity.CorpusVersion;

/**
 * The history of the last loads, written in the transaction of each. A first load begins it anew; so does one that finds that the corpus
 * before was loaded without it, by a replica of an older program.
 */
final class ChangeLog {

    /** How many versions are known at most. */
    static final int VERSIONS = 20;

    /** How many changes are kept of all loads together; a load that changes more leaves its own version as the only one known. */
    static final int CHANGES = 100_000;

    private static final int BATCH = 100;

    private final StatelessSession session;
    private final int most;

    /** @param session in the transaction of the load, whose rows may be written behind what is asked here */
    ChangeLog(StatelessSession session) {
        this(session, CHANGES);
    }

    /** @param most how many changes are kept */
    ChangeLog(StatelessSession session, int most) {
        this.session = session;
        this.most = most;
    }

    /**
     * Adds a load.
     *
     * @param before what was loaded before it; null where nothing was
     */
    void add(Corpus loaded, Corpus before, NodeChanges changes) {
        CorpusVersion last = before == null ? null : last();
        if (before == null) {
            forgetUpTo(Integer.MAX_VALUE);
            insert(1, loaded, nodes(loaded), 0, 0);
            return;
        }
        int position = 2;
        if (last == null || !last.version.equals(before.version)) {
            forgetUpTo(Integer.MAX_VALUE);
            insert(1, before, nodes(before), 0, 0);
        } else {
            position = last.position + 1;
        }
        if (changes.byId().size() > most) {
            forgetUpTo(position - 1);
        } else {
            forgetUpTo(position - VERSIONS);
            forgetWhatIsTooMuch(position - 1, changes.byId().size());
            write(position, changes);
        }
        insert(position, loaded, changes.count(ChangeKind.ADDED), changes.count(ChangeKind.CHANGED), changes.count(ChangeKind.REMOVED));
    }

    private static int nodes(Corpus corpus) {
        return corpus.articles + corpus.actors + corpus.agreements + corpus.events + corpus.statements;
    }

    private CorpusVersion last() {
        return session.createSelectionQuery("from CorpusVersion order by position desc", CorpusVersion.class).setMaxResults(1)
                .getSingleResultOrNull();
    }

    private void insert(int position, Corpus corpus, int added, int changed, int removed) {
        CorpusVersion row = new CorpusVersion();
        row.position = position;
        row.version = corpus.version;
        row.loadedAt = corpus.loadedAt;
        row.added = added;
        row.changed = changed;
        row.removed = removed;
        session.insert(row);
    }

    private void write(int position, NodeChanges changes) {
        session.setJdbcBatchSize(BATCH);
        changes.byId().forEach((id, kind) -> {
            CorpusChange row = new CorpusChange();
            row.position = position;
            row.id = id;
            row.kind = kind;
            session.insert(row);
        });
    }

    /** Oldest loads first; what a version has changed of a forgotten one leads from nowhere. */
    private void forgetWhatIsTooMuch(int newest, int more) {
        long kept = more;
        for (int position = newest; position > 0 && position > newest - VERSIONS; position--) {
            kept += session.createSelectionQuery("select count(*) from CorpusChange where position = :position", Long.class)
                    .setParameter("position", position).getSingleResult();
            if (kept > most) {
                forgetUpTo(position - 1);
                return;
            }
        }
    }

    /** Forgets versions, and the changes that led from them and to the first that is kept. */
    private void forgetUpTo(int position) {
        session.createMutationQuery("delete from CorpusVersion where position <= :position").setParameter("position", position)
                .executeUpdate();
        session.createMutationQuery("delete from CorpusChange where position <= :position")
                .setParameter("position", position == Integer.MAX_VALUE ? position : position + 1).executeUpdate();
    }
}
