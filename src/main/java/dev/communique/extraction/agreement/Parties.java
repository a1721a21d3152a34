package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.communique.extraction.coreference.Offices;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Referents;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Rule.Role;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;
import dev.communique.fact.ActorType;

/** Tells who is bound by an agreement: those a sentence names around it, or those they act for; never who hosts, brokers or announces it. */
final class Parties {

    private static final Set<String> UNNAMED = Instrument.words("UNNAMED");
    private static final Set<String> DESCRIBING = Instrument.words("DESCRIBING");
    private static final Set<String> TOGETHER = Instrument.words("TOGETHER");
    private static final Set<String> BOTH = Instrument.words("BOTH");
    private static final Set<String> PRIVATE = Instrument.words("PRIVATE");
    private static final Set<String> MEMBERS = Instrument.words("MEMBERS");
    private static final Set<String> BETWEEN = Instrument.words("BETWEEN");
    private static final Set<String> BEHALF = Instrument.words("BEHALF");
    private static final Set<String> WITNESSING = Instrument.words("WITNESSING");
    private static final Set<String> WELCOMING = Instrument.words("WELCOMING");
    private static final Set<String> AUTHOR = Instrument.words("AUTHOR");
    private static final Set<String> HOSTED = Instrument.words("HOSTED");
    private static final Set<String> LEADING = Instrument.words("LEADING");
    private static final Set<String> ALONG_WITH = Instrument.words("ALONG_WITH");
    private static final Set<String> DEALING = Instrument.words("DEALING");
    private static final Set<String> UNDER = Instrument.words("UNDER");
    /** In their order, which is that of the parties: names are made of it. */
    private static final List<String> DEALING_WITH = WordLists.inOrder("agreements.txt", "DEALING_WITH");
    /** Where those stand to whom something is given, sold or sent, in the order of their likelihood. */
    private static final List<String> GIVEN_TO = List.of(Arguments.INDIRECT, "to", "with", "from");
    private static final String PARTY = "party";

    private final EntityIndex index;
    private final List<Entity> sides;
    /** Whether the two sides speak in it, or meet, so that "they" are nobody else. */
    private final boolean joint;

    /** Who can be meant by "they" or "the parties" where nothing in the sentence says so. */
    private List<Entity> pair = List.of();
    /** Whom the sentence before named: two, or nobody. */
    private List<Entity> before = List.of();
    /** Whether those are persons, or whom persons act for. */
    private boolean persons;
    /** The organization that was named last, whose members may be bound. */
    private Entity organization;
    /** Persons who are bound themselves, as they act for no state. */
    private final Set<Entity> themselves = new LinkedHashSet<>();

    /**
     * Those who are bound.
     *
     * @param parties those who have names
     * @param others  whether there is somebody without a name besides
     * @param signers the persons who signed for them
     */
    record Bound(List<Entity> parties, boolean others, List<Entity> signers) {

        /** Whether it is known well enough who is bound. */
        boolean isEnough() {
            return parties.size() > 1 || parties.size() == 1 && (others || isOfMembers());
        }

        private boolean isOfMembers() {
            return others && parties.get(0).type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION;
        }
    }

    /**
     * Two of several pairs who agreed among each other.
     *
     * @param first the first of the words that tell it
     * @param last  the last of them
     */
    record Pair(List<Entity> parties, int first, int last) {
    }

    /**
     * @param sides the two states that the article is about; empty where it is not about two
     * @param joint whether it is what these two say together, or what is told of their meeting
     */
    Parties(EntityIndex index, List<Entity> sides, boolean joint) {
        this.index = index;
        this.sides = sides;
        this.joint = joint;
    }

    /** Goes on to a sentence; {@code both} are those who act together at this point of the article. */
    void next(Sentence sentence, List<Entity> both) {
        pair = bound(both);
        for (Chunk chunk : sentence.chunks()) {
            Entity only = chunk.isMention() ? chunk.mention().only() : null;
            boolean whole = only != null && only.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION;
            organization = whole ? only : organization;
        }
    }

