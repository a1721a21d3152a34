package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.ParticipantRole;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Deprecated;

/** An actor took part in an event. */
@Entity
@Description("An actor took part in an event.")
@Table(name = "participation")
@IdClass(Participation.Key.class)
public class Participation extends PanacheEntityBase {

    /** What makes a row unique. */
    public record Key(String eventId, int position) {
    }

    @Id
    @Ignore
    @Column(name = "event_id")
    public String eventId;

    @Id
    @Ignore
    public int position;

    @Ignore
    @Column(name = "actor_id")
    public String actorId;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What part it has in it.")
    public ParticipantRole kind;

    @Deprecated(reason = "Use kind, which says it in one of a few words.")
    @Description("As what it took part, in a curator's words, such as Commander-in-chief.")
    public String role;

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
