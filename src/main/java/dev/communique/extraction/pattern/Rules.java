package dev.communique.extraction.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Inflection;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Rule.Condition;
import dev.communique.extraction.pattern.Rule.Filter;
import dev.communique.extraction.pattern.Rule.Role;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/** Rules by the words that trigger them: a sentence takes time by its length, not by their number. Immutable; threads may share it. */
public final class Rules {

    private static final String PASSIVE = "passive";
    private static final String NAME = "name";
    private static final String PARTICIPLE = "participle";
    private static final String PREPOSITION = "preposition";
    private static final String DENIED = "denied";
    private static final char WITHIN = ':';
    private final List<Rule> rules;
    private final Map<String, List<Rule>> verbs = new HashMap<>();
    private final Map<String, List<Rule>> nouns = new HashMap<>();
    /** Of all forms of all triggers the other words that their rules need, in all their forms, too: a sentence without them needs no tree. */
    private final Map<String, List<Need>> needs = new HashMap<>();
    /** @param forms of which a rule needs one beside its trigger; empty where it needs none */
    private record Need(Rule rule, Set<String> forms) {
    }

    /** The triggers by their forms, for words of which the parser makes another dictionary form: "telephoned". */
    private final Map<String, String> verbForms = new HashMap<>();
    private final Map<String, String> nounForms = new HashMap<>();