    /** Takes note of whom a sentence named, once it is read: two persons who act for two, or two and no persons. */
    void read(Sentence sentence) {
        Set<Entity> named = new LinkedHashSet<>();
        for (Chunk chunk : sentence.chunks()) {
            if (!chunk.isMention()) {
                continue;
            }
            EntityMention mention = chunk.mention();
            boolean name = mention.kind() == EntityMention.Kind.NAME;
            if (!name && named.isEmpty() && isSeveral(mention)) { // "The leaders condemned Russia's attack on Ukraine": still those
                List<Entity> still = two(mention.entities());
                if (still.size() == 2 || mention.entities().isEmpty()) {
                    before = still.isEmpty() ? before : still;
                    return;
                }
            }
            boolean person = mention.kind() == EntityMention.Kind.PHRASE && mention.only() != null && mention.only().isPerson();
            if (name || person) {
                named.addAll(mention.entities());
            }
        }
        List<Entity> persons = named.stream().filter(Entity::isPerson).toList();
        this.persons = named.isEmpty() ? this.persons : persons.size() > 1;
        before = named.isEmpty() ? before : two(persons.isEmpty() ? List.copyOf(named) : persons);
    }

    private static boolean isSeveral(EntityMention mention) {
        boolean unknown = mention.entities().isEmpty() && mention.noun() != null && BOTH.contains(Words.singular(mention.noun().lower()));
        return unknown || mention.entities().size() > 1;
    }

    private List<Entity> two(List<Entity> some) {
        List<Entity> two = bound(some);
        return two.size() == 2 ? two : List.of();
    }

    /** Those who act together at this point of the article, as far as that is known. */
    List<Entity> context() {
        return pair.size() > 1 ? pair : before.size() > 1 ? before : sides;
    }

    /** Whether it is what two say together, or what is told of their meeting. */
    boolean isJoint() {
        return joint;
    }

    /** The two states that the article is about; empty where it is not about two. */
    List<Entity> sides() {
        return sides;
    }

    /** "an agreement between the two governments" */
    boolean isBetweenBoth(Instrument thing) {
        return between(thing, List.of()).stream().anyMatch(at -> isBoth(thing.sentence(), at));
    }

    /** Who is bound by an agreement of which verbs tell. */
    Bound of(Instrument thing, List<Match> verbs) {
        ParsedSentence sentence = thing.sentence();
        Set<Integer> acting = new LinkedHashSet<>();
        verbs.forEach(verb -> acting.addAll(nodes(verb, PARTY)));
        List<Entity> signers = persons(sentence, acting);
        List<Integer> between = between(thing, verbs);
        List<Entity> acts = parties(sentence, acting, false);
        boolean own = !between.isEmpty() && (acts.size() < 2 || !signers.isEmpty() || isDirect(thing, between.get(0)));
        if (own) {
            List<Entity> named = completed(parties(sentence, between, true), persons(sentence, between));
            boolean unnamed = hasUnnamed(sentence, between);
            named = named.size() == 1 && !unnamed ? inRow(sentence, between.get(0), named) : named;
            if (!named.isEmpty()) {
                return new Bound(named, hasUnnamed(sentence, between) || hasMembers(sentence, between), signers);
            }
        }
        Set<Integer> all = new LinkedHashSet<>(acting);
        Arguments around = Arguments.of(sentence, thing.node());
        all.addAll(around.nodes(Arguments.OWN));
        List<Integer> modifiers = around.nodes(Arguments.MODIFIER);
        if (bound(actors(sentence, modifiers)).size() > 1) {
            all.addAll(modifiers);
        }
        all.addAll(directly(thing, "with"));
        int whole = thing.isOne() ? sentence.tree().child(sentence.tree().root(), "nsubj") : -1;
        if (whole >= 0) {
            all.add(whole); // "Norway has two accords: one with …"
        }
        List<Entity> behalf = behalf(verbs, thing.isDefinite() && thing.isBare());
        if (!behalf.isEmpty()) {
            return new Bound(behalf, false, signers);
        }
        List<Entity> named = withAuthor(completed(parties(sentence, all, false), signers), sentence, acting);
        List<Entity> inFront = named.size() > 1 ? List.of() : inFront(verbs);
        named = inFront.isEmpty() ? named : inFront;
        named = named.size() == 1 ? dealing(thing, verbs, named) : named;
        named = named.size() < 2 && thing.isTreaty() && areThemselves(sentence, acting, signers) ? signers : named;
        boolean others = hasUnnamed(sentence, acting.stream().filter(at -> isCoordinated(sentence, at)).toList())
                || hasUnnamed(sentence, directly(thing, "with")) || hasMembers(sentence, List.copyOf(acting));
        return new Bound(named, others, signers);
    }

