package dev.communique.entity;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import dev.communique.fact.DocumentKind;
import dev.communique.fact.PartialDate;

/** A news article. Its body is kept apart: see {@link ArticleBody}. */
@Entity
@Description("A news article.")
public class Article extends StoredNode implements Node, SearchItem {

    @NonNull
    @Description("The readable part of its address, unique among its kind.")
    public String slug;

    @NonNull
    @Description("Its headline; where the text has none, a curator's title or its first words.")
    public String title;

    @Column(name = "published_on")
    @Description("When it was published or last updated, as far as it is known.")
    public PartialDate publishedOn;

    @Description("Where, and by which agency, it was filed, as the article prints it: ISLAMABAD.")
    public String dateline;

    @NonNull
    @Convert(converter = LinesColumn.class)
    @Description("The points between its headline and its body.")
    public List<@NonNull String> summary;

    @Column(name = "word_count")
    @Description("How many words its body has.")
    public int wordCount;

    @NonNull
    @Column(name = "source_file")
    @Description("The file of the corpus that it stands in.")
    public String sourceFile;

    @Description("Where it was published; null where the document does not say.")
    public String url;

    @Description("Who published it: an outlet, a ministry; null where the document does not say.")
    public String publisher;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What sort of document it is.")
    public DocumentKind kind;

    @NonNull
    @Description("Its language as BCP 47 names it, 'und' where that is not known; facts are read out of English only.")
    public String language;

    /** The id of the first of the articles that are copies of one another; null where there is no copy. */
    @Ignore
    public String story;

    @Ignore
    @Column(name = "oldest_key")
    public String oldestKey;

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
