package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.communique.extraction.coreference.Offices;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Referents;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.Conjuncts;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.fact.ActorType;

/** Tells who is bound by an agreement: those a sentence names around it, or those they act for; never who hosts, brokers or announces it. */
final class Parties {

    private static final Set<String> TOGETHER = Instrument.words("TOGETHER");
    private static final String WHICH = "which";
    private static final Set<String> BOTH = Instrument.words("BOTH");
    private static final Set<String> ENCOUNTER = Instrument.words("ENCOUNTER");
    private static final Set<String> DEBTS = Instrument.words("DEBTS");
    private static final Set<String> PAIR = Instrument.words("PAIR");
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
    private static final Set<String> RELIEVING = Instrument.words("RELIEVING");
    private static final Set<String> UNDER = Instrument.words("UNDER");
    /** In their order, which is that of the parties: names are made of it. */
    private static final List<String> DEALING_WITH = WordLists.inOrder("agreements.txt", "DEALING_WITH");
    /** Where those stand to whom something is given, sold or sent, in the order of their likelihood. */
    private static final List<String> GIVEN_TO = List.of(Arguments.INDIRECT, "to", "with", "from");
    private static final String PARTY = "party";

    private final EntityIndex index;
    private final List<Entity> sides;
    private final Entity gathered;
    /** Whether the two sides speak in it, or meet, so that "they" are nobody else. */
    private final boolean joint;

    private Named named = new Named(List.of(), List.of(), false, null);
    /** Persons who are bound themselves, as they act for no state. */
    private final Set<Entity> themselves = new LinkedHashSet<>();

    /**
     * Who has been named so far.
     *
     * @param pair         who can be meant by "they" or "the parties" where nothing in the sentence says so
     * @param before       whom the sentence before named: two, or nobody
     * @param persons      whether those are persons, or whom persons act for
     * @param organization the organization that was named last, whose members may be bound; null where none was
     */
    private record Named(List<Entity> pair, List<Entity> before, boolean persons, Entity organization) {
    }

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
     * @param sides the two states that the article is about; empty where it is not about two
     * @param joint whether it is what these two say together, or what is told of their meeting
     * @param gathered the organization of states of whose members' meeting the article tells, or null
     */
    Parties(EntityIndex index, List<Entity> sides, boolean joint, Entity gathered) {
        this.index = index;
        this.gathered = gathered;
        this.sides = sides;
        this.joint = joint;
    }

    /** Goes on to a sentence; {@code both} are those who act together at this point of the article. */
    void next(Sentence sentence, List<Entity> both) {
        Entity organization = named.organization;
        for (Chunk chunk : sentence.chunks()) {
            Entity only = chunk.only();
            boolean whole = only != null && only.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION;
            organization = whole ? only : organization;
        }
        named = new Named(bound(both), named.before, named.persons, organization);
    }

    /** Takes note of whom a sentence named, once it is read: two persons who act for two, or two and no persons. */
    void read(Sentence sentence) {
        Set<Entity> here = new LinkedHashSet<>();
        for (Chunk chunk : sentence.chunks()) {
            if (!chunk.isMention()) {
                continue;
            }
            EntityMention mention = chunk.mention();
            boolean name = mention.kind() == EntityMention.Kind.NAME;
            if (!name && here.isEmpty() && isSeveral(mention)) { // "The leaders condemned Russia's attack on Ukraine": still those
                List<Entity> still = two(mention.entities());
                if (still.size() == 2 || mention.entities().isEmpty()) {
                    named = still.isEmpty() ? named : new Named(named.pair, still, named.persons, named.organization);
                    return;
                }
            }
            boolean person = mention.kind() == EntityMention.Kind.PHRASE && mention.only() != null && mention.only().isPerson();
            if (name || person) {
                here.addAll(mention.entities());
            }
        }
        if (!here.isEmpty()) {
            List<Entity> persons = here.stream().filter(Entity::isPerson).toList();
            named = new Named(named.pair, two(persons.isEmpty() ? List.copyOf(here) : persons), persons.size() > 1, named.organization);
        }
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
        return named.pair.size() > 1 ? named.pair : named.before.size() > 1 ? named.before : sides;
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
        return PartyPlaces.between(thing, List.of()).stream().anyMatch(at -> isBoth(thing.sentence(), at));
    }

