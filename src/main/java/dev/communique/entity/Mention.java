package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An article names an actor. */
@Entity
@Description("An article names an actor.")
@Table(name = "mention")
@IdClass(Mention.Key.class)
public class Mention extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String articleId, String sortKey) {
    }

    @Id
    @Ignore
    @Column(name = "article_id")
    public String articleId;

    @Description("Offset of its first character in the article's body, in UTF-16 units.")
    @Column(name = "start_offset")
    public int start;

    @Description("Offset behind its last character.")
    @Column(name = "end_offset")
    public int end;

    @NonNull
    @Description("The words that name it.")
    public String text;

    @Ignore
    @Column(name = "actor_id")
    public String actorId;

    @Id
    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
