package dev.communique.store;

import java.util.List;

/**
 * What elements of a list, {@code t}, are counted by. In HQL, {@code %s} stands for the number of the key.
 *
 * @param values   HQL of what must be the same
 * @param shown    HQL of what is told of it; null where that is the values
 * @param joins    HQL of the joins that lead to the values; empty where the elements have them
 * @param relation by whose actors they are counted: by each where there is one value, by each two where there are two; null for all other keys
 * @param isOnce   whether an element may come by the same values several times, and counts once
 * @param isOfTime whether it is a time, by which counts are sorted
 */
public record GroupKey(List<String> values, String shown, String joins, Relation relation, boolean isOnce, boolean isOfTime) {

    private static final String PUBLISHER = "a%s.publisher";

    /** By a property of the elements. */
    public static GroupKey of(String property) {
        return new GroupKey(List.of("t." + property), null, "", null, false, false);
    }

    /** By a text as it is compared; one of those that are alike is told. */
    public static GroupKey of(String compared, String told) {
        return new GroupKey(List.of("t." + compared), "min(t." + told + ")", "", null, false, false);
    }

    /** By the year of a date. */
    public static GroupKey year(String date) {
        return start(date, 4);
    }

    /** By the month of a date, or by its year where no month is known. */
    public static GroupKey month(String date) {
        return start(date, 7);
    }

    private static GroupKey start(String date, int length) {
        return new GroupKey(List.of("substring(cast(" + date + " as String), 1, " + length + ")"), null, "", null, false, true);
    }

    /** By each actor who has this relation. */
    public static GroupKey actor(Relation relation) {
        return new GroupKey(List.of("k%s.actorId"), null, relation.join("k%s"), relation, false, false);
    }

    /** By each two actors who both have this relation. */
    public static GroupKey pair(Relation relation) {
        return new GroupKey(List.of("k%s.actorId", "j%s.actorId"), null,
                relation.join("k%s") + relation.join("j%s") + " and j%s.actorId > k%s.actorId", relation, false, false);
    }

    /** By who published the article that has the element. */
    public static GroupKey publisher() {
        return new GroupKey(List.of(PUBLISHER), null, " join Article a%s on a%s.id = t.articleId", null, false, false);
    }

    /** By each who published one of the articles that tell of the element. */
    public static GroupKey publisher(String link, String of) {
        return new GroupKey(List.of(PUBLISHER), null,
                " join " + link + " b%s on b%s." + of + " = t.id join Article a%s on a%s.id = b%s.articleId", null, true, false);
    }

    /** HQL of the values of the key with this number. */
    List<String> values(int number) {
        return values.stream().map(value -> numbered(value, number)).toList();
    }

    /** HQL of the joins of the key with this number. */
    String joins(int number) {
        return numbered(joins, number);
    }

    /** Whether the values are ids of actors. */
    boolean isActors() {
        return relation != null;
    }

    /** Whether they are counted by each two actors. */
    boolean isPairs() {
        return relation != null && values.size() == 2;
    }

    private static String numbered(String hql, int number) {
        return hql.replace("%s", String.valueOf(number));
    }
}
