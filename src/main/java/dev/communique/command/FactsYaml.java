package dev.communique.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import dev.communique.command.DocumentFacts.Read;
import dev.communique.corpus.Quotes;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extraction.Finding;
import dev.communique.fact.Fact;
import dev.communique.fact.Names;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.Passage;
import dev.communique.fact.StatementKind;
import dev.communique.fact.Written;

/** Writes what was read out of a document as the YAML in which curators keep facts. */
final class FactsYaml {

    private static final int WIDTH = 130;
    /** How many words of a body say which article is meant, at first. */
    private static final int FIRST_WORDS = 6;

    private final DocumentFacts document;
    private final Set<String> slugs = new HashSet<>();

    private FactsYaml(DocumentFacts document) {
        this.document = document;
    }

    /** Prints the facts of a document, to be kept beside it. */
    static void facts(DocumentFacts document, PrintStream out) {
        FactsYaml yaml = new FactsYaml(document);
        out.println(
                "# Read out of " + document.name() + ": correct it and keep it beside the document.");
        out.print(dump(Map.of("articles", document.articles().stream().map(yaml::article).toList())));
    }

    /** Prints the actors that the register lacks: a register, or entries to go behind those that are there. */
    static void actors(DocumentFacts document, PrintStream out) {
        Set<String> known = new HashSet<>();
        document.register().forEach(entry -> entry.names().forEach(name -> known.add(Names.key(name))));
        List<Object> actors = new ArrayList<>();
        for (Read read : document.articles()) {
            for (Extraction.Actor actor : read.extraction().actors()) {
                if (known.add(Names.key(actor.name()))) {
                    actors.add(actor(actor, known));
                }
            }
        }
        if (document.register().isEmpty()) {
            out.print(dump(Map.of("actors", actors)));
        } else if (!actors.isEmpty()) {
            dump(Map.of("actors", actors)).lines().skip(1).forEach(out::println);
        }
    }

