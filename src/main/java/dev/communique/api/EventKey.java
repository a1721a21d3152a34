package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.store.GroupKey;
import dev.communique.store.Relation;

/** What events are counted by. */
@Description("What events are counted by.")
public enum EventKey implements CountKey {
    @Description("What kind of event they are.")
    TYPE(GroupKey.of("type")), @Description("Their type in the PLOVER ontology; empty where they have none.")
    PLOVER(GroupKey.of("plover")), @Description("The year of their start, or else their end; empty where it isn't known.")
    YEAR(GroupKey.year(
            "coalesce(t.startOn, t.endOn)")), @Description("The month of their start, or else their end, or the year where no month is known; empty where neither is.")
    MONTH(GroupKey.month(
            "coalesce(t.startOn, t.endOn)")), @Description("Where they happened, case and accents aside; empty where that isn't known.")
    PLACE(GroupKey.of("placeKey", "place")), @Description("Each participant.")
    PARTICIPANT(GroupKey.actor(Relation.PARTICIPANT)), @Description("Each two participants.")
    PAIR(GroupKey.pair(
            Relation.PARTICIPANT)), @Description("Who published an article that tells of them, each once; empty where that is not told.")
    PUBLISHER(GroupKey.publisher("ArticleEvent", "eventId"));

    private final GroupKey group;

    EventKey(GroupKey group) {
        this.group = group;
    }

    @Override
    public GroupKey group() {
        return group;
    }
}
