package dev.communique.extraction.coreference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.fact.ActorType;

/** Who is told of together in an article: the two it is about, and those whom it lists. */
final class Groups {

    /** The first paragraph says what an article is about. */
    private static final int FIRST = 2;

    private final Map<Set<Entity>, Integer> weights = new HashMap<>();
    private final Map<Set<Entity>, List<Entity>> pairs = new HashMap<>();
    /** Of the pairs of each kind of actor, and under null of all that are no persons, the one that is told of most. */
    private final Map<ActorType, Set<Entity>> most = new HashMap<>();
    private final Map<Integer, List<Entity>> lists = new HashMap<>();
    private int lastParagraph = -1;

    /** Takes note that two are told of together; {@code principals} are those they act for. */
    void told(int paragraph, List<Entity> both, List<Entity> principals) {
        Set<Entity> key = Set.copyOf(principals);
        int weight = weights.merge(key, paragraph == 0 ? FIRST : 1, Integer::sum);
        pairs.putIfAbsent(key, both);
        ActorType type = principals.get(0).type();
        if (principals.stream().allMatch(entity -> entity.type() == type)) {
            count(type, key, weight);
        }
        if (principals.stream().noneMatch(Entity::isPerson)) {
            count(null, key, weight);
        }
        lastParagraph = paragraph;
    }

    private void count(ActorType type, Set<Entity> key, int weight) {
        Set<Entity> before = most.get(type);
        if (before == null || weight > weights.get(before)) {
            most.put(type, key);
        }
    }

    /**
     * Which two are meant: the last ones where they were told of in this paragraph, else those whom the article tells of most.
     *
     * @param type of which kind they are, or null for any
     */
    List<Entity> meant(int paragraph, List<Entity> last, ActorType type) {
        boolean fits = type == null || type == ActorType.STATE || last.stream().allMatch(entity -> entity.type() == type)
                || type == ActorType.PERSON && !most.containsKey(type) && last.stream().allMatch(Entity::isState);
        if (paragraph == lastParagraph && fits) {
            return last;
        }
        Set<Entity> key = most.get(type == ActorType.PERSON && !most.containsKey(type) ? ActorType.STATE : type);
        return key == null || fits && weights.get(key) < 2 ? last : pairs.get(key);
    }

    /** Takes note of the states and bodies that a sentence lists: "Ethiopia, Rwanda, Tanzania and Uganda". */
    void list(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Set<Entity> all = new LinkedHashSet<>();
            int at = i;
            while (isMember(sentence.chunk(at))) {
                all.addAll(sentence.chunk(at).mention().entities());
                boolean comma = sentence.chunk(at + 1).isComma();
                boolean and = sentence.chunk(comma ? at + 2 : at + 1).is("and");
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

    private static boolean isMember(Chunk chunk) {
        return chunk.isMention() && chunk.mention().only() != null && !chunk.mention().only().isPerson()
                && !chunk.mention().isAttributive();
    }

    /** Those of whom a number is told, "the four signatories": the last list of as many; empty where there is none. */
    List<Entity> group(int number) {
        return lists.getOrDefault(number, List.of());
    }
}
