package dev.communique.empty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A row that says how many articles there are. */
@Entity
public class Corpus extends PanacheEntityBase {

    @Id
    public int id;
    public int articles;
}
