package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The text of an article, apart from the article so that lists don't read it. */
@Entity
@Table(name = "article_body")
public class ArticleBody extends PanacheEntityBase {

    @Id
    @Column(name = "article_id")
    public String articleId;

    public String body;
}
