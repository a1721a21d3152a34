package dev.communique.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

import dev.communique.corpus.format.DocumentFormat;
import dev.communique.corpus.format.Documents;
import dev.communique.corpus.format.Notes;
import dev.communique.corpus.format.Options;
import dev.communique.corpus.format.Packing;
import dev.communique.corpus.format.RawDocument;
import dev.communique.corpus.format.Unread;
import dev.communique.fact.Hashes;
import dev.communique.fact.Origin;
import dev.communique.fact.Severity;

/**
 * The documents of a file that holds several, taken out one after the other: the file is never in memory as a whole. What goes wrong on the
 * way is noted, and ends the file where nothing behind it can be read.
 */
final class Pieces implements Closeable {

    private static final int HASH_BYTES = 8;

    /** What such records have in common, as problems tell it. */
    static final String TWICE = "records that stand in their file twice";

    /**
     * A document of a file.
     *
     * @param file     the file, and within an archive the name in it
     * @param hash     of what it says
     * @param document what still has to be read
     * @param isFile   whether it is all of the file, which then is one of an archive
     */
    record Piece(String file, String hash, Unread document, boolean isFile) {
    }

    /** A file of an archive that is one document. */
    private record ArchivedFile(String file, byte[] bytes, Options options) implements Unread {

        @Override
        public int line() {
            return 1;
        }

        @Override
        public void digest(MessageDigest digest) {
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public RawDocument read(Notes notes) throws IOException {
            InputStream in = new BufferedInputStream(new ByteArrayInputStream(bytes));
            Unread only = Sniffing.format(Packing.of(file).unpackedName(file), in).open(in, options, notes).next();
            return only == null ? null : only.read(notes);
        }
    }

    private final String name;
    private final Options options;
    private final Problems problems;
    private final InputStream in;
    private final Archive archive;
    private final Set<Long> seen = new HashSet<>();

    /** The file that documents are being taken out of. */
    private String file;
    private Documents documents;
    private int count;

    /**
     * Opens a file.
     *
     * @param opened its bytes, which are closed with this
     * @param name   its name in the corpus
     * @param format its format; null for an archive
     */
    Pieces(InputStream opened, String name, DocumentFormat format, Options options, Problems problems) throws IOException {
        this.name = name;
        this.options = options;
        this.problems = problems;
        this.file = name;
        try {
            this.archive = format == null ? new Archive(opened) : null;
            this.in = format == null ? opened : Packing.of(name).open(opened);
            this.documents = format == null ? null : format.open(in, options, notes(name));
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private Notes notes(String of) {
        return (line, grade, sort, message) -> problems.note(new Origin(of, line),
                grade == Notes.Grade.LOST ? Severity.ERROR : Severity.INFO, sort, message);
    }

    /** The next document; null behind the last. */
    Piece next() {
        while (true) {
            Piece piece;
            try {
                piece = documents == null ? fromArchive() : fromFile();
            } catch (IOException e) {
                problems.add(file, (count == 0 ? "can't be read: " : "breaks off behind " + count + " documents: ") + e.getMessage()
                        + (count == 0 ? "; the file is left out" : "; the rest is left out"));
                if (archive == null || documents == null) {
                    return null;
                }
                documents = null;
                continue;
            }
            if (piece == null && (archive == null || documents == null)) {
                return null;
            }
            if (piece == null) {
                documents = null;
            } else if (seen.add(Long.parseUnsignedLong(piece.hash(), 16))) {
                count++;
                return piece;
            } else {
                problems.note(new Origin(piece.file(), piece.isFile() ? null : piece.document().line()), Severity.INFO,
                        TWICE, "the same stands above, word for word; it is left out");
            }
        }
    }

    private Piece fromFile() throws IOException {
        Unread document = documents.next();
        return document == null ? null : piece(document, false);
    }

    /** The next file of the archive that is a document; where it holds several, they are next. */
    private Piece fromArchive() throws IOException {
        for (String entry = archive.next(); entry != null; entry = archive.next()) {
            file = name + "/" + entry;
            if (CorpusFiles.isHidden(entry) || entry.startsWith("__MACOSX/")) {
                continue;
            }
            if (CorpusFiles.isReadme(entry)) {
                problems.note(new Origin(file, null), Severity.INFO, "files that tell of a folder",
                        "tells of the folder, and is passed over");
                continue;
            }
            if (CorpusFiles.isYaml(entry)) {
                problems.note(new Origin(file, null), Severity.ERROR, "files of YAML in archives",
                        "facts and registers are read beside documents, not in archives; the file is left out");
                continue;
            }
            try {
                Packing packing = Packing.of(entry);
                InputStream unpacked = packing.open(archive.entry());
                DocumentFormat format = Sniffing.format(packing.unpackedName(entry), unpacked);
                if (format == null) {
                    Sniffing.passOver(file, packing.unpackedName(entry), problems);
                } else if (format.holdsMany()) {
                    documents = format.open(unpacked, options, notes(file));
                    return fromFileOrNext();
                } else {
                    byte[] bytes = unpacked.readNBytes(options.largest() + 1); // one more than may be: whoever reads it will say so
                    return piece(new ArchivedFile(file, bytes, options), true);
                }
            } catch (Archive.Broken e) {
                throw e;
            } catch (IOException e) {
                problems.add(file, "can't be read: " + e.getMessage() + "; the file is left out");
            }
        }
        return null;
    }

    private Piece fromFileOrNext() throws IOException {
        Piece piece = fromFile();
        if (piece == null) {
            documents = null;
            return fromArchive();
        }
        return piece;
    }

    private Piece piece(Unread document, boolean isFile) {
        MessageDigest digest = Hashes.sha256();
        document.digest(digest);
        return new Piece(file, HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES), document, isFile);
    }

    @Override
    public void close() throws IOException {
        if (documents != null) {
            documents.close();
        }
        in.close();
    }
}
