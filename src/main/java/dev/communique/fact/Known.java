package dev.communique.fact;

import java.util.List;

/**
 * An actor that is known before an article is read: of the corpus's register, or of the lists that come with the application.
 *
 * @param name     canonical name
 * @param country  ISO 3166-1 alpha-3 code, or null
 * @param partOf   name of the organization it is an organ of, or null
 * @param aliases  its other names, adjectives among them
 * @param capitals cities that stand for the government of a state
 */
public record Known(String name, ActorType type, String country, String partOf, List<String> aliases, List<String> capitals) {

    /** Whether it is a state. */
    public boolean isState() {
        return type == ActorType.STATE;
    }
}
