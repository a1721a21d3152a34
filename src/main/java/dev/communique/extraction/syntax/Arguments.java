package dev.communique.extraction.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.EntityMention;
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
    private static final Set<String> LIGHT = WordLists.words("occasions.txt", "LIGHT");
    private static final Set<String> PARTICLES = WordLists.words("function-words.txt", "PARTICLES");
    private static final Set<String> CALENDAR = WordLists.words("time.txt", "BEFORE_SUBJECT");
    private static final Set<String> TIMES = WordLists.words("time.txt", "BY_WHEN");
    private static final Set<String> OFF = WordLists.words("function-words.txt", "PARTED");
    private static final Set<String> MEANS = WordLists.words("occasions.txt", "MEANS");
    private static final Set<String> RELATIVE = WordLists.words("function-words.txt", "RELATIVE_PRONOUNS");
    private static final Set<String> AMOUNTS = WordLists.words("occasions.txt", "AMOUNTS");
    private static final Set<String> MEASURES = WordLists.words("occasions.txt", "MEASURES");
    private static final Set<String> CURRENCY = WordLists.words("nouns.txt", "CURRENCY");
    private static final Set<String> JUDGING = WordLists.words("function-words.txt", "JUDGING");
    private static final Set<String> OF_OBJECT = WordLists.words("function-words.txt", "OF_OBJECT");
    private static final Set<Tag> OWNED = Set.of(Tag.ADJ, Tag.NOUN, Tag.NUM, Tag.PROPN);
    private static final int DEEPEST = 12;

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
                coordinated(sentence, argument.node()).stream().filter(n -> !nodes.contains(n)).forEach(nodes::add);
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
        boolean passive = isPassive(sentence, node);
        int subject = surfaceSubject(sentence, node, 0);
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
            } else if (isPerson(sentence, object)) {
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
        boolean relative = word.relation().equals("acl:relcl") || word.is("acl") && isFinite(tree, node) && tree.child(node, "nsubj") >= 0;
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

    /** Whether a verb stands in the passive: "was signed", "the treaty signed by …". */
    public static boolean isPassive(ParsedSentence sentence, int verb) {
        Tree tree = sentence.tree();
        if (tree.child(verb, "aux:pass") >= 0 || tree.child(verb, "nsubj:pass") >= 0) {
            return true;
        }
        Word word = tree.word(verb);
        if (!word.inflection().equals("VBN") || tree.child(verb, "aux") >= 0 || tree.child(verb, "nsubj") >= 0) {
            return false;
        }
        boolean joined = word.is("conj") && word.head() >= 0 && tree.word(word.head()).tag() == Tag.VERB;
        return joined ? isPassive(sentence, word.head()) : !word.is("root") || tree.child(verb, "obj") < 0;
    }

    /** The subject that a verb has or shares with the verb above it, as it stands in the sentence; -1 where there is none. */
    public static int surfaceSubject(ParsedSentence sentence, int verb, int depth) {
        Tree tree = sentence.tree();
        Word word = tree.word(verb);
        int own = ownSubject(tree, verb);
        int head = word.head();
        if (own >= 0 && sentence.mention(own) == null && CALENDAR.contains(tree.word(own).form().toLowerCase(Locale.ROOT))) {
            return nameBefore(sentence, verb); // "This Thursday the council …"
        }
        if (own >= 0) {
            boolean relative = RELATIVE.contains(tree.word(own).lemma()) && sentence.mention(own) == null;
            return !relative ? own : word.relation().equals("acl:relcl") ? head : -1;
        }
        boolean finite = isFinite(tree, verb);
        int joined = joinedSubject(tree, verb);
        if (joined >= 0) {
            return joined;
        }
        if (head < 0 || depth > DEEPEST) {
            return finite && depth == 0 ? nameBefore(sentence, verb) : -1;
        }
        if (word.is("conj")) {
            return isPredicate(tree, head) ? surfaceSubject(sentence, head, depth + 1) : -1;
        }
        if (word.is("xcomp")) {
            int object = tree.child(head, "obj");
            return object >= 0 && object < verb && tree.word(head).tag() == Tag.VERB ? object : surfaceSubject(sentence, head, depth + 1);
        }
        if (word.is("advcl") && word.inflection().equals("VBN") && verb > 0 && head > verb && tree.word(verb - 1).tag() == Tag.NOUN) {
            return verb - 1; // "Under a deal reached in Lima, Peru will …"
        }
        if (word.is("advcl") && isDoneByObject(tree, verb)) {
            return tree.child(head, "obj");
        }
        if (word.is("advcl") && !finite) {
            return surfaceSubject(sentence, head, depth + 1);
        }
        if (word.is("acl")) {
            if (!word.inflection().equals("VB")) {
                return head;
            }
            if (tree.child(head, "cop") >= 0) {
                return tree.child(head, "nsubj"); // "Egypt is the first state to recognize …"
            }
            int governor = tree.word(head).head();
            return governor < 0 ? -1 : surfaceSubject(sentence, governor, depth + 1);
        }
        return finite ? nameBefore(sentence, verb) : -1;
    }

    /** "thanked Togo for sending …", "accused Togo of shelling …": done by whom the clause above thanks or accuses. */
    private static boolean isDoneByObject(Tree tree, int verb) {
        int marker = tree.child(verb, "mark");
        int object = tree.child(tree.word(verb).head(), "obj");
        return marker >= 0 && OF_OBJECT.contains(tree.word(marker).lemma()) && tree.word(verb).inflection().equals("VBG")
                && object >= 0 && object < verb && JUDGING.contains(tree.word(tree.word(verb).head()).lemma());
    }

    /** "flew to Moscow and relations were restored": the noun before a clause's auxiliary, which the parser took for one more place; or -1. */
    private static int joinedSubject(Tree tree, int verb) {
        int auxiliary = tree.word(verb).is("conj") ? tree.child(verb, "aux") : -1;
        int noun = auxiliary - 1;
        boolean joined = auxiliary > 0 && auxiliary < verb && tree.word(noun).is("conj") && tree.child(noun, "cc") >= 0
                && tree.word(noun).tag() == Tag.NOUN && tree.word(tree.word(noun).head()).tag() == Tag.PROPN;
        return joined ? noun : -1;
    }

    /** The first subject that does not only tell whose another one is: not "Togo" of "Togo’s president". */
    private static int ownSubject(Tree tree, int verb) {
        for (int n = 0; n < tree.childCount(verb); n++) {
            int child = tree.child(verb, n);
            int marker = tree.child(child, "case");
            if (tree.word(child).is("nsubj") && (marker < 0 || !tree.word(marker).inflection().equals("POS"))) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isFinite(Tree tree, int verb) {
        String inflection = tree.word(verb).inflection();
        return inflection.equals("VBD") || inflection.equals("VBZ") || inflection.equals("VBP") || tree.child(verb, "aux") >= 0;
    }

    /** "On Thursday, Ama Boateng, a nurse, addressed …": where the parser found no subject, the first name of the clause that no preposition governs. */
    private static int nameBefore(ParsedSentence sentence, int verb) {
        Tree tree = sentence.tree();
        int found = -1;
        for (int at = verb - 1; at >= 0 && (tree.word(at).tag() != Tag.VERB || tree.word(at).is("acl")); at--) {
            boolean free = sentence.mention(at) != null && !sentence.mention(at).isAttributive() && tree.child(at, "case") < 0
                    && !tree.word(at).is("conj") && (tree.word(at).head() == verb || tree.word(at).is("appos"));
            found = free ? at : found;
        }
        return found;
    }

    private static boolean isPredicate(Tree tree, int at) {
        return tree.word(at).tag() == Tag.VERB || tree.word(at).tag() == Tag.AUX || tree.child(at, "nsubj") >= 0
                || tree.child(at, "cop") >= 0;
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
        if (tree.child(node, "cop") >= 0 && (tree.child(node, "det") >= 0 || preposition(tree, node).equals("in"))) {
            add(SUBJECT, ownSubject(tree, node)); // "is on a visit to …", "is in touch with …"
        }
        joined();
        int governor = governor(tree, node);
        if (governor >= 0) {
            governed(governor);
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
        boolean oblique = tree.word(top(tree, node)).is("obl") || tree.word(top(tree, node)).is("nmod");
        if (oblique) {
            above.nodes(SUBJECT).forEach(at -> add(AROUND, at));
            if (!has(AROUND)) {
                add(AROUND, surfaceSubject(sentence, governor, 0));
            }
            return;
        }
        if (!LIGHT.contains(tree.word(governor).lemma())) {
            boolean decided = DECIDING_VERBS.contains(tree.word(governor).lemma());
            above.nodes(SUBJECT).stream().filter(at -> decided).forEach(at -> add(DECIDING, at));
            return;
        }
        for (Argument argument : above.arguments) {
            boolean same = tree.isWithin(argument.node(), node) || coordinated(sentence, argument.node()).contains(node);
            if (!same && !argument.slot().equals(OBJECT)) {
                add(argument.slot(), argument.node());
            }
        }
    }

    /** The verb that a noun is an argument of, also where it is one of several that "and" joins; -1 where there is none. */
    public static int governor(Tree tree, int noun) {
        int head = tree.word(top(tree, noun)).head();
        return head >= 0 && (tree.word(head).tag() == Tag.VERB || tree.word(head).tag() == Tag.AUX || tree.child(head, "cop") >= 0)
                ? head
                : -1;
    }

    /** The first of those that "and" joins a word to; the word itself where it is the first, or alone. */
    public static int top(Tree tree, int noun) {
        int at = noun;
        while (tree.word(at).is("conj") && tree.word(at).head() >= 0) {
            at = tree.word(at).head();
        }
        return at;
    }

    // -- all

    /** A word and those that "and" or a comma joins to it. */
    public static List<Integer> coordinated(ParsedSentence sentence, int at) {
        Tree tree = sentence.tree();
        List<Integer> all = new ArrayList<>();
        all.add(at);
        for (int i = 0; i < all.size(); i++) {
            for (int n = 0; n < tree.childCount(all.get(i)); n++) {
                int child = tree.child(all.get(i), n);
                if (tree.word(child).is("conj") && tree.word(child).tag() != Tag.VERB || isListed(sentence, all.get(i), child)) {
                    all.add(child);
                } else if (isPerson(sentence, all.get(i)) && (tree.word(child).is("nmod") || tree.word(child).is("appos"))) {
                    personsJoinedTo(sentence, child, all);
                }
            }
        }
        return all;
    }

    /** "Bahrain, the UAE and Israel": a name behind a comma with more names behind "and" is another one, no apposition. */
    private static boolean isListed(ParsedSentence sentence, int first, int second) {
        EntityMention one = sentence.mention(first);
        EntityMention other = sentence.mention(second);
        return sentence.word(second).is("appos") && sentence.tree().child(second, "conj") >= 0 && one != null && other != null
                && one.only() != null
                && other.only() != null && one.only() != other.only() && one.only().type() == other.only().type();
    }

    /** "Arun Mehta of India and Nils Aasen of Norway": a person that "and" seems to join to a state is joined to the person before it. */
    private static void personsJoinedTo(ParsedSentence sentence, int state, List<Integer> into) {
        Tree tree = sentence.tree();
        for (int n = 0; n < tree.childCount(state) && !isPerson(sentence, state); n++) {
            int child = tree.child(state, n);
            if (tree.word(child).is("conj") && isPerson(sentence, child)) {
                into.add(child);
            }
        }
    }

    private static boolean isPerson(ParsedSentence sentence, int at) {
        EntityMention mention = sentence.mention(at);
        return mention != null && mention.only() != null && mention.only().isPerson();
    }

    /** What opens a noun phrase or clause: a preposition, or "since" of "since he left"; empty where nothing does. */
    public static String marker(Tree tree, int at) {
        int mark = tree.word(at).tag() == Tag.VERB ? tree.child(at, "mark") : -1;
        return mark < 0 ? preposition(tree, at) : tree.word(mark).lemma();
    }

    /** The preposition of a word: "with", also of several words "in front of"; empty where it has none. */
    public static String preposition(Tree tree, int at) {
        int marker = tree.child(at, "case");
        if (marker < 0 || marker > at) {
            int joined = tree.word(at).is("conj") ? top(tree, at) : at;
            marker = joined == at ? -1 : tree.child(joined, "case");
        }
        return marker < 0 ? "" : tree.word(marker).lemma();
    }
}
