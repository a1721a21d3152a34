package dev.communique.corpus;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A corpus in a folder and its subfolders. Links are followed, since Kubernetes mounts its volumes as links; names that start
 * with a dot are passed over, as are files that are neither {@code .txt} nor YAML.
 */
public record FolderFiles(Path folder) implements CorpusFiles {

    @Override
    public List<String> names() throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException("corpus folder " + folder.toAbsolutePath() + " does not exist");
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException("corpus location " + folder.toAbsolutePath() + " is not a folder");
        }
        List<String> names = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                if (isHidden(path)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                addIfItBelongs(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                addIfItBelongs(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException reason) {
                if (!isHidden(path)) {
                    names.add(name(path)); // reading it will fail, and say why
                }
                return FileVisitResult.CONTINUE;
            }

            private void addIfItBelongs(Path path) {
                if (CorpusFiles.belongs(name(path))) {
                    names.add(name(path));
                }
            }
        });
        names.sort(null);
        return names;
    }

    private boolean isHidden(Path path) {
        return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace(File.separatorChar, '/');
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("is larger than " + (LARGEST >> 20) + " MB");
            }
            return bytes;
        }
    }

    @Override
    public Optional<State> state(String name) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
        return Optional.of(new State(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey()));
    }

    @Override
    public String toString() {
        return "folder " + folder.toAbsolutePath();
    }
}
