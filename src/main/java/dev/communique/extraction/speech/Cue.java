package dev.communique.extraction.speech;

import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Sentence;

/**
 * Words that tell who speaks: "the minister said", "according to …".
 *
 * @param verb     index of the verb among the sentence's chunks
 * @param first    index of the first chunk of verb and subject
 * @param last     index of the last one
 * @param subject  index of the subject's chunk, or -1 where it is no mention of somebody
 * @param speakers who speaks; empty where the article does not name them
 * @param lemma    the verb, or "according"
 * @param use      the verb's lexicon entry, null for "according to"
 */
public record Cue(int verb, int first, int last, int subject, List<Entity> speakers, String lemma, Verbs.Verb use) {

    /** Instead of a verb: "in A's words". */
    static final String WORDS = "words";

    /** "in A's words": they are between quotation marks, and nothing else is said. */
    boolean isOfWords() {
        return lemma.equals(WORDS);
    }

    boolean isAccording() {
        return use == null;
    }

    /** Whether it stands without a subject of its own: "…, adding that …". */
    boolean isParticiple() {
        return use != null && use.isIng();
    }

    /** Where it starts with the determiner before it. */
    int start(Sentence sentence) {
        int start = Math.min(first, verb);
        while (sentence.chunk(start - 1).in(Words.DETERMINERS)) {
            start--;
        }
        return start;
    }

    /** Whose an unnamed speaker is: the ministry of "a ministry official"; empty where the speaker is named or nobody's. */
    List<Entity> owners(Sentence sentence) {
        EntityMention mention = subject < 0 ? null : sentence.chunk(subject).mention();
        return mention == null || mention.owner() == null || !speakers.isEmpty() || mention.owner().isPerson()
                ? List.of()
                : List.of(mention.owner());
    }

    /** Who speaks, by name or by whose he is. */
    List<Entity> voices(Sentence sentence) {
        return speakers.isEmpty() ? owners(sentence) : speakers;
    }
}
