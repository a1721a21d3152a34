package dev.communique.empty;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** Answers from the only row there is. */
@GraphQLApi
public class Api {

    /** The corpus. */
    @Query
    public Corpus corpus() {
        return Corpus.findById(1);
    }
}
