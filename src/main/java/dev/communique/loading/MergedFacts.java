package dev.communique.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.communique.corpus.Problems;
import dev.communique.entity.Actor;
import dev.communique.entity.Article;
import dev.communique.fact.Fact;
import dev.communique.fact.Origin;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.Written;

/**
 * The agreements and events of a corpus, each once, whoever tells of it: what curators wrote, the evidence they added to it elsewhere, and
 * what was read out of texts, as evidence for what is known or as a fact of its own. Collected article by article, merged at the end.
 */
final class MergedFacts {

    private final Actors actors;
    private final Problems problems;
    private final SameFacts same = new SameFacts();

    private final Map<String, Told<Fact.Agreement>> agreements = new LinkedHashMap<>();
    private final Map<String, Told<Fact.Event>> events = new LinkedHashMap<>();
    private final List<Told<Fact.Agreement>> extractedAgreements = new ArrayList<>();
    private final List<Told<Fact.Event>> extractedEvents = new ArrayList<>();
    private final List<Told<Fact.Addition>> additions = new ArrayList<>();

    /** Of each agreement by slug; null where one of them is unknown, and the agreement left out. */
    private final Map<String, List<Actor>> parties = new HashMap<>();

    /** Under which slug an extracted agreement is served that its article knows under another one. */
    private final Map<String, String> servedAs = new HashMap<>();

    MergedFacts(Actors actors, Problems problems) {
        this.actors = actors;
        this.problems = problems;
    }

    void addAgreement(Told<Fact.Agreement> told) {
        if (told.isCurated()) {
            putOnce(agreements, told.fact().slug(), told);
        } else {
            extractedAgreements.add(told);
        }
    }

    void addEvent(Told<Fact.Event> told) {
        if (told.isCurated()) {
            putOnce(events, told.fact().slug(), told);
        } else {
            extractedEvents.add(told);
        }
    }

    /** Evidence for a fact that another article tells, or will tell. */
    void addEvidence(Told<Fact.Addition> told) {
        additions.add(told);
    }

    private <F extends Fact> void putOnce(Map<String, Told<F>> facts, String slug, Told<F> told) {
        Told<F> first = facts.putIfAbsent(slug, told);
        if (first != null) {
            Origin taken = first.fact().origin();
            problems.add(told.fact().origin(), "duplicate slug '" + slug + "': " + taken.file() + ":" + taken.line()
                    + " has it. Another slug makes it a fact of its own, 'adds_to' more evidence for that one; it is left out");
        }
    }

    /** Merges all that was added; to be called once, behind the last article. */
    void finish() {
        additions.forEach(this::merge);
        agreements.forEach((slug, told) -> parties.put(slug, actors.resolve(told.fact().parties())));
        agreements.forEach((slug, told) -> {
            if (parties.get(slug) != null) {
                same.add(told, parties.get(slug));
            }
        });
        extractedAgreements.forEach(this::mergeAgreement);
        events.values().forEach(told -> same.addEvent(told, participants(told.fact()).stream().filter(Objects::nonNull).toList()));
        extractedEvents.forEach(this::mergeEvent);
    }

    private void merge(Told<Fact.Addition> addition) {
        Fact.Addition fact = addition.fact();
        Told<?> to = (fact.kind() == Fact.Addition.Kind.AGREEMENT ? agreements : events).get(fact.to().text());
        if (to == null) {
            problems.add(fact.to().origin(), "nothing to add to: there is no " + fact.kind().name().toLowerCase(Locale.ROOT)
                    + " '" + fact.to().text() + "'; the evidence is left out");
        } else {
            to.add(addition);
        }
    }

    private void mergeAgreement(Told<Fact.Agreement> told) {
        List<Actor> bound = actors.resolve(told.fact().parties());
        Told<Fact.Agreement> known = same.same(told.fact(), bound);
        String slug = known == null ? free(agreements, told.fact().slug(), told.article()) : known.fact().slug();
        servedAs.put(local(told.article(), told.fact().slug()), slug);
        if (known != null) {
            known.add(told);
            return;
        }
        Told<Fact.Agreement> served = told.as(told.fact().withSlug(slug));
        agreements.put(slug, served);
        parties.put(slug, bound);
        same.add(served, bound);
    }

    private void mergeEvent(Told<Fact.Event> told) {
        List<Actor> participants = participants(told.fact());
        Told<Fact.Event> known = same.same(told.fact(), participants);
        if (known != null) {
            known.add(told);
            events.computeIfPresent(known.fact().slug(), (slug, served) -> withParts(served, told));
            return;
        }
        String slug = free(events, told.fact().slug(), told.article());
        Told<Fact.Event> served = told.as(told.fact().withSlug(slug));
        events.put(slug, served);
        same.addEvent(served, participants);
    }

    /** Whoever is only known to have taken part has the part that the other article tells, unless a curator says who had which. */
    private Told<Fact.Event> withParts(Told<Fact.Event> served, Told<Fact.Event> other) {
        if (served.isCurated()) {
            return served;
        }
        Map<Actor, ParticipantRole> parts = new HashMap<>();
        other.fact().participants().forEach(participant -> parts.putIfAbsent(actors.resolve(participant.actor()), participant.kind()));
        return served.as(served.fact().withParticipants(served.fact().participants().stream()
                .map(known -> known.kind() != ParticipantRole.PARTICIPANT
                        ? known
                        : known.as(parts.getOrDefault(actors.resolve(known.actor()), known.kind())))
                .toList()));
    }

    private static String local(Article article, String slug) {
        return article.id + " " + slug;
    }

    /** The slug, with the start of a hash behind it where it is taken. */
    private static String free(Map<String, ?> taken, String slug, Article article) {
        String free = slug;
        while (taken.containsKey(free)) {
            free = (free.equals(slug) ? slug + "-" : free) + SortKeys.hash(article.id, free).substring(0, 6);
        }
        return free;
    }

    /** Each by its slug, in the order told. */
    Map<String, Told<Fact.Agreement>> agreements() {
        return agreements;
    }

    /** In the order told. */
    Collection<Told<Fact.Event>> events() {
        return events.values();
    }

    /** The parties of an agreement; null where one of them is unknown, which is a problem noted already. */
    List<Actor> parties(String slug) {
        return parties.get(slug);
    }

    /** The actors of an event in the order told, null for each that is unknown, which is noted as a problem. */
    List<Actor> participants(Fact.Event event) {
        List<Actor> participants = new ArrayList<>();
        event.participants().forEach(participant -> participants.add(actors.resolve(participant.actor())));
        return participants;
    }

    /** What an extracted fact calls an agreement may be served under another slug. */
    Written served(Told<?> told, Written slug) {
        String served = told.isCurated() ? null : servedAs.get(local(told.article(), slug.text()));
        return served == null ? slug : new Written(served, slug.origin());
    }
}
