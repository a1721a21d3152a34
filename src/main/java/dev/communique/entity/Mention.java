package dev.communique.entity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An article names an actor. Not a row: an article's mentions are packed in its {@link ArticleBody}. */
@Description("An article names an actor.")
public class Mention {

    @Ignore
    public String articleId;

    @Description("Offset of its first character in the article's body, in UTF-16 units.")
    public int start;

    @Description("Offset behind its last character.")
    public int end;

    @NonNull
    @Description("The words that name it.")
    public String text;

    @Ignore
    public String actorId;

    @Ignore
    public String sortKey;
}
