package dev.communique.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.communique.entity.Actor;
import dev.communique.entity.ActorTies;
import dev.communique.store.ListQuery;
import dev.communique.store.ListScan;
import dev.communique.store.Where;

/** Writes actors, and how many facts tie each two of them, as GraphML, which Gephi and other programs for graphs read. */
@ApplicationScoped
public class GraphMl {

    /** The value of {@code Content-Type}. */
    public static final String MEDIA_TYPE = "application/graphml+xml; charset=utf-8";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="label" for="node" attr.name="label" attr.type="string"/>
            <key id="type" for="node" attr.name="type" attr.type="string"/>
            <key id="country" for="node" attr.name="country" attr.type="string"/>
            <key id="agreements" for="edge" attr.name="agreements" attr.type="int"/>
            <key id="events" for="edge" attr.name="events" attr.type="int"/>
            <key id="statements" for="edge" attr.name="statements" attr.type="int"/>
            <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
            <graph id="communique" edgedefault="undirected">
            """;
    private static final String TAIL = "</graph>\n</graphml>\n";

    private final ListScan scan;

    GraphMl(ListScan scan) {
        this.scan = scan;
    }

    /**
     * Writes the graph, in the transaction of the caller: nodes first.
     *
     * @param where  which actors are wanted; ties are those between two of them
     * @param around whose ties are wanted: only they and whom they are tied to are written; empty for all there are
     */
    public void write(Where where, List<String> around, OutputStream out) {
        print(HEAD, out);
        Set<String> near = near(around);
        Set<String> wanted = new HashSet<>();
        scan.each(ListQuery.ACTORS, where, null, page -> page.stream().filter(actor -> around.isEmpty() || near.contains(actor.id))
                .forEach(actor -> {
                    wanted.add(actor.id);
                    print(node(actor), out);
                }));
        scan.each(ListQuery.ACTORS, where, null, page -> {
            Map<String, ActorTies> ties = scan.unique(ActorTies.class, "actorId", page.stream().map(actor -> actor.id).toList());
            page.stream().filter(actor -> ties.containsKey(actor.id))
                    .forEach(actor -> edges(actor.id, ties.get(actor.id).all(), wanted, out));
        });
        print(TAIL, out);
    }

    /** Some actors, and whom they are tied to. */
    private Set<String> near(List<String> actors) {
        Set<String> near = new HashSet<>(actors);
        if (!actors.isEmpty()) {
            scan.unique(ActorTies.class, "actorId", actors).values().forEach(ties -> ties.all().forEach(tie -> near.add(tie.actor())));
        }
        return near;
    }

    private static String node(Actor actor) {
        return "<node id=\"" + Xml.escaped(actor.id) + "\">" + data("label", actor.name) + data("type", actor.type.name())
                + (actor.countryCode == null ? "" : data("country", actor.countryCode)) + "</node>\n";
    }

    /** Each tie once: both actors have it. */
    private static void edges(String actor, List<ActorTies.Tie> ties, Set<String> wanted, OutputStream out) {
        for (ActorTies.Tie tie : ties) {
            if (actor.compareTo(tie.actor()) < 0 && wanted.contains(tie.actor())) {
                print("<edge source=\"" + Xml.escaped(actor) + "\" target=\"" + Xml.escaped(tie.actor()) + "\">"
                        + data("agreements", tie.agreements())
                        + data("events", tie.events()) + data("statements", tie.statements()) + data("weight", tie.weight()) + "</edge>\n",
                        out);
            }
        }
    }

    private static String data(String key, Object value) {
        return "<data key=\"" + key + "\">" + Xml.escaped(value.toString()) + "</data>";
    }

    private static void print(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
