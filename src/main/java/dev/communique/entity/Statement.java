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

import dev.communique.fact.PartialDate;
import dev.communique.fact.PloverType;
import dev.communique.fact.StatementKind;

/** Words that somebody said, quoted or reported. */
@Entity
@Description("Words that somebody said, quoted or reported.")
public class Statement extends Proven implements Node, SearchItem, TimelineItem {

    @NonNull
    @Description("The words, without quotation marks around them.")
    public String text;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("Whether they are quoted or reported.")
    public StatementKind kind;

    @Enumerated(EnumType.STRING)
    @Description("What saying it does, in PLOVER's terms: condemns and accuses (ACCUSE), asks and urges (REQUEST), refuses (REJECT), threatens, supports, concedes, agrees; null for what only informs.")
    public PloverType act;

    @Column(name = "said_on")
    @Description("When they were said, where the article tells.")
    public PartialDate saidOn;

    @Ignore
    @Column(name = "article_id")
    public String articleId;

    @Ignore
    @Column(name = "occasion_id")
    public String occasionId;

    @Ignore
    @Column(name = "article_key")
    public String articleKey;

    @Ignore
    @Column(name = "speakers")
    @Convert(converter = LinesColumn.class)
    public List<String> speakerIds;

    @Ignore
    @Column(name = "on_behalf_of")
    @Convert(converter = LinesColumn.class)
    public List<String> onBehalfOfIds;

    @Ignore
    @Column(name = "mentions")
    @Convert(converter = LinesColumn.class)
    public List<String> mentionIds;

    /** Where the pieces of its words stand: see {@link Evidence#packPlaces}. */
    @Ignore
    @Column(name = "pieces")
    public String packedPieces = "";

    @Ignore
    @Column(name = "oldest_key")
    public String oldestKey;

    @Ignore
    @Column(name = "sort_key")
    public String sortKey;
}
