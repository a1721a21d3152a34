package dev.communique.entity;

import org.eclipse.microprofile.graphql.Description;

/** What became of a node. */
@Description("What became of a node.")
public enum ChangeKind {
    @Description("It is new.")
    ADDED, @Description("It, or something that hangs on it, is another one than before.")
    CHANGED, @Description("It is there no more.")
    REMOVED
}
