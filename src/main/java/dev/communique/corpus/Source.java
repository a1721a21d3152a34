package dev.communique.corpus;

import dev.communique.fact.Origin;

/**
 * A document of the corpus.
 *
 * @param name     that no other document has: of its file, or of its file and what it says
 * @param file     of the corpus; the same for all documents that stand in it
 * @param curation name of the YAML file beside it, or null
 * @param piece    what was taken out of a file that holds several; null where the file is the document
 */
public record Source(String name, String file, String curation, Pieces.Piece piece) {

    /** Where it stands in a file that holds several; null where the file, or a file of an archive, is the document. */
    public Origin origin() {
        return piece == null || piece.isFile() ? null : new Origin(piece.file(), piece.document().line());
    }

    /** About how much memory waits in it. */
    public int size() {
        return piece == null ? 0 : piece.document().size();
    }
}
