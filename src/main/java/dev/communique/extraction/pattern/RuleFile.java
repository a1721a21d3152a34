package dev.communique.extraction.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.lexicon.Inflection;
import dev.communique.extraction.pattern.Rule.Condition;
import dev.communique.extraction.pattern.Rule.Example;
import dev.communique.extraction.pattern.Rule.Filter;
import dev.communique.extraction.pattern.Rule.Role;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Tag;

/** Reads a file of rules, as {@code src/docs/reading.md} describes them. */
public final class RuleFile {

    private static final String COMMENT = "#";
    private static final String NEEDED = "needed";
    private static final String ONLY = "only";
    private static final String FROM = "from";
    private static final String IS = "is";

    private final String file;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Draft draft;
    private int line;

    /** A rule of which not all lines are read yet. */
    private static final class Draft {

        private final String name;
        private final String where;
        private Tag trigger;
        private final Set<String> lemmas = new LinkedHashSet<>();
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Role> roles = new ArrayList<>();
        private List<String> gives = List.of();
        private final List<Example> examples = new ArrayList<>();

        Draft(String name, String where) {
            this.name = name;
            this.where = where;
        }
    }

    private RuleFile(String file) {
        this.file = file;
    }

    /**
     * Reads rules.
     *
     * @param file  its name, for messages
     * @param lines its lines
     * @throws IllegalArgumentException with file and line where a line can't be understood
     */
    public static List<Rule> read(String file, List<String> lines) {
        RuleFile reader = new RuleFile(file);
        for (String text : lines) {
            reader.line++;
            String trimmed = text.strip();
            if (!trimmed.isEmpty() && !trimmed.startsWith(COMMENT)) {
                reader.line(trimmed);
            }
        }
        reader.end();
        return reader.rules;
    }

    private void line(String text) {
        String[] parts = text.split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        if (parts[0].equals("words")) {
            List<String> all = split(rest);
            check(all.size() > 1, "words needs a name and words");
            boolean list = all.size() == 4 && all.get(1).equals(FROM); // words instrument from agreements.txt INSTRUMENT
            words.put(all.get(0), list ? WordLists.words(all.get(2), all.get(3)) : expanded(all.subList(1, all.size())));
        } else if (parts[0].equals("rule")) {
            end();
            check(rest.matches("[a-z0-9-]+"), "a rule's name is of small letters, digits and hyphens");
            check(names.add(rest), "there is a rule " + rest + " already");
            draft = new Draft(rest, file + ":" + line);
        } else {
            check(draft != null, "'" + parts[0] + "' stands before the first rule");
            entry(parts[0], rest);
        }
    }

    private void entry(String key, String rest) {
        switch (key) {
            case "verb" -> trigger(Tag.VERB, rest);
            case "noun" -> trigger(Tag.NOUN, rest);
            case "if" -> draft.conditions.add(condition(true, split(rest)));
            case "unless" -> draft.conditions.add(condition(false, split(rest)));
            case "role" -> draft.roles.add(role(split(rest)));
            case "gives" -> draft.gives = split(rest);
            case "example" -> draft.examples.add(new Example(rest, List.of()));
            case "tells" -> tells(rest);
            default -> check(false, "'" + key + "' is none of words, rule, verb, noun, if, unless, role, gives, example, tells");
        }
    }

    private void trigger(Tag tag, String rest) {
        check(draft.trigger == null || draft.trigger == tag, "a rule has either verbs or nouns");
        draft.trigger = tag;
        draft.lemmas.addAll(expanded(split(rest)));
        check(!draft.lemmas.isEmpty(), "there is no word");
    }

    private Condition condition(boolean holds, List<String> parts) {
        int is = parts.indexOf(IS);
        check(!parts.isEmpty() && is != 0 && is != parts.size() - 1, "a condition is slots, or slots, 'is' and words");
        return new Condition(holds, is < 0 ? parts : parts.subList(0, is),
                is < 0 ? Set.of() : forms(parts.subList(is + 1, parts.size())));
    }

    private Role role(List<String> parts) {
        check(parts.size() > 2 && parts.get(1).equals(FROM), "a role is a name, 'from' and slots");
        List<String> slots = new ArrayList<>(parts.subList(2, parts.size()));
        boolean needed = slots.remove(NEEDED);
        int is = slots.indexOf(IS);
        Set<String> heads = is < 0 ? Set.of() : expanded(slots.subList(is + 1, slots.size()));
        if (is >= 0) {
            slots.subList(is, slots.size()).clear();
        }
        Filter only = heads.isEmpty() ? Filter.ACTORS : Filter.ANYTHING;
        int at = slots.indexOf(ONLY);
        if (at >= 0) {
            check(at + 1 < slots.size(), "'only' needs one of persons, states, bodies, organizations, anything");
            only = filter(slots.get(at + 1));
            slots.subList(at, at + 2).clear();
        }
        return new Role(parts.get(0), List.copyOf(slots), only, heads, needed);
    }

    private Filter filter(String name) {
        for (Filter filter : Filter.values()) {
            if (filter.name().equals(name.toUpperCase(Locale.ROOT))) {
                return filter;
            }
        }
        throw new IllegalArgumentException(
                message("'" + name + "' is none of " + Arrays.toString(Filter.values()).toLowerCase(Locale.ROOT)));
    }

    private void tells(String fact) {
        check(!draft.examples.isEmpty(), "'tells' needs an example before it");
        Example last = draft.examples.remove(draft.examples.size() - 1);
        List<String> facts = new ArrayList<>(last.tells());
        facts.add(fact);
        draft.examples.add(new Example(last.text(), List.copyOf(facts)));
    }

    private Set<String> expanded(List<String> some) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : some) {
            if (word.startsWith("@")) {
                check(words.containsKey(word.substring(1)), "there are no words " + word);
                all.addAll(words.get(word.substring(1)));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    /** Words with their plurals, as the parser does not find the dictionary form of each. */
    private Set<String> forms(List<String> some) {
        Set<String> all = new LinkedHashSet<>();
        expanded(some).forEach(word -> all.addAll(Inflection.noun(word)));
        return all;
    }

    private void end() {
        if (draft != null) {
            check(draft.trigger != null, "rule " + draft.name + " has no verb and no noun");
            check(!draft.gives.isEmpty(), "rule " + draft.name + " gives nothing");
            rules.add(new Rule(draft.name, draft.where, draft.trigger, Set.copyOf(draft.lemmas), List.copyOf(draft.conditions),
                    List.copyOf(draft.roles), draft.gives, List.copyOf(draft.examples)));
        }
        draft = null;
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,]+"));
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(message(otherwise));
        }
    }

    private String message(String text) {
        return file + ":" + line + ": " + text;
    }
}
