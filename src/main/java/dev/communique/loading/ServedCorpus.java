package dev.communique.loading;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.communique.entity.CorpusChanged;

/** Which corpus is served, and telling everybody when it is another one. */
@ApplicationScoped
public class ServedCorpus {

    private final Event<CorpusChanged> changes;
    private String version;

    ServedCorpus(Event<CorpusChanged> changes) {
        this.changes = changes;
    }

    /** Takes note of the version that is stored, and tells everybody where it is another one than before. */
    synchronized void is(String stored) {
        if (!stored.equals(version)) {
            version = stored;
            changes.fire(new CorpusChanged(stored));
        }
    }

    /** The version that is served; empty before there is any. */
    public synchronized Optional<String> version() {
        return Optional.ofNullable(version);
    }
}
