package dev.communique.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.communique.extraction.Extraction.Mentioned;
import dev.communique.fact.Passage;

/** The mentions of an article, to be found by where they stand. */
final class Mentions {

    private final TreeMap<Integer, List<Mentioned>> byStart = new TreeMap<>();

    Mentions(List<Mentioned> mentions) {
        mentions.forEach(mention -> byStart.computeIfAbsent(mention.passage().start(), key -> new ArrayList<>()).add(mention));
    }

    /** The names of those who are mentioned within a passage, in the order of the text. */
    List<String> within(Passage passage) {
        return byStart.subMap(passage.start(), true, passage.end(), true).values().stream().flatMap(List::stream)
                .filter(mention -> passage.contains(mention.passage())).map(Mentioned::actor).toList();
    }
}
