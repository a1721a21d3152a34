package dev.communique.entity;

import org.eclipse.microprofile.graphql.Description;

import io.smallrye.graphql.api.Union;

/** What can be searched for, and what ties actors. */
@Union("SearchItem")
@Description("What can be searched for.")
public interface SearchItem {
}
