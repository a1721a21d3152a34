package dev.communique.corpus;

import dev.communique.fact.DocumentKind;

/**
 * Where an article is from, as far as its document says.
 *
 * @param url       where it was published, or null
 * @param publisher an outlet, a ministry; or null
 * @param kind      what sort of document it says it is, or null
 * @param language  as BCP 47 names it, {@code und} where nobody knows
 */
public record Provenance(String url, String publisher, DocumentKind kind, String language) {

    private static final String ENGLISH = "en";

    /** Who it is from, by name or else by its address; null where nothing tells. */
    public String source() {
        return publisher == null ? url : publisher;
    }

    /** Whether facts can be read out of it. */
    boolean isEnglish() {
        return language.equals(ENGLISH) || language.startsWith(ENGLISH + "-");
    }
}
