package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An actor has a part in a statement. */
@Entity
@Table(name = "statement_actor")
@IdClass(StatementActor.Key.class)
public class StatementActor extends PanacheEntityBase {

    /** How an actor has part in a statement. */
    public enum Part {
        /** It said it. */
        SPEAKER,
        /** It was said on its behalf. */
        ON_BEHALF_OF,
        /** It is named in it. */
        MENTIONED,
        /** It said it, or somebody who represents it or is part of it did, or it was said on its behalf. */
        VOICE,
        /** It is named in what others said. */
        SUBJECT
    }

    /** What makes a row unique. */
    public record Key(String statementId, Part part, int position) {
    }

    @Id
    @Column(name = "statement_id")
    public String statementId;

    @Id
    @Enumerated(EnumType.STRING)
    public Part part;

    @Id
    public int position;

    @Column(name = "actor_id")
    public String actorId;

    @Column(name = "sort_key")
    public String sortKey;
}
