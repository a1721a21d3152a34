package dev.communique.loading;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hibernate.StatelessSession;

import dev.communique.entity.ActorName;
import dev.communique.entity.Affiliation;
import dev.communique.entity.ArticleActor;
import dev.communique.entity.Bundle;
import dev.communique.entity.Mention;
import dev.communique.entity.StoredNode;

/**
 * Brings the stored graph to what it is given, and writes only what differs. Rows come in bundles, one behind the other, each bundle
 * behind those it refers to: a node or affiliation with the rows that hang on it, the mentions of an article, the actors of an article.
 * A bundle whose digest is stored already is left as it is.
 */
final class BundleWriter implements Rows {

    private static final int CHUNK = 500;
    private static final String MENTIONS = "mentions:";
    private static final String ACTORS = "actors:";
    private static final String AGREEMENTS = "agreement:";

    private static final Map<Class<?>, Field[]> FIELDS = new ConcurrentHashMap<>();

    /** A kind of bundle: the entity at its head, or null, and the rows that hang on it, by the property that names it. */
    private record Kind(String prefix, String head, String... rows) {
    }

    /** Those that are referred to come last. */
    private static final List<Kind> KINDS = List.of(
            new Kind(MENTIONS, null, "Mention.articleId"),
            new Kind(ACTORS, null, "ArticleActor.articleId"),
            new Kind("statement:", "Statement", "Evidence.statementId", "StatementActor.statementId", "StatementAgreement.statementId",
                    "FoldedText.id"),
            new Kind("event:", "Event", "Evidence.eventId", "Participation.eventId", "EventAgreement.eventId", "ArticleEvent.eventId"),
            new Kind(AGREEMENTS, "Agreement", "Evidence.agreementId", "AgreementParty.agreementId", "ArticleAgreement.agreementId"),
            new Kind("affiliation:", "Affiliation", "Evidence.affiliationId"),
            new Kind("article:", "Article", "ArticleBody.articleId", "FoldedText.id"),
            new Kind("actor:", "Actor", "ActorName.actorId"));

    private final StatelessSession session;
    private final Map<String, Long> stored = new HashMap<>();
    private final boolean wasEmpty;
    private final List<Object> rows = new ArrayList<>();
    private String bundle;
    private int written;

    /**
     * @param session  in the transaction in which the stored graph is changed
     * @param wasEmpty whether nothing is stored: then nothing is compared, and no query is made, which is what a quick start needs
     */
    BundleWriter(StatelessSession session, boolean wasEmpty) {
        this.session = session;
        this.wasEmpty = wasEmpty;
        if (!wasEmpty) {
            readStored();
        }
    }

    private void readStored() {
        try (Stream<Bundle> bundles = session.createSelectionQuery("from Bundle", Bundle.class).setFetchSize(1000).getResultStream()) {
            bundles.forEach(each -> stored.put(each.id, each.digest));
        }
    }

    @Override
    public void add(Object row) {
        String id = idOf(row);
        if (id != null && !id.equals(bundle)) {
            write();
            bundle = id;
        }
        rows.add(row);
    }

    /** The bundle that a row belongs to; null for the one that the row before belongs to. */
    private static String idOf(Object row) {
        if (row instanceof StoredNode node) {
            return node.id;
        }
        if (row instanceof Affiliation affiliation) {
            return affiliation.id;
        }
        if (row instanceof Mention mention) {
            return MENTIONS + mention.articleId;
        }
        return row instanceof ArticleActor actor ? ACTORS + actor.articleId : null;
    }

    private void write() {
        if (bundle == null) {
            return;
        }
        long digest = digest(rows);
        Long before = stored.remove(bundle);
        if (before == null) {
            insert(digest);
        } else if (before != digest) {
            update(digest);
        }
        rows.clear();
    }

    private void insert(long digest) {
        freeNames();
        rows.forEach(session::insert);
        session.insert(bundle(digest));
        written++;
    }

    private void update(long digest) {
        Kind kind = KINDS.stream().filter(each -> bundle.startsWith(each.prefix())).findFirst().orElseThrow();
        deleteRows(kind, List.of(bundle.substring(kind.head() == null ? kind.prefix().length() : 0)));
        freeNames();
        boolean head = kind.head() != null;
        if (head) {
            session.update(rows.get(0));
        }
        rows.subList(head ? 1 : 0, rows.size()).forEach(session::insert);
        session.update(bundle(digest));
        written++;
    }

    private Bundle bundle(long digest) {
        Bundle row = new Bundle();
        row.id = bundle;
        row.digest = digest;
        return row;
    }

    /** A name may have been another actor's, whose bundle comes later or not at all. */
    private void freeNames() {
        List<String> names = wasEmpty
                ? List.of()
                : rows.stream().filter(ActorName.class::isInstance).map(row -> ((ActorName) row).nameKey).toList();
        if (!names.isEmpty()) {
            session.createMutationQuery("delete from ActorName where nameKey in (:names)").setParameterList("names", names).executeUpdate();
        }
    }

    private void deleteRows(Kind kind, List<String> owners) {
        for (String row : kind.rows()) {
            int dot = row.indexOf('.');
            session.createMutationQuery("delete from " + row.substring(0, dot) + " where " + row.substring(dot + 1) + " in (:owners)")
                    .setParameterList("owners", owners).executeUpdate();
        }
    }

    /**
     * Writes the last bundle, and deletes those that were not given.
     *
     * @return how many bundles were written or deleted
     */
    int finish() {
        write();
        int gone = stored.size();
        List<String> ids = List.copyOf(stored.keySet());
        chunks(ids.stream().filter(id -> id.startsWith(AGREEMENTS)).toList(), this::forgetAmended);
        KINDS.forEach(kind -> chunks(ids.stream().filter(id -> id.startsWith(kind.prefix())).toList(), chunk -> delete(kind, chunk)));
        return written + gone;
    }

    /** Agreements that are deleted may amend one another, in whichever order they go. */
    private void forgetAmended(List<String> agreements) {
        session.createMutationQuery("update Agreement set amendsId = null where id in (:ids)").setParameterList("ids", agreements)
                .executeUpdate();
    }

    private void delete(Kind kind, List<String> bundles) {
        int owner = kind.head() == null ? kind.prefix().length() : 0;
        deleteRows(kind, bundles.stream().map(id -> id.substring(owner)).toList());
        if (kind.head() != null) {
            session.createMutationQuery("delete from " + kind.head() + " where id in (:ids)").setParameterList("ids", bundles)
                    .executeUpdate();
        }
        session.createMutationQuery("delete from Bundle where id in (:ids)").setParameterList("ids", bundles).executeUpdate();
    }

    private static void chunks(List<String> ids, Consumer<List<String>> each) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            each.accept(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }

    /** A hash of all that the rows say. */
    private static long digest(List<Object> rows) {
        StringBuilder all = new StringBuilder();
        for (Object row : rows) {
            all.append(row.getClass().getSimpleName());
            for (Field field : FIELDS.computeIfAbsent(row.getClass(), BundleWriter::fields)) {
                try {
                    all.append('\0').append(field.get(row));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
            all.append('\1');
        }
        return Long.parseUnsignedLong(SortKeys.hash(all.toString()), 16);
    }

    /** Its own and inherited fields by name, without those that Hibernate adds to the class. */
    private static Field[] fields(Class<?> entity) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("$"))
                    .forEach(fields::add);
        }
        fields.sort(Comparator.comparing(Field::getName));
        fields.forEach(field -> field.setAccessible(true));
        return fields.toArray(Field[]::new);
    }
}
