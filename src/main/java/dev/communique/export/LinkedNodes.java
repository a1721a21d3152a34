package dev.communique.export;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Evidence;
import dev.communique.entity.Proven;
import dev.communique.entity.Statement;
import dev.communique.fact.ActorType;
import dev.communique.fact.ExternalId;
import dev.communique.fact.IdScheme;
import dev.communique.fact.Method;
import dev.communique.fact.StatementKind;

/** The nodes of a document of JSON-LD, one on each line: how what is stored is said in the terms of schema.org and PROV. */
final class LinkedNodes {

    private static final String TYPE = "@type";
    private static final String ID = "@id";
    private static final String NAME = "name";

    /** Ids begin with their kind, which is a prefix of JSON-LD. */
    private static final List<String> KINDS = List.of("actor", "affiliation", "agreement", "article", "event", "statement");

    private static final Map<ActorType, String> TYPES = Map.of(ActorType.STATE, "Country",
            ActorType.INTERGOVERNMENTAL_ORGANIZATION, "Organization", ActorType.GOVERNMENT_BODY, "GovernmentOrganization",
            ActorType.ARMED_FORCES, "Organization", ActorType.COMPANY, "Corporation", ActorType.PERSON, "Person",
            ActorType.NON_STATE_GROUP, "Organization", ActorType.OTHER, "Thing");
    private static final String AGENT = "prov:Agent";
    private static final String ENTITY = "prov:Entity";
    private static final String EXTRACTION = "communique:extraction";
    private static final String CURATION = "communique:curation";

    private final JsonGenerator json;

    LinkedNodes(JsonGenerator json) {
        this.json = json;
    }

    /** Begins the document: what its terms mean, and how its facts were found. */
    void begin() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        text("@vocab", "https://schema.org/");
        text("prov", "http://www.w3.org/ns/prov#");
        text("communique", "urn:communique:");
        for (String kind : KINDS) {
            text(kind, "urn:communique:" + kind + ":");
        }
        for (String address : List.of("url", "sameAs")) {
            json.writeObjectFieldStart(address);
            text(TYPE, ID);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
        activity(EXTRACTION, "Reading facts out of text by rules");
        activity(CURATION, "Writing facts down by hand");
    }

    /** Ends it. */
    void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private void activity(String id, String name) throws IOException {
        node(id, "prov:Activity");
        text(NAME, name);
        json.writeEndObject();
    }

    void article(Article article) throws IOException {
        node(article.id, "NewsArticle", ENTITY);
        text("headline", article.title);
        text("datePublished", article.publishedOn);
        text("inLanguage", article.language);
        text("url", article.url);
        if (article.publisher != null) {
            json.writeObjectFieldStart("publisher");
            text(TYPE, "Organization");
            text(NAME, article.publisher);
            json.writeEndObject();
        }
        text("genre", article.kind);
        json.writeNumberField("wordCount", article.wordCount);
        json.writeEndObject();
    }

    void agreement(Agreement agreement, Collection<String> parties) throws IOException {
        node(agreement.id, "CreativeWork", "communique:Agreement", ENTITY);
        text(NAME, agreement.name);
        text("genre", agreement.type);
        text("creativeWorkStatus", agreement.status);
        text("dateCreated", agreement.signedOn);
        text("communique:inForceOn", agreement.inForceOn);
        text("abstract", agreement.summary);
        links("communique:party", parties);
        link("isBasedOn", agreement.amendsId);
        proof(agreement, agreement.packedEvidence);
        json.writeEndObject();
    }

    void event(Event event, Collection<String> participants) throws IOException {
        node(event.id, "Event", ENTITY);
        text(NAME, event.title);
        text("communique:type", event.type);
        text("communique:plover", event.plover);
        text("startDate", event.startOn);
        text("endDate", event.endOn);
        if (event.place != null) {
            json.writeObjectFieldStart("location");
            text(TYPE, "Place");
            text(NAME, event.place);
            json.writeEndObject();
        }
        links("attendee", participants);
        proof(event, event.packedEvidence);
        json.writeEndObject();
    }