    /** @param rules in the order in which they are tried: the first that holds at a word reads it */
    public Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            Set<String> needed = needed(rule);
            for (String lemma : rule.lemmas()) {
                boolean verb = rule.trigger() == Tag.VERB;
                (verb ? verbs : nouns).computeIfAbsent(lemma, key -> new ArrayList<>()).add(rule);
                for (String form : verb ? Inflection.verb(lemma) : Inflection.noun(lemma)) {
                    (verb ? verbForms : nounForms).putIfAbsent(form, lemma);
                    needs.computeIfAbsent(form, key -> new ArrayList<>()).add(new Need(rule, needed));
                }
            }
        }
    }

    /** The forms of the words of which a rule needs one beside its trigger; empty where it needs none, or more than can be told. */
    private static Set<String> needed(Rule rule) {
        for (Role role : rule.roles()) {
            if (role.needed() && !role.words().isEmpty()) {
                Set<String> forms = new HashSet<>();
                role.words().forEach(word -> forms.addAll(Inflection.noun(word)));
                return forms;
            }
        }
        return rule.conditions().stream().filter(condition -> condition.holds() && !condition.words().isEmpty()).map(Condition::words)
                .findFirst().orElse(Set.of());
    }

    /** The rules of a file beside the word lists. */
    public static Rules of(String file) {
        return new Rules(RuleFile.read(file, WordLists.allLines(file)));
    }

    /** These rules behind others, which are tried first. */
    public Rules behind(List<Rule> first) {
        List<Rule> all = new ArrayList<>(first);
        all.addAll(rules);
        return first.isEmpty() ? this : new Rules(all);
    }

    /** The rules, in their order. */
    public List<Rule> all() {
        return rules;
    }

    /** Whether a word stands in a sentence with which a rule begins, and one of those that it needs besides. */
    public boolean canMatch(Sentence sentence, List<Token> tokens) {
        return canMatch(sentence, tokens, rule -> true);
    }

    /** As {@link #canMatch(Sentence, List)}, for some of the rules. */
    public boolean canMatch(Sentence sentence, List<Token> tokens, Predicate<Rule> some) {
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            for (Need need : needs.getOrDefault(tokens.get(i).lower(), List.of())) {
                if (some.test(need.rule) && (need.forms.isEmpty() || hasOne(sentence, tokens, need.forms))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasOne(Sentence sentence, List<Token> tokens, Set<String> forms) {
        for (int i = sentence.first(); i <= sentence.last(); i++) {
            if (forms.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The places in a sentence where rules hold, in the order of its words. */
    public List<Match> matches(ParsedSentence sentence) {
        List<Match> found = new ArrayList<>();
        for (int node = 0; node < sentence.tree().size(); node++) {
            List<Rule> candidates = candidates(sentence, node);
            if (candidates != null) {
                Arguments arguments = Arguments.of(sentence, node);
                for (Rule rule : candidates) {
                    Match match = match(rule, sentence, node, arguments);
                    if (match != null) {
                        found.add(match);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private List<Rule> candidates(ParsedSentence sentence, int node) {
        Word word = sentence.word(node);
        boolean noun = word.tag() == Tag.NOUN || word.tag() == Tag.PROPN || word.tag() == Tag.NUM;
        if (!noun && word.tag() != Tag.VERB) {
            return null;
        }
        Map<String, List<Rule>> rules = noun ? nouns : verbs;
        List<Rule> candidates = rules.get(noun(sentence, node));
        Map<String, String> forms = noun ? nounForms : verbForms;
        return candidates == null ? rules.get(forms.get(word.form().toLowerCase(Locale.ROOT))) : candidates;
    }

    private static Match match(Rule rule, ParsedSentence sentence, int node, Arguments arguments) {
        for (Condition condition : rule.conditions()) {
            if (holds(condition, sentence, node, arguments) != condition.holds()) {
                return null;
            }
        }
        Map<String, List<Integer>> nodes = new LinkedHashMap<>();
        for (Role role : rule.roles()) {
            List<Integer> filled = new ArrayList<>(nodes.getOrDefault(role.name(), List.of()));
            for (String slot : role.slots()) {
                nodes(slot, sentence, arguments).stream().filter(at -> fits(role, sentence, at)).forEach(filled::add);
            }
            if (filled.isEmpty() && role.needed()) {
                return null;
            }
            nodes.put(role.name(), List.copyOf(filled));
        }
        return new Match(rule, sentence, node, arguments, nodes);
    }

    private static boolean holds(Condition condition, ParsedSentence sentence, int node, Arguments arguments) {
        return condition.slots().stream().anyMatch(slot -> switch (slot) {
            case PASSIVE -> sentence.word(node).tag() == Tag.VERB && SurfaceSubjects.isPassive(sentence, node);
            case NAME -> sentence.word(node).tag() == Tag.PROPN;
            case PARTICIPLE -> sentence.word(node).inflection().equals("VBG") && sentence.tree().child(node, "aux") < 0;
            case DENIED -> Stream.of(Arguments.INFINITIVE, Arguments.PURPOSE).flatMap(each -> arguments.nodes(each).stream())
                    .anyMatch(at -> Telling.isDenied(sentence, at));
            case PREPOSITION -> condition.words().contains(Arguments.marker(sentence.tree(), node));
            default -> condition.words().isEmpty()
                    ? !nodes(slot, sentence, arguments).isEmpty()
                    : nodes(slot, sentence, arguments).stream().anyMatch(at -> condition.words().contains(noun(sentence, at)));
        });
    }

    /** Who or what fills a slot, or, of "object:kind", the slot of what fills another. */
    private static List<Integer> nodes(String slot, ParsedSentence sentence, Arguments arguments) {
        int of = slot.indexOf(WITHIN);
        return of < 0
                ? arguments.nodes(slot)
                : arguments.nodes(slot.substring(0, of)).stream()
                        .flatMap(at -> Arguments.of(sentence, at).nodes(slot.substring(of + 1)).stream()).toList();
    }

    /** The dictionary form of a word, of a name in several words that of its last one: "declaration" of "Dushanbe Declaration", also where an acronym stands for it. */
    public static String noun(ParsedSentence sentence, int at) {
        EntityMention mention = sentence.mention(at);
        boolean acronym = mention != null && mention.only() != null && mention.only().type() == ActorType.OTHER
                && mention.only().aliases().contains(sentence.word(at).form());
        if (mention != null && mention.only() != null && mention.only().isState() && mention.kind() == EntityMention.Kind.NAME) {
            return mention.only().name().toLowerCase(Locale.ROOT); // "United States" is none of the words for states
        }
        String lemma = (acronym ? mention.only().name() : sentence.word(at).lemma()).toLowerCase(Locale.ROOT);
        return sentence.word(at).tag() == Tag.PROPN ? Words.singular(lemma.substring(lemma.lastIndexOf(' ') + 1)) : lemma;
    }

    private static boolean fits(Role role, ParsedSentence sentence, int at) {
        if (!role.words().isEmpty() && !role.words().contains(noun(sentence, at))) {
            return false;
        }
        if (role.only() == Filter.ANYTHING) {
            return true;
        }
        List<Entity> who = Referents.at(sentence, at);
        return switch (role.only()) {
            case PERSONS -> who.stream().anyMatch(Entity::isPerson);
            case STATES -> who.stream().anyMatch(Entity::isState);
            case ORGANIZATIONS -> who.stream().anyMatch(entity -> !entity.isPerson() && !entity.isState());
            case OFFICIALS -> who.stream().anyMatch(entity -> !entity.isPerson() || !entity.roles().isEmpty());
            case BODIES -> who.stream().anyMatch(entity -> !entity.isPerson());
            default -> !who.isEmpty() || !Referents.around(sentence, at).isEmpty();
        };
    }
}
