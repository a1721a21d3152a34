package dev.communique.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.communique.api.FilterParameters;
import dev.communique.store.NodeStore;
import dev.communique.store.Ids;
import dev.communique.store.Where;

/** All that can be exported, by the names of files: tables as CSV and as lines of JSON, the graph, and the corpus as linked data. */
@ApplicationScoped
public class Exports {

    private static final String GRAPH = "graph.graphml";
    private static final String LINKED = "corpus.jsonld";
    private static final String AROUND = "actors";

    private final NodeStore nodes;
    private final TableReader tables;
    private final GraphMl graph;
    private final JsonLd linked;

    Exports(NodeStore nodes, TableReader tables, GraphMl graph, JsonLd linked) {
        this.nodes = nodes;
        this.tables = tables;
        this.graph = graph;
        this.linked = linked;
    }

    /**
     * A file.
     *
     * @param content writes it, in the transaction of the caller
     */
    public record Export(String file, String mediaType, Consumer<OutputStream> content) {
    }

    /** The names of all files. */
    public static List<String> files() {
        return Stream.concat(
                Stream.of(Table.values()).flatMap(table -> Stream.of(table.title() + ".csv", table.title() + ".jsonl")),
                Stream.of(GRAPH, LINKED)).toList();
    }

    /**
     * The export of a file with this name; empty where there is none.
     *
     * @param parameters filters of the API; of a table {@code after}, the place after which to start; of the others {@code actors}, around whom
     * @throws dev.communique.store.BadUserInput where a parameter is unknown or has no such value
     */
    public Optional<Export> of(String file, Map<String, List<String>> parameters) {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        if (file.equals(GRAPH)) {
            List<String> around = around(rest);
            Where where = FilterParameters.actors(rest);
            return Optional.of(new Export(file, GraphMl.MEDIA_TYPE, out -> graph.write(where, nodes.requireActors(around), out)));
        }
        if (file.equals(LINKED)) {
            List<String> around = around(rest);
            FilterParameters.none(rest);
            return Optional.of(new Export(file, JsonLd.MEDIA_TYPE, out -> linked.write(nodes.requireActors(around), out)));
        }
        int dot = file.lastIndexOf('.');
        Optional<Table> table = dot < 0 ? Optional.empty() : Table.named(file.substring(0, dot));
        Optional<TableWriter> writer = dot < 0 ? Optional.empty() : TableWriter.of(file.substring(dot + 1));
        return table.flatMap(known -> writer.map(format -> table(file, known, format, rest)));
    }

    private Export table(String file, Table table, TableWriter writer, Map<String, List<String>> parameters) {
        String after = FilterParameters.takeAfter(parameters);
        Where where = where(table, parameters);
        List<String> named = FilterParameters.namedActors(parameters);
        return new Export(file, writer.mediaType(), out -> {
            nodes.requireActors(named);
            writer.begin(table, out);
            tables.read(table, where, after, row -> writer.write(table, row, out));
        });
    }

    private static Where where(Table table, Map<String, List<String>> parameters) {
        return switch (table) {
            case ARTICLES, MENTIONS -> FilterParameters.articles(parameters);
            case ACTORS -> FilterParameters.actors(parameters);
            case AGREEMENTS -> FilterParameters.agreements(parameters);
            case EVENTS -> FilterParameters.events(parameters);
            case STATEMENTS -> FilterParameters.statements(parameters);
            case AFFILIATIONS -> FilterParameters.none(parameters);
        };
    }

    /** Around whom a graph is wanted; empty for all there is. */
    private static List<String> around(Map<String, List<String>> parameters) {
        List<String> ids = parameters.remove(AROUND);
        return ids == null ? List.of() : new ArrayList<>(Ids.actors(AROUND, ids));
    }
}
