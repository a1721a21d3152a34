package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** Whose identifier something is. */
@Description("Whose identifier something is.")
public enum IdScheme {
    @Description("The two letters that ISO 3166-1 gives a state or territory: PK.")
    ISO_3166_ALPHA_2, @Description("The three letters that ISO 3166-1 gives a state or territory: PAK.")
    ISO_3166_ALPHA_3, @Description("The number of a state in the data of the Correlates of War project: 770.")
    COW, @Description("The item of Wikidata: Q843.")
    WIKIDATA, @Description("Another one, as a curator wrote it down: an address, or a name and a value.")
    OTHER
}
