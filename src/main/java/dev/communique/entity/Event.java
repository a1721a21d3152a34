package dev.communique.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.EventType;
import dev.communique.fact.PartialDate;
import dev.communique.fact.PloverType;

/** Something that happened, or is fixed to happen. */
@Entity
@Description("Something that happened, or is fixed to happen.")
public class Event extends Proven implements Node, SearchItem, TimelineItem {

    @NonNull
    @Description("The readable part of its address, unique among its kind.")
    public String slug;

    @NonNull
    @Description("What happened, in a few words.")
    public String title;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of event it is.")
    public EventType type;

    @Enumerated(EnumType.STRING)
    @Description("Its type in the PLOVER ontology.")
    public PloverType plover;

    @Column(name = "start_on")
    @Description("When it happened, or began.")
    public PartialDate startOn;

    @Column(name = "end_on")
    @Description("When it ended, where it took longer.")
    public PartialDate endOn;

    @Description("Where it happened.")
    public String place;

    /** The place as it is compared: {@link dev.communique.fact.Names#key}. */
    @Ignore
    @Column(name = "place_key")
    public String placeKey;

    @Ignore
    @Column(name = "oldest_key")
    public String oldestKey;

    /** How many articles tell it, copies counted once. */
    @Ignore
    public int reports;

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
