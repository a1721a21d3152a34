package dev.communique.loading;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.communique.entity.CorpusChanged;

/** Which corpus is served, and telling everybody when it is another one. */
@ApplicationScoped
public class ServedCorpus {

    private final Event<CorpusChanged> changes;
    private volatile String version;

    ServedCorpus(Event<CorpusChanged> changes) {
        this.changes = changes;
    }

    /**
     * Takes note of the version that is stored, and tells everybody where it is another one than before. It is served once everybody knows:
     * where an observer fails, everybody is told again the next time.
     */
    synchronized void is(String stored) {
        if (!stored.equals(version)) {
            changes.fire(new CorpusChanged(stored));
            version = stored;
        }
    }

    /** The version that is served; empty before there is any. Does not wait for observers that are being told of another one. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }
}
