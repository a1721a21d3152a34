package dev.communique.store;

import java.util.List;

/**
 * How actors have part in facts, and are named in articles: the table of links, and which of its rows.
 *
 * @param link  entity of the links
 * @param of    property of a link that is the id of the fact or article
 * @param which HQL of the further condition on a link {@code %s}, or null
 */
public record Relation(String link, String of, String which) {

    public static final Relation PARTY = new Relation("AgreementParty", "agreementId", null);
    public static final Relation PARTICIPANT = new Relation("Participation", "eventId", null);
    public static final Relation SPEAKER = new Relation("StatementActor", "statementId", "%s.part = SPEAKER");
    public static final Relation SPOKEN_FOR = new Relation("StatementActor", "statementId", "%s.part = VOICE and %s.represented");
    public static final Relation MENTIONED = new Relation("StatementActor", "statementId", "%s.part in (VOICE, SUBJECT) and %s.named");
    /** As speaker, spoken for or mentioned. */
    public static final Relation IN_STATEMENT = new Relation("StatementActor", "statementId", "%s.part in (VOICE, SUBJECT)");
    public static final Relation IN_ARTICLE = new Relation("ArticleActor", "articleId", null);

    /** HQL of the condition on a link of this name. */
    String condition(String name) {
        return name + "." + of + " = t.id" + (which == null ? "" : " and " + which(name));
    }

    private String which(String name) {
        return which.replace("%s", name);
    }

    /** HQL behind "from" of all its links, by this name. */
    String links(String name) {
        return link + " " + name + (which == null ? "" : " where " + which(name));
    }

    /** HQL that joins its links of this name to {@code t}. */
    String join(String name) {
        return " join " + link + " " + name + " on " + condition(name);
    }

    /** Adds the condition that each of the actors has this part in {@code t}. */
    public Where andAll(Where where, List<String> actors) {
        return where.andForEach("exists (select 1 from " + link + " p where " + condition("p") + " and p.actorId = %s)",
                actors.stream().map(ActorId::new).toList());
    }

    /** Adds the condition that one of the actors has this part in {@code t}; none for null. */
    public Where andAny(Where where, String argument, List<String> actors) {
        return where.andIfGivenWithin("exists (select 1 from " + link + " p where " + condition("p") + " and %s)", "p.actorId", argument,
                actors == null ? null : actors.stream().map(ActorId::new).toList());
    }
}
