package dev.communique.extraction.coreference;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention.Kind;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;

/** Finds two who act together in a sentence: "Pakistan and China …", "Dar met …", "between … and …". */
final class Pairs {

    /** What two do together. */
    private static final Set<String> MEETING = WordLists.words("references.txt", "MEETING");
    private static final Set<String> TALKING = WordLists.words("references.txt", "TALKING");
    private static final int REACH = 15;

    private Pairs() {
    }

    /** The first two whom the sentence joins by "and", or of whom it tells that they met; empty where it does neither. */
    static List<Entity> of(Sentence sentence) {
        List<Entity> joined = joined(sentence);
        return joined.isEmpty() && sentence.within() == null ? meeting(sentence) : joined;
    }

    private static List<Entity> joined(Sentence sentence) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            Chunk left = sentence.chunk(i);
            Chunk right = sentence.chunk(sentence.chunk(i + 2).is("the") ? i + 3 : i + 2);
            boolean listed = sentence.chunk(i - 1).isComma() && sentence.chunk(i - 2).isMention();
            if (sentence.chunk(i + 1).is("and") && !listed && isAlone(left) && isAlone(right)
                    && sameKind(left.mention().only(), right.mention().only())) {
                return List.of(left.mention().only(), right.mention().only());
            }
        }
        return List.of();
    }

    /** Whether a chunk names one who acts, by name or by a phrase. */
    static boolean isAlone(Chunk chunk) {
        return chunk.isMention() && chunk.mention().only() != null && !chunk.mention().isAttributive()
                && chunk.mention().kind() != Kind.PRONOUN
                && !chunk.mention().only().isDocument();
    }

    private static boolean sameKind(Entity left, Entity right) {
        return left != right && left.isPerson() == right.isPerson();
    }

    private static List<Entity> meeting(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.chunk(i).in(MEETING) || sentence.chunk(i).in(TALKING) && sentence.has(i + 1, i + 3, "with")) {
                Entity left = actor(sentence, i, -1);
                Entity right = actor(sentence, i, 1);
                if (left != null && right != null && left != right) {
                    return List.of(left, right);
                }
            }
        }
        return List.of();
    }

    private static Entity actor(Sentence sentence, int from, int step) {
        for (int i = from + step; i >= 0 && i < sentence.size() && Math.abs(i - from) < REACH; i += step) {
            Chunk chunk = sentence.chunk(i);
            boolean place = step > 0 && sentence.chunk(i - 1).isComma() && sentence.chunk(i - 2).isToken()
                    && sentence.chunk(i - 2).token().isCapital()
                    || step > 0 && sentence.chunk(i - 1).is("in"); // "talks in Jeddah, Saudi Arabia"
            if (isAlone(chunk) && !place
                    && (chunk.mention().only().isPerson() || step > 0 || !sentence.chunk(i - 1).in(Words.PREPOSITIONS))) {
                return chunk.mention().only();
            }
        }
        return null;
    }
}
