package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Referents;
import dev.communique.extraction.pattern.Rule.Role;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.Conjuncts;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;
import dev.communique.fact.ActorType;

/** Finds the words of a sentence at which those can stand who are bound by an agreement, and who is named there. */
final class PartyPlaces {

    private static final Set<String> UNNAMED = Instrument.words("UNNAMED");
    private static final Set<String> PRIVATE = Instrument.words("PRIVATE");
    private static final Set<String> MEMBERS = Instrument.words("MEMBERS");
    private static final Set<String> BOTH = Instrument.words("BOTH");
    private static final Set<String> BETWEEN = Instrument.words("BETWEEN");

    /**
     * Two of several pairs who agreed among each other.
     *
     * @param first the first of the words that tell it
     * @param last  the last of them
     */
    record Pair(List<Entity> parties, int first, int last) {
    }

    private PartyPlaces() {
    }

    /** The words that fill a role's slots, named or not. */
    static List<Integer> nodes(Match match, String name) {
        Set<Integer> nodes = new LinkedHashSet<>();
        for (Role role : match.rule().roles()) {
            if (role.name().equals(name)) {
                for (String slot : role.slots()) {
                    int colon = slot.indexOf(':');
                    for (int at : match.arguments().nodes(colon < 0 ? slot : slot.substring(0, colon))) {
                        nodes.addAll(colon < 0 ? List.of(at) : Arguments.of(match.sentence(), at).nodes(slot.substring(colon + 1)));
                    }
                }
            }
        }
        return List.copyOf(nodes);
    }

    /** What stands after "between" or "among" with an agreement or with the verbs that tell of it. */
    static List<Integer> between(Instrument thing, List<Match> verbs) {
        ParsedSentence sentence = thing.sentence();
        Tree tree = sentence.tree();
        for (int at = 0; at < tree.size(); at++) {
            if ((at > thing.node() || thing.isTalkedAbout()) && BETWEEN.contains(Arguments.preposition(tree, at))
                    && !tree.word(at).is("conj")) {
                int top = at;
                boolean within = tree.isWithin(at, thing.node())
                        || thing.isTalkedAbout() && tree.isWithin(at, tree.word(thing.node()).head());
                while (tree.word(top).is("nmod") && tree.word(top).head() > thing.node()) {
                    top = tree.word(top).head(); // "ratified the treaty on partnership between …"
                }
                for (Match verb : verbs) {
                    within |= tree.word(top).head() == verb.node() || verb.node() > thing.node() && tree.isWithin(at, verb.node());
                }
                if (within) {
                    return Conjuncts.of(sentence, at);
                }
            }
        }
        return List.of();
    }

    static int comma(Tree tree, int from) {
        int at = from;
        while (at < tree.size() && !tree.word(at).form().equals(",")) {
            at++;
        }
        return at;
    }

    static boolean isDirect(Instrument thing, int at) {
        return thing.sentence().word(at).head() == thing.node();
    }

    /** What stands after a preposition with a noun or the words that say what it is about: "memorandum of understanding with …". */
    static List<Integer> directly(Instrument thing, String preposition) {
        List<Integer> found = children(thing.sentence(), thing.node(), preposition);
        int last = thing.last();
        for (int at = thing.node() + 1; found.isEmpty() && at <= last; at++) {
            found = children(thing.sentence(), at, preposition);
        }
        return found;
    }

    static List<Integer> children(ParsedSentence sentence, int of, String preposition) {
        Tree tree = sentence.tree();
        List<Integer> found = new ArrayList<>();
        for (int n = 0; n < tree.childCount(of); n++) {
            int child = tree.child(of, n);
            Word word = tree.word(child);
            if (child > of && (word.is("nmod") || word.is("obl")) && Arguments.preposition(tree, child).equals(preposition)) {
                found.addAll(Conjuncts.of(sentence, child));
            }
        }
        return found;
    }

    /** Words with those that "and" joins to the last word of their phrase: "the government of Chad and a militia". */
    static Set<Integer> expanded(ParsedSentence sentence, Iterable<Integer> nodes) {
        Tree tree = sentence.tree();
        Set<Integer> all = new LinkedHashSet<>();
        for (int node : nodes) {
            all.add(node);
            for (int of : children(sentence, node, "of")) {
                if (tree.word(of).is("conj") && tree.child(of, "det") >= 0) {
                    all.add(of);
                }
            }
        }
        return all;
    }

