package dev.communique.extraction.speech;

import java.util.List;

import dev.communique.extraction.coreference.CoreferenceResolver;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Coordinations;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.SentenceStructure;
import dev.communique.extraction.syntax.Subject;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.syntax.Word;

/**
 * Whose words follow or go before, where no verb of speech tells it: by a label, "Governor A (B):", by a signature, "— A, mayor of B", or by a
 * clause that a colon ends, "A opened the session:".
 */
final class Introductions {

    /** More chunks are no label. */
    private static final int LONGEST = 24;

    private final Sentence sentence;
    private final Trees trees;
    private final CoreferenceResolver coreference;

    Introductions(Sentence sentence, Trees trees, CoreferenceResolver coreference) {
        this.sentence = sentence;
        this.trees = trees;
        this.coreference = coreference;
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    /** Whether what stands before a chunk, behind the quotation before it, is a label that a colon or dash ends. */
    boolean isLabelled(int at) {
        int from = start(at);
        return (chunk(at - 1).is(":") || chunk(at - 1).isDash()) && from < at - 1 && isLabel(from, at - 1);
    }

    /** Whom a label before a chunk names; empty where it names nobody. */
    List<Entity> labelled(int at) {
        return named(start(at), at - 1);
    }

    /** The person who acts in the clause that a colon before a chunk ends; empty where there is none. */
    List<Entity> acting(int at) {
        if (!chunk(at - 1).is(":") || !Voices.canSpeakIn(sentence)) {
            return List.of();
        }
        ParsedSentence parsed = trees.of(sentence);
        int root = parsed.tree().root();
        for (int i = start(at); i < at - 1; i++) {
            if (chunk(i).isToken() && parsed.node(chunk(i).first()) == root) {
                Subject subject = new Voices(parsed, coreference).of(chunk(i));
                return subject != null && subject.who().stream().allMatch(Entity::isPerson) ? subject.who() : List.of();
            }
        }
        return List.of();
    }

    /** Who signs what stands before a dash at a chunk; empty where nobody does. */
    List<Entity> signing(int dash) {
        int end = dash + 1;
        while (end < sentence.size() && !chunk(end).isQuote() && !chunk(end).isStop()) {
            end++;
        }
        return chunk(dash).isDash() && isLabel(dash + 1, end) ? named(dash + 1, end) : List.of();
    }

    private int start(int at) {
        int from = at - 1;
        while (from > 0 && !chunk(from - 1).isQuote()) {
            from--;
        }
        return from;
    }

    /** Whether a stretch of chunks is short and tells nothing: no word of it is a finite verb. */
    private boolean isLabel(int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        ParsedSentence parsed = trees.of(sentence);
        for (int i = from; i < to; i++) {
            int node = chunk(i).isToken() && !chunk(i).token().isCapital() ? parsed.node(chunk(i).first()) : -1;
            if (node >= 0 && isFinite(parsed.word(node))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinite(Word word) {
        return word.tag() == Tag.AUX || word.tag() == Tag.VERB && !word.inflection().equals("VBG") && !word.inflection().equals("VBN");
    }

    /** The first person in a stretch whom no preposition governs, with those joined to him; else the first body. */
    private List<Entity> named(int from, int to) {
        List<Entity> body = List.of();
        for (int i = from; i < to; i++) {
            EntityMention mention = chunk(i).mention();
            int before = chunk(i - 1).in(Words.DETERMINERS) ? i - 2 : i - 1;
            boolean head = mention != null && !mention.isAttributive() && !mention.entities().isEmpty()
                    && !chunk(before).in(Words.PREPOSITIONS);
            if (head && mention.kind() == EntityMention.Kind.NAME && mention.entities().get(0).isPerson()) {
                return new Coordinations(sentence, new SentenceStructure(sentence)).toTheRight(i).who();
            }
            body = head && body.isEmpty() ? Coordinations.voices(mention) : body;
        }
        return body;
    }
}
