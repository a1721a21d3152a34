package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** How a fact was found. */
@Description("How a fact was found.")
public enum Method {
    @Description("A person wrote it down and named the sentence.")
    CURATED, @Description("The extractor found it.")
    EXTRACTED
}
