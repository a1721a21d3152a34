package dev.communique.entity;

import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Ignore;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A row that heads a bundle: it is written together with the rows that hang on it, where any of them has changed. */
@MappedSuperclass
public abstract class Stored extends PanacheEntityBase {

    /** A hash of all that the bundle says. */
    @Ignore
    public long digest;
}
