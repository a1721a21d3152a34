package dev.communique.extraction.coreference;

import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;

/** Who wrote a text in the first person: whose name stands below it, alone or with an office, or with an office above it. */
public final class Signatures {

    /** How many of the last sentences can hold a signature: what stands below it are addresses. */
    private static final int NEAR_END = 4;
    /** Among how many of the first lines a letterhead stands. */
    private static final int HEAD = 4;
    private static final int LONGEST = 6;

    private Signatures() {
    }

    /** The author; null where nobody signs. */
    public static Entity author(List<Sentence> sentences, List<Token> tokens) {
        for (int i = sentences.size() - 1; i > 0 && i >= sentences.size() - NEAR_END; i--) {
            Entity name = sentences.get(i).paragraph() == sentences.get(i - 1).paragraph() ? null : alone(sentences.get(i), tokens);
            if (name != null) {
                return isFirstPerson(sentences) ? name : null;
            }
        }
        Entity head = letterhead(sentences, tokens);
        return head != null && isFirstPerson(sentences) ? head : null;
    }

    /** The first with an office who stands alone in a line above the text; null where nobody does. */
    private static Entity letterhead(List<Sentence> sentences, List<Token> tokens) {
        for (int i = 0; i < HEAD && i < sentences.size() - 1; i++) {
            boolean line = sentences.get(i).paragraph() != sentences.get(i + 1).paragraph()
                    && (i == 0 || sentences.get(i).paragraph() != sentences.get(i - 1).paragraph());
            Entity name = line ? alone(sentences.get(i), tokens) : null;
            if (name != null && !name.roles().isEmpty()) {
                return name;
            }
        }
        return null;
    }

    /** Who is named in a line that tells nothing else; null where nobody is. */
    private static Entity alone(Sentence sentence, List<Token> tokens) {
        EntityMention name = sentence.chunk(0).mention();
        boolean alone = sentence.within() == null && sentence.size() <= LONGEST && !tokens.get(sentence.last()).isStop()
                && sentence.chunks().stream().noneMatch(chunk -> chunk.isQuote() || chunk.verb() != null);
        return alone && name != null && name.kind() == Kind.NAME && name.only() != null && name.only().isPerson() ? name.only() : null;
    }

    private static boolean isFirstPerson(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            for (Chunk chunk : sentence.chunks()) {
                if (sentence.within() == null && chunk.isMention() && chunk.mention().kind() == Kind.PRONOUN && chunk.token().is("i")) {
                    return true;
                }
            }
        }
        return false;
    }
}
