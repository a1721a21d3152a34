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
 * @param extract whether more facts may be read out of its text: it is English, and its document has no YAML, or the YAML asks for it
 * @param rejections what is wrong of what is read out
 * @param provenance where it is from
 * @param origin where it starts in its document
 * @param bodyHash of its body, in hexadecimal
 * @param sketch of its body: those of copies are alike
 * @param wordCount how many words its body has
 */
public record CorpusArticle(String slug, String title, PartialDate publishedOn, String dateline, List<String> summary,
        String body, List<Fact> facts, boolean extract, List<Rejection> rejections, Provenance provenance, Origin origin, String bodyHash,
        String sketch, int wordCount) {

    /** The same under another slug. */
    CorpusArticle withSlug(String other) {
        return other.equals(slug)
                ? this
                : new CorpusArticle(other, title, publishedOn, dateline, summary, body, facts, extract, rejections, provenance, origin,
                        bodyHash, sketch, wordCount);
    }

    /** The same, standing elsewhere. */
    CorpusArticle at(Origin place) {
        return place.equals(origin)
                ? this
                : new CorpusArticle(slug, title, publishedOn, dateline, summary, body, facts, extract, rejections, provenance, place,
                        bodyHash, sketch, wordCount);
    }

    /** What tells it from others: two articles with the same are one that was put into the corpus twice, not two that say the same. */
    String identity() {
        return bodyHash + "\0" + title + "\0" + publishedOn + "\0" + provenance.url() + "\0" + provenance.publisher();
    }
}
