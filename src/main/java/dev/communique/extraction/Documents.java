package dev.communique.extraction;

import java.util.List;

/** The documents that speak in an article: a joint communique, a ministry's statement. */
final class Documents {

    /** Over how many paragraphs "it added" still means the document that spoke. */
    private static final int REACH = 8;
    private final Cast cast;
    private Referent last;
    private int spokeIn = -REACH;

    Documents(Cast cast) {
        this.cast = cast;
    }

    /** Takes note that a document was told of. */
    void touch(Referent document) {
        last = document;
    }

    /** The document that was told of last; null where none was. */
    Referent last() {
        return last;
    }

    /** Who speaks in it; empty where there is none. */
    List<Referent> issuers() {
        return last == null ? List.of() : last.issuers;
    }

    /** A document of those who issue it; empty where nobody does. */
    List<Referent> of(String noun, List<Referent> issuers) {
        return issuers.isEmpty() ? List.of() : List.of(cast.document(noun, issuers));
    }

    /** Takes note of who spoke in a paragraph: the document, or a person in its stead. */
    void spoke(List<Referent> who, int paragraph) {
        if (last != null && !who.isEmpty() && who.equals(last.issuers)) {
            spokeIn = paragraph;
        } else if (who.size() == 1 && who.get(0).isPerson()) {
            spokeIn = -REACH;
        }
    }

    /** Whether what is said in a paragraph without a new speaker is said by the document. */
    boolean isSpeaking(int paragraph) {
        return !issuers().isEmpty() && spokeIn >= paragraph - REACH;
    }
}
