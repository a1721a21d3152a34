package dev.communique.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.communique.fact.Origin;
import dev.communique.fact.Severity;

/** Collects what is wrong with a corpus while the rest of it is read on. */
public final class Problems {

    /** How many of a sort are listed; the rest is only counted. */
    private static final int MOST_OF_A_SORT = 100;

    private final List<CorpusProblem> list = new ArrayList<>();
    private final BitSet losses = new BitSet();
    private final Map<String, Integer> bySort = new LinkedHashMap<>();
    private final Map<String, CorpusProblem> unlisted = new LinkedHashMap<>();

    /** Notes a problem for which something is left out. */
    public void add(Origin origin, String message) {
        losses.set(list.size());
        list.add(new CorpusProblem(origin, Severity.ERROR, null, message));
    }

    /** Notes something odd, such as an unknown key, that costs nothing else. */
    public void remark(Origin origin, String message) {
        list.add(new CorpusProblem(origin, Severity.WARNING, null, message));
    }

    /**
     * Notes something of which there may be any number.
     *
     * @param sort what they have in common, in the plural
     */
    public void note(Origin origin, Severity severity, String sort, String message) {
        note(new CorpusProblem(origin, severity, sort, message));
    }

    private void note(CorpusProblem problem) {
        if (problem.sort() == null || bySort.merge(problem.sort(), 1, Integer::sum) <= MOST_OF_A_SORT) {
            list.add(problem);
        } else {
            unlisted.putIfAbsent(problem.sort(), problem);
        }
    }

    /**
     * Says what the problems cost that were added since there were {@code from}, remarks not counted.
     *
     * @return whether there are any
     */
    boolean cost(int from, String outcome) {
        for (int i = losses.nextSetBit(from); i >= 0; i = losses.nextSetBit(i + 1)) {
            CorpusProblem problem = list.get(i);
            list.set(i, new CorpusProblem(problem.origin(), problem.severity(), problem.sort(), problem.message() + "; " + outcome));
        }
        return losses.nextSetBit(from) >= 0;
    }

    /** Notes a problem of a whole file. */
    public void add(String file, String message) {
        add(new Origin(file, null), message);
    }

    /** Notes problems that were met elsewhere. */
    void addAll(List<CorpusProblem> met) {
        met.forEach(this::note);
    }

    /** How many there are so far, remarks counted. */
    int count() {
        return list.size();
    }

    /** How many of a sort there are. */
    public int count(String sort) {
        return bySort.getOrDefault(sort, 0);
    }

    /** All problems in the order in which they were met; of a sort of which there are many, some, and how many more there are. */
    public List<CorpusProblem> list() {
        List<CorpusProblem> all = new ArrayList<>(list);
        unlisted.forEach((sort, first) -> all.add(new CorpusProblem(first.origin(), first.severity(), sort,
                "and so are %,d more %s, from here on".formatted(bySort.get(sort) - MOST_OF_A_SORT, sort))));
        return List.copyOf(all);
    }
}
