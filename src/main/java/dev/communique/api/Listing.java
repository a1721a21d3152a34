package dev.communique.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Participation;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor.Part;

/**
 * A list of the graph: what is in it, whose list it is, and in which order. In its usual order each is one range of one index.
 *
 * @param type    entity of its elements, {@code t} in the queries
 * @param link    entity that links elements to owners, {@code l} in the queries; null where elements name their owner themselves
 * @param element property of the link that is the id of the element; null without a link
 * @param owner   HQL of the id of whom the list belongs to; null for a list of everything
 * @param key     HQL of the key that it is sorted by, unique in the list
 * @param id      property that tells two elements of one owner apart
 * @param part    which part the linked actors have in a statement, {@code l.part} in the queries; null where that's not the question
 */
record Listing<T>(Class<T> type, String link, String element, String owner, String key, String id, Part part) {

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
    static final Listing<Article> ARTICLES_OF_STORY = owned(Article.class, "story", "sortKey");
    static final Listing<Statement> STATEMENTS_OF_ARTICLE = owned(Statement.class, "articleId", "articleKey");

    static final Listing<Actor> PARTIES = linked(Actor.class, "AgreementParty", "actorId", "agreementId", "position");
    static final Listing<Agreement> AMENDMENTS = owned(Agreement.class, "amendsId", "sortKey");
    static final Listing<Statement> STATEMENTS_ON_AGREEMENT = linked(Statement.class, "StatementAgreement", "statementId", "agreementId",
            "sortKey");
    static final Listing<Event> EVENTS_OF_AGREEMENT = linked(Event.class, "EventAgreement", "eventId", "agreementId", "eventKey");
    static final Listing<Article> ARTICLES_ON_AGREEMENT = linked(Article.class, "ArticleAgreement", "articleId", "agreementId",
            "articleKey");

    static final Listing<Participation> PARTICIPANTS = new Listing<>(Participation.class, null, null, "t.eventId", "t.position",
            "position", null);
    static final Listing<Agreement> AGREEMENTS_AT_EVENT = linked(Agreement.class, "EventAgreement", "agreementId", "eventId",
            "agreementKey");
    static final Listing<Statement> STATEMENTS_AT_EVENT = owned(Statement.class, "occasionId", "sortKey");
    static final Listing<Article> ARTICLES_ON_EVENT = linked(Article.class, "ArticleEvent", "articleId", "eventId", "articleKey");

    static final Listing<Agreement> AGREEMENTS_IN_STATEMENT = linked(Agreement.class, "StatementAgreement", "agreementId", "statementId",
            "agreementKey");

    static final Listing<Affiliation> AFFILIATIONS = owned(Affiliation.class, "actorId", "sortKey");
    static final Listing<Affiliation> AFFILIATES = owned(Affiliation.class, "organizationId", "sortKey");

    private static <T> Listing<T> all(Class<T> type) {
        return new Listing<>(type, null, null, null, "t.sortKey", "id", null);
    }

    private static <T> Listing<T> owned(Class<T> type, String owner, String key) {
        return new Listing<>(type, null, null, "t." + owner, "t." + key, "id", null);
    }

    private static <T> Listing<T> linked(Class<T> type, String link, String element, String owner, String key) {
        return new Listing<>(type, link, element, "l." + owner, "l." + key, "id", null);
    }

    private static final Map<AgreementOrder, Listing<Agreement>> AGREEMENTS = each(AgreementOrder.class,
            order -> new Listing<>(Agreement.class, null, null, null, "t." + keyOf(order), "id", null));
    private static final Map<AgreementOrder, Listing<Agreement>> AGREEMENTS_OF_ACTOR = each(AgreementOrder.class,
            Listing::agreementsOfActorBy);
    private static final Map<Part, Listing<Statement>> STATEMENTS_OF_ACTOR = each(Part.class, part -> new Listing<>(Statement.class,
            "StatementActor", "statementId", "l.actorId", "l.sortKey", "id", part));

    private static <E extends Enum<E>, T> Map<E, Listing<T>> each(Class<E> type, Function<E, Listing<T>> listing) {
        Map<E, Listing<T>> all = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            all.put(constant, listing.apply(constant));
        }
        return all;
    }

    private static Listing<Agreement> agreementsOfActorBy(AgreementOrder order) {
        Listing<Agreement> linked = linked(Agreement.class, "AgreementParty", "agreementId", "actorId", "sortKey");
        return order == AgreementOrder.SIGNED_ON_DESC
                ? linked
                : new Listing<>(Agreement.class, linked.link, linked.element, linked.owner, "t." + keyOf(order), "id", null);
    }

    private static String keyOf(AgreementOrder order) {
        return order == AgreementOrder.NAME_ASC ? "nameKey" : order == AgreementOrder.SIGNED_ON_ASC ? "oldestKey" : "sortKey";
    }

    /** All agreements, in some order; signed last first where none is given. */
    static Listing<Agreement> agreements(AgreementOrder order) {
        return AGREEMENTS.get(order == null ? AgreementOrder.SIGNED_ON_DESC : order);
    }

    /** The agreements that an actor is party to, in some order; signed last first where none is given. */
    static Listing<Agreement> agreementsOfActor(AgreementOrder order) {
        return AGREEMENTS_OF_ACTOR.get(order == null ? AgreementOrder.SIGNED_ON_DESC : order);
    }

    /** The statements in which an actor has some part, newest first. */
    static Listing<Statement> statementsOfActor(Part part) {
        return STATEMENTS_OF_ACTOR.get(part);
    }

    /** There is one of each, and every field that is asked for looks for its list. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** HQL behind "from": the elements, {@code t}, with their links. */
    String from() {
        String elements = type.getSimpleName() + " t";
        return link == null ? elements : links() + " join " + elements + " on t.id = " + elementId();
    }

    /** HQL behind "from" that leaves the elements out: enough where the links alone say which come first. */
    String keys() {
        return link == null || key.startsWith("t.") ? from() : links();
    }

    private String links() {
        return link + " l";
    }

    /** HQL of what tells two elements of one owner apart. */
    String elementId() {
        return link == null ? "t." + id : "l." + element;
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
