package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Makes one token of each name of several words, as the texts are given to the parser: "United Arab Emirates", "Ministry of Foreign Affairs". A name is a
 * proper noun with the proper nouns, capitalized adjectives and their prepositions that hang on it without a gap.
 */
final class NameMerger {

    private static final Set<String> WITHIN = Set.of("flat", "compound", "amod", "nmod", "nummod", "nmod:desc");
    private static final int LONGEST = 6;

    private NameMerger() {
    }

    /** The sentence with its names merged; the same object where there is none. */
    static Example merge(Example e) {
        int[] owner = new int[e.size()];
        Arrays.fill(owner, -1);
        boolean any = false;
        for (int i = 0; i < e.size(); i++) {
            int top = i;
            while (e.heads()[top] >= 0 && e.tags()[e.heads()[top]] == Tag.PROPN) {
                top = e.heads()[top];
            }
            any |= take(e, top, owner) | take(e, i, owner);
        }
        for (int i = 0; i < e.size(); i++) {
            owner[i] = owner[i] < 0 ? i : owner[i];
        }
        return any ? joined(e, owner) : e;
    }

    /** Makes the word the owner of its name, unless a part of it has an owner already. */
    private static boolean take(Example e, int top, int[] owner) {
        boolean[] parts = e.tags()[top] == Tag.PROPN ? name(e, top) : null;
        if (parts == null) {
            return false;
        }
        for (int j = 0; j < parts.length; j++) {
            if (parts[j] && owner[j] >= 0) {
                return false;
            }
        }
        for (int j = 0; j < parts.length; j++) {
            owner[j] = parts[j] ? top : owner[j];
        }
        return true;
    }

    private static boolean[] name(Example e, int top) {
        boolean[] part = new boolean[e.size()];
        part[top] = true;
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int i = 0; i < e.size(); i++) {
                if (!part[i] && e.heads()[i] >= 0 && part[e.heads()[i]] && belongs(e, i, e.heads()[i] == top)) {
                    part[i] = true;
                    grown = true;
                }
            }
        }
        int first = e.size();
        int last = -1;
        int count = 0;
        for (int i = 0; i < e.size(); i++) {
            if (part[i]) {
                first = Math.min(first, i);
                last = i;
                count++;
            }
        }
        boolean whole = count == last - first + 1 && count > 1 && count <= LONGEST && capital(e, first) && capital(e, last);
        return whole ? part : null;
    }

    private static boolean belongs(Example e, int i, boolean direct) {
        String relation = e.relations()[i];
        if (!direct && (relation.equals("case") || relation.equals("cc"))) {
            return e.form(i).equals("of") || e.form(i).equals("and") || e.form(i).equals("for");
        }
        boolean named = e.tags()[i] == Tag.PROPN || e.tags()[i] == Tag.ADJ && capital(e, i);
        return named && WITHIN.contains(relation) && (!relation.equals("nmod") || hasOf(e, i));
    }

    private static boolean hasOf(Example e, int i) {
        for (int j = 0; j < i; j++) {
            if (e.heads()[j] == i && e.form(j).equals("of")) {
                return true;
            }
        }
        return false;
    }

    private static boolean capital(Example e, int i) {
        return Character.isUpperCase(e.form(i).charAt(0));
    }

    private static Example joined(Example e, int[] owner) {
        int[] place = new int[e.size()];
        int count = 0;
        for (int i = 0; i < e.size(); i++) {
            place[i] = i > 0 && owner[i] == owner[i - 1] ? place[i - 1] : count++;
        }
        List<TaggedForm> tokens = new ArrayList<>();
        Example merged = new Example(tokens, new Tag[count], new String[count], new String[count], new int[count], new String[count]);
        for (int i = 0; i < e.size(); i++) {
            if (i > 0 && place[i] == place[i - 1]) {
                TaggedForm before = tokens.remove(tokens.size() - 1);
                tokens.add(TaggedForm.name(before.form() + " " + e.form(i)));
            } else {
                tokens.add(e.tokens().get(i));
            }
            if (owner[i] == i) {
                merged.tags()[place[i]] = e.tags()[i];
                merged.inflections()[place[i]] = e.inflections()[i];
                merged.lemmas()[place[i]] = e.lemmas()[i];
                merged.relations()[place[i]] = e.relations()[i];
                merged.heads()[place[i]] = e.heads()[i] < 0 ? -1 : place[e.heads()[i]];
            }
        }
        return merged;
    }
}
