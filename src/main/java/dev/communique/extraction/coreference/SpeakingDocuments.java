package dev.communique.extraction.coreference;

import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;

/** The documents that speak in an article: a joint communique, a ministry's statement. */
final class SpeakingDocuments {

    /** Over how many paragraphs "it added" still means the document that spoke. */
    private static final int REACH = 8;
    private static final int NEVER = -REACH - 1;
    private final EntityIndex index;
    private Entity last;
    private int spokeIn = NEVER;

    SpeakingDocuments(EntityIndex index) {
        this.index = index;
    }

    /** Takes note that a document was told of. */
    void touch(Entity document) {
        last = document;
    }

    /** The document that was told of last; null where none was. */
    Entity last() {
        return last;
    }

    /** Who speaks in it; empty where there is none. */
    List<Entity> issuers() {
        return last == null ? List.of() : last.issuers();
    }

    /** A document of those who issue it; empty where nobody does. */
    List<Entity> of(String noun, List<Entity> issuers) {
        return issuers.isEmpty() ? List.of() : List.of(index.document(noun, issuers));
    }

    /** Takes note of who spoke in a paragraph: the document, or a person in its stead. */
    void spoke(List<Entity> who, int paragraph) {
        if (last != null && !who.isEmpty() && who.equals(last.issuers())) {
            spokeIn = paragraph;
        } else if (who.size() == 1 && who.get(0).isPerson()) {
            spokeIn = NEVER;
        }
    }

    /** Whether what is said in a paragraph without a new speaker is said by the document. */
    boolean isSpeaking(int paragraph) {
        return !issuers().isEmpty() && spokeIn >= paragraph - REACH;
    }
}
