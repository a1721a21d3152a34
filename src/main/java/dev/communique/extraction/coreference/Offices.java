package dev.communique.extraction.coreference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.communique.extraction.document.DocumentSource;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;

/**
 * Tells whose an office is where its own words don't: "Kenya's President", "A, who was accompanied by Defence Minister B", "the United
 * States delegation led by C". What nothing tells stays open: a wrong state is worse than none.
 */
public final class Offices {

    private static final int FAR = 3;
    /** Documents in which those speak who come from elsewhere: where they were given tells nothing of their offices. */
    private static final Set<DocumentKind> OF_SEVERAL = Set.of(DocumentKind.COMMUNIQUE, DocumentKind.TRANSCRIPT);
    private static final int CLOSE = 6;
    private static final double MOSTLY = 0.6;
    /** Offices that are a state's where nothing else is told. */
    private static final Set<String> OF_STATE = WordLists.words("titles.txt", "OF_STATE");
    private static final Set<String> OF_STATE_AS_WHOLE = Set.copyOf(WordLists.phrases("titles.txt", "OF_STATE_AS_WHOLE"));
    private static final Set<String> ENVOYS = Set.copyOf(WordLists.phrases("titles.txt", "ENVOYS"));
    private static final Set<String> NOT_OF_STATE = WordLists.words("titles.txt", "NOT_OF_STATE");
    private static final Set<String> GOVERNING = WordLists.words("titles.txt", "GOVERNING");
    private static final Set<String> FORMER = WordLists.words("titles.txt", "FORMER");
    private static final Set<String> SERVING = WordLists.words("titles.txt", "SERVING");
    private static final Set<String> SPEAKING = WordLists.words("titles.txt", "SPEAKING");
    private static final Set<String> SENT = WordLists.words("titles.txt", "SENT");
    private static final Set<String> RANKS = WordLists.words("titles.txt", "BEFORE_NAMES");
    private static final Set<String> WITH = WordLists.words("titles.txt", "WITH");
    private static final Set<String> LED = WordLists.words("titles.txt", "LED");
    private static final Set<String> VISITED = WordLists.words("titles.txt", "VISITED");
    private static final Set<String> HOSTED = WordLists.words("titles.txt", "HOSTED");
    private static final Set<String> BETWEEN = WordLists.words("agreements.txt", "BETWEEN");
    private static final Set<String> MET = WordLists.words("references.txt", "MEETING");
    private static final Set<String> SANCTIONED = WordLists.words("titles.txt", "SANCTIONED");
    private static final Set<String> SUCCESSION = WordLists.words("titles.txt", "SUCCESSION");
    private static final Set<String> LEFT = WordLists.words("titles.txt", "LEFT");
    private static final Set<String> PLACED = WordLists.words("titles.txt", "PLACED");
    /** Codes of states by offices that only one state has. */
    private static final Map<String, String> OF_ONE_STATE = WordLists.meanings("titles.txt", "OF_ONE_STATE", ", ");
    /** Those of them that tell their state although the text does not name it. */
    private static final Map<String, String> UNMISTAKABLE = WordLists.meanings("titles.txt", "UNMISTAKABLE", ", ");

    private final List<Token> tokens;
    private final EntityIndex index;
    private final DocumentSource source;
    /** The day of the document, or null. */
    private final PartialDate on;
    /** States of persons whose office was told before, for where it is told again without its state. */
    private final Map<Entity, Entity> states = new HashMap<>();

    /** The body of which the paragraph told last. */
    private Entity body;
    private int bodyIn = -1;
    /** The state under whose delegation persons are listed. */
    private Entity delegation;
    /** The state of which the paragraph told last that it is visited. */
    private Entity visited;
    private int visitedIn = -1;
    private final Set<Entity> named = new LinkedHashSet<>();
    /** The states that act or own something, and are no mere places. */
    private final Set<Entity> acting = new LinkedHashSet<>();
    /** Who is told to have an office, by its title and the state whose it is. */
    private final Map<String, Set<Entity>> holders = new HashMap<>();
    private final Set<Entity> persons = new LinkedHashSet<>();
    private final Headline headline;
    private StatePair pair;
    /** How often states are named. */
    private final Map<Entity, Integer> counts = new LinkedHashMap<>();
    private final Encounters encounters;
    /** The places that the text tells to be governed; null until somebody asks. */
    private List<Entity> places;
    private final Secretariats secretariats;

