package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;

import dev.communique.store.GroupKey;
import dev.communique.store.Relation;

/** What agreements are counted by. */
@Description("What agreements are counted by.")
public enum AgreementKey implements CountKey {
    @Description("What they are about.")
    TYPE(GroupKey.of("type")), @Description("How far they have come.")
    STATUS(GroupKey.of("status")), @Description("The year of signing; empty where it isn't known.")
    YEAR(GroupKey.year("t.signedOn")), @Description("Each party.")
    PARTY(GroupKey.actor(Relation.PARTY)), @Description("Each two parties.")
    PAIR(GroupKey
            .pair(Relation.PARTY)), @Description("Who published an article that tells of them, each once; empty where that is not told.")
    PUBLISHER(GroupKey.publisher("ArticleAgreement", "agreementId"));

    private final GroupKey group;

    AgreementKey(GroupKey group) {
        this.group = group;
    }

    @Override
    public GroupKey group() {
        return group;
    }
}
