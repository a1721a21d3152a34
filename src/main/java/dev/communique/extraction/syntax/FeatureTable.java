package dev.communique.extraction.syntax;

/** Finds the row of a feature by its hash; open addressing, since nothing is to be allocated for a look. */
final class FeatureTable {

    private final int[] hashes;
    private final int[] rows;

    /** The n-th hash has the row n. */
    FeatureTable(int[] features) {
        int capacity = Integer.highestOneBit(Math.max(2, features.length)) << 2;
        hashes = new int[capacity];
        rows = new int[capacity];
        for (int row = 0; row < features.length; row++) {
            int place = place(features[row]);
            hashes[place] = features[row];
            rows[place] = row;
        }
    }

    /** The row of the feature, or -1 where the model does not know it. */
    int row(int feature) {
        int place = place(feature);
        return hashes[place] == feature ? rows[place] : -1;
    }

    private int place(int feature) {
        int place = feature >>> 1 & hashes.length - 1;
        while (hashes[place] != 0 && hashes[place] != feature) {
            place = place + 1 & hashes.length - 1;
        }
        return place;
    }
}
