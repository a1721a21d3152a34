package dev.communique.api;

import static io.smallrye.graphql.api.DirectiveLocation.FIELD_DEFINITION;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import io.smallrye.graphql.api.Directive;

/**
 * What answering a field costs that looks at more than what it answers: in fields of an answer that take as long, measured roughly. All
 * others cost one.
 */
@Directive(on = FIELD_DEFINITION)
@Retention(RetentionPolicy.RUNTIME)
public @interface Complexity {

    /** What the field itself costs. */
    int value();
}