    private Offices(Headline headline, EntityIndex index, DocumentSource source, List<Token> tokens, PartialDate on) {
        this.on = on;
        this.headline = headline;
        this.tokens = tokens;
        this.index = index;
        this.source = source;
        this.encounters = new Encounters(index, states, counts);
        this.secretariats = new Secretariats(tokens, index);
    }

    /**
     * Gives offices without an organization the state whose they are.
     *
     * @param title  the headline, or null
     * @param trees  of the sentences
     * @param source who issues the document, and which state its headline is about
     * @param on     the day of the document, or null
     */
    public static void settle(String title, List<Sentence> sentences, List<Token> tokens, Trees trees, EntityIndex index,
            DocumentSource source, PartialDate on) {
        Offices offices = new Offices(new Headline(title, index), index, source, tokens, on);
        Entity topic = source.topic();
        Entity heading = null;
        int paragraph = sentences.isEmpty() ? -1 : sentences.get(0).paragraph();
        for (Sentence sentence : sentences) {
            StateArms.read(sentence);
            SharedOffices.read(sentence, tokens, index);
            Belongings.read(sentence, tokens, index);
            offices.told(sentence);
        }
        sentences.forEach(offices::counterparts);
        offices.pair = StatePair.of(offices.headline.states(), offices.named, offices.acting, sentences, offices.states);
        for (Sentence sentence : sentences) {
            topic = sentence.paragraph() == paragraph ? topic : heading;
            paragraph = sentence.paragraph();
            offices.settle(sentence, topic);
            offices.speaking(sentence);
            if (sentence.within() == null) {
                topic = topic(sentence);
                boolean section = sentence.size() == 1 && sentence.chunk(0).state() != null;
                heading = section ? topic : heading;
                topic = topic == null ? heading : topic;
            }
        }
        sentences.forEach(offices::ofStates);
        OfficesInTrees.read(sentences, tokens, trees, index);
        sentences.stream().flatMap(sentence -> sentence.chunks().stream()).filter(Chunk::isMention).map(chunk -> chunk.mention().only())
                .filter(only -> only != null && only.isPerson()).distinct().forEach(Offices::serving);
    }

    /** "The ministry protested. "…," spokesman A said": he speaks for the body of which the paragraph told last. */
    private void speaking(Sentence sentence) {
        if (sentence.paragraph() != bodyIn) {
            body = null;
        }
        bodyIn = sentence.paragraph();
        for (Chunk chunk : sentence.chunks()) {
            Entity only = chunk.only();
            if (only != null && !only.isPerson()) {
                body = only.isState() || only.type() == ActorType.COMPANY ? body : only;
            }
            for (int i = 0; only != null && only.isPerson() && body != null && i < only.roles().size(); i++) {
                Role role = only.roles().get(i);
                boolean here = role.first() >= sentence.first() && role.first() <= sentence.last();
                boolean others = role.title().contains(" for ") || role.title().contains(" of ");
                if (here && !others && role.organization() == null && role.words().stream().anyMatch(SPEAKING::contains)) {
                    replace(only, i, role.of(body, true));
                }
            }
        }
    }

