package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.store.GroupKey;

/** What actors are counted by. */
@Description("What actors are counted by.")
public enum ActorKey implements CountKey {
    @Description("What kind of actor they are.")
    TYPE(GroupKey.of("type")), @Description("The country they are or belong to, as ISO 3166-1 alpha-3 code; empty where they have none.")
    COUNTRY(GroupKey.of("countryCode"));

    private final GroupKey group;

    ActorKey(GroupKey group) {
        this.group = group;
    }

    @Override
    public GroupKey group() {
        return group;
    }
}
