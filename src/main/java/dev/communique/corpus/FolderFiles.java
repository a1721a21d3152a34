package dev.communique.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A corpus in a folder and its subfolders. Links are followed within the folder, since Kubernetes mounts its volumes as links;
 * names that start with a dot are passed over.
 */
public final class FolderFiles implements CorpusFiles {

    private final Path folder;
    private volatile Map<String, Path> files = Map.of();

    /** @param folder which may come and go, and change, while it is looked at */
    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> names() throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException("corpus folder " + folder.toAbsolutePath() + " does not exist");
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException("corpus location " + folder.toAbsolutePath() + " is not a folder");
        }
        Map<String, Path> found = new TreeMap<>();
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                if (isHidden(path)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                String name = name(path);
                if (Files.isSymbolicLink(path) && leadsOut(path)) {
                    found.put(free(found, name), path); // reading it will fail, and say why
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (CorpusFiles.belongs(name)) {
                    found.put(free(found, name), path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                String name = name(path);
                if (!CorpusFiles.isHidden(name)) {
                    found.put(free(found, name), path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException reason) {
                if (!isHidden(path)) {
                    found.put(free(found, name(path)), path); // reading it will fail, and say why
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files = found;
        return List.copyOf(found.keySet());
    }

    private boolean leadsOut(Path link) {
        try {
            return !link.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isHidden(Path path) {
        return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }

    /** A name of its own for each file: one whose bytes are no text may have been given that of another. */
    private static String free(Map<String, Path> found, String name) {
        return found.containsKey(name) ? free(found, name.replaceFirst("(\\.[^.]*)?$", "%$1")) : name;
    }

    private String name(Path path) {
        StringBuilder name = new StringBuilder();
        for (Path part : folder.relativize(path)) {
            name.append(name.length() == 0 ? "" : "/").append(FileNames.of(part));
        }
        return name.toString();
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path file = file(name);
        if (Files.isDirectory(file)) {
            throw new IOException("is a folder, not a file");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(name);
        }
        if (leadsOut(file)) {
            throw new IOException("is a link to a place outside of the corpus");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("is no file that can be read, but a device or the like");
        }
        return Files.newInputStream(file);
    }

    private Path file(String name) throws IOException {
        Path file = files.get(name);
        try {
            return file == null ? folder.resolve(name) : file;
        } catch (InvalidPathException e) {
            throw new IOException("has a name that the locale of this process can't express; in a UTF-8 locale it can be read", e);
        }
    }

    @Override
    public Optional<State> state(String name) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file(name), BasicFileAttributes.class);
        return Optional.of(new State(attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey()));
    }

    @Override
    public String toString() {
        return "folder " + folder.toAbsolutePath();
    }
}
