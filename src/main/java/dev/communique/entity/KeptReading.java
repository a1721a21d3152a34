package dev.communique.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What was read out of a document, kept so that it is not read again. No part of the graph. */
@Entity
@Table(name = "reading")
public class KeptReading extends PanacheEntityBase {

    /** The name of its file. */
    @Id
    public String document;

    /** A hash of all that it was read from, and by. */
    public String input;

    /** What was read, packed. */
    public byte[] content;
}
