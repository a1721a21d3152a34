package dev.communique.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.communique.corpus.CorpusArticle;
import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.AgreementParty;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleAgreement;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.ArticleEvent;
import dev.communique.entity.Event;
import dev.communique.entity.EventAgreement;
import dev.communique.entity.Evidence;
import dev.communique.entity.FoldedText;
import dev.communique.entity.Mention;
import dev.communique.entity.Participation;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor;
import dev.communique.entity.StatementActor.Part;
import dev.communique.entity.StatementAgreement;
import dev.communique.fact.Fact;
import dev.communique.fact.Folding;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;

/** Fills in the rows of the graph, with the keys that order them. */
final class RowMaker {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Rows rows;
    private final ArticleActors articleActors;

    RowMaker(Rows rows, ArticleActors articleActors) {
        this.rows = rows;
        this.articleActors = articleActors;
    }

    Article article(CorpusArticle read) {
        Article article = new Article();
        article.id = "article:" + read.slug();
        article.slug = read.slug();
        article.title = read.title();
        article.publishedOn = read.publishedOn();
        article.dateline = read.dateline();
        article.summary = read.summary();
        article.wordCount = (int) SPACES.splitAsStream(read.body()).count();
        article.sourceFile = read.origin().file();
        article.sortKey = SortKeys.newest(read.publishedOn(), article.id);
        rows.add(article);
        ArticleBody body = new ArticleBody();
        body.articleId = article.id;
        body.body = read.body();
        rows.add(body);
        rows.add(foldedText(article.id, Folding.text(read.title()) + "\n" + Folding.text(read.body())));
        return article;
    }

    private static FoldedText foldedText(String id, String words) {
        FoldedText folded = new FoldedText();
        folded.id = id;
        folded.words = words;
        return folded;
    }

    void mention(Article article, Actor actor, Passage passage) {
        Mention mention = new Mention();
        mention.articleId = article.id;
        mention.start = passage.start();
        mention.end = passage.end();
        mention.text = passage.quote();
        mention.actorId = actor.id;
        mention.sortKey = SortKeys.place(passage.start(), actor.slug);
        rows.add(mention);
        articleActors.tells(article, passage.start(), List.of(actor));
    }

    Affiliation affiliation(String key, Fact.Affiliation fact, Actor actor, Actor organization) {
        Affiliation row = new Affiliation();
        row.id = "affiliation:" + key;
        row.actorId = actor.id;
        row.organizationId = organization.id;
        row.role = fact.role();
        row.title = fact.title();
        row.sortKey = actor.sortKey + "\t" + organization.sortKey + "\t" + fact.role() + "\t" + fact.title();
        rows.add(row);
        return row;
    }

