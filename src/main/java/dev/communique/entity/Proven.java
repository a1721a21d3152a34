package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

import dev.communique.fact.Method;
import dev.communique.fact.PartialDate;

/** A node that articles prove, with what filters and orders ask of its proof. */
@MappedSuperclass
public abstract class Proven extends StoredNode {

    /** {@code CURATED} where a curator wrote it, whatever else proves it. */
    @Ignore
    @Enumerated(EnumType.STRING)
    public Method method;

    /** Of the passage that proves it best. */
    @Ignore
    public double confidence;

    @Column(name = "reported_on")
    @Description("When it was first reported: the date of the oldest article that tells it, as far as one is dated.")
    public PartialDate reportedOn;

    /** First reported last comes first. */
    @Ignore
    @Column(name = "reported_key")
    public String reportedKey;

    /** First reported first comes first. */
    @Ignore
    @Column(name = "reported_oldest_key")
    public String reportedOldestKey;

    @Ignore
    @Column(name = "evidence")
    public String packedEvidence = "";
}
