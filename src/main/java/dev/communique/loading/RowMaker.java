package dev.communique.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import dev.communique.corpus.CorpusArticle;
import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.AgreementParty;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleActor;
import dev.communique.entity.ArticleAgreement;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.ArticleEvent;
import dev.communique.entity.Event;
import dev.communique.entity.EventAgreement;
import dev.communique.entity.Evidence;
import dev.communique.entity.FoldedText;
import dev.communique.entity.NewestFirst;
import dev.communique.entity.Participation;
import dev.communique.entity.Proven;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor;
import dev.communique.entity.StatementActor.Part;
import dev.communique.entity.StatementAgreement;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.Fact;
import dev.communique.fact.Folding;
import dev.communique.fact.Method;
import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;

/** Fills in the rows of the graph, with the keys that order them. */
final class RowMaker {

    private final Rows rows;
    private final ArticleActors articleActors;
    private final Ties ties = new Ties();

    RowMaker(Rows rows, ArticleActors articleActors) {
        this.rows = rows;
        this.articleActors = articleActors;
    }

    /** An article, which is written when all that it tells is known; see {@link #article(Article, Map)}. */
    Article article(CorpusArticle read, DocumentKind kind) {
        Article article = new Article();
        article.id = "article:" + read.slug();
        article.slug = read.slug();
        article.title = read.title();
        article.publishedOn = read.publishedOn();
        article.dateline = read.dateline();
        article.summary = read.summary();
        article.url = read.provenance().url();
        article.publisher = read.provenance().publisher();
        article.kind = kind;
        article.language = read.provenance().language();
        article.wordCount = read.wordCount();
        article.sourceFile = read.origin().file();
        article.sortKey = NewestFirst.key(read.publishedOn(), article.id);
        article.oldestKey = SortKeys.oldest(read.publishedOn(), article.id);
        articleActors.add(article);
        return article;
    }

    /** Writes an article with whom it tells of, and where first. */
    void article(Article article, Map<Actor, Integer> firstOffsets) {
        List<ArticleActor> links = new ArrayList<>();
        firstOffsets.forEach((actor, offset) -> {
            ArticleActor link = new ArticleActor();
            link.articleId = article.id;
            link.actorId = actor.id;
            link.actorKey = SortKeys.place(offset, actor.id);
            link.articleKey = article.sortKey;
            links.add(link);
        });
        rows.add(article, links);
    }

    /** Writes the body of an article, with the places in it where actors are named. */
    void body(Article article, CorpusArticle read, Map<Actor, SortedMap<Integer, Passage>> mentions) {
        ArticleBody body = new ArticleBody();
        body.articleId = article.id;
        body.body = read.body();
        body.textHash = SortKeys.hash(read.title(), read.bodyHash());
        StringBuilder packed = new StringBuilder();
        mentions.forEach((actor, passages) -> {
            packed.append(packed.isEmpty() ? "" : "\n").append(actor.slug);
            passages.forEach((start, passage) -> packed.append(' ').append(start).append(':').append(passage.end() - start));
            articleActors.tells(article, passages.firstKey(), List.of(actor));
        });
        body.mentions = packed.toString();
        String title = read.title();
        rows.add(body, List.of(), () -> foldedText(body.articleId, Folding.text(title) + "\n" + Folding.text(body.body)));
    }

    private static FoldedText foldedText(String id, String words) {
        FoldedText folded = new FoldedText();
        folded.id = id;
        folded.words = words;
        return folded;
    }

    void affiliation(String key, Told<Fact.Affiliation> told, Actor actor, Actor organization) {
        Fact.Affiliation fact = told.fact();
        Affiliation row = new Affiliation();
        row.id = "affiliation:" + key;
        row.actorId = actor.id;
        row.organizationId = organization.id;
        row.role = fact.role();
        row.title = fact.title();
        row.sortKey = actor.sortKey + "\t" + organization.sortKey + "\t" + fact.role() + "\t" + fact.title();
        row.packedEvidence = evidence(told);
        rows.add(row, List.of());
        told.firstOffsets().forEach((article, offset) -> articleActors.tells(article, offset, List.of(actor, organization)));
    }

