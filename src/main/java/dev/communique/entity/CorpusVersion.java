package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A corpus that was loaded, and what that changed. */
@Entity
@Table(name = "corpus_version")
@Description("A corpus that was loaded, and what that changed of the one before.")
public class CorpusVersion extends PanacheEntityBase {

    /** Counts the loads. */
    @Id
    @Ignore
    public int position;

    @NonNull
    @Description("As in Corpus.version. Where files are changed and changed back, one version stands here more than once.")
    public String version;

    @NonNull
    @Column(name = "loaded_at")
    @Description("When it was loaded: ISO 8601, UTC.")
    public String loadedAt;

    @Description("How many articles, actors, agreements, events and statements are new.")
    public int added;

    @Description("How many of them are other ones than before.")
    public int changed;

    @Description("How many are there no more.")
    public int removed;
}
