package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;

/**
 * What stands around a verb or a noun, by what it does there, whatever the construction: the subject is who acts, of "signed", of "was signed by",
 * of "the treaty that Norway signed", of "flew to Oslo and signed", of "signing". Slots are named {@link #SUBJECT}, {@link #OBJECT} and so on, or
 * by their preposition.
 */
public final class Arguments {

    /** Who acts: the subject of the active, what follows "by" in the passive. */
    public static final String SUBJECT = "subject";
    /** To whom or what it is done: the object of the active, the subject of the passive. */
    public static final String OBJECT = "object";
    /** To whom something is given: "handed Chinese negotiators a draft". */
    public static final String INDIRECT = "indirect";
    /** Whose a noun is: "Norway’s visit". */
    public static final String OWN = "own";
    /** A name before a noun: "the Ghana-Togo talks", "a Norwegian attack". */
    public static final String MODIFIER = "modifier";
    /** What is said, thought or agreed: a clause. */
    public static final String CLAUSE = "clause";
    /** What somebody begins, agrees or asks to do: an infinitive. */
    public static final String INFINITIVE = "infinitive";
    /** What somebody does something for: an infinitive that the verb does not ask for, which the parser can't always tell from one that it does. */
    public static final String PURPOSE = "purpose";
    /** "up" in "set up". */
    public static final String PARTICLE = "particle";
    /** What a noun or name is also called. */
    public static final String APPOSITION = "apposition";
    /** What somebody or something is made, named or declared. */
    public static final String PREDICATE = "predicate";

    /** A word before a noun that is no name: "press" in "a press conference". */
    public static final String KIND = "kind";
    /** Who acts in the clause in which a noun only tells the time or place: "Vlachos spoke after talks with …". */
    public static final String AROUND = "around";

    /** Who orders or announces what a noun means: "ordered the expulsion of …". */
    public static final String DECIDING = "deciding";

    private static final Set<String> DECIDING_VERBS = WordLists.words("occasions.txt", "DECIDING");
    private static final Set<String> EDGES = WordLists.words("function-words.txt", "EDGES");
    private static final Set<String> SEVERAL = WordLists.words("function-words.txt", "SEVERAL");
    private static final Set<String> LIGHT = WordLists.words("occasions.txt", "LIGHT");
    private static final Set<String> PARTICLES = WordLists.words("function-words.txt", "PARTICLES");
    private static final Set<String> TIMES = WordLists.words("time.txt", "BY_WHEN");
    private static final Set<String> OFF = WordLists.words("function-words.txt", "PARTED");
    private static final Set<String> MEANS = WordLists.words("occasions.txt", "MEANS");
    private static final Set<String> RELATIVE = WordLists.words("function-words.txt", "RELATIVE_PRONOUNS");
    private static final Set<String> AMOUNTS = WordLists.words("occasions.txt", "AMOUNTS");
    private static final Set<String> MEASURES = WordLists.words("occasions.txt", "MEASURES");
    private static final Set<String> CURRENCY = WordLists.words("nouns.txt", "CURRENCY");
    private static final Set<Tag> OWNED = Set.of(Tag.ADJ, Tag.NOUN, Tag.NUM, Tag.PROPN);

    /**
     * A word that fills a slot.
     *
     * @param slot what it does
     * @param node its place in the tree
     */
    public record Argument(String slot, int node) {
    }

    private final ParsedSentence sentence;
    private final Tree tree;
    private final int node;
    private final List<Argument> arguments = new ArrayList<>();
    private final Set<Argument> known = new LinkedHashSet<>();

    private Arguments(ParsedSentence sentence, int node) {
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.node = node;
    }

    /** The arguments of the verb or noun at a place in the tree. */
    public static Arguments of(ParsedSentence sentence, int node) {
        Arguments arguments = new Arguments(sentence, node);
        if (sentence.word(node).tag() == Tag.VERB || sentence.word(node).tag() == Tag.AUX) {
            arguments.verb();
        } else {
            arguments.noun();
        }
        return arguments;
    }

