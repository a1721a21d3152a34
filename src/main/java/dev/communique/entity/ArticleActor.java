package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An article names an actor, or tells a fact of it. */
@Entity
@Table(name = "article_actor")
@IdClass(ArticleActor.Key.class)
public class ArticleActor extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String articleId, String actorKey) {
    }

    @Id
    @Column(name = "article_id")
    public String articleId;

    @Column(name = "actor_id")
    public String actorId;

    @Id
    @Column(name = "actor_key")
    public String actorKey;

    @Column(name = "article_key")
    public String articleKey;
}
