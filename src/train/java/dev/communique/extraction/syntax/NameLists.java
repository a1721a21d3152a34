package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Puts a list of names where one name stands: "Peru signed" becomes "Peru, Chile and Li Wei signed". Treebanks of the web have few such lists, and news of
 * diplomacy is full of them.
 */
final class NameLists {

    private static final Set<String> PLACES = Set.of("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod");
    private final List<TaggedForm> names = new ArrayList<>();

    /** The names that lists are made of: those that stand alone in the sentences. */
    NameLists(List<Example> sentences) {
        for (Example e : sentences) {
            for (int i = 0; i < e.size(); i++) {
                if (isPlace(e, i)) {
                    names.add(e.tokens().get(i));
                }
            }
        }
    }

    private static boolean isPlace(Example e, int i) {
        if (e.tags()[i] != Tag.PROPN || !PLACES.contains(e.relations()[i]) || !Character.isUpperCase(e.form(i).charAt(0))) {
            return false;
        }
        for (int j = 0; j < e.size(); j++) {
            if (e.heads()[j] == i && !(e.relations()[j].equals("case") && j < i)) {
                return false;
            }
        }
        return true;
    }

    /** The sentence with a list in the place of one of its names; the same object where there is none. */
    Example with(Example e, SplittableRandom random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < e.size(); i++) {
            if (isPlace(e, i)) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return e;
        }
        int more = 1 + random.nextInt(3);
        boolean lastComma = more > 1 && random.nextInt(4) == 0;
        return expanded(e, places.get(random.nextInt(places.size())), more, lastComma, random);
    }

    private Example expanded(Example e, int place, int more, boolean lastComma, SplittableRandom random) {
        int added = 2 * more + (lastComma ? 1 : 0);
        int n = e.size() + added;
        Example list = new Example(new ArrayList<>(), new Tag[n], new String[n], new String[n], new int[n], new String[n]);
        for (int i = 0; i < e.size(); i++) {
            int head = e.heads()[i];
            add(list, e.tokens().get(i), e.tags()[i], e.inflections()[i], head > place ? head + added : head, e.relations()[i]);
            if (i == place) {
                for (int k = 1; k <= more; k++) {
                    int name = list.size() + (k < more ? 1 : lastComma ? 2 : 1);
                    if (k < more || lastComma) {
                        add(list, TaggedForm.of(","), Tag.PUNCT, ",", name, "punct");
                    }
                    if (k == more) {
                        add(list, TaggedForm.of("and"), Tag.CCONJ, "CC", name, "cc");
                    }
                    add(list, names.get(random.nextInt(names.size())), Tag.PROPN, "NNP", place, "conj");
                }
            }
        }
        return list;
    }

    private static void add(Example list, TaggedForm token, Tag tag, String inflection, int head, String relation) {
        int i = list.size();
        list.tokens().add(token);
        list.tags()[i] = tag;
        list.inflections()[i] = inflection;
        list.heads()[i] = head;
        list.relations()[i] = relation;
    }
}
