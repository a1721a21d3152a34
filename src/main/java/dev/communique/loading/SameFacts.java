package dev.communique.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.communique.entity.Actor;
import dev.communique.fact.AgreementType;
import dev.communique.fact.Fact;
import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;

/**
 * Tells which agreements and events of several articles are the same: same parties, no contradicting date, and names that share half of
 * their words; or same type, day and most participants.
 */
final class SameFacts {

    private static final double ALIKE = 0.5;

    /** With how many of the same parties one is compared: a guard against a corpus that tells of one pair alone. */
    private static final int COMPARED = 200;

    private record Known<F extends Fact>(Told<F> told, Set<String> actors) {
    }

    private final Map<String, List<Known<Fact.Agreement>>> agreements = new HashMap<>();
    private final Map<String, List<Known<Fact.Event>>> events = new HashMap<>();

    void add(Told<Fact.Agreement> told, List<Actor> parties) {
        agreements.computeIfAbsent(key(parties), key -> new ArrayList<>()).add(new Known<>(told, ids(parties)));
    }

    void addEvent(Told<Fact.Event> told, List<Actor> participants) {
        events.computeIfAbsent(key(told.fact()), key -> new ArrayList<>()).add(new Known<>(told, ids(participants)));
    }

    /** The agreement that was told before, or null. */
    Told<Fact.Agreement> same(Fact.Agreement fact, List<Actor> parties) {
        for (Known<Fact.Agreement> known : last(agreements.get(key(parties)))) {
            Fact.Agreement other = known.told().fact();
            boolean types = fact.type() == other.type() || fact.type() == AgreementType.OTHER || other.type() == AgreementType.OTHER;
            if (types && fit(fact.signedOn(), other.signedOn()) && (fact.amends() == null) == (other.amends() == null)
                    && alike(words(fact.name(), parties), words(other.name(), parties)) >= ALIKE) {
                return known.told();
            }
        }
        return null;
    }

    /** The event that was told before, or null; one without a date is like no other. */
    Told<Fact.Event> same(Fact.Event fact, List<Actor> participants) {
        if (fact.startOn() == null) {
            return null;
        }
        for (Known<Fact.Event> known : last(events.get(key(fact)))) {
            boolean places = fact.place() == null || known.told().fact().place() == null
                    || Names.key(fact.place()).equals(Names.key(known.told().fact().place()));
            if (places && alike(ids(participants), known.actors()) >= ALIKE) {
                return known.told();
            }
        }
        return null;
    }

    private static <T> List<T> last(List<T> all) {
        return all == null ? List.of() : all.subList(Math.max(0, all.size() - COMPARED), all.size());
    }

    private static String key(List<Actor> parties) {
        return parties.stream().map(actor -> actor.id).sorted().collect(Collectors.joining(" "));
    }

    private static String key(Fact.Event event) {
        return event.type() + " " + event.startOn();
    }

    private static Set<String> ids(List<Actor> actors) {
        return actors.stream().map(actor -> actor.id).collect(Collectors.toSet());
    }

    private static boolean fit(PartialDate one, PartialDate other) {
        return one == null || other == null || one.toString().startsWith(other.toString()) || other.toString().startsWith(one.toString());
    }

    /** The words of a name without those of its parties. */
    private static Set<String> words(String name, List<Actor> parties) {
        Set<String> words = new HashSet<>(Arrays.asList(Names.key(name).split(" ")));
        parties.forEach(party -> words.removeAll(Arrays.asList(Names.key(party.name).split(" "))));
        words.removeAll(Set.of("agreement", "the", "a", "to", "of", "on", "and", "in", "for"));
        return words;
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 1 : (double) one.stream().filter(other::contains).count() / all.size();
    }
}
