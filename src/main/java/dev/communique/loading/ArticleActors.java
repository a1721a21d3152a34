package dev.communique.loading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.communique.entity.Actor;
import dev.communique.entity.Article;

/** Which article is about which actor, and where it first tells of it. Known only when all facts are. */
final class ArticleActors {

    private final Map<Article, Map<Actor, Integer>> firstOffsets = new LinkedHashMap<>();

    /** Takes an article, which may tell of nobody. */
    void add(Article article) {
        firstOffsets.put(article, new LinkedHashMap<>());
    }

    /** Notes that an article tells something of actors at an offset. */
    void tells(Article article, int offset, Iterable<Actor> actors) {
        Map<Actor, Integer> offsets = firstOffsets.get(article);
        actors.forEach(actor -> offsets.merge(actor, offset, Math::min));
    }

    /** Hands on each article, in the order taken, with its actors and where it first tells of each. */
    void each(BiConsumer<Article, Map<Actor, Integer>> consumer) {
        firstOffsets.forEach(consumer);
    }
}
