package dev.communique.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.communique.api.FilterParameters;
import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Participation;
import dev.communique.entity.Statement;
import dev.communique.entity.StoredNode;
import dev.communique.store.ListQuery;
import dev.communique.store.ListScan;
import dev.communique.store.Where;

/**
 * Writes the corpus as linked data: JSON-LD in the terms of schema.org, with the words that prove each fact in those of PROV. Facts come
 * before the actors who have part in them.
 */
@ApplicationScoped
public class JsonLd {

    /** The value of {@code Content-Type}. */
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int AT_ONCE = 200;

    private final ListScan scan;

    JsonLd(ListScan scan) {
        this.scan = scan;
    }

    /**
     * Writes the corpus, in the transaction of the caller.
     *
     * @param actors whose facts, and the articles that name them, are wanted; empty for all there is
     */
    public void write(List<String> actors, OutputStream out) {
        try {
            JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            new Document(actors, new LinkedNodes(json)).write();
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written at once, and which actors are in it. */
    private final class Document {

        private final List<String> chosen;
        private final Map<String, List<String>> filter;
        private final LinkedNodes nodes;
        private final Set<String> named = new HashSet<>();

        Document(List<String> chosen, LinkedNodes nodes) {
            this.chosen = chosen;
            this.filter = chosen.isEmpty() ? Map.of() : Map.of("actors", chosen);
            this.nodes = nodes;
            named.addAll(chosen);
        }

        void write() throws IOException {
            nodes.begin();
            each(ListQuery.ARTICLES, FilterParameters.articles(filter), this::articles);
            each(ListQuery.AGREEMENTS, FilterParameters.agreements(filter), this::agreements);
            each(ListQuery.EVENTS, FilterParameters.events(filter), this::events);
            each(ListQuery.STATEMENTS, FilterParameters.statements(filter), this::statements);
            each(ListQuery.ALL_AFFILIATIONS, Where.all(), this::affiliations);
            actors();
            nodes.end();
        }

        private void articles(List<Article> page) throws IOException {
            for (Article article : page) {
                nodes.article(article);
            }
        }

        private void agreements(List<Agreement> page) throws IOException {
            Map<String, List<Actor>> parties = scan.lists(ListQuery.PARTIES, ids(page));
            for (Agreement agreement : page) {
                nodes.agreement(agreement, mention(ids(parties.getOrDefault(agreement.id, List.of()))));
            }
        }

        private void events(List<Event> page) throws IOException {
            Map<String, List<Participation>> participants = scan.lists(ListQuery.PARTICIPANTS, ids(page));
            for (Event event : page) {
                nodes.event(event,
                        mention(participants.getOrDefault(event.id, List.of()).stream().map(part -> part.actorId).toList()));
            }
        }

        private void statements(List<Statement> page) throws IOException {
            for (Statement statement : page) {
                mention(statement.speakerIds);
                mention(statement.onBehalfOfIds);
                mention(statement.mentionIds);
                nodes.statement(statement);
            }
        }

        private void affiliations(List<Affiliation> page) throws IOException {
            for (Affiliation affiliation : page) {
                List<String> ends = List.of(affiliation.actorId, affiliation.organizationId);
                if (chosen.isEmpty() || ends.stream().anyMatch(chosen::contains)) {
                    mention(ends);
                    nodes.affiliation(affiliation);
                }
            }
        }

        private void actors() throws IOException {
            if (chosen.isEmpty()) {
                each(ListQuery.ACTORS, Where.all(), this::actors);
                return;
            }
            List<String> all = named.stream().sorted().toList();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                Map<String, Actor> some = scan.unique(Actor.class, "id", all.subList(from, Math.min(all.size(), from + AT_ONCE)));
                actors(some.values().stream().sorted((one, other) -> one.id.compareTo(other.id)).toList());
                scan.forget();
            }
        }

        private void actors(List<Actor> page) throws IOException {
            for (Actor actor : page) {
                nodes.actor(actor);
            }
        }

        /** Notes that actors are in it, where not all are. */
        private Collection<String> mention(Collection<String> actors) {
            if (!chosen.isEmpty()) {
                named.addAll(actors);
            }
            return actors;
        }
    }

    /** Writes some elements of a list. */
    private interface Portion<T> {
        void write(List<T> page) throws IOException;
    }

    private <T> void each(ListQuery<T> list, Where where, Portion<T> portion) {
        scan.each(list, where, null, page -> {
            try {
                portion.write(page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> ids(List<? extends StoredNode> nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.id));
        return ids;
    }
}
