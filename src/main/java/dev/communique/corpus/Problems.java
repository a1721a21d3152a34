package dev.communique.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import dev.communique.fact.Origin;

/** Collects what is wrong with a corpus while the rest of it is read on. */
public final class Problems {

    private final List<CorpusProblem> list = new ArrayList<>();
    private final BitSet losses = new BitSet();

    /** Notes a problem for which something is left out. */
    public void add(Origin origin, String message) {
        losses.set(list.size());
        list.add(new CorpusProblem(origin, message));
    }

    /** Notes something odd, such as an unknown key, that costs nothing else. */
    public void remark(Origin origin, String message) {
        list.add(new CorpusProblem(origin, message));
    }

    /**
     * Says what the problems cost that were added since there were {@code from}, remarks not counted.
     *
     * @return whether there are any
     */
    boolean cost(int from, String outcome) {
        for (int i = losses.nextSetBit(from); i >= 0; i = losses.nextSetBit(i + 1)) {
            list.set(i, new CorpusProblem(list.get(i).origin(), list.get(i).message() + "; " + outcome));
        }
        return losses.nextSetBit(from) >= 0;
    }

    /** Notes a problem of a whole file. */
    public void add(String file, String message) {
        add(new Origin(file, null), message);
    }

    /** Notes problems that were met elsewhere. */
    void addAll(List<CorpusProblem> met) {
        list.addAll(met);
    }

    /** How many there are so far, remarks counted. */
    int count() {
        return list.size();
    }

    /** All problems in the order in which they were met. */
    public List<CorpusProblem> list() {
        return List.copyOf(list);
    }
}
