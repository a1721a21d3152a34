package dev.communique.corpus;

import dev.communique.fact.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hashes of files, kept for as long as size and time of a file stay what they were: looking whether a large corpus has changed does not
 * read it. A file that was written within seconds before it was hashed is hashed again, since it may have been written once more within the
 * same tick of the file system's clock.
 */
public final class FileHashes {

    private static final int BUFFER = 64 << 10;
    private static final long MILLISECONDS_UNSURE = 3_000;

    private record Known(CorpusFiles.State state, byte[] hash, boolean sure) {
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * The SHA-256 of a file's bytes.
     *
     * @throws IOException where it can't be read
     */
    byte[] of(CorpusFiles files, String name) throws IOException {
        Optional<CorpusFiles.State> state = files.state(name);
        Known before = known.get(name);
        if (before != null && before.sure() && state.isPresent() && state.get().equals(before.state())) {
            return before.hash();
        }
        long now = System.currentTimeMillis();
        byte[] hash = hash(files, name);
        state.ifPresent(present -> known.put(name, new Known(present, hash, present.changedAt() < now - MILLISECONDS_UNSURE)));
        return hash;
    }

    private static byte[] hash(CorpusFiles files, String name) throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = files.open(name)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }
}