    /** "the president's spokesman": he speaks for whom the president acts for. */
    private static void serving(Entity person) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            Entity served = role.organization();
            Entity whole = served != null && served.isPerson() && served != person ? organization(served) : null;
            if (whole != null && role.words().stream().anyMatch(SERVING::contains)) {
                boolean assumed = served.roles().stream().noneMatch(other -> other.organization() == whole && !other.assumed());
                person.replaceRole(i, role.of(whole, assumed));
            }
        }
    }

    /** "the talks between Ama Boateng of Ghana and Togo's president": of a state, with an office that is not told. */
    private void ofStates(Sentence sentence) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            EntityMention name = sentence.chunk(i).mention();
            int of = sentence.chunk(i + 2).is("the") ? i + 3 : i + 2;
            Entity state = sentence.chunk(i + 1).is("of") && !sentence.chunk(of + 1).is("'s") ? sentence.chunk(of).state() : null;
            boolean person = name != null && name.kind() == EntityMention.Kind.NAME && name.only() != null && name.only().isPerson()
                    && name.last() > name.first() && name.only().roles().isEmpty();
            if (person && state != null && !sentence.chunk(of).mention().isAttributive()) {
                index.office(name.only(), new Role("", Set.of(), state, name.first(), sentence.chunk(of).last()));
            }
        }
    }

    /** "Hungary's ambassador A and Deputy Minister B": he and who stands beside him need not be of one state. */
    private static boolean isSent(Entity person) {
        return person.roles().stream().anyMatch(role -> role.words().stream().anyMatch(SENT::contains));
    }

    /** The state of which an office of a person is told to be, where all that are told are of it; else null. */
    private Entity told(Entity person) {
        Set<Entity> told = new LinkedHashSet<>();
        person.roles().stream().filter(role -> role.organization() != null && !role.assumed()).map(Role::organization).forEach(told::add);
        Entity only = told.size() == 1 ? told.iterator().next() : null;
        return only != null && only.isState() ? only : null;
    }

    /** Notes the states that are named, and those of persons whose office's own words tell them. */
    private void told(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            Entity only = named(chunk);
            acts(sentence, i);
            if (only != null && only.isState()) {
                named.add(only);
                counts.merge(only, 1, Integer::sum);
            } else if (only != null && (only.type() == ActorType.GOVERNMENT_BODY || only.type() == ActorType.ARMED_FORCES)) {
                Stream.ofNullable(index.state(only.country())).forEach(state -> counts.merge(state, 1, Integer::sum));
            }
            if (only != null && only.isPerson() && persons.add(only)) {
                if (state(only) == null) {
                    Optional.ofNullable(headline.stateOf(only)).ifPresent(state -> of(state, only));
                }
                only.roles().forEach(role -> hold(only, role));
            } else if (only != null && !only.isPerson()) {
                Entity whole = only;
                for (Entity more = only; more != null && more.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION;) {
                    whole = more;
                    more = more.partOf() == null ? index.whole(more) : more.partOf();
                }
                if (whole.type() == ActorType.INTERGOVERNMENTAL_ORGANIZATION) {
                    secretariats.add(whole);
                }
            }
        }
    }

    /** Notes a state that does something or has something there: "Peru said", "with Peru", "the army of Peru", but not "from Peru". */
    private void acts(Sentence sentence, int at) {
        EntityMention mention = sentence.chunk(at).mention();
        Entity owner = mention == null ? null : mention.owner();
        Entity only = mention == null ? null : mention.only();
        Chunk before = sentence.chunk(sentence.chunk(at - 1).is("the") ? at - 2 : at - 1);
        if (owner != null && owner.isState()) {
            acting.add(owner);
        } else if (only != null && only.isState() && (sentence.chunk(at + 1).is("'s") || !mention.isAttributive() && !before.in(PLACED)
                && !before.in(LEFT) && !before.in(VISITED))) {
            acting.add(only);
        }
    }

    /** Gives a person's offices to the state that the headline tells, before anybody else is thought to have them. */
    private void of(Entity state, Entity person) {
        states.put(person, state);
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            if (role.organization() == null && role.words().stream().anyMatch(OF_STATE::contains)) {
                replace(person, i, role.of(state, false));
            }
        }
    }

    /** Who is mentioned by a chunk; of "an adviser to President A" A, since nobody else is named. */
    private static Entity named(Chunk chunk) {
        EntityMention mention = chunk.mention();
        boolean owner = mention != null && mention.only() == null && mention.owner() != null && mention.owner().isPerson();
        return mention == null ? null : owner ? mention.owner() : mention.only();
    }

    /** The state that is named more often than all the other ones together, of which the article so is; null where none is. */
    private Entity leading(Sentence sentence) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Entity leading = named.stream().filter(state -> counts.get(state) >= MOSTLY * all).findFirst().orElse(null);
        boolean another = sentence.chunks().stream().map(Offices::named)
                .anyMatch(only -> only != null && only.isState() && only != leading); // "As I told Minister A, Chad's help …"
        return another ? null : leading;
    }

    private void hold(Entity person, Role role) {
        if (role.organization() != null && (!role.assumed() || StatePair.isLeader(role))) {
            holders.computeIfAbsent(key(role, role.organization()), key -> new HashSet<>()).add(person);
        }
    }

    private static String key(Role office, Entity of) {
        return Names.key(office.title()) + '|' + of.name();
    }

    private void replace(Entity person, int at, Role role) {
        person.replaceRole(at, role);
        hold(person, role);
    }

    private Entity state(Entity person) {
        for (Role role : person.roles()) {
            Entity at = role.organization();
            Entity state = at == null ? null : at.isState() ? at : index.state(at.country());
            if (state != null) {
                states.putIfAbsent(person, state);
            }
        }
        return states.get(person);
    }

    /** "A is back from Peru, where she met her counterpart B": of two states, each is of another one. */
    private void counterparts(Sentence sentence) {
        Entity visitor = null;
        for (int i = 0; i < sentence.size() && two().size() == 2; i++) {
            Entity only = sentence.chunk(i).only();
            if (only == null || !only.isPerson()) {
                continue;
            }
            Entity from = visitor;
            Entity of = states.containsKey(only) ? null : Encounters.counterpartOf(sentence, i);
            if (of != null && visitor != null && visitor != only) {
                states.put(only, of);
                Optional.ofNullable(other(of)).ifPresent(other -> states.putIfAbsent(from, other));
                continue;
            }
            Entity apart = visitor == null || visitor == only ? null : other(Encounters.counterpartIsOf(sentence, only));
            if (apart != null) {
                states.putIfAbsent(visitor, apart); // "A met his Peruvian counterpart B"
            }
            int role = Encounters.counterpart(sentence, only);
            if (role < 0) {
                visitor = only;
            } else if (visitor != null && visitor != only) {
                Entity visited = states.containsKey(visitor) ? other(states.get(visitor)) : Encounters.visited(sentence, i);
                Role old = only.roles().get(role);
                if (visited != null) {
                    replace(only, role, old.of(visited, false));
                    states.putIfAbsent(only, visited);
                    Optional.ofNullable(other(visited)).ifPresent(other -> states.putIfAbsent(from, other));
                }
            }
        }
    }

    private static boolean isLeader(Entity person) {
        return person != null && person.roles().stream().anyMatch(StatePair::isLeader);
    }

    private Entity other(Entity state) {
        return two().contains(state) ? two().stream().filter(each -> each != state).findFirst().orElse(null) : null;
    }

    /** The two states of the headline, else all that are named. */
    private Set<Entity> two() {
        return headline.states().size() == 2 ? headline.states() : named;
    }

    /** The state of a person who stands beside the last one that is told of, or follows him in his office; else what was known before. */
    private Entity beside(Sentence sentence, int person, Entity last, Entity before) {
        int beside = sentence.chunk(person - 2).isComma() ? person - 3 : person - 2;
        boolean follows = (sentence.chunk(person - 1).is("to") || sentence.chunk(person - 1).is("of"))
                && sentence.has(person - FAR - 2, person - 2, SUCCESSION);
        if (follows && states.containsKey(last)) {
            return states.get(last); // "Chile's A, heir to President B"
        }
        boolean joined = sentence.chunk(person - 1).is("and") && sentence.chunk(beside).only() == last && !isSent(last);
        boolean ofTwo = sentence.has(0, person, BETWEEN) || source.kind() == DocumentKind.COMMUNIQUE && headline.states().size() == 2;
        if (joined && ofTwo && isLeader(last) && isLeader(sentence.chunk(person).only())) {
            return other(told(last)); // "between President A of Chile and Prime Minister B": each leads a state of his own
        }
        return joined ? told(last) : before; // "Chile's president A and minister B"
    }

    private void settle(Sentence sentence, Entity topic) {
        visited = sentence.paragraph() == visitedIn ? visited : null;
        visitedIn = sentence.paragraph();
        visited = Optional.ofNullable(Encounters.visitedIn(sentence)).orElse(visited);
        Set<Entity> here = new LinkedHashSet<>();
        Entity heading = Encounters.heading(sentence);
        delegation = heading != null ? heading : Encounters.isListed(sentence) ? delegation : null;
        Entity company = delegation;
        Entity last = null;
        Entity owner = null;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.chunk(i).in(WITH) && last != null) {
                company = states.get(last);
            } else if (sentence.chunk(i).in(WITH) && owner != null) {
                company = owner; // "the Kuwaiti minister was accompanied by A"
            } else if (sentence.chunk(i).in(LED)) {
                company = Encounters.delegation(sentence, i);
            }
            Entity only = named(sentence.chunk(i));
            Entity of = sentence.chunk(i).isMention() && only == null ? sentence.chunk(i).mention().owner() : null;
            owner = of != null && of.isState() ? of : owner;
            if (only != null && only.isState() && !sentence.chunk(i).mention().isAttributive()) {
                here.add(only);
            } else if (only != null && only.isPerson()) {
                Entity told = owner(sentence, i);
                if (only.roles().isEmpty() && last != null && !last.roles().isEmpty()) {
                    SharedOffices.join(sentence, i, told, last, index);
                }
                company = last == null ? company : beside(sentence, i, last, company);
                boolean sure = told != null || company != null || states.containsKey(only);
                Entity state = told != null ? told : states.containsKey(only) ? states.get(only) : company;
                Entity guess = encounters.host(sentence, i);
                guess = guess == null && states.get(only) == null ? Encounters.visitedToMeet(sentence, i) : guess;
                guess = guess == null && states.get(only) == null ? encounters.atHome(sentence, i) : guess;
                guess = guess == null && states.get(only) == null ? Encounters.left(sentence, i) : guess;
                guess = guess == null && states.get(only) == null && Encounters.isMetByUs(sentence, i) ? visited : guess;
                guess = guess == null && states.get(only) == null ? pair.facing(sentence, only) : guess;
                List<Entity> guesses = guess != null
                        ? List.of(guess)
                        : Encounters.isVisitor(sentence, i)
                                ? Stream.ofNullable(encounters.from(sentence, i)).toList()
                                : otherwise(sentence, i, only, here, topic, bodies(sentence));
                settle(sentence, only, sure ? Stream.ofNullable(state).toList() : guesses, told != null || company != null);
                last = only;
            }
        }
    }

    /**
     * Whose an office can be of which nothing in its words tells it, the likeliest first: of what the sentences are about, of who issues the
     * document, of a body beside it. Whom an article never calls by the full name everybody knows, and from anywhere.
     */
    private List<Entity> otherwise(Sentence sentence, int at, Entity person, Set<Entity> here, Entity topic, Entity body) {
        Entity capital = at < CLOSE && sentence.chunk(0).in(PLACED) && sentence.chunk(1).isToken()
                ? index.stateOfCapital(sentence.chunk(1).token().text())
                : null;
        if (capital != null && sentence.chunk(2).isComma()) {
            return List.of(capital); // "In Lima, Foreign Minister A said"
        }
        Entity front = sentence.chunk(0).in(PLACED) && sentence.chunk(2).isComma() ? sentence.chunk(1).state() : null;
        if (front != null && at > 2 && (sentence.has(2, at, MET) || sentence.has(2, at, "meet"))) {
            return List.of(front); // "In Peru, from 3 to 5 May, I will meet Foreign Minister A"
        }
        boolean anywhere = source.home() == null && (person.name().indexOf(' ') < 0 || OF_SEVERAL.contains(source.kind()));
        Entity home = anywhere || isAbroad(sentence, at) ? null : index.home();
        if (here.isEmpty()) {
            Entity other = home != null && two().size() == 2 ? other(home) : null;
            return Stream
                    .of(Optional.ofNullable(topic), Optional.ofNullable(home), Optional.ofNullable(body), Optional.ofNullable(other),
                            Optional.ofNullable(home == null && source.kind() == DocumentKind.NEWS ? leading(sentence) : null))
                    .flatMap(Optional::stream).filter(state -> !isOfAnother(sentence, at, state) && !encounters.isMet(sentence, at, state))
                    .toList();
        }
        if (source.isOfOneSide() && source.home() != null && home != null) {
            return encounters.isMet(sentence, at, source.home()) ? List.of() : List.of(source.home());
        }
        Entity only = here.size() == 1 ? here.iterator().next() : null;
        boolean alone = only != null && (only == body || only == topic || only == home || named.size() == 1
                || home == null && source.kind() == DocumentKind.NEWS && only == leading(sentence));
        return alone ? List.of(only) : List.of();
    }

    /** "Fiji's growth and the new government of Prime Minister A": whether something of another state than home, and nothing of home, is told of before. */
    private boolean isAbroad(Sentence sentence, int at) {
        Entity owner = null;
        for (int i = 0; i < at && index.home() != null; i++) {
            Entity state = sentence.chunk(i + 1).is("'s") ? sentence.chunk(i).state() : null;
            owner = state == null ? owner : state;
            if (sentence.chunk(i).state() == index.home()) {
                return false;
            }
        }
        return owner != null;
    }

    /** "Foreign Minister A and Chilean Defence Minister B": A is of another state, as else it would stand with the first of them. */
    private static boolean isOfAnother(Sentence sentence, int at, Entity state) {
        for (int i = at + 1; sentence.chunk(at - 1).is("by") && i < sentence.size(); i++) {
            Entity next = sentence.chunk(sentence.chunk(i + 2).is("the") ? i + 3 : i + 2).only();
            if (sentence.chunk(i).is("and") && sentence.chunk(i + 1).is("by") && next != null && !next.isPerson()
                    && state.country() != null && state.country().equals(next.country())) {
                return true; // "by President A and by the Chilean parliament"
            }
        }
        for (int i = at + 1; i <= at + FAR && i < sentence.size(); i++) {
            Entity next = sentence.chunk(i).only();
            int from = sentence.chunk(i).first();
            if (next != null && next.isPerson() && next.roles().stream()
                    .anyMatch(role -> role.organization() == state && !role.assumed() && role.first() >= from)) {
                return true;
            }
        }
        return false;
    }

    /** "The Department of Defense …, which was approved by President A": the one state of which a sentence names bodies; null for several. */
    private Entity bodies(Sentence sentence) {
        Entity found = null;
        for (int i = 0; i < sentence.size(); i++) {
            Chunk chunk = sentence.chunk(i);
            boolean other = sentence.chunk(sentence.chunk(i - 1).is("the") ? i - 2 : i - 1).is("with"); // "signed an accord with the Navy"
            Entity only = chunk.isMention() && chunk.mention().kind() == EntityMention.Kind.NAME && !other ? chunk.mention().only() : null;
            boolean body = only != null && (only.type() == ActorType.GOVERNMENT_BODY || only.type() == ActorType.ARMED_FORCES);
            Entity state = body ? index.state(only.country()) : null;
            if (chunk.in(VISITED) || chunk.in(HOSTED) || chunk.in(MET) || chunk.in(SANCTIONED)
                    || found != null && state != null && state != found) {
                return null;
            }
            found = state == null ? found : state;
        }
        return found;
    }

    /** The state that a sentence begins with; null where it begins with something else. */
    private static Entity topic(Sentence sentence) {
        EntityMention first = sentence.chunk(sentence.chunk(0).in(Words.DETERMINERS) ? 1 : 0).mention();
        Entity only = first == null || first.isAttributive() ? null : first.only();
        return only != null && only.isState() ? only : null;
    }

    /** "Kenya’s President …": the state that a chunk is said to be of; null where none is. */
    private static Entity owner(Sentence sentence, int i) {
        EntityMention before = i > 1 && sentence.chunk(i - 1).is("'s") ? sentence.chunk(i - 2).mention() : null;
        Entity only = before == null ? null : before.only();
        return only != null && only.isState() ? only : null;
    }

    /** Where an office is named is where it is said whose it is. */
    private void settle(Sentence sentence, Entity person, List<Entity> likely, boolean any) {
        for (int i = 0; i < person.roles().size(); i++) {
            Role role = person.roles().get(i);
            boolean here = role.first() >= sentence.first() && role.first() <= sentence.last();
            boolean rank = RANKS.containsAll(role.words()) && !isPredicate(role); // "Ambassador A"
            if (!here || role.organization() != null || rank || isWithinAnother(person, role)) {
                continue;
            }
            Entity place = role.words().stream().anyMatch(GOVERNING::contains) && !states.containsKey(person) ? solePlace() : null;
            if (place != null) {
                replace(person, i, role.of(place, true));
                continue;
            }
            Entity secretariat = secretariats.of(role, subject(role));
            if (secretariat != null) {
                replace(person, i, role.of(secretariat, true));
                continue;
            }
            Entity only = index.state(ofOneState(role));
            only = only == null || named.contains(only) || only == index.home() || UNMISTAKABLE.containsKey(Names.key(role.title()))
                    ? only
                    : null;
            boolean envoy = source.isOfOneSide() && source.home() != null && isPredicate(role) && ENVOYS.contains(Names.key(role.title()));
            boolean ofState = envoy || OF_STATE_AS_WHOLE.contains(Names.key(role.title()))
                    || role.words().stream().anyMatch(OF_STATE::contains)
                            && (role.words().contains("minister") || role.words().stream().noneMatch(NOT_OF_STATE::contains));
            Entity led = only != null ? null : index.state(Leaders.state(person, role, on));
            only = led != null && (named.contains(led) || led == index.home()) ? led : only;
            Entity of = only != null && !any ? only : ofState || any ? possible(person, likely, role, any) : null;
            if (of != null) {
                replace(person, i, role.of(of, of != only && !any && !isTold(person, of)));
                if (of.isState() && role.words().stream().noneMatch(FORMER::contains)) {
                    states.putIfAbsent(person, of);
                }
            }
        }
    }

    /** "A, who has been Ambassador since May": whether an office is told behind the name. */
    private boolean isPredicate(Role role) {
        return !role.title().startsWith(tokens.get(role.first()).text());
    }

    /** "Oregon Governor A and Lieutenant Governor B": the one city or province that the text tells to be governed; null for none or several. */
    private Entity solePlace() {
        if (places == null) {
            places = places();
        }
        return places.size() == 1 && places.get(0).type() == ActorType.OTHER ? places.get(0) : null;
    }

    private List<Entity> places() {
        return persons.stream().flatMap(person -> person.roles().stream())
                .filter(role -> role.organization() != null && !role.assumed() && role.words().stream().anyMatch(GOVERNING::contains))
                .map(Role::organization).distinct().toList();
    }

    /** "A, Secretary, Department of Trade": whether an office is a part of another one that tells more. */
    private static boolean isWithinAnother(Entity person, Role role) {
        return person.roles().stream().anyMatch(other -> other.organization() != null && !other.assumed() && other.first() <= role.first()
                && other.last() >= role.last() && other != role && other.words().containsAll(role.words()));
    }

    private Entity possible(Entity person, List<Entity> likely, Role role, boolean any) {
        return likely.stream().filter(
                state -> any || StateOffices.canHave(state, role) && !isHeld(person, state, role) && !headline.isBesideOneOf(state, person))
                .findFirst()
                .orElseGet(() -> any ? null : Optional.ofNullable(soleOwner(role)).orElseGet(() -> pair.soleOwner(role)));
    }

    /** The one state that acts in the text and has an office which only a few have; null where home or headline tell of another one. */
    private Entity soleOwner(Role office) {
        Entity owner = StateOffices.soleOwner(acting, office);
        boolean other = source.home() != null && source.home() != owner
                || !headline.states().isEmpty() && !headline.states().contains(owner);
        return other ? null : owner;
    }

    /** Whether the text tells of somebody else who has an office of a state. */
    private boolean isHeld(Entity person, Entity state, Role office) {
        Set<Entity> all = holders.getOrDefault(key(office, state), Set.of());
        boolean many = office.words().stream().anyMatch(SENT::contains); // a state has envoys in many places
        return !many && all.size() > (all.contains(person) ? 1 : 0);
    }

    /** Whether another office of the person is told to be of the state. */
    private static boolean isTold(Entity person, Entity state) {
        return person.roles().stream().anyMatch(role -> role.organization() == state && !role.assumed());
    }

    /** "Under Secretary of State for Political Affairs": the code of the state that alone has such an office; null for other ones. */
    private static String ofOneState(Role role) {
        return OF_ONE_STATE.get(subject(role));
    }

    /** The words of an office without what it is for. */
    private static String subject(Role role) {
        String title = Names.key(role.title());
        int subject = title.indexOf(" for ");
        return subject < 0 ? title : title.substring(0, subject);
    }

    /** The organization or state of a person's first office that has one; null where none has. */
    public static Entity organization(Entity person) {
        for (Role role : person.roles()) {
            if (role.organization() != null && !role.organization().isPerson()) {
                return role.organization();
            }
        }
        return null;
    }
}
