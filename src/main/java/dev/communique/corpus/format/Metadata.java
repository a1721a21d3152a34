package dev.communique.corpus.format;

import dev.communique.fact.DocumentKind;
import dev.communique.fact.PartialDate;

/**
 * What a document says of itself outside of its text; null for each thing that it does not say.
 *
 * @param title     its headline
 * @param date      when it was published
 * @param dateline  where it was filed
 * @param url       where it was published
 * @param publisher who published it
 * @param language  as BCP 47 names it
 * @param kind      what sort of document it is
 */
public record Metadata(String title, PartialDate date, String dateline, String url, String publisher, String language,
        DocumentKind kind) {

    /** Of a document that says nothing. */
    public static final Metadata NONE = new Metadata(null, null, null, null, null, null, null);
}
