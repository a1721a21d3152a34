package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.AffiliationRole;

/** An actor belongs to an organization, or speaks for it. */
@Entity
@Description("An actor belongs to an organization, or speaks for it.")
public class Affiliation extends Stored {

    @Id
    @Ignore
    public String id;

    @Ignore
    @Column(name = "actor_id")
    public String actorId;

    @Ignore
    @Column(name = "organization_id")
    public String organizationId;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How the two are tied.")
    public AffiliationRole role;

    @Description("The office that a person holds there.")
    public String title;

    @Ignore
    @Column(name = "evidence")
    public String packedEvidence = "";

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
