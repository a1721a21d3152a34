package dev.communique.extraction.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.fact.AgreementStatus;

/** The words that tell of agreements: nouns, and verbs by how far an agreement has come. */
final class AgreementWords {

    private static final Map<String, AgreementStatus> STATUS_OF_VERB = new HashMap<>();

    static {
        for (AgreementStatus status : AgreementStatus.values()) {
            words(status.name()).forEach(verb -> STATUS_OF_VERB.put(verb, status));
        }
    }

    private AgreementWords() {
    }

    /** The words under a heading of the list. */
    static Set<String> words(String heading) {
        return WordLists.words("agreements.txt", heading);
    }

    /** How far an agreement has come of which a verb tells; null for other words. */
    static AgreementStatus status(Chunk verb) {
        return verb.isToken() ? STATUS_OF_VERB.get(verb.token().lower()) : null;
    }
}
