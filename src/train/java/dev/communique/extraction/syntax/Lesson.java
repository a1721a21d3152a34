package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as the network learns from it; the root is the first of each array.
 *
 * @param features the rows of each token's features, its word's first
 * @param fixed whether the token's tag is given
 * @param heads where the words count from 1, and the head 0 is the root
 */
record Lesson(int[][] features, boolean[] fixed, int[] tags, int[] heads, int[] labels) {

    static Lesson of(Example e, Vocabulary v) {
        int n = e.size() + 1;
        Lesson lesson = new Lesson(new int[n][], new boolean[n], new int[n], new int[n], new int[n]);
        boolean[] quoted = new boolean[n];
        TokenFeatures.quoted(e.tokens(), quoted);
        lesson.features[0] = new int[]{ 0 };
        for (int i = 0; i < e.size(); i++) {
            List<Integer> rows = new ArrayList<>();
            int word = v.table().row(TokenFeatures.word(e.form(i)));
            rows.add(word >= 0 ? word : 1);
            TokenFeatures.others(e.tokens().get(i), i == 0, quoted[i], feature -> {
                int row = v.table().row(feature);
                if (row >= 0) {
                    rows.add(row);
                }
            });
            lesson.features[i + 1] = rows.stream().mapToInt(Integer::intValue).toArray();
            lesson.fixed[i + 1] = e.tokens().get(i).tag() != null;
            lesson.tags[i + 1] = v.tag(e.tags()[i], e.inflections()[i]);
            lesson.heads[i + 1] = e.heads()[i] + 1;
            lesson.labels[i + 1] = v.label(e.relations()[i]);
        }
        return lesson;
    }
}
