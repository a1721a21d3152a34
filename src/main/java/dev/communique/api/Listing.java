package dev.communique.api;

import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Evidence;
import dev.communique.entity.Mention;
import dev.communique.entity.Participation;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor.Part;

/**
 * A list of the graph: what is in it, whose list it is, and in which order. In its usual order each is one range of one index.
 *
 * @param type   entity of its elements, {@code t} in the queries
 * @param from   HQL behind "from"
 * @param owner  HQL of the id of whom the list belongs to; null for a list of everything
 * @param key    HQL of the key that it is sorted by, unique in the list
 * @param id     property that tells two elements of one owner apart
 * @param part   which part the linked actors have in a statement, {@code l.part} in the queries; null where that's not the question
 */
record Listing<T>(Class<T> type, String from, String owner, String key, String id, Part part) {

    static final Listing<Actor> ACTORS = all(Actor.class);
    static final Listing<Article> ARTICLES = all(Article.class);
    static final Listing<Event> EVENTS = all(Event.class);
    static final Listing<Statement> STATEMENTS = all(Statement.class);

    static final Listing<Event> EVENTS_OF_ACTOR = linked(Event.class, "Participation", "eventId", "actorId", "sortKey");
    static final Listing<Article> ARTICLES_OF_ACTOR = linked(Article.class, "ArticleActor", "articleId", "actorId", "articleKey");

    static final Listing<Actor> ACTORS_OF_ARTICLE = linked(Actor.class, "ArticleActor", "actorId", "articleId", "actorKey");
    static final Listing<Agreement> AGREEMENTS_OF_ARTICLE = linked(Agreement.class, "ArticleAgreement", "agreementId", "articleId",
            "agreementKey");
    static final Listing<Event> EVENTS_OF_ARTICLE = linked(Event.class, "ArticleEvent", "eventId", "articleId", "eventKey");
    static final Listing<Statement> STATEMENTS_OF_ARTICLE = owned(Statement.class, "articleId", "articleKey");
    static final Listing<Mention> MENTIONS_OF_ARTICLE = new Listing<>(Mention.class, "Mention t", "t.articleId", "t.sortKey", "sortKey",
            null);

    static final Listing<Actor> PARTIES = linked(Actor.class, "AgreementParty", "actorId", "agreementId", "position");
    static final Listing<Agreement> AMENDMENTS = owned(Agreement.class, "amendsId", "sortKey");
    static final Listing<Statement> STATEMENTS_ON_AGREEMENT = linked(Statement.class, "StatementAgreement", "statementId", "agreementId",
            "sortKey");
    static final Listing<Event> EVENTS_OF_AGREEMENT = linked(Event.class, "EventAgreement", "eventId", "agreementId", "eventKey");
    static final Listing<Article> ARTICLES_ON_AGREEMENT = linked(Article.class, "ArticleAgreement", "articleId", "agreementId",
            "articleKey");
    static final Listing<Evidence> EVIDENCE_OF_AGREEMENT = owned(Evidence.class, "agreementId", "sortKey");

    static final Listing<Participation> PARTICIPANTS = new Listing<>(Participation.class, "Participation t", "t.eventId", "t.position",
            "position", null);
    static final Listing<Agreement> AGREEMENTS_AT_EVENT = linked(Agreement.class, "EventAgreement", "agreementId", "eventId",
            "agreementKey");
    static final Listing<Statement> STATEMENTS_AT_EVENT = owned(Statement.class, "occasionId", "sortKey");
    static final Listing<Article> ARTICLES_ON_EVENT = linked(Article.class, "ArticleEvent", "articleId", "eventId", "articleKey");
    static final Listing<Evidence> EVIDENCE_OF_EVENT = owned(Evidence.class, "eventId", "sortKey");

    static final Listing<Agreement> AGREEMENTS_IN_STATEMENT = linked(Agreement.class, "StatementAgreement", "agreementId", "statementId",
            "agreementKey");

    static final Listing<Affiliation> AFFILIATIONS = owned(Affiliation.class, "actorId", "sortKey");
    static final Listing<Affiliation> AFFILIATES = owned(Affiliation.class, "organizationId", "sortKey");
    static final Listing<Evidence> EVIDENCE_OF_AFFILIATION = owned(Evidence.class, "affiliationId", "sortKey");

    private static <T> Listing<T> all(Class<T> type) {
        return new Listing<>(type, type.getSimpleName() + " t", null, "t.sortKey", "id", null);
    }

    private static <T> Listing<T> owned(Class<T> type, String owner, String key) {
        return new Listing<>(type, type.getSimpleName() + " t", "t." + owner, "t." + key, "id", null);
    }

    private static <T> Listing<T> linked(Class<T> type, String link, String element, String owner, String key) {
        String from = "%s l join %s t on t.id = l.%s".formatted(link, type.getSimpleName(), element);
        return new Listing<>(type, from, "l." + owner, "l." + key, "id", null);
    }

    /** All agreements, in some order. */
    static Listing<Agreement> agreements(AgreementOrder order) {
        return new Listing<>(Agreement.class, "Agreement t", null, "t." + keyOf(order), "id", null);
    }

    /** The agreements that an actor is party to, in some order. */
    static Listing<Agreement> agreementsOfActor(AgreementOrder order) {
        Listing<Agreement> linked = linked(Agreement.class, "AgreementParty", "agreementId", "actorId", "sortKey");
        return order == null || order == AgreementOrder.SIGNED_ON_DESC
                ? linked
                : new Listing<>(Agreement.class, linked.from, linked.owner, "t." + keyOf(order), "id", null);
    }

    private static String keyOf(AgreementOrder order) {
        return order == AgreementOrder.NAME_ASC ? "nameKey" : order == AgreementOrder.SIGNED_ON_ASC ? "oldestKey" : "sortKey";
    }

    /** The statements in which an actor has some part, newest first. */
    static Listing<Statement> statementsOfActor(Part part) {
        return new Listing<>(Statement.class, "StatementActor l join Statement t on t.id = l.statementId", "l.actorId", "l.sortKey", "id",
                part);
    }

    /** The actors who have some part in a statement, in the order of the article. */
    static Listing<Actor> actorsOfStatement(Part part) {
        return new Listing<>(Actor.class, "StatementActor l join Actor t on t.id = l.actorId", "l.statementId", "l.position", "id",
                part);
    }

    /**
     * HQL that sorts several owners' lists, one behind the other. It names all columns of the index that the list is a range of: only
     * so does H2 read the first elements off the index, rather than sort all there are.
     */
    String sorted(boolean backward) {
        String direction = backward ? " desc" : "";
        return (owner == null ? "" : owner + direction + ", ") + (part == null ? "" : "l.part" + direction + ", ") + key + direction;
    }

    /** What cursors into the list name as its order: lists of the same elements in the same order share them. */
    String order() {
        return type.getSimpleName() + "." + key.substring(key.indexOf('.') + 1);
    }
}
