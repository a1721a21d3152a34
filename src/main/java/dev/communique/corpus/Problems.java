package dev.communique.corpus;

import java.util.ArrayList;
import java.util.List;

import dev.communique.fact.Origin;

/** Collects what is wrong with a corpus while the rest of it is read on. */
public final class Problems {

    private final List<CorpusProblem> list = new ArrayList<>();
    private int losses;

    /** Notes a problem for which something is left out. */
    public void add(Origin origin, String message) {
        list.add(new CorpusProblem(origin, message));
        losses++;
    }

    /** Notes something odd, such as an unknown key, that costs nothing else. */
    public void remark(Origin origin, String message) {
        list.add(new CorpusProblem(origin, message));
    }

    /** Notes a problem of a whole file. */
    public void add(String file, String message) {
        add(new Origin(file, null), message);
    }

    /** How many problems so far cost something, remarks not counted. */
    public int losses() {
        return losses;
    }

    /** All problems in the order in which they were met. */
    public List<CorpusProblem> list() {
        return List.copyOf(list);
    }
}
