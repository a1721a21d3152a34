package dev.communique.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Participation;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor.Part;

/**
 * A list of the graph: what is in it, whose list it is, and in which order. In its usual order each is one range of one index. There is one
 * of each list, equal to itself alone: every field that is asked for looks for its list.
 */
public final class ListQuery<T> {

    public static final ListQuery<Actor> ACTORS = all(Actor.class);
    public static final ListQuery<Article> ARTICLES = all(Article.class);
    public static final ListQuery<Agreement> AGREEMENTS = all(Agreement.class);
    public static final ListQuery<Event> EVENTS = all(Event.class);
    public static final ListQuery<Statement> STATEMENTS = all(Statement.class);

    public static final ListQuery<Agreement> AGREEMENTS_OF_ACTOR = linked(Agreement.class, "AgreementParty", "agreementId", "actorId",
            "sortKey");
    private static final ListQuery<Statement> SAID_BY_ACTOR = statements(Part.SPEAKER);
    private static final ListQuery<Statement> SAID_FOR_ACTOR = statements(Part.VOICE);
    private static final ListQuery<Statement> SAID_OF_ACTOR = statements(Part.SUBJECT);
    public static final ListQuery<Event> EVENTS_OF_ACTOR = linked(Event.class, "Participation", "eventId", "actorId", "sortKey");
    public static final ListQuery<Article> ARTICLES_OF_ACTOR = linked(Article.class, "ArticleActor", "articleId", "actorId", "articleKey");

    public static final ListQuery<Actor> ACTORS_OF_ARTICLE = linked(Actor.class, "ArticleActor", "actorId", "articleId", "actorKey");
    public static final ListQuery<Agreement> AGREEMENTS_OF_ARTICLE = linked(Agreement.class, "ArticleAgreement", "agreementId", "articleId",
            "agreementKey");
    public static final ListQuery<Event> EVENTS_OF_ARTICLE = linked(Event.class, "ArticleEvent", "eventId", "articleId", "eventKey");
    public static final ListQuery<Article> ARTICLES_OF_STORY = owned(Article.class, "story", "sortKey");
    public static final ListQuery<Statement> STATEMENTS_OF_ARTICLE = owned(Statement.class, "articleId", "articleKey");

    public static final ListQuery<Actor> PARTIES = linked(Actor.class, "AgreementParty", "actorId", "agreementId", "position");
    public static final ListQuery<Agreement> AMENDMENTS = owned(Agreement.class, "amendsId", "sortKey");
    public static final ListQuery<Statement> STATEMENTS_ON_AGREEMENT = linked(Statement.class, "StatementAgreement", "statementId",
            "agreementId",
            "sortKey");
    public static final ListQuery<Event> EVENTS_OF_AGREEMENT = linked(Event.class, "EventAgreement", "eventId", "agreementId", "eventKey");
    public static final ListQuery<Article> ARTICLES_ON_AGREEMENT = linked(Article.class, "ArticleAgreement", "articleId", "agreementId",
            "articleKey");

    public static final ListQuery<Participation> PARTICIPANTS = new ListQuery<>(Participation.class, null, null, "t.eventId", "t.position",
            "position", null);
    public static final ListQuery<Agreement> AGREEMENTS_AT_EVENT = linked(Agreement.class, "EventAgreement", "agreementId", "eventId",
            "agreementKey");
    public static final ListQuery<Statement> STATEMENTS_AT_EVENT = owned(Statement.class, "occasionId", "sortKey");
    public static final ListQuery<Article> ARTICLES_ON_EVENT = linked(Article.class, "ArticleEvent", "articleId", "eventId", "articleKey");

    public static final ListQuery<Agreement> AGREEMENTS_IN_STATEMENT = linked(Agreement.class, "StatementAgreement", "agreementId",
            "statementId",
            "agreementKey");

    /** Those of all actors. */
    public static final ListQuery<Affiliation> ALL_AFFILIATIONS = new ListQuery<>(Affiliation.class, null, null, null, "t.id", "id", null);
    public static final ListQuery<Affiliation> AFFILIATIONS = owned(Affiliation.class, "actorId", "sortKey");
    public static final ListQuery<Affiliation> AFFILIATES = owned(Affiliation.class, "organizationId", "sortKey");

    private static <T> ListQuery<T> all(Class<T> type) {
        return new ListQuery<>(type, null, null, null, "t.sortKey", "id", null);
    }

    private static <T> ListQuery<T> owned(Class<T> type, String owner, String key) {
        return new ListQuery<>(type, null, null, "t." + owner, "t." + key, "id", null);
    }

    private static <T> ListQuery<T> linked(Class<T> type, String link, String element, String owner, String key) {
        return new ListQuery<>(type, link, element, "l." + owner, "l." + key, "id", null);
    }

    private static ListQuery<Statement> statements(Part part) {
        return new ListQuery<>(Statement.class, "StatementActor", "statementId", "l.actorId", "l.sortKey", "id", part);
    }

    /** Entity of the elements, {@code t} in the queries. */
    private final Class<T> type;
    /** Entity that links elements to owners, {@code l} in the queries; null where elements name their owner themselves. */
    private final String link;
    /** Property of the link that is the id of the element; null without a link. */
    private final String element;
    /** HQL of the id of whom the list belongs to; null for a list of everything. */
    private final String owner;
    /** HQL of the key that it is sorted by, unique in the list. */
    private final String key;
    /** Property that tells two elements of one owner apart. */
    private final String id;
    /** Which part the linked actors have in a statement, {@code l.part} in the queries; null where that's not the question. */
    private final Part part;
    /** The same list sorted by other keys of its elements, each made once. */
    private final Map<String, ListQuery<T>> inOtherOrders = new ConcurrentHashMap<>();

    private ListQuery(Class<T> type, String link, String element, String owner, String key, String id, Part part) {
        this.type = type;
        this.link = link;
        this.element = element;
        this.owner = owner;
        this.key = key;
        this.id = id;
        this.part = part;
    }

    Class<T> type() {
        return type;
    }

    String owner() {
        return owner;
    }

    String key() {
        return key;
    }

    String id() {
        return id;
    }

    Part part() {
        return part;
    }

    /** The statements in which an actor has some part, newest first. */
    public static ListQuery<Statement> statementsOfActor(Part part) {
        return switch (part) {
            case SPEAKER -> SAID_BY_ACTOR;
            case VOICE -> SAID_FOR_ACTOR;
            case SUBJECT -> SAID_OF_ACTOR;
        };
    }

    /** The same list in the order of another key that its elements have, unique among them. */
    public ListQuery<T> orderedBy(String property) {
        return key.endsWith("." + property)
                ? this
                : inOtherOrders.computeIfAbsent(property, other -> new ListQuery<>(type, link, element, owner, "t." + other, id, part));
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
    public String order() {
        return type.getSimpleName() + "." + key.substring(key.indexOf('.') + 1);
    }
}
