package dev.communique.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.communique.entity.Actor;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Event;
import dev.communique.entity.Node;
import dev.communique.entity.Statement;

/** Ids as clients send them: the kind, a colon, and what names one of it. */
public final class Ids {

    private static final int LONGEST = 200;

    private static final Map<String, Class<? extends Node>> KINDS = Map.of("article", Article.class, "actor", Actor.class,
            "agreement", Agreement.class, "event", Event.class, "statement", Statement.class);

    private Ids() {
    }

    /**
     * The kind of thing that an id names.
     *
     * @throws BadUserInput where it has not the form of an id
     */
    public static Class<? extends Node> kind(String id) {
        int colon = id.indexOf(':');
        Class<? extends Node> kind = colon < 0 || id.length() > LONGEST || colon == id.length() - 1 || id.indexOf('\0') >= 0
                ? null
                : KINDS.get(id.substring(0, colon));
        if (kind == null) {
            throw new BadUserInput("'" + shortened(id) + "' is not an id: expected a kind, a colon and a name, such as actor:pakistan");
        }
        return kind;
    }

    /** The id, where it is one of this kind. */
    public static String check(Class<? extends Node> kind, String id) {
        if (kind(id) != kind) {
            throw new BadUserInput("'" + shortened(id) + "' is not the id of " + withArticle(kind));
        }
        return id;
    }

    /** Up to 100 ids of actors; an empty list for null. */
    public static List<String> actors(String argument, List<String> ids) {
        return ids == null ? List.of() : limited(argument, ids).stream().map(id -> check(Actor.class, id)).toList();
    }

    /** Up to 100 ids of actors; null for null. */
    public static List<String> actorsIfGiven(String argument, List<String> ids) {
        return ids == null ? null : actors(argument, ids);
    }

    public static <T> List<T> limited(String argument, List<T> list) {
        if (list.size() > Slice.LARGEST) {
            throw new BadUserInput("'" + argument + "' has " + list.size() + " elements: expected " + Slice.LARGEST + " at most");
        }
        return list;
    }

    /** The id that goes with a slug. */
    public static String ofSlug(Class<? extends Node> kind, String slug) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT) + ":" + slug;
    }

    private static String withArticle(Class<? extends Node> kind) {
        String name = kind.getSimpleName().toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    static String shortened(String id) {
        return id.length() <= 80 ? id : id.substring(0, id.offsetByCodePoints(0, 40)) + "…";
    }
}
