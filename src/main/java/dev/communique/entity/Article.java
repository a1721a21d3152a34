package dev.communique.entity;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

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

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
