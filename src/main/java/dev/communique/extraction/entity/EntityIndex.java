package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.lexicon.GivenNames;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;
import dev.communique.fact.Names;

/** Everybody an article names, each once. */
public final class EntityIndex {

    /** Of how many of one name or office an article keeps track: more come only from text that is none. */
    private static final int MOST_HOMONYMS = 20;
    private static final Set<String> INSTITUTES = WordLists.words("names.txt", "STATE_INSTITUTES");

    private final Gazetteer gazetteer;
    private final Map<String, Entity> byKey = new LinkedHashMap<>();
    private final Map<String, List<Entity>> byWord = new HashMap<>();
    /** Who is neither a person nor a state, by the words of the name. */
    private final Map<String, List<Entity>> bodies = new HashMap<>();
    private final Map<String, Entity> byAlias = new HashMap<>();
    private final Map<String, List<Entity>> byOffice = new HashMap<>();

    private Entity home;

    /** Starts an article. */
    public EntityIndex(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Who is known by a canonical name of the gazetteer. */
    Entity known(String name) {
        Known known = gazetteer.byName(name);
        Entity entity = byKey.get(Names.key(name));
        if (entity == null) {
            entity = new Entity(name, known.type(), known);
            entity.assume(known.country());
            add(entity);
            if (entity.isPerson()) {
                for (String part : Names.key(name).split(" ")) {
                    add(byWord, part, entity);
                }
                known.aliases().forEach(alias -> byAlias(alias, byKey.get(Names.key(name))));
            }
        }
        return entity;
    }

    /** The state in which a place is whose name tells that, a capital or another known city; null for other places. */
    public Entity stateOfPlace(String name) {
        Known capital = gazetteer.stateOfPlace(name);
        Known state = capital == null ? gazetteer.stateOfCity(name) : capital;
        return state == null ? null : state(state.country());
    }

    /** The state of an ISO 3166-1 alpha-3 code; null where the code is null or no state's. */
    public Entity state(String code) {
        Known state = code == null ? null : gazetteer.state(code);
        return state == null ? null : known(state.name());
    }

    /** What a body is a part of: its state, or the organization whose organ the lists say it is; null where it is nobody's. */
    public Entity whole(Entity part) {
        String whole = part.known() == null ? null : part.known().partOf();
        if (whole != null) {
            return gazetteer.byName(whole) == null ? null : known(whole);
        }
        boolean own = switch (part.type()) {
            case GOVERNMENT_BODY, ARMED_FORCES, INTERGOVERNMENTAL_ORGANIZATION -> true;
            case OTHER -> part.known() == null && part.words().stream().anyMatch(INSTITUTES::contains);
            default -> false; // a party, a university and a federation of players are nobody's
        };
        return own ? state(part.country()) : null;
    }

    /** The state of which a city is the capital; null for other places. */
    public Entity stateOfCapital(String city) {
        Known state = gazetteer.named(city);
        return state != null && state.isState() && state.capitals().contains(city) ? known(state.name()) : null;
    }

    /** Whether words are a name of an entity that was known before. */
    public boolean isName(String words, Entity entity) {
        return entity.known() != null && entity.known().equals(gazetteer.named(words));
    }

    private void add(Entity entity) {
        byKey.put(Names.key(entity.name()), entity);
        for (String word : Names.key(entity.name()).split(" ")) {
            entity.addWord(word);
            if (!entity.isPerson() && !entity.isState()) {
                add(bodies, word, entity);
            }
        }
    }

    private static void add(Map<String, List<Entity>> index, String word, Entity entity) {
        List<Entity> entities = index.computeIfAbsent(word, key -> new ArrayList<>());
        if (entities.size() < MOST_HOMONYMS && !entities.contains(entity)) {
            entities.add(entity);
        }
    }

    private void byAlias(String alias, Entity entity) {
        byAlias.putIfAbsent(Names.key(alias), entity);
    }

    /** Makes another name stand for somebody. */
    public void alias(String alias, Entity entity) {
        entity.addAlias(alias);
        byAlias(alias, entity);
    }

    Entity named(String name) {
        Entity entity = byKey.get(Names.key(name));
        return entity == null ? byAlias.get(Names.key(name)) : entity;
    }

    /**
     * The person of a name of two words or more. One of the same first and last word is the same person, with middle names or initials
     * between or without; one whose office is told to be of another state is not.
     *
     * @param country of which the office beside the name is told to be; null where that is not told
     */
    Entity person(String name, List<Token> words, String country) {
        Known known = gazetteer.named(name);
        if (known != null && known.type() == ActorType.PERSON) {
            return known(known.name());
        }
        Entity same = byKey.get(Names.key(name));
        if (same != null) {
            return same;
        }
        String first = words.get(0).key();
        String last = lastWord(words);
        for (Entity other : byWord.getOrDefault(last, List.of())) {
            if (isOfAnother(other, country)) {
                continue;
            }
            List<String> parts = List.of(Names.key(other.name()).split(" "));
            if (words.size() > 1 && parts.size() > 1 && parts.get(0).equals(first) && parts.get(parts.size() - 1).equals(last)
                    && areOfOne(List.of(Names.key(name).split(" ")), parts)) {
                return other;
            }
            if (words.size() > 1 && Names.key(other.name()).endsWith(" " + Names.key(name))) {
                return other; // "Vega Prado" behind "Luis Mario Vega Prado"
            }
            boolean several = parts.size() > 2 || Words.PARTICLES.contains(parts.get(0));
            if (several && Names.key(name).endsWith(" " + Names.key(other.name())) && other.known() == null) {
                alias(name, other); // "Rui da Costa" before "João Rui da Costa"
                return other;
            }
        }
        Entity part = words.size() > 1 && words.get(0).in(Words.PARTICLES) ? byNameParts(name, words.get(words.size() - 1)) : null;
        if (part != null) {
            return part; // "Bin Sarwan"
        }
        Entity person = new Entity(name, ActorType.PERSON, null);
        add(person);
        person.assume(gender(words));
        words.stream().filter(Token::isWord).map(Token::key)
                .forEach(word -> add(byWord, word, person));
        return person;
    }

    /** Whether an office of a person is told to be of another country. */
    private static boolean isOfAnother(Entity person, String country) {
        return country != null && person.roles().stream().map(Entity.Role::organization)
                .anyMatch(at -> at != null && at.country() != null && !at.country().equals(country));
    }

    /** Whether the words between first and last name of the shorter of two names are among those of the longer, or their initials. */
    private static boolean areOfOne(List<String> one, List<String> other) {
        List<String> few = one.size() < other.size() ? one : other;
        List<String> many = few == one ? other : one;
        return few.subList(1, few.size() - 1).stream().allMatch(word -> many.subList(1, many.size() - 1).stream()
                .anyMatch(more -> more.equals(word) || (more.length() == 1 || word.length() == 1) && more.charAt(0) == word.charAt(0)));
    }

    private static String lastWord(List<Token> words) {
        Token last = words.get(words.size() - 1);
        return last.bare().equals("jr") || last.bare().equals("sr")
                ? words.get(Math.max(0, words.size() - 2)).key()
                : last.key();
    }

    private static Gender gender(List<Token> words) {
        for (Token word : words.subList(0, Math.max(1, words.size() - 1))) {
            String key = word.key();
            if (GivenNames.isMale(key)) {
                return Gender.MALE;
            }
            if (GivenNames.isFemale(key)) {
                return Gender.FEMALE;
            }
        }
        return Gender.UNKNOWN;
    }

    /** Who has a word as last name, else as another part of the name; the one that {@code gender} fits where several do. */
    Entity byNamePart(Token word, Gender gender) {
        String key = word.key();
        Entity alias = byAlias.get(key);
        if (alias != null) {
            return alias;
        }
        Entity found = null;
        boolean foundLast = false;
        for (Entity person : byWord.getOrDefault(key, List.of())) {
            boolean last = Names.key(person.name()).endsWith(key);
            boolean fits = gender == Gender.UNKNOWN || person.gender() == Gender.UNKNOWN || person.gender() == gender;
            if (fits && (found == null || last && !foundLast)) {
                found = person;
                foundLast = last;
            }
        }
        return found;
    }

    /** The one person whose name ends with, or has within, a part of several words: "De Vroom", "Bin Sarwan"; null for none or several. */
    Entity byNameParts(String part, Token last) {
        String key = " " + Names.key(part) + " ";
        Entity found = null;
        for (Entity person : byWord.getOrDefault(last.key(), List.of())) {
            if ((" " + Names.key(person.name()) + " ").contains(key)) {
                if (found != null) {
                    return null;
                }
                found = person;
            }
        }
        return found;
    }

    /** The organization of a name; it is made where it was not named before. */
    public Entity organization(String name, ActorType type) {
        Known known = gazetteer.named(name);
        if (known != null) {
            return known(known.name());
        }
        Entity found = named(name);
        found = found == null ? shortened(Names.key(name)) : found;
        if (found == null) {
            found = new Entity(name, type, null);
            add(found);
        }
        return found;
    }

    /** The one organization whose name ends in a name, or goes on with "of": "House of Representatives"; null where none or several do. */
    private Entity shortened(String key) {
        if (key.indexOf(' ') < 0) {
            return null;
        }
        List<Entity> longer = bodies.getOrDefault(key.substring(key.lastIndexOf(' ') + 1), List.of()).stream()
                .filter(other -> Names.key(other.name()).endsWith(" " + key) || Names.key(other.name()).startsWith(key + " of ")
                        || key.indexOf(' ') != key.lastIndexOf(' ') && Names.key(other.name()).startsWith(key + " "))
                .toList();
        return longer.size() == 1 ? longer.get(0) : null;
    }

    /** What is done through an arm of a state, such as its foreign ministry; known by any of the given names, or made under the first. */
    Entity arm(Entity state, ActorType type, List<String> names) {
        for (String name : names) {
            Known known = gazetteer.named(name);
            if (known != null) {
                return known(known.name());
            }
        }
        Entity arm = byKey.get(Names.key(names.get(0)));
        if (arm == null) {
            arm = new Entity(names.get(0), type, null);
            add(arm);
            arm.assume(state.country());
            arm.becomeArm();
            for (String name : names.subList(1, names.size())) {
                alias(name, arm);
            }
        }
        return arm;
    }

    /** A document that speaks for those who issue it. */
    public Entity document(String name, List<Entity> issuers) {
        Entity document = new Entity(name, ActorType.OTHER, null);
        document.becomeDocument(issuers);
        return document;
    }

    Collection<Entity> all() {
        return byKey.values();
    }

    /** Notes an office of a person. */
    public void office(Entity person, Entity.Role role) {
        if (person.roles().size() < MOST_HOMONYMS) {
            person.add(role);
            role.words().forEach(word -> add(byOffice, word, person));
        }
    }

    /** The person whose office has all the words; of several, the first one told of; null where nobody has. */
    public Entity holder(Set<String> words, Entity organization) {
        for (Entity person : byOffice.getOrDefault(words.iterator().next(), List.of())) {
            for (Entity.Role role : person.roles()) {
                if (role.words().containsAll(words) && fits(role, organization)) {
                    return person;
                }
            }
        }
        return null;
    }

    private static boolean fits(Entity.Role role, Entity organization) {
        Entity at = role.organization();
        return organization == null || at == null || at == organization || at.partOf() == organization || organization.partOf() == at
                || at.country() != null && at.country().equals(organization.country()) && (at.isState() || organization.isState());
    }

    /** Persons who have a word in their name. */
    List<Entity> withWord(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** The state from which the article tells, or null. */
    public Entity home() {
        return home;
    }

    /** Says from which state the article tells. */
    public void setHome(Entity state) {
        home = state;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
