package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An agreement was made, signed or discussed at an event. */
@Entity
@Table(name = "event_agreement")
@IdClass(EventAgreement.Key.class)
public class EventAgreement extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String eventId, String agreementKey) {
    }

    @Id
    @Column(name = "event_id")
    public String eventId;

    @Column(name = "agreement_id")
    public String agreementId;

    @Column(name = "event_key")
    public String eventKey;

    @Id
    @Column(name = "agreement_key")
    public String agreementKey;
}
