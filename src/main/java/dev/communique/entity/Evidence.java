package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import dev.communique.fact.Method;

/** Words of an article that prove one fact: {@code body.substring(start, end).equals(quote)}, in UTF-16 units. */
@Entity
@Description("The sentence, clause or words of an article that prove a fact: body.substring(start, end) equals quote (UTF-16 offsets).")
public class Evidence extends PanacheEntityBase {

    @Id
    @Ignore
    public String id;

    @Ignore
    @Column(name = "article_id")
    public String articleId;

    @Column(name = "start_offset")
    @Description("Offset of its first character in the article's body, in UTF-16 units.")
    public int start;

    @Column(name = "end_offset")
    @Description("Offset behind its last character.")
    public int end;

    @NonNull
    @Description("The words themselves.")
    public String quote;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How the fact was found.")
    public Method method;

    @Description("How sure it is, from 0 to 1; 1 for what a person wrote down.")
    public double confidence;

    @Ignore
    @Column(name = "agreement_id")
    public String agreementId;

    @Ignore
    @Column(name = "event_id")
    public String eventId;

    @Ignore
    @Column(name = "statement_id")
    public String statementId;

    @Ignore
    @Column(name = "affiliation_id")
    public String affiliationId;

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
