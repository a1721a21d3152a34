package dev.communique.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.fact.ActorType;

/** Who is told of together in an article: the two it is about, and those whom it lists. */
final class Groups {

    /** The first paragraph says what an article is about. */
    private static final int FIRST = 2;

    private final Map<Set<Referent>, Integer> weights = new HashMap<>();
    private final Map<Set<Referent>, List<Referent>> pairs = new HashMap<>();
    /** Of the pairs of each kind of actor, and under null of all that are no persons, the one that is told of most. */
    private final Map<ActorType, Set<Referent>> most = new HashMap<>();
    private final Map<Integer, List<Referent>> lists = new HashMap<>();
    private int lastParagraph = -1;

    /** Takes note that two are told of together; {@code principals} are those they act for. */
    void told(int paragraph, List<Referent> both, List<Referent> principals) {
        Set<Referent> key = Set.copyOf(principals);
        int weight = weights.merge(key, paragraph == 0 ? FIRST : 1, Integer::sum);
        pairs.putIfAbsent(key, both);
        ActorType type = principals.get(0).type;
        if (principals.stream().allMatch(referent -> referent.type == type)) {
            count(type, key, weight);
        }
        if (principals.stream().noneMatch(Referent::isPerson)) {
            count(null, key, weight);
        }
        lastParagraph = paragraph;
    }

    private void count(ActorType type, Set<Referent> key, int weight) {
        Set<Referent> before = most.get(type);
        if (before == null || weight > weights.get(before)) {
            most.put(type, key);
        }
    }

    /**
     * Which two are meant: the last ones where they were told of in this paragraph, else those whom the article tells of most.
     *
     * @param type of which kind they are, or null for any
     */
    List<Referent> meant(int paragraph, List<Referent> last, ActorType type) {
        boolean fits = type == null || type == ActorType.STATE || last.stream().allMatch(referent -> referent.type == type);
        if (paragraph == lastParagraph && fits) {
            return last;
        }
        Set<Referent> key = most.get(type);
        return key == null || fits && weights.get(key) < 2 ? last : pairs.get(key);
    }

    /** Takes note of the states and bodies that a sentence lists: "Ethiopia, Rwanda, Tanzania and Uganda". */
    void list(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Set<Referent> all = new LinkedHashSet<>();
            int at = i;
            while (isMember(sentence.item(at))) {
                all.addAll(sentence.item(at).mention().referents);
                boolean comma = sentence.item(at + 1).isComma();
                boolean and = sentence.item(comma ? at + 2 : at + 1).is("and");
                at += 1 + (comma ? 1 : 0) + (and ? 1 : 0);
                if (!comma && !and) {
                    break;
                }
            }
            if (all.size() > 2) {
                lists.put(all.size(), new ArrayList<>(all));
                i = at;
            }
        }
    }

    private static boolean isMember(Item item) {
        return item.isMention() && item.mention().only() != null && !item.mention().only().isPerson() && !item.mention().attributive;
    }

    /** Those of whom a number is told, "the four signatories": the last list of as many; empty where there is none. */
    List<Referent> group(int number) {
        return lists.getOrDefault(number, List.of());
    }
}
