package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the network knows by name: features, tags and relations.
 *
 * @param features hashes, whose place is their row among the embeddings
 * @param counts how often each feature stands in the treebanks
 * @param words whether a feature is a word
 */
record Vocabulary(int[] features, int[] counts, boolean[] words, String[] tags, String[] labels, FeatureTable table,
        Map<String, Integer> tagIds,
        Map<String, Integer> labelIds) {

    private static final int RAREST_LABEL = 30;

    /**
     * Features that stand at least twice in the treebanks, or so often in other texts that they are among the most frequent ones.
     *
     * @param limit how many features there may be
     */
    static Vocabulary of(List<Example> treebank, List<Example> others, int othersLeast, int limit) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (Example example : treebank) {
            count(example, counts, 0);
        }
        for (Example example : others) {
            count(example, counts, 1);
        }
        List<Map.Entry<Integer, int[]>> kept = new ArrayList<>();
        for (Map.Entry<Integer, int[]> entry : counts.entrySet()) {
            int[] c = entry.getValue();
            if (c[0] >= 2 || c[1] >= othersLeast) {
                kept.add(entry);
            }
        }
        kept.sort(Comparator.<Map.Entry<Integer, int[]>>comparingInt(e -> -e.getValue()[0] - e.getValue()[1] / 50)
                .thenComparing(Map.Entry::getKey));
        kept = kept.subList(0, Math.min(limit, kept.size()));
        int[] features = new int[kept.size() + 2];
        int[] frequencies = new int[features.length];
        boolean[] words = new boolean[features.length];
        features[0] = TokenFeatures.ROOT_FEATURE;
        features[1] = TokenFeatures.UNKNOWN_WORD;
        for (int i = 0; i < kept.size(); i++) {
            features[i + 2] = kept.get(i).getKey();
            frequencies[i + 2] = kept.get(i).getValue()[0] + kept.get(i).getValue()[1];
            words[i + 2] = kept.get(i).getValue()[2] == 1;
        }
        List<String> tags = frequent(treebank, true);
        List<String> labels = frequent(treebank, false);
        return new Vocabulary(features, frequencies, words, tags.toArray(String[]::new), labels.toArray(String[]::new),
                new FeatureTable(features),
                index(tags), index(labels));
    }

    private static void count(Example example, Map<Integer, int[]> counts, int where) {
        boolean[] quoted = new boolean[example.size()];
        TokenFeatures.quoted(example.tokens(), quoted);
        for (int i = 0; i < example.size(); i++) {
            int[] word = counts.computeIfAbsent(TokenFeatures.word(example.form(i)), k -> new int[3]);
            word[where]++;
            word[2] = 1;
            TokenFeatures.others(example.tokens().get(i), i == 0, quoted[i],
                    feature -> counts.computeIfAbsent(feature, k -> new int[3])[where]++);
        }
    }

    private static List<String> frequent(List<Example> treebank, boolean tags) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        for (Example example : treebank) {
            for (int i = 0; i < example.size(); i++) {
                counts.merge(tags ? example.tags()[i] + "|" + example.inflections()[i] : example.relations()[i], 1, Integer::sum);
            }
        }
        if (tags) {
            Map<String, Integer> perTag = new HashMap<>();
            counts.forEach((tag, count) -> perTag.merge(tag.substring(0, tag.indexOf('|')), count, Math::max));
            counts.entrySet()
                    .removeIf(e -> e.getValue() < 5 && e.getValue() < perTag.get(e.getKey().substring(0, e.getKey().indexOf('|'))));
        } else {
            counts.entrySet().removeIf(e -> e.getValue() < RAREST_LABEL && e.getKey().indexOf(':') >= 0);
        }
        return List.copyOf(counts.keySet());
    }

    private static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        for (String name : names) {
            index.put(name, index.size());
        }
        return index;
    }

    /** The network's tag for a universal tag and an inflection; where the pair is rare, another inflection of the same universal tag. */
    int tag(Tag tag, String inflection) {
        Integer id = tagIds.get(tag + "|" + inflection);
        for (int i = 0; id == null; i++) {
            id = tags[i].startsWith(tag + "|") ? i : null;
        }
        return id;
    }

    /** The relation's index; that of its universal part where the kind is rare. */
    int label(String relation) {
        Integer id = labelIds.get(relation);
        return id != null ? id : labelIds.get(relation.substring(0, relation.indexOf(':')));
    }
}
