package dev.communique.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.Event;
import dev.communique.entity.Evidence;
import dev.communique.entity.Participation;
import dev.communique.entity.Statement;
import dev.communique.entity.StoredNode;
import dev.communique.fact.ExternalId;
import dev.communique.fact.Method;
import dev.communique.store.ListQuery;
import dev.communique.store.ListScan;
import dev.communique.store.Where;

/** Reads tables row by row, in the transaction of the caller and in memory for some hundred rows. */
@ApplicationScoped
public class TableReader {

    private final ListScan scan;

    TableReader(ListScan scan) {
        this.scan = scan;
    }

    /**
     * Hands on the rows of a table, each as the values of its columns: texts, numbers, dates, lists of texts, or null.
     *
     * @param where which elements are wanted, of mentions which articles
     * @param after the id of the element after which to start, of mentions that of the article, or the API's cursor of it; null to start with
     *              the first
     * @throws dev.communique.store.BadUserInput where there is no such element
     */
    public void read(Table table, Where where, String after, Consumer<List<Object>> row) {
        switch (table) {
            case ARTICLES -> scan.each(ListQuery.ARTICLES, where, after, page -> page.forEach(article -> row.accept(article(article))));
            case ACTORS -> scan.each(ListQuery.ACTORS, where, after, page -> page.forEach(actor -> row.accept(actor(actor))));
            case AGREEMENTS -> scan.each(ListQuery.AGREEMENTS, where, after, page -> agreements(page, row));
            case EVENTS -> scan.each(ListQuery.EVENTS, where, after, page -> events(page, row));
            case STATEMENTS -> scan.each(ListQuery.STATEMENTS, where, after, page -> page.forEach(said -> row.accept(statement(said))));
            case AFFILIATIONS -> scan.each(ListQuery.ALL_AFFILIATIONS, where, after,
                    page -> page.forEach(affiliation -> row.accept(affiliation(affiliation))));
            case MENTIONS -> scan.each(ListQuery.ARTICLES, where, after, page -> mentions(page, row));
        }
    }

    private static List<Object> values(Object... values) {
        return Arrays.asList(values);
    }

    /** With the words that prove a fact. */
    private static List<Object> proven(List<Object> values, String packedEvidence) {
        List<Evidence> proof = Evidence.unpack(packedEvidence);
        List<Object> all = new ArrayList<>(values);
        all.add(proof.stream().map(evidence -> evidence.quote).toList());
        all.add(proof.stream().map(evidence -> evidence.articleId).toList());
        all.add(proof.stream().map(evidence -> evidence.start).toList());
        all.add(proof.stream().map(evidence -> Objects.requireNonNullElse(evidence.rule, "")).toList());
        return all;
    }

    private static List<String> ids(List<? extends StoredNode> nodes) {
        return nodes.stream().map(node -> node.id).toList();
    }

    private static List<Object> article(Article row) {
        return values(row.id, row.slug, row.title, row.publishedOn, row.publisher, row.url, row.kind, row.language, row.dateline,
                row.summary,
                row.wordCount, row.sourceFile);
    }

    private static List<Object> actor(Actor row) {
        return values(row.id, row.slug, row.name, row.type, row.countryCode, row.aliases,
                row.externalIds.stream().map(ExternalId::packed).toList(), row.formerSlugs);
    }

    private void agreements(List<Agreement> page, Consumer<List<Object>> row) {
        Map<String, List<Actor>> parties = scan.lists(ListQuery.PARTIES, ids(page));
        page.forEach(
                it -> row.accept(proven(
                        values(it.id, it.slug, it.name, it.type, it.status, it.signedOn, it.inForceOn, it.reportedOn, it.summary,
                                ids(parties.getOrDefault(it.id, List.of())), it.amendsId, it.method, it.confidence, it.reports),
                        it.packedEvidence)));
    }

    private void events(List<Event> page, Consumer<List<Object>> row) {
        Map<String, List<Participation>> participants = scan.lists(ListQuery.PARTICIPANTS, ids(page));
        page.forEach(it -> {
            List<Participation> parts = participants.getOrDefault(it.id, List.of());
            row.accept(proven(values(it.id, it.slug, it.title, it.type, it.plover, it.startOn, it.endOn, it.reportedOn, it.place,
                    parts.stream().map(part -> part.actorId).toList(), parts.stream().map(part -> part.kind.name()).toList(), it.method,
                    it.confidence, it.reports), it.packedEvidence));
        });
    }

    private static List<Object> statement(Statement row) {
        return proven(
                values(row.id, row.kind, row.act, row.text, row.speakerIds, row.onBehalfOfIds, row.mentionIds, row.saidOn, row.reportedOn,
                        row.articleId, row.occasionId, row.method, row.confidence),
                row.packedEvidence);
    }

    private static List<Object> affiliation(Affiliation row) {
        List<Evidence> proof = Evidence.unpack(row.packedEvidence);
        boolean curated = proof.stream().anyMatch(evidence -> evidence.method == Method.CURATED);
        return proven(values(row.id, row.actorId, row.role, row.organizationId, row.title, curated ? Method.CURATED : Method.EXTRACTED,
                proof.stream().mapToDouble(evidence -> evidence.confidence).max().orElse(0)), row.packedEvidence);
    }

    private void mentions(List<Article> page, Consumer<List<Object>> row) {
        Map<String, ArticleBody> bodies = scan.unique(ArticleBody.class, "articleId", ids(page));
        page.forEach(article -> bodies.get(article.id).mentions()
                .forEach(mention -> row.accept(values(article.id, mention.actorId, mention.start, mention.end, mention.text))));
    }
}