    /** Who is bound by an agreement of which verbs tell. */
    Bound of(Instrument thing, List<Match> verbs) {
        ParsedSentence sentence = thing.sentence();
        Set<Integer> acting = new LinkedHashSet<>();
        verbs.forEach(verb -> acting.addAll(PartyPlaces.nodes(verb, PARTY)));
        List<Entity> signers = PartyPlaces.persons(sentence, acting);
        List<Integer> between = PartyPlaces.between(thing, verbs);
        List<Entity> acts = parties(sentence, acting, false);
        boolean own = !between.isEmpty() && (acts.size() < 2 || !signers.isEmpty() || PartyPlaces.isDirect(thing, between.get(0)));
        if (own) {
            List<Entity> named = completed(parties(sentence, between, true), PartyPlaces.persons(sentence, between));
            boolean unnamed = PartyPlaces.hasUnnamed(sentence, between);
            named = named.size() == 1 && !unnamed ? PartyPlaces.inRow(sentence, between.get(0), named) : named;
            if (!named.isEmpty()) {
                return new Bound(named, PartyPlaces.hasUnnamed(sentence, between) || PartyPlaces.hasMembers(sentence, between), signers);
            }
        }
        Set<Integer> all = new LinkedHashSet<>(acting);
        Arguments around = Arguments.of(sentence, thing.node());
        all.addAll(around.nodes(Arguments.OWN));
        List<Integer> modifiers = around.nodes(Arguments.MODIFIER);
        if (bound(PartyPlaces.actors(sentence, modifiers)).size() > 1) {
            all.addAll(modifiers);
        }
        all.addAll(PartyPlaces.directly(thing, "with"));
        int whole = thing.isOne() ? sentence.tree().child(sentence.tree().root(), "nsubj") : -1;
        if (whole >= 0) {
            all.add(whole); // "Norway has two accords: one with …"
        }
        List<Entity> behalf = behalf(verbs, thing.isDefinite() && thing.isBare());
        if (!behalf.isEmpty()) {
            return new Bound(behalf, false, signers);
        }
        List<Entity> named = withAuthor(completed(parties(sentence, all, false), signers), sentence, acting);
        List<Entity> inFront = named.size() > 1 ? List.of() : PartyPlaces.inFront(verbs);
        named = inFront.isEmpty() ? named : inFront;
        named = named.size() == 1 ? dealing(thing, verbs, named) : named;
        named = named.size() < 2 && thing.isTreaty() && areThemselves(sentence, acting, signers) ? signers : named;
        boolean others = PartyPlaces.hasUnnamed(sentence, acting.stream().filter(at -> PartyPlaces.isCoordinated(sentence, at)).toList())
                || PartyPlaces.hasUnnamed(sentence, PartyPlaces.directly(thing, "with"))
                || PartyPlaces.hasMembers(sentence, List.copyOf(acting));
        return new Bound(named, others, signers);
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
                List<Entity> all = with(new Bound(named, false, List.of()), sentence, at);
                return all.size() == 2 ? all : named;
            }
        }
        return named;
    }

    /** "President Abe and rebel leader Bo": whether persons are bound themselves, of whom one leads those who have no state. */
    private boolean areThemselves(ParsedSentence sentence, Iterable<Integer> acting, List<Entity> signers) {
        boolean known = signers.stream().anyMatch(themselves::contains);
        for (int at : PartyPlaces.expanded(sentence, acting)) {
            for (int node : Conjuncts.of(sentence, at)) {
                boolean leads = false;
                for (String word : sentence.word(node).form().toLowerCase(Locale.ROOT).split(" ")) {
                    leads |= LEADING.contains(word);
                }
                List<Entity> who = PartyPlaces.at(sentence, node);
                known |= leads && who.size() == 1 && who.get(0).isPerson() && Offices.organization(who.get(0)) == null;
            }
        }
        if (signers.size() == 2 && known) {
            themselves.addAll(signers);
        }
        return signers.size() == 2 && known;
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
            boolean together = subjects.stream().anyMatch(at -> PartyPlaces.at(sentence, at).isEmpty() && isBoth(sentence, at));
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
        Set<Integer> with = new LinkedHashSet<>(PartyPlaces.directly(thing, "with"));
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
                List<Entity> who = parties(sentence, Conjuncts.of(sentence, at), true);
                return who.size() > 1 ? who : List.of();
            }
        }
        return List.of();
    }

    /** Who binds himself by a verb alone. */
    Bound of(Match verb) {
        List<Integer> acting = new ArrayList<>(PartyPlaces.nodes(verb, PARTY));
        for (int thing : verb.nodes("thing")) {
            acting.addAll(PartyPlaces.directly(new Instrument(verb.sentence(), thing), "with")); // "agreed on measures with …"
        }
        boolean others = PartyPlaces.hasUnnamed(verb.sentence(),
                acting.stream().filter(at -> PartyPlaces.isCoordinated(verb.sentence(), at)).toList())
                || PartyPlaces.hasMembers(verb.sentence(), acting);
        List<Entity> signers = PartyPlaces.persons(verb.sentence(), acting);
        List<Entity> told = parties(verb.sentence(), acting, false);
        List<Entity> named = withAuthor(told.isEmpty() ? told : completed(told, signers), verb.sentence(), acting);
        return new Bound(named, others, signers);
    }

    /** The persons who do what a verb tells. */
    List<Entity> signers(Match verb) {
        return PartyPlaces.persons(verb.sentence(), PartyPlaces.nodes(verb, PARTY));
    }

    /** Those who are bound, and those from whom they buy or to whom they sell. */
    List<Entity> with(Bound bound, ParsedSentence sentence, int verb) {
        Arguments dealing = Arguments.of(sentence, verb);
        Set<Entity> all = new LinkedHashSet<>(bound.parties());
        for (String slot : DEALING_WITH) {
            all.addAll(parties(sentence, dealing.nodes(slot), true));
        }
        List<Integer> given = new ArrayList<>(dealing.nodes(Arguments.INDIRECT)); // "to give A access"
        given.addAll(dealing.has("with") ? dealing.nodes(Arguments.OBJECT) : List.of()); // "to provide A with food"
        if (RELIEVING.contains(sentence.word(verb).lemma())) {
            dealing.nodes(Arguments.OBJECT).stream().filter(at -> DEBTS.contains(sentence.word(at).lemma()))
                    .forEach(at -> given.addAll(Arguments.of(sentence, at).nodes(Arguments.OWN)));
        }
        parties(sentence, given, true).stream().filter(Entity::isState).forEach(all::add);
        return List.copyOf(all);
    }

    /** Those of an agreement's own words: "of the members of …", where nothing else tells. */
    List<Entity> members(Instrument thing) {
        Tree tree = thing.sentence().tree();
        for (int at = thing.node() + 1; at <= tree.last(thing.node()); at++) {
            if (MEMBERS.contains(tree.word(at).lemma()) && named.organization != null) {
                return List.of(named.organization);
            }
        }
        Set<Integer> of = new LinkedHashSet<>(PartyPlaces.directly(thing, "of"));
        return parties(thing.sentence(), of, false);
    }

    /** "A and B set up a commission under an accord signed in 1979": those who act by it, where they are several; else nobody. */
    List<Entity> acting(Instrument thing) {
        Tree tree = thing.sentence().tree();
        int relative = relative(thing);
        int verb = Arguments.governor(tree, thing.node());
        int governor = relative >= 0 ? relative : verb >= 0 ? verb : tree.word(thing.node()).head();
        if (governor < 0 || relative < 0 && !UNDER.contains(Arguments.preposition(tree, thing.node()))) {
            return List.of();
        }
        Arguments around = Arguments.of(thing.sentence(), governor);
        Set<Integer> acting = new LinkedHashSet<>(around.nodes(Arguments.SUBJECT));
        acting.addAll(around.nodes(Arguments.OWN)); // "its duties under the agreement with …"
        GIVEN_TO.forEach(slot -> acting.addAll(around.nodes(slot))); // "Sweden gives Togo a loan under an agreement signed today"
        acting.addAll(PartyPlaces.directly(thing, "with"));
        if (DEALING.contains(tree.word(governor).lemma())) {
            acting.addAll(around.nodes(Arguments.OBJECT)); // "will provide Togo with money under an agreement"
        }
        List<Entity> who = parties(thing.sentence(), acting, false);
        who = who.size() == 1 ? withOwners(who.get(0), thing.sentence(), around) : who;
        boolean side = who.size() == 1 && thing.isSigned() && sides.containsAll(who);
        if (who.size() > 1) {
            return who;
        }
        return side ? sides : relative < 0 ? ofClause(thing) : List.of();
    }

    /** "Under the deal, some would be returned to France, and the UK would …": the only two states of a sentence, where the noun names nobody itself. */
    private static List<Entity> ofClause(Instrument thing) {
        ParsedSentence sentence = thing.sentence();
        Tree tree = sentence.tree();
        boolean others = !PartyPlaces.actors(sentence, IntStream.range(tree.first(thing.node()), thing.node()).boxed().toList()).isEmpty();
        if (thing.isProperName() || !thing.isDefinite() || others) {
            return List.of();
        }
        List<Entity> states = PartyPlaces.actors(sentence, IntStream.range(0, tree.size()).boxed().toList()).stream()
                .filter(Entity::isState).toList();
        return states.size() == 2 ? states : List.of();
    }

    /** The verb of "a deal under which A sells to B"; -1 where no such clause stands behind the noun. */
    private static int relative(Instrument thing) {
        Tree tree = thing.sentence().tree();
        for (int n = 0; n < tree.childCount(thing.node()); n++) {
            int clause = tree.child(thing.node(), n);
            for (int i = 0; tree.word(clause).is("acl") && i < tree.childCount(clause); i++) {
                int child = tree.child(clause, i);
                if (tree.word(child).lemma().equals(WHICH) && UNDER.contains(Arguments.preposition(tree, child))) {
                    return clause;
                }
            }
        }
        return -1;
    }

    /** "A will open its port to B's ships": whoever acts, and the one state whose something is to which he does it. */
    private static List<Entity> withOwners(Entity acting, ParsedSentence sentence, Arguments around) {
        Set<Entity> all = new LinkedHashSet<>(List.of(acting));
        for (String slot : GIVEN_TO) {
            around.nodes(slot).forEach(at -> Referents.acting(sentence, at).stream().filter(Entity::isState).forEach(all::add));
        }
        return List.copyOf(all);
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
            return Conjuncts.of(sentence, at).size() > 1;
        }
        for (int of : PartyPlaces.children(sentence, at, "of")) {
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
        boolean plural = sentence.word(at).inflection().equals("NNS") && BOTH.contains(sentence.word(at).lemma());
        return (definite || bare) && plural
                || definite && PAIR.contains(sentence.word(at).lemma()) && PartyPlaces.children(sentence, at, "of").isEmpty();
    }

    /** "When China's foreign minister visited Islamabad, both countries agreed to …": the two of a clause before the verb; else nobody. */
    List<Entity> bothBefore(Match verb) {
        int before = verb.sentence().tree().child(verb.node(), "advcl");
        boolean both = before >= 0 && before < verb.node() && ENCOUNTER.contains(verb.sentence().word(before).lemma())
                && verb.arguments().nodes(Arguments.SUBJECT).stream().anyMatch(at -> isBoth(verb.sentence(), at));
        List<Entity> told = both ? told(verb.sentence(), before) : List.of();
        return told.size() == 2 ? told : List.of();
    }

    /** Whom "they" means: two that a clause before has as its subject, else those who act together at this point. */
    List<Entity> together(Match verb, AgreementDraft last) {
        Tree tree = verb.sentence().tree();
        for (int at = verb.node() - 1; at >= 0; at--) {
            if (tree.word(at).is("nsubj") && !(joint && tree.word(at).tag() == Tag.PRON)) {
                List<Entity> joined = bound(PartyPlaces.actors(verb.sentence(), Conjuncts.of(verb.sentence(), at)));
                if (joined.size() > 1) {
                    return joined;
                }
            }
        }
        List<Entity> around = around();
        return around.size() < 2 && last != null ? last.parties : around.isEmpty() && gathered != null ? List.of(gathered) : around;
    }

    /** All whom a clause tells of, by their names, as whose something is, or by their capitals. */
    private List<Entity> told(ParsedSentence sentence, int clause) {
        List<Entity> told = new ArrayList<>();
        for (int at = sentence.tree().first(clause); at <= sentence.tree().last(clause); at++) {
            EntityMention mention = sentence.mention(at);
            told.addAll(PartyPlaces.at(sentence, at));
            told.add(mention != null ? mention.owner() : index.stateOfPlace(sentence.word(at).form()));
        }
        told.removeIf(Objects::isNull);
        return bound(told);
    }

    /** Whether they are the organization whose members meet in the article: "the leaders agreed to …". */
    boolean isGathered(List<Entity> who) {
        return gathered != null && who.equals(List.of(gathered));
    }

    /** Those whom "they" can mean. */
    private List<Entity> around() {
        return joint && (!sides.isEmpty() || !named.persons) ? sides : named.before.size() == 2 ? named.before : context();
    }

    /** "The President and Prime Minister Rossi": the two sides, where two persons act of whom nothing tells that they are of others. */
    private List<Entity> completed(List<Entity> named, List<Entity> signers) {
        boolean unknown = named.isEmpty() && signers.stream().allMatch(person -> person.roles().isEmpty());
        return (named.size() == 1 || unknown) && signers.size() == 2 && sides.containsAll(named) ? sides : named;
    }

    /** "I signed a treaty with Peru", "we have agreed with Peru": the state from which the text tells, and the other one. */
    private List<Entity> withAuthor(List<Entity> named, ParsedSentence sentence, Iterable<Integer> acting) {
        boolean author = false;
        for (int at : acting) {
            author |= AUTHOR.contains(sentence.word(at).lemma().toLowerCase(Locale.ROOT)) && PartyPlaces.at(sentence, at).isEmpty()
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
            boolean persons = !PartyPlaces.persons(sentence, new LinkedHashSet<>(verb.arguments().nodes(Arguments.SUBJECT))).isEmpty();
            for (int at : PartyPlaces.nodes(verb, "behalf")) {
                boolean name = BEHALF.contains(sentence.word(at).lemma());
                List<Integer> whose = name ? PartyPlaces.children(sentence, at, "of") : persons ? List.of(at) : List.of();
                for_.addAll(parties(sentence, whose, true));
            }
        }
        return for_.size() > 1 || known ? List.copyOf(for_) : List.of();
    }

    /** Those at some words; {@code themselves} where bodies are bound that are named as parties, not their states. */
    private List<Entity> parties(ParsedSentence sentence, Iterable<Integer> nodes, boolean themselves) {
        Set<Entity> parties = new LinkedHashSet<>();
        boolean bodies = themselves || isOfBodies(sentence, nodes);
        boolean states = !themselves || PartyPlaces.actors(sentence, nodes).stream().anyMatch(Entity::isState);
        for (int node : PartyPlaces.expanded(sentence, nodes)) {
            List<Entity> who = PartyPlaces.at(sentence, node);
            if (who.isEmpty() && named.organization != null && PartyPlaces.isOfMembers(sentence, node)) {
                parties.add(named.organization);
            }
            EntityMention mention = sentence.mention(node);
            for (Entity entity : who) {
                Entity party = bodies && !entity.isPerson() ? entity : party(entity);
                parties.add(party == null && mention != null ? mention.owner() : party); // "the Malaysian Prime Minister, Mr …"
            }
            Entity owner = PartyPlaces.owner(sentence, node);
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
        for (Entity entity : PartyPlaces.actors(sentence, nodes)) {
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
