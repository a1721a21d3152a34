package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An article tells of an event. */
@Entity
@Table(name = "article_event")
@IdClass(ArticleEvent.Key.class)
public class ArticleEvent extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String articleId, String eventKey) {
    }

    @Id
    @Column(name = "article_id")
    public String articleId;

    @Column(name = "event_id")
    public String eventId;

    @Id
    @Column(name = "event_key")
    public String eventKey;

    @Column(name = "article_key")
    public String articleKey;
}