    Agreement agreement(Told<Fact.Agreement> told, Agreement amended, List<Actor> parties) {
        Fact.Agreement fact = told.fact();
        PartialDate date = firstKnown(fact.signedOn(), fact.inForceOn(), told.firstReported());
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
        row.sortKey = SortKeys.newest(date, row.id);
        row.oldestKey = SortKeys.oldest(date, row.id);
        row.nameKey = SortKeys.name(row.name, row.id);
        rows.add(row);
        for (int i = 0; i < parties.size(); i++) {
            AgreementParty party = new AgreementParty();
            party.agreementId = row.id;
            party.position = i;
            party.actorId = parties.get(i).id;
            party.sortKey = row.sortKey;
            rows.add(party);
        }
        articles(told, parties, (article, offset) -> {
            ArticleAgreement link = new ArticleAgreement();
            link.articleId = article.id;
            link.agreementId = row.id;
            link.agreementKey = SortKeys.place(offset, row.id);
            link.articleKey = article.sortKey;
            return link;
        });
        evidence(told, row.id, evidence -> evidence.agreementId = row.id);
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
        row.sortKey = SortKeys.newest(firstKnown(fact.startOn(), fact.endOn(), told.firstReported()), row.id);
        rows.add(row);
        Set<Actor> seen = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            if (seen.add(participants.get(i))) {
                participation(row, participants.get(i), i, fact.participants().get(i).role());
            }
        }
        for (Agreement agreement : agreements) {
            EventAgreement link = new EventAgreement();
            link.eventId = row.id;
            link.agreementId = agreement.id;
            link.eventKey = row.sortKey;
            link.agreementKey = agreement.sortKey;
            rows.add(link);
        }
        articles(told, participants, (article, offset) -> {
            ArticleEvent link = new ArticleEvent();
            link.articleId = article.id;
            link.eventId = row.id;
            link.eventKey = SortKeys.place(offset, row.id);
            link.articleKey = article.sortKey;
            return link;
        });
        evidence(told, row.id, evidence -> evidence.eventId = row.id);
        return row;
    }

    /** Links a fact to the articles that tell it; {@code link} makes the row of an article and the offset where it first does. */
    private void articles(Told<?> told, List<Actor> actors, BiFunction<Article, Integer, Object> link) {
        for (Article article : told.articles()) {
            int offset = told.firstOffset(article);
            rows.add(link.apply(article, offset));
            articleActors.tells(article, offset, actors);
        }
    }

    private void participation(Event event, Actor actor, int position, String role) {
        Participation row = new Participation();
        row.eventId = event.id;
        row.position = position;
        row.actorId = actor.id;
        row.role = role;
        row.sortKey = event.sortKey;
        rows.add(row);
    }

    Statement statement(Told<Fact.Statement> told, String id, Event occasion, Map<Part, List<Actor>> parts) {
        Fact.Statement fact = told.fact();
        Article article = told.article();
        String place = SortKeys.place(told.firstOffset(article), id);
        Statement row = new Statement();
        row.id = id;
        row.text = fact.text();
        row.kind = fact.kind();
        row.saidOn = fact.saidOn();
        row.articleId = article.id;
        row.occasionId = occasion == null ? null : occasion.id;
        row.articleKey = place;
        row.sortKey = SortKeys.newest(firstKnown(fact.saidOn(), article.publishedOn), SortKeys.hash(article.id) + " " + place);
        rows.add(row);
        rows.add(foldedText(row.id, Folding.text(row.text)));
        parts.forEach((part, actors) -> {
            for (int i = 0; i < actors.size(); i++) {
                statementActor(row, part, i, actors.get(i));
            }
            articleActors.tells(article, told.firstOffset(article), actors);
        });
        evidence(told, row.id, evidence -> evidence.statementId = row.id);
        return row;
    }

    private void statementActor(Statement statement, Part part, int position, Actor actor) {
        StatementActor row = new StatementActor();
        row.statementId = statement.id;
        row.part = part;
        row.position = position;
        row.actorId = actor.id;
        row.sortKey = statement.sortKey;
        rows.add(row);
    }

    void statementAgreement(Statement statement, Agreement agreement) {
        StatementAgreement link = new StatementAgreement();
        link.statementId = statement.id;
        link.agreementId = agreement.id;
        link.agreementKey = agreement.sortKey;
        link.sortKey = statement.sortKey;
        rows.add(link);
    }

    /** The passages that prove a fact, in the order told; {@code bind} says which fact. */
    void evidence(Told<?> told, String factId, Consumer<Evidence> bind) {
        for (int i = 0; i < told.proofs().size(); i++) {
            Told.Proof proof = told.proofs().get(i);
            Evidence row = new Evidence();
            row.id = factId + "#" + i;
            row.articleId = proof.article().id;
            row.start = proof.passage().start();
            row.end = proof.passage().end();
            row.quote = proof.passage().quote();
            row.method = proof.method();
            row.confidence = proof.confidence();
            row.sortKey = SortKeys.padded(i, 4);
            bind.accept(row);
            rows.add(row);
        }
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
