package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;
import dev.communique.fact.Names;

/**
 * Who is known by name: the states of ISO 3166 with their adjectives and capitals, organizations of states, and bodies, forces,
 * groups and companies that are often in the news; a corpus's own register goes before them all.
 */
public final class Gazetteer {

    private static final Map<String, Known> BUILT_IN = new LinkedHashMap<>();
    private static final Set<String> ADJECTIVES = new HashSet<>();

    /** Codes of states by cities that are no capitals: news comes from there. */
    private static final Map<String, String> CITIES = new HashMap<>();

    static {
        WordLists.lines("states.txt").forEach(Gazetteer::readState);
        WordLists.lines("cities.txt").forEach(Gazetteer::readCities);
        WordLists.lines("organizations.txt").forEach(Gazetteer::readOrganization);
        WordLists.lines("bodies.txt").forEach(Gazetteer::readBody);
    }

    private final Map<String, Known> byName = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Known> states = new HashMap<>();
    private final GazetteerMatcher names;
    private final Set<String> registered;

    /**
     * @param register actors of a corpus; where one of the built-in lists is the same (it shares a name, or is a state with the same code),
     *                 its names are added to those of the register
     */
    public Gazetteer(List<Known> register) {
        this.registered = register.stream().map(Known::name).collect(Collectors.toUnmodifiableSet());
        register.forEach(this::claim);
        BUILT_IN.values().forEach(this::merge);
        byName.values().stream().filter(Known::isState).forEach(state -> states.putIfAbsent(state.country(), state));
        this.names = new GazetteerMatcher(byName.values().stream().flatMap(known -> names(known).stream()).toList());
    }

    private static void readState(String line) {
        String[] fields = WordLists.fields(line);
        List<String> adjectives = values(fields[4], ", ");
        adjectives.forEach(adjective -> ADJECTIVES.add(Names.key(adjective)));
        List<String> aliases = new ArrayList<>(values(fields[5], ", "));
        aliases.addAll(adjectives);
        builtIn(new Known(fields[1], ActorType.valueOf(fields[2]), fields[0], null, aliases, values(fields[3], ", ")));
    }

    private static void readCities(String line) {
        String[] fields = WordLists.fields(line);
        values(fields[1], ",").forEach(city -> CITIES.put(Names.key(city), fields[0]));
    }

    private static void readOrganization(String line) {
        String[] fields = WordLists.fields(line);
        builtIn(new Known(fields[0], ActorType.INTERGOVERNMENTAL_ORGANIZATION, null, fields[2].isEmpty() ? null : fields[2],
                values(fields[1], ";"), List.of()));
    }

    private static void readBody(String line) {
        String[] fields = WordLists.fields(line);
        builtIn(new Known(fields[1], ActorType.valueOf(fields[0]), fields[2].isEmpty() ? null : fields[2], null, values(fields[3], ";"),
                List.of()));
    }

    private static void builtIn(Known known) {
        BUILT_IN.putIfAbsent(Names.key(known.name()), known);
    }

    private static List<String> values(String field, String separator) {
        return Arrays.stream(field.split(separator)).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private void claim(Known known) {
        byName.put(known.name(), known);
        names(known).forEach(name -> owners.putIfAbsent(Names.key(name.text()), known.name()));
    }

    private void merge(Known builtIn) {
        String owner = owner(builtIn);
        if (owner == null) {
            claim(without(builtIn, owners));
            return;
        }
        Known known = byName.get(owner);
        if (known.type() != builtIn.type()) {
            return;
        }
        Known rest = without(builtIn, owners);
        Set<String> aliases = new LinkedHashSet<>(known.aliases());
        if (!owners.containsKey(Names.key(rest.name()))) {
            aliases.add(rest.name());
        }
        aliases.addAll(rest.aliases());
        Set<String> capitals = new LinkedHashSet<>(known.capitals());
        capitals.addAll(rest.capitals());
        claim(new Known(known.name(), known.type(), known.country() == null ? rest.country() : known.country(), rest.partOf(),
                List.copyOf(aliases), List.copyOf(capitals)));
    }

    private String owner(Known builtIn) {
        String owner = owners.get(Names.key(builtIn.name()));
        if (owner != null || !builtIn.isState()) {
            return owner;
        }
        return byName.values().stream().filter(known -> known.isState() && builtIn.country().equals(known.country())).map(Known::name)
                .findFirst().orElse(null);
    }

    private static Known without(Known known, Map<String, String> owners) {
        return new Known(known.name(), known.type(), known.country(), known.partOf(),
                known.aliases().stream().filter(alias -> !owners.containsKey(Names.key(alias))).toList(),
                known.capitals().stream().filter(capital -> !owners.containsKey(Names.key(capital))).toList());
    }

    private static List<GazetteerMatcher.Name> names(Known known) {
        List<GazetteerMatcher.Name> names = new ArrayList<>();
        names.add(new GazetteerMatcher.Name(known.name(), known.name(), false));
        known.aliases().forEach(alias -> names.add(new GazetteerMatcher.Name(known.name(), alias, false)));
        known.capitals().forEach(capital -> names.add(new GazetteerMatcher.Name(known.name(), capital, true)));
        return names;
    }

    /** Where in a text known actors are named; the owner of what it finds is an actor's canonical name. */
    public List<GazetteerMatcher.Match> find(List<Token> tokens) {
        return names.find(tokens);
    }

    /** The actor of a canonical name, or null. */
    Known byName(String name) {
        return byName.get(name);
    }

    /** Whether the actor of a canonical name is one of the register. */
    boolean isRegistered(String name) {
        return registered.contains(name);
    }

    /** The actor that a name or alias belongs to, or null. */
    Known named(String name) {
        String owner = owners.get(Names.key(name));
        return owner == null ? null : byName.get(owner);
    }

    /** The state of an ISO 3166-1 alpha-3 code, or null. */
    Known state(String code) {
        return states.get(code);
    }

    /** The state of which a place name is the capital or the name, or null. */
    Known stateOfPlace(String place) {
        String key = Names.key(place);
        Known known = named(place);
        if (known == null || !known.isState()) {
            return null;
        }
        return key.isEmpty() ? null : known;
    }

    /** The state of a city that is no capital, where news comes from it; null for other cities. */
    Known stateOfCity(String city) {
        return states.get(CITIES.get(Names.key(city)));
    }

    /** Whether a name is the people of a state: "Pakistanis". */
    static boolean isPeople(String name) {
        return ADJECTIVES.contains(Names.key(name)) && name.endsWith("s");
    }

    /** Whether a name is the adjective or the people of a state: "Pakistani". */
    public static boolean isAdjective(String name) {
        return ADJECTIVES.contains(Names.key(name)) && !name.toLowerCase(Locale.ROOT).endsWith("s");
    }
}
