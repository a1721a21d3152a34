package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;
import dev.communique.fact.PartialDate;

/** Something that parties agreed on, or that was proposed to them. */
@Entity
@Description("Something that parties agreed on, or that was proposed to them.")
public class Agreement extends Proven implements Node, SearchItem, TimelineItem {

    @NonNull
    @Description("The readable part of its address, unique among its kind.")
    public String slug;

    @NonNull
    @Description("Its usual English name.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it is about.")
    public AgreementType type;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it has come, as of the newest article.")
    public AgreementStatus status;

    @Column(name = "signed_on")
    @Description("When it was signed; null where it was not, or the articles don't say.")
    public PartialDate signedOn;

    @Column(name = "in_force_on")
    @Description("When it came into force, or is to come.")
    public PartialDate inForceOn;

    @Description("What it says, in a sentence.")
    public String summary;

    @Ignore
    @Column(name = "amends_id")
    public String amendsId;

    /** How many articles tell it, copies counted once. */
    @Ignore
    public int reports;

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;

    @Ignore
    @Column(name = "oldest_key")
    public String oldestKey;

    @Ignore
    @Column(name = "name_key")
    public String nameKey;
}