    /** "Foo: Peru and Chile signed …": two states right before a verb, which head a clause, whatever the parser makes of them; else nobody. */
    private List<Entity> inFront(List<Match> verbs) {
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
            if (head && joined && sentence.word(verb.node()).tag() == Tag.VERB && !Arguments.isPassive(sentence, verb.node())
                    && states.size() == 2
                    && states.stream().allMatch(Entity::isState)) {
                return states;
            }
        }
        return List.of();
    }

    /** "signed a contract to supply … to Peru", "on selling gas to …": the one who is bound, and with whom he deals. */
    private List<Entity> dealing(Instrument thing, List<Match> verbs, List<Entity> named) {
        ParsedSentence sentence = thing.sentence();
        Tree tree = sentence.tree();
        for (int at = thing.node() + 1; at < tree.size(); at++) {
            int of = tree.word(at).head();
            boolean deals = (tree.word(at).tag() == Tag.VERB || tree.word(at).tag() == Tag.NOUN) && DEALING.contains(tree.word(at).lemma())
                    && !tree.word(at).is("acl:relcl");
            boolean own = of == thing.node() || verbs.stream().anyMatch(verb -> verb.node() == of);
            if (deals && own) {
                List<Entity> all = with(new Bound(named, false, List.of()), sentence, Arguments.of(sentence, at));
                return all.size() == 2 ? all : named;
            }
        }
        return named;
    }

    /** "President Abe and rebel leader Bo": whether persons are bound themselves, of whom one leads those who have no state. */
    private boolean areThemselves(ParsedSentence sentence, Iterable<Integer> acting, List<Entity> signers) {
        boolean known = signers.stream().anyMatch(themselves::contains);
        for (int at : expanded(sentence, acting)) {
            for (int node : Arguments.coordinated(sentence, at)) {
                boolean leads = false;
                for (String word : sentence.word(node).form().toLowerCase(Locale.ROOT).split(" ")) {
                    leads |= LEADING.contains(word);
                }
                List<Entity> who = at(sentence, node);
                known |= leads && who.size() == 1 && who.get(0).isPerson() && Offices.organization(who.get(0)) == null;
            }
        }
        if (signers.size() == 2 && known) {
            themselves.addAll(signers);
        }
        return signers.size() == 2 && known;
    }

    /** "between A and B, C and D, and E and F": each pair, where several are told; else nobody. */
    List<Pair> pairs(Instrument thing, List<Match> verbs) {
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

    /** "widened their ties with the entry into force of …": several who act by what a noun tells; else nobody. */
    List<Entity> alongWith(List<Match> verbs) {
        for (Match verb : verbs) {
            ParsedSentence sentence = verb.sentence();
            Tree tree = sentence.tree();
            int governor = sentence.word(verb.node()).tag() == Tag.VERB ? -1 : Arguments.governor(tree, verb.node());
            if (governor >= 0 && ALONG_WITH.contains(Arguments.preposition(tree, verb.node()))) {
                List<Entity> who = parties(sentence, Arguments.of(sentence, governor).nodes(Arguments.SUBJECT), false);
                if (who.size() > 1) {
                    return who;
                }
            }
        }
        return List.of();
    }

    /** "has been signed with Peru": the one that is named, and the other one of two that the text is of, or the state that tells it. */
    List<Entity> withOther(Entity named, ParsedSentence sentence) {
        Entity home = index.home();
        boolean own = home != null && home != named && named.isState() && sentence.sentence().within() == null;
        return sides.contains(named) ? sides : own ? List.of(home, named) : List.of();
    }

    /** Those who do what a verb tells, themselves bound or not. */
    List<Entity> acting(Match verb) {
        return parties(verb.sentence(), verb.arguments().nodes(Arguments.SUBJECT), false);
    }

    /** "the presidents of Chad and Niger witnessed the signing of …", "both sides welcomed it": several who are there, or meant; else nobody. */
    List<Entity> witnesses(List<Match> verbs) {
        for (Match verb : verbs) {
            ParsedSentence sentence = verb.sentence();
            int governor = sentence.word(verb.node()).tag() == Tag.VERB ? -1 : Arguments.governor(sentence.tree(), verb.node());
            if (governor < 0) {
                continue;
            }
            List<Integer> subjects = Arguments.of(sentence, governor).nodes(Arguments.SUBJECT);
            boolean together = subjects.stream().anyMatch(at -> at(sentence, at).isEmpty() && isBoth(sentence, at));
            String lemma = sentence.word(governor).lemma();
            boolean there = WELCOMING.contains(lemma) || WITNESSING.contains(lemma);
            List<Entity> who = !there ? List.of() : together ? context() : parties(sentence, subjects, false);
            if (who.size() > 1) {
                return who;
            }
        }
        return List.of();
    }

    /** Each of several with whom one signs agreements of their own: "signed deals with Japan and Korea"; empty where all sign one. */
    List<Entity> counterparts(Instrument thing, List<Match> verbs, List<Entity> all) {
        Set<Integer> with = new LinkedHashSet<>(directly(thing, "with"));
        verbs.forEach(verb -> with.addAll(verb.arguments().nodes("with")));
        List<Entity> each = parties(thing.sentence(), with, false);
        return thing.isPlural() && each.size() > 1 && all.size() == each.size() + 1 ? each : List.of();
    }

    /** Between whom something else stands in the sentence, where nothing tells who is bound: "The treaty sets the border between …". */
    List<Entity> elsewhere(Instrument thing) {
        ParsedSentence sentence = thing.sentence();
        for (int at = thing.node() + 1; at < sentence.tree().size(); at++) {
            int of = sentence.word(at).head();
            boolean governed = of >= 0 && sentence.word(of).is("obj") && sentence.word(of).head() == sentence.word(thing.node()).head();
            if (governed && BETWEEN.contains(Arguments.preposition(sentence.tree(), at)) && !sentence.word(at).is("conj")) {
                List<Entity> who = parties(sentence, Arguments.coordinated(sentence, at), true);
                return who.size() > 1 ? who : List.of();
            }
        }
        return List.of();
    }

    /** Who binds himself by a verb alone. */
    Bound of(Match verb) {
        List<Integer> acting = new ArrayList<>(nodes(verb, PARTY));
        for (int thing : verb.nodes("thing")) {
            acting.addAll(directly(new Instrument(verb.sentence(), thing), "with")); // "agreed on measures with …"
        }
        boolean others = hasUnnamed(verb.sentence(), acting.stream().filter(at -> isCoordinated(verb.sentence(), at)).toList());
        List<Entity> signers = persons(verb.sentence(), acting);
        List<Entity> named = withAuthor(completed(parties(verb.sentence(), acting, false), signers), verb.sentence(), acting);
        return new Bound(named, others, signers);
    }

    /** The persons who do what a verb tells. */
    List<Entity> signers(Match verb) {
        return persons(verb.sentence(), nodes(verb, PARTY));
    }

    /** Those who are bound, and those from whom they buy or to whom they sell. */
    List<Entity> with(Bound bound, ParsedSentence sentence, Arguments dealing) {
        Set<Entity> all = new LinkedHashSet<>(bound.parties());
        for (String slot : DEALING_WITH) {
            all.addAll(parties(sentence, dealing.nodes(slot), true));
        }
        return List.copyOf(all);
    }

    private static boolean isCoordinated(ParsedSentence sentence, int at) {
        return sentence.word(at).is("conj") || sentence.tree().child(at, "conj") >= 0 || expanded(sentence, List.of(at)).size() > 1;
    }

    /** Those of an agreement's own words: "of the members of …", where nothing else tells. */
    List<Entity> members(Instrument thing) {
        Tree tree = thing.sentence().tree();
        for (int at = thing.node() + 1; at <= tree.last(thing.node()); at++) {
            if (MEMBERS.contains(tree.word(at).lemma()) && organization != null) {
                return List.of(organization);
            }
        }
        Set<Integer> of = new LinkedHashSet<>(directly(thing, "of"));
        return parties(thing.sentence(), of, false);
    }

    /** "A and B set up a commission under an accord signed in 1979": those who act by it, where they are several; else nobody. */
    List<Entity> acting(Instrument thing) {
        Tree tree = thing.sentence().tree();
        int verb = Arguments.governor(tree, thing.node());
        int governor = verb >= 0 ? verb : tree.word(thing.node()).head();
        if (governor < 0 || !UNDER.contains(Arguments.preposition(tree, thing.node()))) {
            return List.of();
        }
        Arguments around = Arguments.of(thing.sentence(), governor);
        Set<Integer> acting = new LinkedHashSet<>(around.nodes(Arguments.SUBJECT));
        acting.addAll(around.nodes(Arguments.OWN)); // "its duties under the agreement with …"
        GIVEN_TO.forEach(slot -> acting.addAll(around.nodes(slot))); // "Sweden gives Togo a loan under an agreement signed today"
        acting.addAll(directly(thing, "with"));
        List<Entity> who = parties(thing.sentence(), acting, false);
        boolean side = who.size() == 1 && thing.isSigned() && sides.containsAll(who);
        return who.size() > 1 ? who : side ? sides : List.of();
    }

    /** Whether the subject of a verb is "they", "both sides", "the leaders", so that those are meant who act together. */
    boolean isTogether(Match verb) {
        ParsedSentence sentence = verb.sentence();
        return verb.arguments().nodes(Arguments.SUBJECT).stream()
                .anyMatch(at -> sentence.word(at).lemma().equals("they") || isBoth(sentence, at) && areOfContext(sentence, at));
    }

    /** Whether fewer than two are told by a plural noun, and nobody who is not of those who act together here. */
    private boolean areOfContext(ParsedSentence sentence, int at) {
        List<Entity> told = parties(sentence, List.of(at), false);
        return told.size() < 2 && around().containsAll(told);
    }

    /** "both sides", "the two leaders", "the ministers": a plural noun that nothing else tells apart. */
    private static boolean isBoth(ParsedSentence sentence, int at) {
        Tree tree = sentence.tree();
        if (HOSTED.contains(sentence.word(at).lemma())) {
            return Arguments.coordinated(sentence, at).size() > 1;
        }
        for (int of : children(sentence, at, "of")) {
            if (BOTH.contains(sentence.word(at).lemma()) && isBoth(sentence, of)) {
                return true; // "ministers of both countries"
            }
        }
        boolean definite = false;
        for (int n = 0; n < tree.childCount(at) && tree.child(at, n) < at; n++) {
            String word = tree.word(tree.child(at, n)).lemma();
            if (!TOGETHER.contains(word)) {
                return false;
            }
            definite = true;
        }
        boolean bare = at == 0 || tree.word(at - 1).form().equals(","); // "Ministers agreed to …", as minutes say
        return (definite || bare) && sentence.word(at).inflection().equals("NNS") && BOTH.contains(sentence.word(at).lemma());
    }

    /** Whom "they" means: two that a clause before has as its subject, else those who act together at this point. */
    List<Entity> together(Match verb, AgreementDraft last) {
        Tree tree = verb.sentence().tree();
        for (int at = verb.node() - 1; at >= 0; at--) {
            if (tree.word(at).is("nsubj") && !(joint && tree.word(at).tag() == Tag.PRON)) {
                List<Entity> joined = bound(actors(verb.sentence(), Arguments.coordinated(verb.sentence(), at)));
                if (joined.size() > 1) {
                    return joined;
                }
            }
        }
        List<Entity> around = around();
        return around.size() < 2 && last != null ? last.parties : around;
    }

    /** Those whom "they" can mean. */
    private List<Entity> around() {
        return joint && (!sides.isEmpty() || !persons) ? sides : before.size() == 2 ? before : context();
    }

    /** "The President and Prime Minister Rossi": the two sides, where persons act of whom only one is known to be of one of them. */
    private List<Entity> completed(List<Entity> named, List<Entity> signers) {
        return named.size() == 1 && signers.size() == 2 && sides.containsAll(named) ? sides : named;
    }

    /** "I signed a treaty with Peru", "we have agreed with Peru": the state from which the text tells, and the other one. */
    private List<Entity> withAuthor(List<Entity> named, ParsedSentence sentence, Iterable<Integer> acting) {
        boolean author = false;
        for (int at : acting) {
            author |= AUTHOR.contains(sentence.word(at).lemma().toLowerCase(Locale.ROOT)) && at(sentence, at).isEmpty()
                    && sentence.sentence().within() == null;
        }
        if (!author || named.size() != 1) {
            return named;
        }
        Entity home = index.home();
        return sides.containsAll(named) ? sides : home == null || named.contains(home) ? named : List.of(home, named.get(0));
    }

    /** "for Kenya by …", "on behalf of Kenya": those for whom somebody signs. */
    private List<Entity> behalf(List<Match> verbs, boolean known) {
        Set<Entity> for_ = new LinkedHashSet<>();
        for (Match verb : verbs) {
            ParsedSentence sentence = verb.sentence();
            boolean persons = !persons(sentence, new LinkedHashSet<>(verb.arguments().nodes(Arguments.SUBJECT))).isEmpty();
            for (int at : nodes(verb, "behalf")) {
                boolean name = BEHALF.contains(sentence.word(at).lemma());
                List<Integer> whose = name ? children(sentence, at, "of") : persons ? List.of(at) : List.of();
                for_.addAll(parties(sentence, whose, true));
            }
        }
        return for_.size() > 1 || known ? List.copyOf(for_) : List.of();
    }

    /** The words that fill a role's slots, named or not. */
    private static List<Integer> nodes(Match match, String name) {
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
    private static List<Integer> between(Instrument thing, List<Match> verbs) {
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
                    return Arguments.coordinated(sentence, at);
                }
            }
        }
        return List.of();
    }

    /** "between the Government of Norway and the Government of Peru on …": all named up to what it is about, wherever the parser hangs them. */
    private List<Entity> inRow(ParsedSentence sentence, int first, List<Entity> known) {
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

    private static int comma(Tree tree, int from) {
        int at = from;
        while (at < tree.size() && !tree.word(at).form().equals(",")) {
            at++;
        }
        return at;
    }

    private static boolean isDirect(Instrument thing, int at) {
        return thing.sentence().word(at).head() == thing.node();
    }

    /** What stands after a preposition with a noun or the words that say what it is about: "memorandum of understanding with …". */
    private static List<Integer> directly(Instrument thing, String preposition) {
        List<Integer> found = children(thing.sentence(), thing.node(), preposition);
        int last = thing.last();
        for (int at = thing.node() + 1; found.isEmpty() && at <= last; at++) {
            found = children(thing.sentence(), at, preposition);
        }
        return found;
    }

    private static List<Integer> children(ParsedSentence sentence, int of, String preposition) {
        Tree tree = sentence.tree();
        List<Integer> found = new ArrayList<>();
        for (int n = 0; n < tree.childCount(of); n++) {
            int child = tree.child(of, n);
            Word word = tree.word(child);
            if (child > of && (word.is("nmod") || word.is("obl")) && Arguments.preposition(tree, child).equals(preposition)) {
                found.addAll(Arguments.coordinated(sentence, child));
            }
        }
        return found;
    }

    /** Words with those that "and" joins to the last word of their phrase: "the government of Chad and a militia". */
    private static Set<Integer> expanded(ParsedSentence sentence, Iterable<Integer> nodes) {
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

    private static boolean hasUnnamed(ParsedSentence sentence, Iterable<Integer> nodes) {
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

    private boolean hasMembers(ParsedSentence sentence, List<Integer> nodes) {
        return nodes.stream().anyMatch(node -> isOfMembers(sentence, node));
    }

    private static boolean isOfMembers(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        for (int at = tree.first(node); at <= tree.last(node); at++) {
            if (MEMBERS.contains(tree.word(at).lemma()) && tree.isWithin(at, node)) {
                return true;
            }
        }
        return false;
    }

    private static List<Entity> actors(ParsedSentence sentence, Iterable<Integer> nodes) {
        Set<Entity> who = new LinkedHashSet<>();
        for (int node : expanded(sentence, nodes)) {
            who.addAll(at(sentence, node));
        }
        return new ArrayList<>(who);
    }

    /** Who is meant by a word; companies don't act for their state. */
    private static List<Entity> at(ParsedSentence sentence, int node) {
        return sentence.word(node).tag() == Tag.NOUN && PRIVATE.contains(sentence.word(node).lemma())
                ? List.of()
                : Referents.at(sentence, node);
    }

    private static List<Entity> persons(ParsedSentence sentence, Iterable<Integer> nodes) {
        return actors(sentence, nodes).stream().filter(Entity::isPerson).toList();
    }

    /** Those at some words; {@code themselves} where bodies are bound that are named as parties, not their states. */
    private List<Entity> parties(ParsedSentence sentence, Iterable<Integer> nodes, boolean themselves) {
        Set<Entity> parties = new LinkedHashSet<>();
        boolean bodies = themselves || isOfBodies(sentence, nodes);
        boolean states = !themselves || actors(sentence, nodes).stream().anyMatch(Entity::isState);
        for (int node : expanded(sentence, nodes)) {
            List<Entity> who = at(sentence, node);
            if (who.isEmpty() && organization != null && isOfMembers(sentence, node)) {
                parties.add(organization);
            }
            EntityMention mention = sentence.mention(node);
            for (Entity entity : who) {
                Entity party = bodies && !entity.isPerson() ? entity : party(entity);
                parties.add(party == null && mention != null ? mention.owner() : party); // "the Malaysian Prime Minister, Mr …"
            }
            Entity owner = owner(sentence, node);
            if (states && who.size() == 1 && owner != null && who.get(0).country() == null) {
                parties.remove(who.get(0));
                parties.add(owner); // "Peru's Port Guard"
            }
        }
        return clean(parties);
    }

    /** "NASA and the Norwegian Space Agency": bodies that have names, one of which is of no state, so that none stands for its state. */
    private boolean isOfBodies(ParsedSentence sentence, Iterable<Integer> nodes) {
        boolean own = false;
        int count = 0;
        for (Entity entity : actors(sentence, nodes)) {
            if (entity.isPerson() || entity.isState() || entity.isArm()) {
                return false;
            }
            count++;
            own |= party(entity) == entity && entity.type() == ActorType.GOVERNMENT_BODY;
        }
        return own && count > 1;
    }

    /** Who is bound: for persons those they act for, for a state's arms the state. */
    private List<Entity> bound(List<Entity> some) {
        Set<Entity> parties = new LinkedHashSet<>();
        some.forEach(entity -> parties.add(party(entity)));
        return clean(parties);
    }

    /** The state whose a body is by a word before it; null where there is none. */
    private static Entity owner(ParsedSentence sentence, int node) {
        int whose = sentence.tree().child(node, "nmod:poss");
        EntityMention mention = whose < 0 ? null : sentence.mention(whose);
        return mention == null || mention.only() == null || !mention.only().isState() ? null : mention.only();
    }

    private static List<Entity> clean(Set<Entity> parties) {
        parties.remove(null);
        Set<String> states = parties.stream().filter(party -> party != null && party.isState()).map(Entity::country)
                .collect(Collectors.toSet());
        // a state doesn't agree with its own
        parties.removeIf(entity -> entity.type() == ActorType.GOVERNMENT_BODY && states.contains(entity.country()));
        parties.removeIf(entity -> entity.isDocument() || entity.isPerson() || Instrument.isName(entity.name()));
        return List.copyOf(parties);
    }

    private Entity party(Entity entity) {
        Entity party = entity.isPerson() ? Offices.organization(entity) : entity;
        boolean arm = party != null && (party.isArm() || party.type() == ActorType.ARMED_FORCES
                || party.type() == ActorType.GOVERNMENT_BODY && party.known() == null);
        return arm && party.country() != null && index.state(party.country()) != null ? index.state(party.country()) : party;
    }
}
