package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A statement is about an agreement. */
@Entity
@Table(name = "statement_agreement")
@IdClass(StatementAgreement.Key.class)
public class StatementAgreement extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String statementId, String agreementKey) {
    }

    @Id
    @Column(name = "statement_id")
    public String statementId;

    @Column(name = "agreement_id")
    public String agreementId;

    @Id
    @Column(name = "agreement_key")
    public String agreementKey;

    @Column(name = "sort_key")
    public String sortKey;
}
