package dev.communique.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/** The text of an article, apart from the article so that lists don't read it, and where in it actors are named. */
@Entity
@Table(name = "article_body")
public class ArticleBody extends Stored {

    private static final String ACTOR = "actor:";

    @Id
    @Column(name = "article_id")
    public String articleId;

    public String body;

    /** Stands for title and body where digests are made; not stored. */
    @Transient
    public String textHash;

    /**
     * Where actors are named: a line for each actor with its slug, and start and length of each place in UTF-16 units of the body:
     * {@code pakistan 12:8 430:9}.
     */
    public String mentions = "";

    /** The mentions, in the order of the text, those of one place by their actors. */
    public List<Mention> mentions() {
        List<Mention> all = new ArrayList<>();
        for (String line : mentions.isEmpty() ? new String[0] : mentions.split("\n")) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                int colon = parts[i].indexOf(':');
                all.add(mention(parts[0], Integer.parseInt(parts[i].substring(0, colon)),
                        Integer.parseInt(parts[i].substring(colon + 1))));
            }
        }
        all.sort(Comparator.comparing(mention -> mention.sortKey));
        return all;
    }

    private Mention mention(String actor, int start, int length) {
        Mention mention = new Mention();
        mention.articleId = articleId;
        mention.start = start;
        mention.end = start + length;
        mention.text = body.substring(start, start + length);
        mention.actorId = ACTOR + actor;
        mention.sortKey = String.format(Locale.ROOT, "%07d %s", start, actor);
        return mention;
    }
}
