package dev.communique.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.ExternalId;
import dev.communique.fact.IdScheme;

/** What somebody is called in a list that others keep, as a client gives it. */
@Description("What somebody is called in a list that others keep.")
@Input("ExternalIdInput")
public record ExternalIdInput(
        @Description("Whose list it is.") @NonNull IdScheme scheme,
        @Description("The identifier itself, in capitals: PAK, Q843.") @NonNull String value) {

    ExternalId id() {
        return new ExternalId(scheme, value);
    }
}