    Agreement agreement(Told<Fact.Agreement> told, Agreement amended, List<Actor> parties) {
        Fact.Agreement fact = told.fact();
        PartialDate reported = told.firstReported();
        PartialDate date = firstKnown(fact.signedOn(), fact.inForceOn(), reported);
        Agreement row = new Agreement();
        row.id = "agreement:" + fact.slug();
        row.slug = fact.slug();
        row.name = fact.name();
        row.type = fact.type();
        row.status = fact.status();
        row.signedOn = fact.signedOn();
        row.inForceOn = fact.inForceOn();
        row.summary = fact.summary();
        row.amendsId = amended == null ? null : amended.id;
        row.sortKey = NewestFirst.key(date, row.id);
        row.oldestKey = SortKeys.oldest(date, row.id);
        row.nameKey = SortKeys.name(row.name, row.id);
        row.reports = told.reports();
        proven(row, told, reported, row.id);
        ties.add(Ties.Kind.AGREEMENT, parties);
        List<Object> links = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            AgreementParty party = new AgreementParty();
            party.agreementId = row.id;
            party.position = i;
            party.actorId = parties.get(i).id;
            party.sortKey = row.sortKey;
            links.add(party);
        }
        articles(links, told, parties, (article, offset) -> {
            ArticleAgreement link = new ArticleAgreement();
            link.articleId = article.id;
            link.agreementId = row.id;
            link.agreementKey = SortKeys.place(offset, row.id);
            link.articleKey = article.sortKey;
            return link;
        });
        rows.add(row, links);
        return row;
    }

    Event event(Told<Fact.Event> told, List<Actor> participants, Set<Agreement> agreements) {
        Fact.Event fact = told.fact();
        Event row = new Event();
        row.id = "event:" + fact.slug();
        row.slug = fact.slug();
        row.title = fact.title();
        row.type = fact.type();
        row.plover = fact.plover();
        row.startOn = fact.startOn();
        row.endOn = fact.endOn();
        row.place = fact.place();
        row.placeKey = fact.place() == null ? null : Names.key(fact.place());
        PartialDate reported = told.firstReported();
        PartialDate date = firstKnown(fact.startOn(), fact.endOn(), reported);
        row.sortKey = NewestFirst.key(date, row.id);
        row.oldestKey = SortKeys.oldest(date, row.id);
        row.reports = told.reports();
        proven(row, told, reported, row.id);
        ties.add(Ties.Kind.EVENT, participants);
        List<Object> links = new ArrayList<>();
        Set<Actor> seen = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            if (seen.add(participants.get(i))) {
                links.add(participation(row, participants.get(i), i, fact.participants().get(i)));
            }
        }
        for (Agreement agreement : agreements) {
            EventAgreement link = new EventAgreement();
            link.eventId = row.id;
            link.agreementId = agreement.id;
            link.eventKey = row.sortKey;
            link.agreementKey = agreement.sortKey;
            links.add(link);
        }
        articles(links, told, participants, (article, offset) -> {
            ArticleEvent link = new ArticleEvent();
            link.articleId = article.id;
            link.eventId = row.id;
            link.eventKey = SortKeys.place(offset, row.id);
            link.articleKey = article.sortKey;
            return link;
        });
        rows.add(row, links);
        return row;
    }

    /** Links a fact to the articles that tell it; {@code link} makes the row of an article and the offset where it first does. */
    private void articles(List<Object> links, Told<?> told, List<Actor> actors, BiFunction<Article, Integer, Object> link) {
        told.firstOffsets().forEach((article, offset) -> {
            links.add(link.apply(article, offset));
            articleActors.tells(article, offset, actors);
        });
    }

    private static Participation participation(Event event, Actor actor, int position, Fact.Participant told) {
        Participation row = new Participation();
        row.eventId = event.id;
        row.position = position;
        row.actorId = actor.id;
        row.kind = told.kind();
        row.role = told.role();
        row.sortKey = event.sortKey;
        return row;
    }

    /**
     * Writes a statement.
     *
     * @param voices    its speakers, then for whom else it was said
     * @param mentioned who is named in it, in the order of its words
     */
    void statement(Told<Fact.Statement> told, String id, Event occasion, Voices voices, List<Actor> mentioned,
            Set<Agreement> agreements) {
        Fact.Statement fact = told.fact();
        Article article = told.article();
        int offset = told.firstOffsets().get(article);
        String place = SortKeys.place(offset, id);
        Statement row = new Statement();
        row.id = id;
        row.text = fact.text();
        row.kind = fact.kind();
        row.act = fact.act();
        row.packedPieces = Evidence.packPlaces(fact.pieces());
        row.saidOn = fact.saidOn();
        row.articleId = article.id;
        row.occasionId = occasion == null ? null : occasion.id;
        row.speakerIds = ids(voices.speakers());
        row.onBehalfOfIds = ids(voices.onBehalfOf());
        row.mentionIds = ids(mentioned);
        row.articleKey = place;
        PartialDate date = firstKnown(fact.saidOn(), article.publishedOn);
        String placeInCorpus = SortKeys.hash(article.id) + " " + place;
        row.sortKey = NewestFirst.key(date, placeInCorpus);
        row.oldestKey = SortKeys.oldest(date, placeInCorpus);
        proven(row, told, article.publishedOn, placeInCorpus);
        List<Object> links = new ArrayList<>();
        Set<Actor> all = voices.all();
        voices.speakers().forEach(actor -> links.add(statementActor(row, Part.SPEAKER, actor, voices, mentioned)));
        all.forEach(actor -> links.add(statementActor(row, Part.VOICE, actor, voices, mentioned)));
        mentioned.stream().filter(actor -> !all.contains(actor))
                .forEach(actor -> links.add(statementActor(row, Part.SUBJECT, actor, voices, mentioned)));
        agreements.forEach(agreement -> links.add(statementAgreement(row, agreement)));
        articleActors.tells(article, offset, all);
        articleActors.tells(article, offset, mentioned);
        ties.add(Ties.Kind.STATEMENT, Stream.concat(all.stream(), mentioned.stream()).toList());
        rows.add(row, links, () -> foldedText(row.id, Folding.text(row.text)));
    }

    /** Who speaks in a statement, and for whom. */
    record Voices(List<Actor> speakers, List<Actor> onBehalfOf) {

        Set<Actor> all() {
            Set<Actor> all = new LinkedHashSet<>(speakers);
            all.addAll(onBehalfOf);
            return all;
        }
    }

    private static List<String> ids(List<Actor> actors) {
        return actors.stream().map(actor -> actor.id).toList();
    }

    private static StatementActor statementActor(Statement statement, Part part, Actor actor, Voices voices,
            List<Actor> mentioned) {
        StatementActor row = new StatementActor();
        row.statementId = statement.id;
        row.part = part;
        row.actorId = actor.id;
        row.represented = voices.onBehalfOf().contains(actor);
        row.named = mentioned.contains(actor);
        row.sortKey = statement.sortKey;
        return row;
    }

    private static StatementAgreement statementAgreement(Statement statement, Agreement agreement) {
        StatementAgreement link = new StatementAgreement();
        link.statementId = statement.id;
        link.agreementId = agreement.id;
        link.agreementKey = agreement.sortKey;
        link.sortKey = statement.sortKey;
        return link;
    }

    /**
     * Fills in how well a fact is proven.
     *
     * @param reported when it was first reported, or null
     * @param rest     what tells its sort keys apart
     */
    private static void proven(Proven row, Told<?> told, PartialDate reported, String rest) {
        row.packedEvidence = evidence(told);
        row.method = told.isCurated() ? Method.CURATED : Method.EXTRACTED;
        row.confidence = told.proofs().stream().mapToDouble(Told.Proof::confidence).max().orElseThrow();
        row.reportedOn = reported;
        row.reportedKey = NewestFirst.key(reported, rest);
        row.reportedOldestKey = SortKeys.oldest(reported, rest);
    }

    /** The passages that prove a fact, in the order told. */
    private static String evidence(Told<?> told) {
        return Evidence.pack(told.proofs().stream().map(proof -> {
            Evidence row = new Evidence();
            row.articleId = proof.article().id;
            row.start = proof.passage().start();
            row.end = proof.passage().end();
            row.quote = proof.passage().quote();
            row.method = proof.method();
            row.confidence = proof.confidence();
            row.rule = proof.rule();
            return row;
        }).toList());
    }

    /** Writes whom each actor is tied to by the facts that were written. */
    void ties() {
        ties.each(row -> rows.add(row, List.of()));
    }

    /** In how many of the facts that were written an actor has part. */
    int facts(Actor actor) {
        return ties.facts(actor);
    }

    private static PartialDate firstKnown(PartialDate... dates) {
        for (PartialDate date : dates) {
            if (date != null) {
                return date;
            }
        }
        return null;
    }
}