    static boolean hasUnnamed(ParsedSentence sentence, Iterable<Integer> nodes) {
        for (int node : expanded(sentence, nodes)) {
            Word word = sentence.word(node);
            boolean unnamed = word.tag() == Tag.NOUN && UNNAMED.contains(word.lemma()); // "four militias"
            boolean unknown = word.tag() == Tag.PROPN && UNNAMED.contains(word.lemma().toLowerCase(Locale.ROOT)); // "the Union of Forces"
            if ((unnamed || unknown) && at(sentence, node).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static boolean hasMembers(ParsedSentence sentence, List<Integer> nodes) {
        return nodes.stream().anyMatch(node -> isOfMembers(sentence, node) || areLeaders(sentence, node));
    }

    /** "the leaders of ECOWAS", "ASEAN foreign ministers": several who act for the members of an organization of states. */
    private static boolean areLeaders(ParsedSentence sentence, int node) {
        List<Entity> who = BOTH.contains(Words.singular(sentence.word(node).form().toLowerCase(Locale.ROOT)))
                ? at(sentence, node)
                : List.of();
        return who.size() == 1 && who.get(0).type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION
                && sentence.word(node).inflection().endsWith("S");
    }

    static boolean isOfMembers(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        for (int at = tree.first(node); at <= tree.last(node); at++) {
            if (MEMBERS.contains(tree.word(at).lemma()) && tree.isWithin(at, node)) {
                return true;
            }
        }
        return false;
    }

    static List<Entity> actors(ParsedSentence sentence, Iterable<Integer> nodes) {
        Set<Entity> who = new LinkedHashSet<>();
        for (int node : expanded(sentence, nodes)) {
            who.addAll(at(sentence, node));
        }
        return new ArrayList<>(who);
    }

    /** Who is meant by a word; companies don't act for their state. */
    static List<Entity> at(ParsedSentence sentence, int node) {
        return sentence.word(node).tag() == Tag.NOUN && PRIVATE.contains(sentence.word(node).lemma())
                ? List.of()
                : Referents.at(sentence, node);
    }

    static List<Entity> persons(ParsedSentence sentence, Iterable<Integer> nodes) {
        return actors(sentence, nodes).stream().filter(Entity::isPerson).toList();
    }

    /** The state whose a body is by a word before it; null where there is none. */
    static Entity owner(ParsedSentence sentence, int node) {
        int whose = sentence.tree().child(node, "nmod:poss");
        EntityMention mention = whose < 0 ? null : sentence.mention(whose);
        return mention == null || mention.only() == null || !mention.only().isState() ? null : mention.only();
    }

    static boolean isCoordinated(ParsedSentence sentence, int at) {
        return sentence.word(at).is("conj") || sentence.tree().child(at, "conj") >= 0 || expanded(sentence, List.of(at)).size() > 1;
    }

    /** "Foo: Peru and Chile signed …": two states right before a verb, which head a clause, whatever the parser makes of them; else nobody. */
    static List<Entity> inFront(List<Match> verbs) {
        for (Match verb : verbs) {
            ParsedSentence sentence = verb.sentence();
            Tree tree = sentence.tree();
            int at = verb.node() - 1;
            while (at >= 0 && (tree.word(at).tag() == Tag.AUX || tree.word(at).tag() == Tag.ADV)) {
                at--;
            }
            List<Integer> row = new ArrayList<>();
            boolean joined = false;
            while (at >= 0 && (sentence.mention(at) != null || tree.word(at).tag() == Tag.CCONJ || tree.word(at).tag() == Tag.DET)) {
                joined |= tree.word(at).tag() == Tag.CCONJ;
                row.add(0, at--);
            }
            List<Entity> states = actors(sentence, row);
            boolean head = at < 0 || tree.word(at).tag() == Tag.PUNCT || tree.word(at).tag() == Tag.SCONJ;
            if (head && joined && sentence.word(verb.node()).tag() == Tag.VERB && !SurfaceSubjects.isPassive(sentence, verb.node())
                    && states.size() == 2
                    && states.stream().allMatch(Entity::isState)) {
                return states;
            }
        }
        return List.of();
    }

    /** "between A and B, C and D, and E and F": each pair, where several are told; else nobody. */
    static List<Pair> pairs(Instrument thing, List<Match> verbs) {
        ParsedSentence sentence = thing.sentence();
        Tree tree = sentence.tree();
        List<Integer> between = between(thing, verbs);
        if (between.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        Entity first = null;
        int from = sentence.span(thing.node()).first();
        boolean and = false;
        for (int at = between.get(0); at < tree.size(); at++) {
            Word word = tree.word(at);
            List<Entity> who = word.tag() == Tag.DET ? List.of() : Referents.at(sentence, at);
            if (who.size() == 1 && first == null) {
                first = who.get(0);
                from = pairs.isEmpty() ? from : sentence.span(at).first();
                and = false;
            } else if (who.size() == 1 && and) {
                pairs.add(new Pair(List.of(first, who.get(0)), from, sentence.span(at).last()));
                first = null;
            } else if (word.tag() == Tag.CCONJ) {
                and = true;
            } else if (word.tag() != Tag.DET && !(first == null && (word.form().equals(",") || word.form().equals(";")))) {
                break;
            }
        }
        return pairs.size() > 1 ? pairs : List.of();
    }

    /** "between the Government of Norway and the Government of Peru on …": all named up to what it is about, wherever the parser hangs them. */
    static List<Entity> inRow(ParsedSentence sentence, int first, List<Entity> known) {
        Tree tree = sentence.tree();
        List<Integer> row = new ArrayList<>();
        boolean joined = false;
        for (int at = tree.child(first, "case") + 1; at < tree.size(); at++) {
            Word word = tree.word(at);
            if (word.inflection().equals("VBN") && tree.word(at - 1).form().equals(",")) { // "between Togo, represented by …, and Benin"
                at = comma(tree, at);
                continue;
            }
            if (word.tag() == Tag.VERB || word.tag() == Tag.ADP && !word.lemma().equals("of") || word.form().equals(";")) {
                break;
            }
            joined |= word.tag() == Tag.CCONJ;
            row.add(at);
        }
        Set<Entity> parties = new LinkedHashSet<>(known);
        row.forEach(at -> parties.addAll(at(sentence, at)));
        parties.removeIf(entity -> entity.isPerson() || entity.isDocument());
        List<Entity> all = List.copyOf(parties);
        return joined && all.size() > known.size() ? all : known;
    }
}
