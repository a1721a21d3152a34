package dev.communique.extraction.syntax;

import java.util.Arrays;
import java.util.List;

/** The dependency tree of a sentence: each word hangs on another, and only one, the root, on none. Immutable. */
public final class Tree {

    private static final int[] NONE = {};
    private final List<Word> words;
    private final int root;
    private final int[][] children;
    private final int[] first;
    private final int[] last;

    /**
     * @param words the words in the order of the text
     * @throws IllegalArgumentException if their heads form no tree with one root
     */
    public Tree(List<Word> words) {
        this.words = List.copyOf(words);
        this.root = rootOf(this.words);
        this.children = childrenOf(this.words);
        this.first = new int[this.words.size()];
        this.last = new int[this.words.size()];
        if (!this.words.isEmpty()) {
            int[] order = fromTheRoot();
            if (order.length != this.words.size()) {
                throw new IllegalArgumentException("Words hang on each other in a circle: " + this.words);
            }
            span(order);
        }
    }

    private static int rootOf(List<Word> words) {
        int root = -1;
        for (int i = 0; i < words.size(); i++) {
            int head = words.get(i).head();
            if (head < -1 || head >= words.size() || head == -1 && root >= 0) {
                throw new IllegalArgumentException("Word " + i + " has no head in the sentence, or is a second root: " + words);
            }
            root = head == -1 ? i : root;
        }
        if (root < 0 && !words.isEmpty()) {
            throw new IllegalArgumentException("No word is the root: " + words);
        }
        return root;
    }

    private static int[][] childrenOf(List<Word> words) {
        int[] counts = new int[words.size()];
        for (Word word : words) {
            if (word.head() >= 0) {
                counts[word.head()]++;
            }
        }
        int[][] children = new int[words.size()][];
        for (int i = 0; i < children.length; i++) {
            children[i] = counts[i] == 0 ? NONE : new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < children.length; i++) {
            int head = words.get(i).head();
            if (head >= 0) {
                children[head][counts[head]++] = i;
            }
        }
        return children;
    }

    /** The indices of the words, each after its head; only those that hang on the root. */
    private int[] fromTheRoot() {
        int[] queue = new int[words.size()];
        queue[0] = root;
        int end = 1;
        for (int i = 0; i < end; i++) {
            for (int child : children[queue[i]]) {
                queue[end++] = child;
            }
        }
        return Arrays.copyOf(queue, end);
    }

    /** Widens the spans of heads to those of their children. */
    private void span(int[] order) {
        for (int i = 0; i < order.length; i++) {
            first[i] = i;
            last[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int head = words.get(order[i]).head();
            first[head] = Math.min(first[head], first[order[i]]);
            last[head] = Math.max(last[head], last[order[i]]);
        }
    }

    /** The words in the order of the text. */
    public List<Word> words() {
        return words;
    }

    public int size() {
        return words.size();
    }

    public Word word(int index) {
        return words.get(index);
    }

    /** The index of the root, -1 in a sentence without words. */
    public int root() {
        return root;
    }

    /** How many words hang on this one directly. */
    public int childCount(int index) {
        return children[index].length;
    }

    /** The index of the n-th word, from 0 and in the order of the text, that hangs on this one directly. */
    public int child(int index, int n) {
        return children[index][n];
    }

    /** The index of the first word that hangs on this one by the relation or a kind of it (nsubj:pass is a kind of nsubj), or -1. */
    public int child(int index, String relation) {
        for (int child : children[index]) {
            if (words.get(child).is(relation)) {
                return child;
            }
        }
        return -1;
    }

    /** The first word of what hangs on this one, directly or not, itself included. */
    public int first(int index) {
        return first[index];
    }

    /** The last word of what hangs on this one, directly or not, itself included. */
    public int last(int index) {
        return last[index];
    }

    /** Whether the word is the other one or hangs on it, directly or not. */
    public boolean isWithin(int index, int top) {
        int i = index;
        while (i >= 0 && i != top) {
            i = words.get(i).head();
        }
        return i == top;
    }

    /** A line for each word: index, form, lemma, tag, inflection, head, relation. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Word w = words.get(i);
            text.append(i).append('\t').append(w.form()).append('\t').append(w.lemma()).append('\t').append(w.tag()).append('\t')
                    .append(w.inflection()).append('\t').append(w.head()).append('\t').append(w.relation()).append('\n');
        }
        return text.toString();
    }
}
