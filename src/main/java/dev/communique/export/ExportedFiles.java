package dev.communique.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.communique.entity.CorpusChanged;
import dev.communique.store.BadUserInput;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Writes exports into files, all of them of one corpus. A file is there when it is whole. */
@ApplicationScoped
public class ExportedFiles {

    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    private final Exports exports;
    private final CountDownLatch loaded = new CountDownLatch(1);

    ExportedFiles(Exports exports) {
        this.exports = exports;
    }

    void know(@Observes CorpusChanged changed) {
        loaded.countDown();
    }

    /** Waits for a corpus for at most a second; whether there is one. */
    public boolean awaitCorpus() throws InterruptedException {
        return loaded.await(1, TimeUnit.SECONDS);
    }

    /**
     * Writes a file whose name says which export it is, or all exports into a folder.
     *
     * @param target     a file with the name of an export, or a folder, which is made where it is missing
     * @param parameters filters of the file; of a folder there are none
     * @return the files that were written
     * @throws BadUserInput where a parameter is unknown or has no such value
     */
    public List<Path> write(Path target, Map<String, List<String>> parameters) throws IOException {
        String name = target.getFileName() == null ? "" : target.getFileName().toString(); // the root of a file system has none
        boolean isFile = Exports.files().contains(name) && !Files.isDirectory(target);
        if (!isFile && name.indexOf('.') > 0 && !Files.isDirectory(target)) {
            throw new BadUserInput("there is no export '" + name + "': expected a folder, or one of " + Exports.files());
        }
        if (!isFile && !parameters.isEmpty()) {
            throw new BadUserInput("filters are of one file: name it");
        }
        Path folder = isFile ? target.toAbsolutePath().getParent() : target;
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            for (String file : isFile ? List.of(name) : Exports.files()) {
                written.add(write(exports.of(file, parameters).orElseThrow(), folder));
            }
        });
        return written;
    }

    private static Path write(Exports.Export export, Path folder) {
        try {
            Path begun = folder.resolve("." + export.file() + ".part"); // no temporary file, which only its owner may read
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun))) {
                export.content().accept(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(begun);
                throw e;
            }
            return Files.move(begun, folder.resolve(export.file()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
