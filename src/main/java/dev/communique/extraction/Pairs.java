package dev.communique.extraction;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.Mention.Kind;

/** Finds two who act together in a sentence: "Pakistan and China …", "Dar met …", "between … and …". */
final class Pairs {

    /** What two do together. */
    private static final Set<String> MEETING = Set.of("met", "meets", "meeting", "talks", "visited", "hosted", "received", "discussions");
    private static final int REACH = 15;

    private Pairs() {
    }

    /** The first two whom the sentence joins by "and", or of whom it tells that they met; empty where it does neither. */
    static List<Referent> of(Sentence sentence) {
        List<Referent> joined = joined(sentence);
        return joined.isEmpty() && sentence.within() == null ? meeting(sentence) : joined;
    }

    private static List<Referent> joined(Sentence sentence) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            Item left = sentence.item(i);
            Item right = sentence.item(i + 2);
            boolean listed = sentence.item(i - 1).isComma() && sentence.item(i - 2).isMention();
            if (sentence.item(i + 1).is("and") && !listed && isAlone(left) && isAlone(right)
                    && sameKind(left.mention().only(), right.mention().only())) {
                return List.of(left.mention().only(), right.mention().only());
            }
        }
        return List.of();
    }

    /** Whether an item names one who acts, by name or by a phrase. */
    static boolean isAlone(Item item) {
        return item.isMention() && item.mention().only() != null && !item.mention().attributive && item.mention().kind != Kind.PRONOUN
                && !item.mention().only().document;
    }

    private static boolean sameKind(Referent left, Referent right) {
        return left != right && left.isPerson() == right.isPerson();
    }

    private static List<Referent> meeting(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.item(i).in(MEETING)) {
                Referent left = actor(sentence, i, -1);
                Referent right = actor(sentence, i, 1);
                if (left != null && right != null && left != right) {
                    return List.of(left, right);
                }
            }
        }
        return List.of();
    }

    private static Referent actor(Sentence sentence, int from, int step) {
        for (int i = from + step; i >= 0 && i < sentence.size() && Math.abs(i - from) < REACH; i += step) {
            Item item = sentence.item(i);
            boolean place = step > 0 && sentence.item(i - 1).isComma() && sentence.item(i - 2).isToken()
                    && sentence.item(i - 2).token().isCapital()
                    || step > 0 && sentence.item(i - 1).is("in"); // "talks in Jeddah, Saudi Arabia"
            if (isAlone(item) && !place
                    && (item.mention().only().isPerson() || step > 0 || !sentence.item(i - 1).in(Words.PREPOSITIONS))) {
                return item.mention().only();
            }
        }
        return null;
    }
}
