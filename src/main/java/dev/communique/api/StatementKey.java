package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.store.GroupKey;
import dev.communique.store.Relation;

/** What statements are counted by. */
@Description("What statements are counted by.")
public enum StatementKey implements CountKey {
    @Description("Quoted or reported.")
    KIND(GroupKey.of("kind")), @Description("What saying them does; empty for those that only inform.")
    ACT(GroupKey.of("act")), @Description("The year of the day they were made; empty where it isn't known.")
    YEAR(GroupKey.year(
            "t.saidOn")), @Description("The month of the day they were made, or the year where no month is known; empty where neither is.")
    MONTH(GroupKey.month("t.saidOn")), @Description("Each speaker.")
    SPEAKER(GroupKey.actor(Relation.SPEAKER)), @Description("Each actor on whose behalf they were made.")
    ON_BEHALF_OF(GroupKey.actor(Relation.SPOKEN_FOR)), @Description("Each actor that is named in them.")
    MENTIONED(GroupKey.actor(Relation.MENTIONED)), @Description("Who published the article that has them; empty where that is not told.")
    PUBLISHER(GroupKey.publisher());

    private final GroupKey group;

    StatementKey(GroupKey group) {
        this.group = group;
    }

    @Override
    public GroupKey group() {
        return group;
    }
}
