package dev.communique.entity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Anything with an id of its own. */
@Description("Anything with an id of its own. Ids are made from content, and stay the same over restarts and on all replicas.")
public interface Node {

    /** Its kind and what names it, such as {@code actor:pakistan}. */
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Unique over all kinds, such as actor:pakistan.")
    String getId();
}