    /** The words that fill a slot, each with those that "and" or a comma joins to it. */
    public List<Integer> nodes(String slot) {
        List<Integer> nodes = new ArrayList<>();
        for (Argument argument : arguments) {
            if (argument.slot().equals(slot)) {
                Conjuncts.of(sentence, argument.node()).stream().filter(n -> !nodes.contains(n)).forEach(nodes::add);
            }
        }
        return nodes;
    }

    /** Whether a slot is filled. */
    public boolean has(String slot) {
        return arguments.stream().anyMatch(argument -> argument.slot().equals(slot));
    }

    /** All that fills a slot, in the order of its nearness. */
    public List<Argument> all() {
        return List.copyOf(arguments);
    }

    private void add(String slot, int at) {
        Argument argument = new Argument(slot, at);
        if (at >= 0 && at != node && known.add(argument)) {
            arguments.add(argument);
        }
    }

    // -- verbs

    private void verb() {
        boolean passive = SurfaceSubjects.isPassive(sentence, node);
        int subject = SurfaceSubjects.of(sentence, node, 0);
        add(passive ? OBJECT : SUBJECT, subject);
        children(node, passive);
        if (!has(OBJECT) && !passive) {
            add(OBJECT, relativeObject(subject));
            sharedObject();
        }
        if (!has(OBJECT) && !passive) {
            nodes(INDIRECT).forEach(at -> add(OBJECT, at)); // "telephoned Minister …": the parser may take a person for whom it is done
            add(OBJECT, lateObject());
        }
        if (passive && tree.word(node).is("amod")) {
            add(PREDICATE, tree.word(node).head()); // "was elected director"
        }
        for (Argument means : List.copyOf(arguments)) {
            if (MEANS.contains(means.slot()) && sentence.mention(means.node()) == null) {
                prepositions(means.node()); // "spoke by telephone with …"
            }
        }
        for (int object : nodes(OBJECT)) {
            if (sentence.mention(object) == null || sentence.mention(object).noun() != null) {
                prepositions(object);
                amounts(object);
            } else if (Conjuncts.isPerson(sentence, object)) {
                goals(object);
            }
        }
    }

    /** "30 million dollars in aid to …", "a round of talks between …": what stands with the thing of which there is so much. */
    private void amounts(int noun) {
        if (!MEASURES.contains(tree.word(noun).lemma()) && !CURRENCY.contains(tree.word(noun).lemma())) {
            return;
        }
        for (int parent : List.of(noun, node)) {
            for (int n = 0; n < tree.childCount(parent); n++) {
                int child = tree.child(parent, n);
                boolean next = parent == noun || tree.first(child) == tree.last(noun) + 1;
                if (child > noun && next && tree.word(child).tag() == Tag.NOUN && sentence.mention(child) == null
                        && AMOUNTS.contains(preposition(tree, child))) {
                    add(OBJECT, child);
                    prepositions(child);
                }
            }
        }
    }

    /** "extradited Haroon Aswad to Britain": where somebody is sent, which the parser may hang on his name. */
    private void goals(int person) {
        for (int n = 0; n < tree.childCount(person); n++) {
            int child = tree.child(person, n);
            if (child > person && tree.word(child).is("nmod") && preposition(tree, child).equals("to")) {
                add("to", child);
            }
        }
    }

