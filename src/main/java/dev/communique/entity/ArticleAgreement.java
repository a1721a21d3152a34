package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An article tells of an agreement. */
@Entity
@Table(name = "article_agreement")
@IdClass(ArticleAgreement.Key.class)
public class ArticleAgreement extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String articleId, String agreementKey) {
    }

    @Id
    @Column(name = "article_id")
    public String articleId;

    @Column(name = "agreement_id")
    public String agreementId;

    @Id
    @Column(name = "agreement_key")
    public String agreementKey;

    @Column(name = "article_key")
    public String articleKey;
}
