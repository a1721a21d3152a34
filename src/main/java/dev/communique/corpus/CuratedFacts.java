package dev.communique.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.communique.fact.AffiliationRole;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;
import dev.communique.fact.EventType;
import dev.communique.fact.Fact;
import dev.communique.fact.Fact.Addition;
import dev.communique.fact.Fact.Participant;
import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.Passage;
import dev.communique.fact.PloverType;
import dev.communique.fact.StatementKind;
import dev.communique.fact.Written;

/**
 * Reads the facts that a curator wrote of one article, and binds them to its body by the words they quote. A fact with a
 * problem is left out, except that an unknown key is noted and ignored.
 */
final class CuratedFacts {

    private static final int LONGEST_SHOWN = 160;

    private final Quotes quotes;
    private final Problems problems;

    private CuratedFacts(String body, Problems problems) {
        this.quotes = new Quotes(body);
        this.problems = problems;
    }

    /** The facts of an entry, in the order affiliations, agreements, events, statements. */
    static List<Fact> read(YamlMap entry, String body, Problems problems) {
        CuratedFacts reader = new CuratedFacts(body, problems);
        List<Fact> facts = new ArrayList<>();
        reader.addAll(facts, entry.maps("affiliations"), reader::affiliation);
        reader.addAll(facts, entry.maps("agreements"), reader::agreement);
        reader.addAll(facts, entry.maps("events"), reader::event);
        reader.addAll(facts, entry.maps("statements"), reader::statement);
        return facts;
    }

    /** What a curator rejects of what is read out of the text. */
    static List<Rejection> rejections(YamlMap entry, String body, Problems problems) {
        CuratedFacts reader = new CuratedFacts(body, problems);
        List<Rejection> rejections = new ArrayList<>();
        for (YamlMap map : entry.mapsOrTexts("reject", "quote")) {
            int before = problems.count();
            map.allow("kind", "quote", "occurrence");
            Rejection.Kind kind = map.choice("kind", Rejection.Kind.class, null);
            Passage passage = reader.passage(map);
            if (!problems.cost(before, "nothing is rejected by it")) {
                rejections.add(new Rejection(kind, passage, map.origin()));
            }
        }
        return rejections;
    }

    private void addAll(List<Fact> facts, List<YamlMap> maps, Function<YamlMap, Fact> reader) {
        for (YamlMap map : maps) {
            int before = problems.count();
            Fact fact = reader.apply(map);
            if (!problems.cost(before, "the fact is left out")) {
                facts.add(fact);
            }
        }
    }

    private Fact affiliation(YamlMap map) {
        map.allow("actor", "role", "organization", "title", "evidence");
        return new Fact.Affiliation(map.required("actor"), requiredChoice(map, "role", AffiliationRole.class),
                map.required("organization"), map.words("title"), evidence(map), map.origin());
    }

    private Fact agreement(YamlMap map) {
        if (map.has("adds_to")) {
            return addition(map, Addition.Kind.AGREEMENT);
        }
        map.allow("slug", "name", "type", "status", "signed", "in_force", "summary", "parties", "amends", "evidence");
        return new Fact.Agreement(slug(map, "name"), map.words("name"),
                map.choice("type", AgreementType.class, AgreementType.OTHER), requiredChoice(map, "status", AgreementStatus.class),
                map.date("signed"), map.date("in_force"), map.words("summary"), required(map, "parties"), map.text("amends"),
                evidence(map), map.origin());
    }

