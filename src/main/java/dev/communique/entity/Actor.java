package dev.communique.entity;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.ActorType;
import dev.communique.fact.ExternalId;

/** Somebody who acts: a state, organization, body, force, company, person or group. */
@Entity
@Description("Somebody who acts: a state, organization, government body, force, company, person or group.")
public class Actor extends StoredNode implements Node, SearchItem {

    @NonNull
    @Description("The readable part of its address, unique among its kind.")
    public String slug;

    @NonNull
    @Description("Its usual English name.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What kind of actor it is.")
    public ActorType type;

    @Column(name = "country_code")
    @Description("The country it is, or belongs to, as ISO 3166-1 alpha-3 code.")
    public String countryCode;

    @NonNull
    @Convert(converter = LinesColumn.class)
    @Description("Its other names: short forms, acronyms, adjectives, a state's capital where it stands for the government.")
    public List<@NonNull String> aliases;

    @NonNull
    @Column(name = "external_ids")
    @Convert(converter = ExternalIdsColumn.class)
    @Description("What it is called in lists that others keep: ISO 3166 and the Correlates of War project for states, Wikidata.")
    public List<@NonNull ExternalId> externalIds;

    @NonNull
    @Column(name = "former_slugs")
    @Convert(converter = LinesColumn.class)
    @Description("Slugs that it had before; they answer still.")
    public List<@NonNull String> formerSlugs;

    /** Whoever has part in most agreements, events and statements comes first. */
    @Ignore
    @Column(name = "facts_key")
    public String factsKey;

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
