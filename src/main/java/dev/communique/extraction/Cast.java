package dev.communique.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.Referent.Gender;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;
import dev.communique.fact.Names;

/** Everybody an article names, each once. */
final class Cast {

    /** Of how many of one name or office an article keeps track: more come only from text that is none. */
    private static final int MOST_HOMONYMS = 20;

    private final Gazetteer gazetteer;
    private final Map<String, Referent> byKey = new LinkedHashMap<>();
    private final Map<String, List<Referent>> byWord = new HashMap<>();
    private final Map<String, Referent> byAlias = new HashMap<>();
    private final Map<String, List<Referent>> byOffice = new HashMap<>();

    private Referent home;

    Cast(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Who is known by a canonical name of the gazetteer. */
    Referent known(String name) {
        Known known = gazetteer.byName(name);
        Referent referent = byKey.get(Names.key(name));
        if (referent == null) {
            referent = new Referent(name, known.type(), known);
            referent.country = known.country();
            add(referent);
            if (referent.isPerson()) {
                for (String part : Names.key(name).split(" ")) {
                    add(byWord, part, referent);
                }
                known.aliases().forEach(alias -> byAlias(alias, byKey.get(Names.key(name))));
            }
        }
        return referent;
    }

    Referent state(String code) {
        Known state = code == null ? null : gazetteer.state(code);
        return state == null ? null : known(state.name());
    }

    private void add(Referent referent) {
        byKey.put(Names.key(referent.name), referent);
        for (String word : Names.key(referent.name).split(" ")) {
            referent.words.add(word);
        }
    }

    private static void add(Map<String, List<Referent>> index, String word, Referent referent) {
        List<Referent> referents = index.computeIfAbsent(word, key -> new ArrayList<>());
        if (referents.size() < MOST_HOMONYMS && !referents.contains(referent)) {
            referents.add(referent);
        }
    }

    private void byAlias(String alias, Referent referent) {
        byAlias.putIfAbsent(Names.key(alias), referent);
    }

    /** Makes another name stand for somebody. */
    void alias(String alias, Referent referent) {
        referent.aliases.add(alias);
        byAlias(alias, referent);
    }

    Referent named(String name) {
        Referent referent = byKey.get(Names.key(name));
        return referent == null ? byAlias.get(Names.key(name)) : referent;
    }

    /**
     * The person of a name of two words or more. One of the same first and last word is the same person, with middle names or initials
     * between or without.
     */
    Referent person(String name, List<Token> words) {
        Known known = gazetteer.named(name);
        if (known != null && known.type() == ActorType.PERSON) {
            return known(known.name());
        }
        Referent same = byKey.get(Names.key(name));
        if (same != null) {
            return same;
        }
        String first = NameFinder.key(words.get(0));
        String last = lastWord(words);
        for (Referent other : byWord.getOrDefault(last, List.of())) {
            List<String> parts = List.of(Names.key(other.name).split(" "));
            if (words.size() > 1 && parts.size() > 1 && parts.get(0).equals(first) && parts.get(parts.size() - 1).equals(last)) {
                return other;
            }
        }
        Referent person = new Referent(name, ActorType.PERSON, null);
        add(person);
        person.gender = gender(words);
        words.stream().filter(Token::isWord).map(NameFinder::key)
                .forEach(word -> add(byWord, word, person));
        return person;
    }

    private static String lastWord(List<Token> words) {
        Token last = words.get(words.size() - 1);
        return Words.bare(last).equals("jr") || Words.bare(last).equals("sr")
                ? NameFinder.key(words.get(Math.max(0, words.size() - 2)))
                : NameFinder.key(last);
    }

    private static Gender gender(List<Token> words) {
        for (Token word : words.subList(0, Math.max(1, words.size() - 1))) {
            String key = NameFinder.key(word);
            if (Words.MALE_NAMES.contains(key)) {
                return Gender.MALE;
            }
            if (Words.FEMALE_NAMES.contains(key)) {
                return Gender.FEMALE;
            }
        }
        return Gender.UNKNOWN;
    }

    /** Who has a word as last name, else as another part of the name; the one that {@code gender} fits where several do. */
    Referent byNamePart(Token word, Gender gender) {
        String key = NameFinder.key(word);
        Referent alias = byAlias.get(key);
        if (alias != null) {
            return alias;
        }
        Referent found = null;
        boolean foundLast = false;
        for (Referent person : byWord.getOrDefault(key, List.of())) {
            boolean last = Names.key(person.name).endsWith(key);
            boolean fits = gender == Gender.UNKNOWN || person.gender == Gender.UNKNOWN || person.gender == gender;
            if (fits && (found == null || last && !foundLast)) {
                found = person;
                foundLast = last;
            }
        }
        return found;
    }

    Referent organization(String name, ActorType type) {
        Known known = gazetteer.named(name);
        if (known != null) {
            return known(known.name());
        }
        Referent found = named(name);
        if (found == null) {
            found = new Referent(name, type, null);
            add(found);
        }
        return found;
    }

    /** What is done through an arm of a state, such as its foreign ministry; known by any of the given names, or made under the first. */
    Referent arm(Referent state, ActorType type, List<String> names) {
        for (String name : names) {
            Known known = gazetteer.named(name);
            if (known != null) {
                return known(known.name());
            }
        }
        Referent arm = byKey.get(Names.key(names.get(0)));
        if (arm == null) {
            arm = new Referent(names.get(0), type, null);
            add(arm);
            arm.country = state.country;
            arm.arm = true;
            for (String name : names.subList(1, names.size())) {
                alias(name, arm);
            }
        }
        return arm;
    }

    Referent document(String name, List<Referent> issuers) {
        Referent document = new Referent(name, ActorType.OTHER, null);
        document.document = true;
        document.issuers = issuers;
        return document;
    }

    Collection<Referent> all() {
        return byKey.values();
    }

    /** Notes an office of a person. */
    void office(Referent person, Referent.Role role) {
        if (person.roles.size() < MOST_HOMONYMS) {
            person.roles.add(role);
            role.words().forEach(word -> add(byOffice, word, person));
        }
    }

    /** The person whose office has all the words; of several, the first one told of; null where nobody has. */
    Referent holder(Set<String> words, Referent organization) {
        for (Referent person : byOffice.getOrDefault(words.iterator().next(), List.of())) {
            for (Referent.Role role : person.roles) {
                if (role.words().containsAll(words) && fits(role, organization)) {
                    return person;
                }
            }
        }
        return null;
    }

    private static boolean fits(Referent.Role role, Referent organization) {
        Referent at = role.organization();
        return organization == null || at == null || at == organization || at.partOf == organization || organization.partOf == at
                || at.country != null && at.country.equals(organization.country) && (at.isState() || organization.isState());
    }

    /** Persons who have a word in their name. */
    List<Referent> withWord(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** The state from which the article tells, or null. */
    Referent home() {
        return home;
    }

    void setHome(Referent state) {
        home = state;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