    private Fact event(YamlMap map) {
        if (map.has("adds_to")) {
            return addition(map, Addition.Kind.EVENT);
        }
        map.allow("slug", "title", "type", "plover", "start", "end", "place", "participants", "agreements", "evidence");
        PartialDate start = map.date("start");
        PartialDate end = map.date("end");
        if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
            problems.add(map.origin("end"), "'end' is before 'start'");
        }
        return new Fact.Event(slug(map, "title"), map.words("title"), map.choice("type", EventType.class, EventType.OTHER),
                map.choice("plover", PloverType.class, null), start, end, map.words("place"),
                map.mapsOrTexts("participants", "actor").stream().map(this::participant).toList(),
                map.texts("agreements"), evidence(map), map.origin());
    }

    private Participant participant(YamlMap map) {
        map.allow("actor", "kind", "role");
        return new Participant(map.required("actor"), map.choice("kind", ParticipantRole.class, ParticipantRole.PARTICIPANT),
                map.words("role"));
    }

    private Addition addition(YamlMap map, Addition.Kind kind) {
        map.allow("adds_to", "evidence");
        return new Addition(kind, map.text("adds_to"), evidence(map), map.origin());
    }

    private Fact statement(YamlMap map) {
        map.allow("text", "kind", "act", "speakers", "on_behalf_of", "date", "occasion", "agreements", "evidence");
        List<Passage> evidence = evidence(map);
        if (evidence.size() > 1) {
            problems.add(map.origin("evidence"), "a statement has one passage as evidence");
        }
        return new Fact.Statement(pieces(map, evidence),
                map.choice("kind", StatementKind.class, StatementKind.DIRECT_QUOTE), map.choice("act", PloverType.class, null),
                speakers(map),
                map.has("on_behalf_of") ? map.texts("on_behalf_of") : null, map.date("date"), map.text("occasion"),
                map.texts("agreements"), evidence, map.origin());
    }

    /** {@code []} says that the article does not tell who speaks. */
    private List<Written> speakers(YamlMap map) {
        return map.isEmptyList("speakers") ? List.of() : required(map, "speakers");
    }

    /** The body's own words for what the curator typed, found within the evidence, each piece behind the one before where it can be. */
    private List<Passage> pieces(YamlMap map, List<Passage> evidence) {
        List<Passage> pieces = new ArrayList<>();
        for (Written part : required(map, "text")) {
            List<Passage> found = quotes.find(part.text()).stream()
                    .filter(words -> evidence.stream().anyMatch(passage -> passage.contains(words))).toList();
            if (found.isEmpty() && !evidence.isEmpty()) {
                problems.add(part.origin(), "the words “" + start(part) + "” are not in the statement's evidence");
            }
            int end = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
            found.stream().filter(words -> words.start() >= end).findFirst().or(() -> found.stream().findFirst()).ifPresent(pieces::add);
        }
        return pieces;
    }

    private static String start(Written words) {
        String text = words.text();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private String slug(YamlMap map, String nameKey) {
        Written name = map.required(nameKey);
        Written slug = map.slug();
        return slug != null ? slug.text() : name == null ? null : Names.slug(name.text());
    }

    private <E extends Enum<E>> E requiredChoice(YamlMap map, String key, Class<E> kinds) {
        map.required(key);
        return map.choice(key, kinds, null);
    }

    private List<Written> required(YamlMap map, String key) {
        List<Written> texts = map.texts(key);
        if (texts.isEmpty()) {
            problems.add(map.origin(key), "'" + key + "' is missing");
        }
        return texts;
    }

    private List<Passage> evidence(YamlMap map) {
        List<YamlMap> items = map.mapsOrTexts("evidence", "quote");
        if (items.isEmpty()) {
            problems.add(map.origin("evidence"), "'evidence' is missing: quote the words that prove it");
        }
        items.forEach(item -> item.allow("quote", "occurrence"));
        return items.stream().map(this::passage).filter(passage -> passage != null).toList();
    }

    private Passage passage(YamlMap map) {
        Written quote = map.required("quote");
        Integer occurrence = occurrence(map);
        if (quote == null || occurrence == null) {
            return null;
        }
        List<Passage> found = quotes.find(quote.text());
        if (found.isEmpty()) {
            problems.add(quote.origin(), "the quote “" + start(quote) + "” is not in the article's body");
        } else if (occurrence == 0 && found.size() > 1) {
            problems.add(quote.origin(), "the quote “" + start(quote) + "” is in the article's body " + found.size()
                    + " times: quote more words, or say which with 'occurrence'");
        } else if (occurrence > found.size()) {
            problems.add(map.origin("occurrence"), "the quote is in the article's body only " + found.size() + " times");
        } else {
            return found.get(Math.max(0, occurrence - 1));
        }
        return null;
    }

    /** From 1; 0 where none is given; null with a problem where it is no such number. */
    private Integer occurrence(YamlMap map) {
        Written occurrence = map.text("occurrence");
        if (occurrence == null) {
            return 0;
        }
        if (occurrence.text().matches("[1-9]\\d{0,5}")) {
            return Integer.valueOf(occurrence.text());
        }
        problems.add(occurrence.origin(), "'occurrence' must be a whole number from 1");
        return null;
    }
}
