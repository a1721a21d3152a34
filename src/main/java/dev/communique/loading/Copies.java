package dev.communique.loading;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.Sketch;
import dev.communique.entity.Article;
import dev.communique.fact.PartialDate;

/**
 * Finds articles that tell the same in the same words, or nearly so. Each is compared with few others, however many there are: with those
 * that have a run of signs of their sketch in common with it, and of these with the one that was taken last.
 */
final class Copies {

    private static final int SIGNS_OF_A_BAND = 4;
    private static final int BANDS = Sketch.SIGNS / SIGNS_OF_A_BAND;
    private static final double ALIKE = 0.6;

    /** What is published again later is a form that is filled in anew each year, not a copy. */
    private static final int MOST_DAYS_BETWEEN = 10;

    private final List<Article> articles = new ArrayList<>();
    private final List<String> sketches = new ArrayList<>();
    private final Map<String, Integer> byBody = new HashMap<>();

    /** By a hash of the number and the signs of a band: which article had it last, from 1; 0 for none. Open addressing. */
    private long[] bands = new long[1 << 10];
    private int[] owners = new int[bands.length];
    private int used;

    /** Takes an article, and ties it to those before it that it is a copy of. */
    void add(Article article, CorpusArticle read) {
        int number = articles.size() + 1;
        Integer same = byBody.putIfAbsent(read.bodyHash(), number);
        articles.add(article);
        sketches.add(read.sketch());
        if (same != null) {
            tie(article, articles.get(same - 1));
        }
        if (read.sketch().isEmpty()) {
            return;
        }
        for (int band = 0; band < BANDS; band++) {
            int other = replace(key(read.sketch(), band), number);
            if (other != 0 && article.story == null && isCopy(number, other)) {
                tie(article, articles.get(other - 1));
            }
        }
    }

    private boolean isCopy(int one, int other) {
        return Sketch.likeness(sketches.get(one - 1), sketches.get(other - 1)) >= ALIKE
                && isNear(articles.get(one - 1).publishedOn, articles.get(other - 1).publishedOn);
    }

    private static boolean isNear(PartialDate one, PartialDate other) {
        return one == null || other == null || ChronoUnit.DAYS.between(one.firstDay(), other.lastDay()) >= -MOST_DAYS_BETWEEN
                && ChronoUnit.DAYS.between(one.lastDay(), other.firstDay()) <= MOST_DAYS_BETWEEN;
    }

    private static void tie(Article article, Article earlier) {
        if (earlier.story == null) {
            earlier.story = earlier.id;
        }
        article.story = earlier.story;
    }

    private static long key(String sketch, int band) {
        long hash = band + 1;
        for (int i = band * SIGNS_OF_A_BAND * 2; i < (band + 1) * SIGNS_OF_A_BAND * 2; i++) {
            hash = (hash ^ sketch.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    /** Has an article own a band; gives the one that did so far, or 0. */
    private int replace(long key, int owner) {
        if (2 * used > bands.length) {
            grow();
        }
        int place = place(key);
        int before = owners[place];
        if (before == 0) {
            used++;
            bands[place] = key;
        }
        owners[place] = owner;
        return before;
    }

    private int place(long key) {
        int place = (int) (key >>> 32) & bands.length - 1;
        while (owners[place] != 0 && bands[place] != key) {
            place = place + 1 & bands.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] keys = bands;
        int[] values = owners;
        bands = new long[2 * keys.length];
        owners = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                int place = place(keys[i]);
                bands[place] = keys[i];
                owners[place] = values[i];
            }
        }
    }
}
