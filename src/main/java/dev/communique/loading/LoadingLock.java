package dev.communique.loading;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets one load at a time, of all replicas that share a database. */
@ApplicationScoped
class LoadingLock {

    /** The name of the lock among all advisory locks of the database: "communiq" in ASCII. */
    private static final long NAME = 0x636f6d6d756e6971L;

    private final ReentrantLock here = new ReentrantLock();
    private final StatelessSession session;
    private final boolean shared;

    LoadingLock(StatelessSession session, @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.session = session;
        this.shared = database.equals("postgresql");
    }

    /** Whether other replicas may load into the same database. */
    boolean isShared() {
        return shared;
    }

    /**
     * Waits for the lock, and does something under it. The database frees the lock of a process that was killed.
     *
     * @param seconds how long that may take, in the transaction that holds the lock
     * @return what was done
     */
    <T> T hold(int seconds, Supplier<T> work) {
        here.lock();
        try {
            // a transaction apart: the one that loads must not have begun to read before it has the lock
            return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
                if (shared) {
                    session.createNativeQuery("select 1 from pg_advisory_xact_lock(:name)", Integer.class).setParameter("name", NAME)
                            .getSingleResult();
                }
                return work.get();
            });
        } finally {
            here.unlock();
        }
    }
}
