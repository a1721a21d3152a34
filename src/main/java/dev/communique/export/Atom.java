package dev.communique.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.communique.fact.PartialDate;

/**
 * Writes a page of a list as an Atom feed (RFC 4287, with links to the further pages as RFC 5005 has them). An entry is as old as the first
 * report of its fact. Ids are UUIDs of the ids in the API: the same whatever address the server has.
 */
public final class Atom {

    /** The value of {@code Content-Type}. */
    public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

    private static final int LONGEST_TITLE = 200;
    private static final int QUOTES = 3;

    private final String server;
    private final StringBuilder out = new StringBuilder(16_000);

    private Atom(String server) {
        this.server = server;
    }

    /**
     * Where a feed is.
     *
     * @param server  the address of the server, without a slash at its end
     * @param path    the feed's, with its parameters, but for the place of the page
     * @param current the same of this page
     */
    public record Place(String server, String path, String current) {
    }

    /**
     * A page as XML.
     *
     * @param answer what {@link AtomFeed#document()} was answered
     * @param next   the path of the next page; null where this is the last one
     */
    public static byte[] page(AtomFeed feed, Map<?, ?> answer, Place place, String next) {
        Atom atom = new Atom(place.server());
        Map<?, ?> list = (Map<?, ?>) answer.get("list");
        String loaded = ((Map<?, ?>) answer.get("corpus")).get("loadedAt").toString();
        atom.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n");
        atom.element("id", uuid("feed " + place.path()));
        atom.element("title", "Communique: " + feed.title());
        atom.element("updated", loaded);
        atom.element("generator", "Communique");
        atom.out.append("<author><name>Communique</name></author>\n");
        atom.link("self", "application/atom+xml", place.server() + place.current());
        atom.link("first", "application/atom+xml", place.server() + place.path());
        if (next != null) {
            atom.link("next", "application/atom+xml", place.server() + next);
        }
        atom.link("alternate", "text/html", place.server() + "/");
        ((List<?>) list.get("nodes")).forEach(node -> atom.entry(feed, (Map<?, ?>) node, loaded));
        return atom.out.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String uuid(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("communique " + name).getBytes(StandardCharsets.UTF_8));
    }

    private void entry(AtomFeed feed, Map<?, ?> node, String loaded) {
        String id = text(node, "id");
        String reported = instant(node, loaded);
        out.append("<entry>\n");
        element("id", uuid(id));
        element("title", title(feed, node));
        element("published", reported);
        element("updated", reported);
        link("alternate", "text/html", server + "/" + feed.title() + "/" + id.substring(id.indexOf(':') + 1));
        if (isOfTheWeb(node.get("url"))) {
            link("via", null, text(node, "url"));
        }
        if (node.get("publisher") != null) {
            out.append("<author>");
            element("name", text(node, "publisher"));
            out.append("</author>\n");
        }
        String kind = text(node, node.get("type") == null ? "kind" : "type");
        out.append("<category term=\"").append(Xml.escaped(kind)).append("\"/>\n");
        element("summary", summary(node));
        out.append("</entry>\n");
    }

    /** Whether something is an address on the web: documents say of themselves whatever they like. */
    private static boolean isOfTheWeb(Object address) {
        try {
            String scheme = address == null ? null : new URI(address.toString()).getScheme();
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** When it was first reported, or else when it was, from its first day on; when it was loaded where neither is known. */
    private static String instant(Map<?, ?> node, String loaded) {
        Object day = Objects.requireNonNullElse(node.get("reportedOn"), Objects.requireNonNullElse(node.get("dated"), ""));
        return day.equals("") ? loaded : new PartialDate(day.toString()).firstDay() + "T00:00:00Z";
    }

    private static String title(AtomFeed feed, Map<?, ?> node) {
        String title = cut(text(node, "title"));
        return feed == AtomFeed.STATEMENTS ? speakers(node) + "“" + title + "”" : title;
    }

    private static String speakers(Map<?, ?> node) {
        String names = ((List<?>) node.get("actors")).stream().map(actor -> text((Map<?, ?>) actor, "name"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + ": ";
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TITLE) - 1)) + "…";
    }

    /** The points of an article, or the words that prove a fact with the articles that have them. */
    private static String summary(Map<?, ?> node) {
        if (node.get("summary") instanceof List<?> points) {
            return points.stream().map(Object::toString).collect(Collectors.joining("\n"));
        }
        List<?> evidence = node.get("evidence") instanceof List<?> several ? several : List.of(node.get("evidence"));
        return evidence.stream().limit(QUOTES).map(each -> quote((Map<?, ?>) each)).collect(Collectors.joining("\n"));
    }

    private static String quote(Map<?, ?> evidence) {
        Map<?, ?> article = (Map<?, ?>) evidence.get("article");
        return "“" + text(evidence, "quote") + "” (" + text(article, "title")
                + (article.get("publisher") == null ? "" : ", " + text(article, "publisher")) + ")";
    }

    private static String text(Map<?, ?> node, String name) {
        return node.get(name).toString();
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(Xml.escaped(text)).append("</").append(name).append(">\n");
    }

    private void link(String relation, String type, String address) {
        out.append("<link rel=\"").append(relation).append('"').append(type == null ? "" : " type=\"" + type + "\"").append(" href=\"")
                .append(Xml.escaped(address)).append("\"/>\n");
    }
}
