package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.communique.fact.ExternalId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A key by which an actor is found beside its id: an identifier that others gave it, or a slug that it had before. */
@Entity
@Table(name = "other_id")
public class OtherId extends PanacheEntityBase {

    private static final String SLUG = "SLUG ";

    @Id
    @Column(name = "id_key")
    public String idKey;

    @Column(name = "actor_id")
    public String actorId;

    /** The key of an identifier that others gave. */
    public static String key(ExternalId id) {
        return id.packed();
    }

    /** The key of a slug. */
    public static String key(String slug) {
        return SLUG + slug;
    }
}
