package dev.communique.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Rows that are always written together, such as an agreement with its parties and evidence, and a hash of them. */
@Entity
public class Bundle extends PanacheEntityBase {

    @Id
    public String id;

    public long digest;
}