    /** "signed in Lima on Monday, a treaty of …": an object behind the place and time, which the parser may hang on those. */
    private int lateObject() {
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            int noun = child < node
                    ? -1
                    : tree.word(child).is("obl") ? tree.child(child, "appos") : tree.word(child).is("parataxis") ? child : -1;
            if (noun > node && tree.child(noun, "cop") < 0 && tree.word(noun).tag() == Tag.NOUN && sentence.mention(noun) == null
                    && tree.child(noun, "det") >= 0) {
                return noun;
            }
        }
        return -1;
    }

    private void children(int verb, boolean passive) {
        for (int n = 0; n < tree.childCount(verb); n++) {
            int child = tree.child(verb, n);
            Word word = tree.word(child);
            if (word.is("obj") && tree.word(verb).is("acl") && RELATIVE.contains(word.lemma()) && sentence.mention(child) == null) {
                add(OBJECT, tree.word(verb).head()); // "the treaty that Norway signed"
            } else if (word.is("obj")) {
                add(passive ? PREDICATE : OBJECT, child);
            } else if (word.is("nsubj") && sentence.mention(child) != null && child < verb && verb == node) {
                add(passive ? OBJECT : SUBJECT, child); // "the African bloc ECOWAS signed": the parser may find two subjects
            } else if (word.is("iobj")) {
                add(INDIRECT, child);
            } else if (word.is("obl") && word.inflection().equals("VB") && tree.child(child, "mark") >= 0) {
                add(INFINITIVE, child); // "agreed to swap …", which the parser may take for a noun
            } else if (word.is("obl") || word.is("nmod")) {
                boolean parted = isParted(child); // "breaks off relations"
                if (parted) {
                    add(PARTICLE, tree.child(child, "case"));
                }
                String preposition = parted || isNamedWithOf(child) && !passive ? OBJECT : preposition(tree, child);
                add(passive && preposition.equals("by") && !isTime(child) ? SUBJECT : preposition, child);
            } else if (word.is("ccomp")) {
                add(CLAUSE, child);
            } else if (word.is("advcl") && word.inflection().equals("VB") && child > verb && tree.child(child, "nsubj") < 0) {
                add(PURPOSE, child);
            } else if (word.is("advcl") && word.inflection().equals("VBG") && tree.child(child, "mark") >= 0) {
                add(tree.word(tree.child(child, "mark")).lemma(), child); // "agreed on sharing …"
            } else if (word.is("xcomp")) {
                add(word.tag() == Tag.VERB ? INFINITIVE : PREDICATE, child);
            } else if (word.relation().equals("compound:prt")
                    || word.is("advmod") && child == verb + 1 && PARTICLES.contains(word.lemma())) {
                add(PARTICLE, child);
            }
        }
    }

    /** "breaks off relations": a particle right behind the verb, which the parser may take for a preposition. */
    private boolean isParted(int noun) {
        int marker = tree.child(noun, "case");
        return marker == node + 1 && OFF.contains(tree.word(marker).lemma()) && tree.word(noun).is("obl") && tree.child(node, "obj") < 0;
    }

    /** "was signed by the end of the year", "by 2017": when, not by whom. */
    private boolean isTime(int noun) {
        Word word = tree.word(noun);
        return sentence.mention(noun) == null && (word.tag() == Tag.NUM || TIMES.contains(word.lemma().toLowerCase(Locale.ROOT)));
    }

    /** "the Cape of Storms accord": where "of" stands within the name, the parser takes an object for what "of" governs. */
    private boolean isNamedWithOf(int noun) {
        int marker = tree.child(noun, "case");
        return marker > 0 && tree.word(marker).form().equals("of") && tree.word(marker - 1).tag() == Tag.PROPN
                && tree.word(marker - 1).head() == noun && tree.child(node, "obj") < 0;
    }

    /** "the treaty that Norway signed": the noun that a relative clause belongs to, where the clause has a subject of its own and no object. */
    private int relativeObject(int subject) {
        Word word = tree.word(node);
        boolean relative = word.relation().equals("acl:relcl")
                || word.is("acl") && SurfaceSubjects.isFinite(tree, node) && tree.child(node, "nsubj") >= 0;
        return relative && subject != word.head() ? word.head() : -1;
    }

    /** "signed and ratified the treaty" */
    private void sharedObject() {
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            if (tree.word(child).is("conj") && tree.word(child).tag() == Tag.VERB && tree.child(child, "nsubj") < 0
                    && child - node <= 3) {
                add(OBJECT, tree.child(child, "obj"));
            }
        }
    }

    private void prepositions(int noun) {
        for (int n = 0; n < tree.childCount(noun); n++) {
            int child = tree.child(noun, n);
            if ((tree.word(child).is("nmod") || tree.word(child).is("obl")) && child > noun) {
                add(preposition(tree, child), child);
                betweenWhom(child);
            }
        }
    }

    // -- nouns

    private void noun() {
        owners();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            Word word = tree.word(child);
            if (word.relation().equals("nmod:poss")) {
                add(OWN, child);
            } else if (child < node && sentence.mention(child) != null && !word.is("nsubj") && !word.is("conj")) {
                add(MODIFIER, child);
            } else if (child < node && (word.is("compound") || word.is("amod"))) {
                add(KIND, child);
            } else if (word.is("appos")) {
                add(APPOSITION, child);
            } else if (word.is("nmod") || word.is("obl")) {
                add(preposition(tree, child), child);
                betweenWhom(child);
            } else if (word.is("acl") && word.inflection().equals("VB")) {
                add(INFINITIVE, child);
            }
        }
        if (tree.child(node, "cop") >= 0) {
            predicate();
        }
        joined();
        int governor = governor(tree, node);
        if (governor >= 0) {
            governed(governor);
        }
    }

    /** "is on a visit to …", "is in touch with …", "was mayor of …", "who has been ambassador": whom a noun behind "be" tells something of. */
    private void predicate() {
        int subject = SurfaceSubjects.own(tree, node);
        boolean relative = tree.word(node).relation().equals("acl:relcl") && subject >= 0 && sentence.mention(subject) == null;
        int whom = relative ? tree.word(node).head() : subject;
        if (tree.child(node, "det") >= 0 || preposition(tree, node).equals("in") || whom >= 0 && Conjuncts.isPerson(sentence, whom)) {
            add(SUBJECT, whom);
        }
    }

    /** "a session of the commission between Chad and Niger": those with the noun between them. */
    private void betweenWhom(int whole) {
        for (int n = 0; n < tree.childCount(whole) && preposition(tree, whole).equals("of"); n++) {
            int child = tree.child(whole, n);
            if (child > whole && preposition(tree, child).equals("between")) {
                add("between", child);
            }
        }
    }

    /** "Togo and Benin's customs accord": all owners, wherever the parser hangs the accord. */
    private void owners() {
        int at = node - 1;
        while (at >= 0 && sentence.mention(at) == null && OWNED.contains(tree.word(at).tag())) {
            at--;
        }
        boolean owned = at > 0 && tree.word(at).inflection().equals("POS");
        int owner = owned ? at - 1 : -1;
        boolean listed = false; // behind "and", names behind commas are owners too
        List<Integer> all = new ArrayList<>();
        while (owner >= 0 && sentence.mention(owner) != null) {
            all.add(0, owner);
            int mark = owner - 1;
            while (mark > 0 && tree.word(mark).tag() == Tag.DET) {
                mark--;
            }
            boolean and = mark > 0 && tree.word(mark).tag() == Tag.CCONJ;
            listed |= and;
            owner = and || listed && mark > 0 && tree.word(mark).form().equals(",") ? mark - 1 : -1;
        }
        all.forEach(each -> add(OWN, each));
    }

    /** "the Ghana-Togo talks": names that stand right before the noun, whatever they hang on. */
    private void joined() {
        for (int at = node - 1; at >= 0 && at > node - 7; at--) {
            boolean mark = tree.word(at).tag() == Tag.PUNCT && !tree.word(at).form().equals(",");
            boolean name = sentence.mention(at) != null && tree.word(at).head() > at;
            if (!mark && !name && tree.word(at).tag() != Tag.ADJ && tree.word(at).tag() != Tag.NOUN
                    && tree.word(at).tag() != Tag.PROPN) {
                return;
            }
            if (name && tree.word(at).tag() != Tag.PRON && !tree.word(at).is("nsubj")) {
                add(tree.word(at).relation().equals("nmod:poss") ? OWN : MODIFIER, at);
            }
        }
    }

    /** What the verb above a noun adds: who held the talks, with whom; who was on the visit. */
    private void governed(int governor) {
        Arguments above = new Arguments(sentence, governor);
        above.verb();
        boolean oblique = tree.word(Conjuncts.top(tree, node)).is("obl") || tree.word(Conjuncts.top(tree, node)).is("nmod");
        if (oblique) {
            above.nodes(SUBJECT).forEach(at -> add(AROUND, at));
            if (!has(AROUND)) {
                add(AROUND, SurfaceSubjects.of(sentence, governor, 0));
            }
            return;
        }
        if (!LIGHT.contains(tree.word(governor).lemma())) {
            boolean decided = DECIDING_VERBS.contains(tree.word(governor).lemma());
            above.nodes(SUBJECT).stream().filter(at -> decided).forEach(at -> add(DECIDING, at));
            return;
        }
        for (Argument argument : above.arguments) {
            boolean same = tree.isWithin(argument.node(), node) || Conjuncts.of(sentence, argument.node()).contains(node);
            if (!same && !argument.slot().equals(OBJECT)) {
                add(argument.slot(), argument.node());
            }
        }
    }

    /** The verb that a noun is an argument of, also where it is one of several that "and" joins; -1 where there is none. */
    public static int governor(Tree tree, int noun) {
        int whole = whole(tree, noun);
        if (whole != noun) {
            return governor(tree, whole);
        }
        int head = tree.word(Conjuncts.top(tree, noun)).head();
        return head >= 0 && (tree.word(head).tag() == Tag.VERB || tree.word(head).tag() == Tag.AUX || tree.child(head, "cop") >= 0)
                ? head
                : -1;
    }

    /** Of "a series of meetings", "the end of a visit" the word that stands for them in its sentence; the noun itself where none does. */
    public static int whole(Tree tree, int noun) {
        int head = tree.word(Conjuncts.top(tree, noun)).head();
        boolean stands = head >= 0 && tree.word(head).tag() == Tag.NOUN && preposition(tree, noun).equals("of")
                && (SEVERAL.contains(tree.word(head).lemma()) || EDGES.contains(tree.word(head).lemma()));
        return stands ? head : noun;
    }

    // -- prepositions

    /** What opens a noun phrase or clause: a preposition, or "since" of "since he left"; empty where nothing does. */
    public static String marker(Tree tree, int at) {
        int mark = tree.word(at).tag() == Tag.VERB ? tree.child(at, "mark") : -1;
        return mark < 0 ? preposition(tree, at) : tree.word(mark).lemma();
    }

    /** The preposition of a word: "with", also of several words "in front of"; empty where it has none. */
    public static String preposition(Tree tree, int at) {
        int marker = tree.child(at, "case");
        if (marker < 0 || marker > at) {
            int joined = tree.word(at).is("conj") ? Conjuncts.top(tree, at) : at;
            marker = joined == at ? markerOfConjunct(tree, at) : tree.child(joined, "case");
        }
        return marker < 0 ? "" : tree.word(marker).lemma();
    }

    /** "between Chad's junta and opposition groups": the preposition before a word, which the parser hangs on the one behind "and"; -1 where there is none. */
    private static int markerOfConjunct(Tree tree, int at) {
        for (int n = 0; n < tree.childCount(at); n++) {
            int child = tree.child(at, n);
            int marker = tree.word(child).is("conj") ? tree.child(child, "case") : -1;
            if (marker >= 0 && marker < at) {
                return marker;
            }
        }
        return -1;
    }
}
