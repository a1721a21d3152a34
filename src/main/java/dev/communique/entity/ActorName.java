package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A name or alias of an actor in the folded form that look-ups use ({@link dev.communique.fact.Names#key}). */
@Entity
@Table(name = "actor_name")
public class ActorName extends PanacheEntityBase {

    @Id
    @Column(name = "name_key")
    public String nameKey;

    @Column(name = "actor_id")
    public String actorId;
}
