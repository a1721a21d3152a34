package dev.communique.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Reads small files as a whole, and tells why one can't be read. */
final class FileBytes {

    private FileBytes() {
    }

    /** The bytes of a file; null with a problem where it can't be read. */
    static byte[] of(CorpusFiles files, String name, Problems problems) {
        try {
            return files.read(name);
        } catch (IOException e) {
            problems.add(name, unreadable(e));
            return null;
        }
    }

    /** The text of a file; null with a problem where it can't be read. */
    static String text(CorpusFiles files, String name, Problems problems) {
        byte[] bytes = of(files, name, problems);
        return bytes == null ? null : Utf8.decode(name, bytes, problems);
    }

    /** Why a file can't be read, and what becomes of it. */
    static String unreadable(IOException e) {
        return "can't be read: " + reason(e) + "; the file is left out";
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof AccessDeniedException ? "access denied" : e.getMessage();
    }
}
