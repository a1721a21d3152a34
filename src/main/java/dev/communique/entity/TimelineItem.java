package dev.communique.entity;

import org.eclipse.microprofile.graphql.Description;

import io.smallrye.graphql.api.Union;

/** What has a date to stand at. */
@Union("TimelineItem")
@Description("What has a date to stand at.")
public interface TimelineItem {
}
