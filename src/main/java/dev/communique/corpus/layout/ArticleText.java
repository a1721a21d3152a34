package dev.communique.corpus.layout;

import java.util.List;

import dev.communique.fact.PartialDate;

/**
 * One article of a document, taken apart.
 *
 * @param title       its headline, or null
 * @param publishedOn the date it carries, or null
 * @param dateline    where and by whom it was filed, such as {@code ISLAMABAD} or {@code FLINT, Mich., Oct. 4 (UPI)}, or null
 * @param summary     the bullets or the standfirst between headline and body
 * @param body        its paragraphs in their order, a blank line between two; what dateline, summary and captions say is not in it
 * @param line        where it starts in the document, from 1
 * @param url         the address that its page tells, or null
 * @param site        the government's site that its head or foot names as the source of such texts, its host; or null
 */
public record ArticleText(String title, PartialDate publishedOn, String dateline, List<String> summary, String body, int line,
        String url, String site) {

    /** The largest body in UTF-16 units: a guard against dumps, and what a column of H2 holds at least. */
    public static final int LONGEST_BODY = 1_000_000;
}
