package dev.communique.corpus;

import java.util.List;

import dev.communique.fact.Fact;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;

/**
 * An article with what curators wrote of it.
 *
 * @param slug   last part of its address, unique in the corpus
 * @param title  its headline, a curator's title, or the first words of its body
 * @param facts  what curators found in it
 * @param extract whether more facts may be read out of its text: its document has no YAML, or the YAML asks for it
 * @param rejections what is wrong of what is read out
 * @param origin where it starts in its document
 * @param bodyHash of its body, in hexadecimal: articles of one hash are the same article
 * @param wordCount how many words its body has
 */
public record CorpusArticle(String slug, String title, PartialDate publishedOn, String dateline, List<String> summary,
        String body, List<Fact> facts, boolean extract, List<Rejection> rejections, Origin origin, String bodyHash, int wordCount) {

    /** The same under another slug. */
    CorpusArticle withSlug(String other) {
        return other.equals(slug)
                ? this
                : new CorpusArticle(other, title, publishedOn, dateline, summary, body, facts, extract, rejections, origin, bodyHash,
                        wordCount);
    }
}
