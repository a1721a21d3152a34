package dev.communique.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a load did to a node. */
@Entity
@Table(name = "corpus_change")
@IdClass(CorpusChange.Key.class)
public class CorpusChange extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String id, int position) {
    }

    /** The id of the node. */
    @Id
    public String id;

    /** {@link CorpusVersion#position} of the load. */
    @Id
    public int position;

    @Enumerated(EnumType.STRING)
    public ChangeKind kind;
}
