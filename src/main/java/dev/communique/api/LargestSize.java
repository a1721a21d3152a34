package dev.communique.api;

import static io.smallrye.graphql.api.DirectiveLocation.FIELD_DEFINITION;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import io.smallrye.graphql.api.Directive;

/** How many elements a field answers at most, where that is more than a page has. */
@Directive(on = FIELD_DEFINITION)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargestSize {

    /** How many elements. */
    int value();
}
