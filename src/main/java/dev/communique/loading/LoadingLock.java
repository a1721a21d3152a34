package dev.communique.loading;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.flywaydb.core.Flyway;
import org.hibernate.StatelessSession;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets one replica at a time do what all that share a database would do at once. */
@ApplicationScoped
class LoadingLock {

    /** The names of the locks among all advisory locks of the database: "communiq" and "comtable" in ASCII. */
    private static final long LOADING = 0x636f6d6d756e6971L;
    private static final long MIGRATING = 0x636f6d7461626c65L;

    private static final int LONGEST_MIGRATION_SECONDS = 60 * 60;

    private final ReentrantLock here = new ReentrantLock();
    private final StatelessSession session;
    private final boolean shared;
    private final EarlyStore early;

    LoadingLock(StatelessSession session, StoreKind store, EarlyStore early) {
        this.session = session;
        this.shared = store.isShared();
        this.early = early;
    }

    /** Whether there may be other replicas. */
    boolean isShared() {
        return shared;
    }

    /**
     * Waits for other loads, and does one. The database frees the lock of a process that was killed.
     *
     * @param seconds how long that may take, in the transaction that holds the lock
     * @param load    in a transaction of its own
     * @return what the load returned
     */
    <T> T load(int seconds, Supplier<T> load) {
        return hold(LOADING, seconds, load);
    }

    /** Brings the tables to their newest shape. Flyway has a lock too, but waits for it in the snapshot in which it then reads. */
    void migrate(Flyway flyway) {
        if (!early.isMade()) {
            hold(MIGRATING, LONGEST_MIGRATION_SECONDS, () -> QuarkusTransaction.suspendingExisting().call(flyway::migrate));
        }
    }

    private <T> T hold(long name, int seconds, Supplier<T> work) {
        here.lock();
        try {
            // a transaction apart: the one that does the work must not have begun to read before it has the lock
            return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
                if (shared) {
                    session.createNativeQuery("select 1 from pg_advisory_xact_lock(:name)", Integer.class).setParameter("name", name)
                            .getSingleResult();
                }
                return work.get();
            });
        } finally {
            here.unlock();
        }
    }
}
