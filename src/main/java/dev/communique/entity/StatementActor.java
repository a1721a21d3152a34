package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An actor has a part in a statement. Each is either its voice or its subject; of the voices, some are speakers. */
@Entity
@Table(name = "statement_actor")
@IdClass(StatementActor.Key.class)
public class StatementActor extends PanacheEntityBase {

    /** In which of an actor's lists a statement is. */
    public enum Part {
        /** It said it. */
        SPEAKER,
        /** It said it, or somebody who represents it or is part of it did, or it was said on its behalf. */
        VOICE,
        /** It is named in what others said. */
        SUBJECT
    }

    /** What makes a row unique. */
    public record Key(String actorId, Part part, String sortKey) {
    }

    @Id
    @Column(name = "actor_id")
    public String actorId;

    @Id
    @Enumerated(EnumType.STRING)
    public Part part;

    @Id
    @Column(name = "sort_key")
    public String sortKey;

    @Column(name = "statement_id")
    public String statementId;

    /** Whether the statement was made on its behalf. */
    public boolean represented;

    /** Whether the statement mentions it. */
    public boolean named;
}
