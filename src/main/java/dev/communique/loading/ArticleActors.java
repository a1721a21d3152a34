package dev.communique.loading;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.communique.entity.Actor;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleActor;

/** Which article is about which actor, and where it first tells of it. Known only when all facts are. */
final class ArticleActors {

    private final Map<Article, Map<Actor, Integer>> firstOffsets = new LinkedHashMap<>();

    /** Notes that an article tells something of actors at an offset. */
    void tells(Article article, int offset, Iterable<Actor> actors) {
        Map<Actor, Integer> offsets = firstOffsets.computeIfAbsent(article, key -> new LinkedHashMap<>());
        actors.forEach(actor -> offsets.merge(actor, offset, Math::min));
    }

    /** Makes the rows. */
    void finish(Rows rows) {
        firstOffsets.forEach((article, offsets) -> offsets.forEach((actor, offset) -> {
            ArticleActor row = new ArticleActor();
            row.articleId = article.id;
            row.actorId = actor.id;
            row.actorKey = SortKeys.place(offset, actor.id);
            row.articleKey = article.sortKey;
            rows.add(row);
        }));
    }
}
