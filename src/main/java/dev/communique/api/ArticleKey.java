package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.store.GroupKey;

/** What articles are counted by. */
@Description("What articles are counted by.")
public enum ArticleKey implements CountKey {
    @Description("The year of publication; empty where it isn't known.")
    YEAR(GroupKey
            .year("t.publishedOn")), @Description("The month of publication, or the year where no month is known; empty where neither is.")
    MONTH(GroupKey.month("t.publishedOn")), @Description("Who published them; empty where that is not told.")
    PUBLISHER(GroupKey.of("publisher")), @Description("What sort of document they are.")
    KIND(GroupKey.of("kind"));

    private final GroupKey group;

    ArticleKey(GroupKey group) {
        this.group = group;
    }

    @Override
    public GroupKey group() {
        return group;
    }
}
