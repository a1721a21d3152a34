package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An actor is a party of an agreement. */
@Entity
@Table(name = "agreement_party")
@IdClass(AgreementParty.Key.class)
public class AgreementParty extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String agreementId, int position) {
    }

    @Id
    @Column(name = "agreement_id")
    public String agreementId;

    @Id
    public int position;

    @Column(name = "actor_id")
    public String actorId;

    @Column(name = "sort_key")
    public String sortKey;
}
