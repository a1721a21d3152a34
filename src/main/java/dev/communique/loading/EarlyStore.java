package dev.communique.loading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import javax.sql.DataSource;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import dev.communique.corpus.CorpusReader;
import dev.communique.corpus.Problems;
import dev.communique.extraction.RuleBook;
import io.agroal.api.AgroalPoolInterceptor;

/**
 * Makes the tables of a store in memory, and inserts the packed rows of the seeds where no other corpus is given, on a thread beside the start:
 * Hibernate makes its model of the entities meanwhile, and asks the database nothing. It is a listener to the pool of connections only
 * because those are the beans that are made with the pool, before Hibernate starts.
 */
@Singleton
class EarlyStore implements AgroalPoolInterceptor {

    private final Provider<DataSource> pool;
    private final boolean takesRows;
    /** Null where there is nothing to make here. */
    private final FutureTask<Void> made;

    EarlyStore(Provider<DataSource> pool, StoreKind store, CorpusConfig config, ExtractionConfig extraction) {
        this.pool = pool;
        this.takesRows = config.location().isEmpty() && ReloadInterval.isOff(config.reload()) && extraction.isBuiltIn();
        this.made = store.isInMemory() && NewTables.arePacked() ? new FutureTask<>(this::make) : null;
        if (made != null) {
            Thread making = new Thread(made, "early-store");
            making.setDaemon(true);
            making.start();
        }
    }

    private Void make() throws SQLException {
        Optional<PackedRows> rows = takesRows ? PackedRows.packed().filter(EarlyStore::isOfThisBuild) : Optional.empty();
        try (Connection connection = pool.get().getConnection()) { // waits for the pool to be there
            connection.setAutoCommit(false);
            try {
                if (NewTables.make(connection) && rows.isPresent()) {
                    rows.get().insert(connection, GraphVersion.now());
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
            return null;
        }
    }

    /** Whether the seeds would be loaded as these rows: in a folder of classes, rows may be older than the rules. */
    private static boolean isOfThisBuild(PackedRows rows) {
        try {
            return rows.version().equals(GraphVersion.of(new CorpusReader(Seeds.files(), new Problems()), RuleBook.builtIn()));
        } catch (IOException e) {
            return false; // the load will say why
        }
    }

    /**
     * Waits until the tables are there.
     *
     * @return false where others must make them: the store is not in memory, or the build has packed none
     */
    boolean isMade() {
        if (made == null) {
            return false;
        }
        try {
            made.get();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the tables are made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the tables can't be made", e.getCause());
        }
    }
}
