package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The corpus that is loaded: one row. */
@Entity
@Description("The corpus that is loaded.")
public class Corpus extends PanacheEntityBase {

    /** The only id there is. */
    public static final int ONLY = 1;

    @Id
    @Ignore
    public int id = ONLY;

    @NonNull
    @Description("A hash of all its files: the same corpus has the same version on each machine.")
    public String version;

    @NonNull
    @Column(name = "loaded_at")
    @Description("When it was loaded: ISO 8601, UTC.")
    public String loadedAt;

    @Description("How many articles it has.")
    public int articles;

    @Description("How many actors it has.")
    public int actors;

    @Description("How many agreements it has.")
    public int agreements;

    @Description("How many events it has.")
    public int events;

    @Description("How many statements it has.")
    public int statements;
}
