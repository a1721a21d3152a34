package dev.communique.entity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of a node between two versions of the corpus. */
@Description("What became of a node between two versions of the corpus. What hangs on it counts as part of it: of an agreement its parties, "
        + "evidence and articles; of an article its text and whom it names; of an actor its names, affiliations and how many facts it has part in.")
public record Change(
        @Description("What became of it.") @NonNull ChangeKind kind,
        @Description("The id of the node.") @Id @NonNull String id) {
}