    private static Object actor(Extraction.Actor actor, Set<String> known) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", actor.name());
        map.put("type", actor.type().name());
        put(map, "country", actor.country());
        put(map, "aliases", actor.aliases().stream().filter(alias -> !Names.key(alias).isEmpty() && known.add(Names.key(alias))).toList());
        return map;
    }

    private Map<String, Object> article(Read read) {
        Quotes quotes = new Quotes(read.article().body());
        Map<String, Object> map = new LinkedHashMap<>();
        if (document.articles().size() > 1) {
            map.put("begins", begins(read.article().body()));
        }
        put(map, "title", read.article().title());
        put(map, "date", date(read.article().publishedOn()));
        put(map, "dateline", read.article().dateline());
        Map<String, String> renamed = new HashMap<>();
        Map<String, List<Object>> sections = new LinkedHashMap<>();
        List.of("affiliations", "agreements", "events", "statements").forEach(section -> sections.put(section, new ArrayList<>()));
        for (Finding finding : read.extraction().findings()) {
            if (finding.fact() instanceof Fact.Affiliation fact) {
                sections.get("affiliations").add(affiliation(fact, quotes));
            } else if (finding.fact() instanceof Fact.Agreement fact) {
                sections.get("agreements").add(agreement(fact, renamed, quotes));
            } else if (finding.fact() instanceof Fact.Event fact) {
                sections.get("events").add(event(fact, renamed, quotes));
            } else if (finding.fact() instanceof Fact.Statement fact) {
                sections.get("statements").add(statement(fact, renamed, quotes));
            }
        }
        sections.forEach((section, facts) -> put(map, section, facts));
        return map;
    }

    /** The first words of a body, as many as tell it from the document's others. */
    private String begins(String body) {
        String line = oneLine(body);
        int end = -1;
        for (int words = 1;; words++) {
            int space = line.indexOf(' ', end + 1);
            end = space < 0 ? line.length() : space;
            String start = line.substring(0, end);
            long same = document.articles().stream().filter(read -> oneLine(read.article().body()).startsWith(start)).count();
            if (space < 0 || words >= FIRST_WORDS && same == 1) {
                return start;
            }
        }
    }

    private static Map<String, Object> affiliation(Fact.Affiliation fact, Quotes quotes) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("actor", fact.actor().text());
        map.put("role", fact.role().name());
        map.put("organization", fact.organization().text());
        put(map, "title", fact.title());
        map.put("evidence", evidence(fact, quotes));
        return map;
    }

    /** What agreements and events start with. */
    private static Map<String, Object> headed(String key, String name, String slug, Enum<?> type) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, name);
        map.put("slug", slug);
        map.put("type", type.name());
        return map;
    }

    private Map<String, Object> agreement(Fact.Agreement fact, Map<String, String> renamed, Quotes quotes) {
        Map<String, Object> map = headed("name", fact.name(), slug(fact.slug(), renamed), fact.type());
        map.put("status", fact.status().name());
        put(map, "signed", date(fact.signedOn()));
        put(map, "in_force", date(fact.inForceOn()));
        map.put("parties", texts(fact.parties()));
        put(map, "amends", fact.amends() == null ? null : renamed.getOrDefault(fact.amends().text(), fact.amends().text()));
        map.put("evidence", evidence(fact, quotes));
        return map;
    }

    private Map<String, Object> event(Fact.Event fact, Map<String, String> renamed, Quotes quotes) {
        Map<String, Object> map = headed("title", fact.title(), slug(fact.slug(), renamed), fact.type());
        put(map, "plover", fact.plover() == null ? null : fact.plover().name());
        put(map, "start", date(fact.startOn()));
        put(map, "end", date(fact.endOn()));
        put(map, "place", fact.place());
        put(map, "participants", fact.participants().stream().map(FactsYaml::participant).toList());
        put(map, "agreements", renamed(fact.agreements(), renamed));
        map.put("evidence", evidence(fact, quotes));
        return map;
    }

    private static Object participant(Fact.Participant participant) {
        String actor = participant.actor().text();
        if (participant.kind() == ParticipantRole.PARTICIPANT) {
            return actor;
        }
        Map<String, Object> told = new LinkedHashMap<>(); // in this order in each process
        told.put("actor", actor);
        told.put("kind", participant.kind().name());
        return told;
    }

    private static Map<String, Object> statement(Fact.Statement fact, Map<String, String> renamed, Quotes quotes) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", single(fact.pieces().stream().map(passage -> (Object) oneLine(passage.quote())).toList()));
        if (fact.kind() == StatementKind.REPORTED_SPEECH) {
            map.put("kind", fact.kind().name());
        }
        put(map, "act", fact.act() == null ? null : fact.act().name());
        map.put("speakers", texts(fact.speakers()));
        put(map, "on_behalf_of", fact.onBehalfOf() == null ? null : texts(fact.onBehalfOf()));
        put(map, "date", date(fact.saidOn()));
        put(map, "agreements", renamed(fact.agreements(), renamed));
        map.put("evidence", evidence(fact, quotes));
        return map;
    }

    /** The slug, or another one where an article before has it. */
    private String slug(String slug, Map<String, String> renamed) {
        String free = slug;
        for (int i = 2; !slugs.add(free); i++) {
            free = slug + "-" + i;
        }
        renamed.put(slug, free);
        return free;
    }

    private static List<String> renamed(List<Written> slugs, Map<String, String> renamed) {
        return slugs.stream().map(slug -> renamed.getOrDefault(slug.text(), slug.text())).toList();
    }

    private static List<String> texts(List<Written> names) {
        return names.stream().map(Written::text).toList();
    }

    /** The quotes; with their occurrence where the words stand in the body several times. */
    private static Object evidence(Fact fact, Quotes quotes) {
        List<Object> evidence = new ArrayList<>();
        for (Passage passage : fact.evidence()) {
            String quote = oneLine(passage.quote());
            List<Passage> found = quotes.find(quote);
            if (found.size() == 1) {
                evidence.add(quote);
            } else {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("quote", quote);
                map.put("occurrence", 1 + found.stream().map(Passage::start).toList().indexOf(passage.start()));
                evidence.add(map);
            }
        }
        return single(evidence);
    }

    private static Object single(List<Object> values) {
        return values.size() == 1 ? values.get(0) : values;
    }

    /** A year as the number that it looks like, so that it needs no quotation marks. */
    private static Object date(Object date) {
        return date == null ? null : date.toString().length() == 4 ? Integer.valueOf(date.toString()) : date.toString();
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            map.put(key, value);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String dump(Object tree) {
        DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(WIDTH).setIndicatorIndent(2)
                .setIndentWithIndicator(true).setDereferenceAliases(true).build();
        return new Dump(settings).dumpToString(tree);
    }
}