    /** Words between quotation marks are a quotation, those that are only reported a claim. */
    void statement(Statement statement) throws IOException {
        node(statement.id, statement.kind == StatementKind.DIRECT_QUOTE ? "Quotation" : "Claim", ENTITY);
        text("text", statement.text);
        text("communique:act", statement.act);
        text("dateCreated", statement.saidOn);
        links("creator", statement.speakerIds);
        links("prov:wasAttributedTo", statement.speakerIds);
        links("communique:onBehalfOf", statement.onBehalfOfIds);
        links("mentions", statement.mentionIds);
        link("isPartOf", statement.articleId);
        link("recordedAt", statement.occasionId);
        proof(statement, statement.packedEvidence);
        json.writeEndObject();
    }

    /** Says more of an actor, whose own node comes behind, and what proves that. */
    void affiliation(Affiliation affiliation) throws IOException {
        node(affiliation.actorId, AGENT);
        link(switch (affiliation.role) {
            case MEMBER_OF -> "memberOf";
            case PART_OF -> "parentOrganization";
            case REPRESENTS -> "prov:actedOnBehalfOf";
        }, affiliation.organizationId);
        text("jobTitle", affiliation.title);
        json.writeEndObject();
        node(affiliation.id, "OrganizationRole", ENTITY);
        text("roleName", affiliation.title);
        text("communique:role", affiliation.role);
        link("communique:actor", affiliation.actorId);
        link("communique:organization", affiliation.organizationId);
        List<Evidence> proof = Evidence.unpack(affiliation.packedEvidence);
        proof(proof.stream().anyMatch(each -> each.method == Method.CURATED) ? Method.CURATED : Method.EXTRACTED, proof);
        json.writeEndObject();
    }

    void actor(Actor actor) throws IOException {
        node(actor.id, TYPES.get(actor.type), AGENT);
        text(NAME, actor.name);
        if (!actor.aliases.isEmpty()) {
            json.writeArrayFieldStart("alternateName");
            for (String alias : actor.aliases) {
                json.writeString(alias);
            }
            json.writeEndArray();
        }
        for (ExternalId id : actor.externalIds) {
            text("sameAs", id.scheme() == IdScheme.WIKIDATA ? "http://www.wikidata.org/entity/" + id.value() : null);
        }
        if (!actor.externalIds.isEmpty()) {
            json.writeArrayFieldStart("identifier");
            for (ExternalId id : actor.externalIds) {
                json.writeStartObject();
                text(TYPE, "PropertyValue");
                text("propertyID", id.scheme());
                text("value", id.value());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The articles that a fact was found in, and the words of each that prove it. */
    private void proof(Proven fact, String packedEvidence) throws IOException {
        proof(fact.method, Evidence.unpack(packedEvidence));
    }

    private void proof(Method method, List<Evidence> all) throws IOException {
        Set<String> articles = new LinkedHashSet<>();
        all.forEach(evidence -> articles.add(evidence.articleId));
        links("prov:wasDerivedFrom", articles);
        link("prov:wasGeneratedBy", method == Method.CURATED ? CURATION : EXTRACTION);
        json.writeArrayFieldStart("prov:qualifiedDerivation");
        for (Evidence evidence : all) {
            json.writeStartObject();
            text(TYPE, "prov:Derivation");
            link("prov:entity", evidence.articleId);
            link("prov:hadActivity", evidence.method == Method.CURATED ? CURATION : EXTRACTION);
            text("prov:value", evidence.quote);
            json.writeNumberField("communique:start", evidence.start);
            json.writeNumberField("communique:end", evidence.end);
            json.writeNumberField("communique:confidence", evidence.confidence);
            text("communique:rule", evidence.rule);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void node(String id, String... types) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        text(ID, id);
        json.writeArrayFieldStart(TYPE);
        for (String type : types) {
            json.writeString(type);
        }
        json.writeEndArray();
    }

    /** Nothing for null. */
    private void text(String term, Object value) throws IOException {
        if (value != null) {
            json.writeStringField(term, value.toString());
        }
    }

    /** Nothing for null. */
    private void link(String term, String id) throws IOException {
        if (id != null) {
            json.writeObjectFieldStart(term);
            text(ID, id);
            json.writeEndObject();
        }
    }

    /** Nothing for none. */
    private void links(String term, Collection<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            json.writeArrayFieldStart(term);
            for (String id : ids) {
                json.writeStartObject();
                text(ID, id);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
