package dev.communique.loading;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.hibernate.StatelessSession;

import dev.communique.entity.Actor;
import dev.communique.entity.ActorName;
import dev.communique.entity.ActorTies;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.ArticleBody;
import dev.communique.entity.ChangeKind;
import dev.communique.entity.Event;
import dev.communique.entity.FoldedText;
import dev.communique.entity.OtherId;
import dev.communique.entity.Statement;
import dev.communique.entity.Stored;
import dev.communique.entity.StoredNode;
import dev.communique.fact.Hashes;

/**
 * Brings the stored graph to what it is given, and writes only what differs. Rows come in bundles: a node, an affiliation or a body with
 * the rows that hang on it. A bundle whose digest is stored already is left as it is.
 */
final class BundleWriter implements Rows {

    private static final int CHUNK = 500;

    private static final int BATCH = 100;

    /** How many rows get their digests at once, and how many such portions may wait for them: what waits is in memory. */
    private static final int ROWS_OF_DIGESTS = 1_000;
    private static final int MOST_DIGESTING = 3;

    /** How many rows are written at once, table by table. */
    private static final int ROWS_AT_ONCE = 5_000;

    /** A text counts as so many rows as it is longer. */
    private static final int CHARACTERS_OF_A_ROW = 500;

    private static final Map<Class<?>, Field[]> FIELDS = new ConcurrentHashMap<>();

    /** A kind of bundle: the entity at its head with the property that is its id, and the rows that hang on it, by the property that names it. */
    private record Kind(Class<? extends Stored> head, String id, String... links) {
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(ArticleBody.class, "articleId", "FoldedText.id"),
            new Kind(Article.class, "id", "ArticleActor.articleId"),
            new Kind(Statement.class, "id", "StatementActor.statementId", "StatementAgreement.statementId", "FoldedText.id"),
            new Kind(Event.class, "id", "Participation.eventId", "EventAgreement.eventId", "ArticleEvent.eventId"),
            new Kind(Agreement.class, "id", "AgreementParty.agreementId", "ArticleAgreement.agreementId"),
            new Kind(Affiliation.class, "id"),
            new Kind(ActorTies.class, "actorId"),
            new Kind(Actor.class, "id", "ActorName.actorId", "OtherId.actorId"));

    private final StatelessSession session;
    private final boolean wasEmpty;
    private final String rules;
    private final Consumer<Runnable> transaction;
    private final NodeChanges changes;

    /** Digests by id, of those that were not given yet. */
    private final Map<Class<?>, Map<String, Long>> stored = new HashMap<>();

    private final Map<Class<?>, List<Supplier<?>>> inserts = new LinkedHashMap<>();

    /** Bundles whose digests are being made, and those that wait for that. */
    private final Deque<ForkJoinTask<List<Bundle>>> digesting = new ArrayDeque<>();
    private List<Bundle> given = new ArrayList<>();
    private int givenRows;

    private int waiting;
    private int written;

    /** What is written together, as it is given to {@link #add}. */
    private record Bundle(Stored head, List<?> links, Supplier<FoldedText> words) {
    }

    /**
     * @param wasEmpty    whether nothing is stored: then nothing is compared, and no query is made, which is what a quick start needs
     * @param rules       a hash of all that makes words to compare of texts: others make other words of the same
     * @param transaction runs what writes a portion of rows, in a transaction, on any thread where nothing is stored
     * @param changes     takes note of what is not what it was, but where nothing is stored
     */
    BundleWriter(StatelessSession session, boolean wasEmpty, String rules, Consumer<Runnable> transaction, NodeChanges changes) {
        this.session = session;
        this.wasEmpty = wasEmpty;
        this.rules = rules;
        this.transaction = transaction;
        this.changes = changes;
        KINDS.forEach(kind -> stored.put(kind.head(), wasEmpty ? Map.of() : digests(kind)));
    }

    private Map<String, Long> digests(Kind kind) {
        Map<String, Long> digests = new HashMap<>();
        try (Stream<Object[]> rows = session.createSelectionQuery(
                "select " + kind.id() + ", digest from " + kind.head().getSimpleName(), Object[].class).setFetchSize(1000)
                .getResultStream()) {
            rows.forEach(row -> digests.put((String) row[0], (Long) row[1]));
        }
        return digests;
    }

    /** Digests take as long as all else that is done with a row that stays as it is, so they are made beside it, some at a time. */
    @Override
    public void add(Stored head, List<?> links, Supplier<FoldedText> words) {
        given.add(new Bundle(head, links, words));
        givenRows += rowsOf(head) + links.size();
        if (givenRows >= ROWS_OF_DIGESTS) {
            digest();
        }
        while (digesting.size() > MOST_DIGESTING) {
            digesting.remove().join().forEach(this::writeUnlessStored);
        }
    }

    private void digest() {
        List<Bundle> bundles = given;
        given = new ArrayList<>();
        givenRows = 0;
        digesting.add(ForkJoinPool.commonPool().submit(() -> digested(bundles)));
    }

    private List<Bundle> digested(List<Bundle> bundles) {
        MessageDigest sha256 = Hashes.sha256();
        bundles.forEach(bundle -> bundle.head().digest = digest(bundle, sha256));
        return bundles;
    }

    private void writeUnlessStored(Bundle bundle) {
        Stored head = bundle.head();
        Long before = wasEmpty ? null : stored.get(head.getClass()).remove(idOf(head));
        if (before != null && before == head.digest) {
            return;
        }
        written++;
        note(head.getClass(), idOf(head), before == null ? ChangeKind.ADDED : ChangeKind.CHANGED);
        if (before == null) {
            insert(head.getClass(), () -> head, rowsOf(head));
        } else {
            deleteLinks(kindOf(head), List.of(idOf(head)));
            session.update(head);
        }
        bundle.links().forEach(link -> insert(link.getClass(), () -> link, 1));
        if (bundle.words() != null) {
            insert(FoldedText.class, bundle.words(), rowsOf(head));
        }
        if (waiting >= ROWS_AT_ONCE) {
            hand();
        }
    }

    private void note(Class<? extends Stored> head, String id, ChangeKind kind) {
        if (!wasEmpty) {
            changes.note(head, id, kind);
        }
    }

    private static Kind kindOf(Stored head) {
        return KINDS.stream().filter(kind -> kind.head() == head.getClass()).findFirst().orElseThrow();
    }

    private static String idOf(Stored head) {
        if (head instanceof ArticleBody body) {
            return body.articleId;
        }
        if (head instanceof ActorTies ties) {
            return ties.actorId;
        }
        return head instanceof Affiliation affiliation ? affiliation.id : ((StoredNode) head).id;
    }

    private static int rowsOf(Stored head) {
        return head instanceof ArticleBody text ? 1 + text.body.length() / CHARACTERS_OF_A_ROW : 1;
    }

    private void insert(Class<?> type, Supplier<?> row, int rows) {
        inserts.computeIfAbsent(type, key -> new ArrayList<>()).add(row);
        waiting += rows;
    }

    /** Has the rows written that wait. */
    private void hand() {
        Map<Class<?>, List<Supplier<?>>> portion = new LinkedHashMap<>(inserts);
        inserts.clear();
        waiting = 0;
        transaction.accept(() -> write(portion));
    }

    /** Table by table, so that the driver can send many rows of one table at once. */
    private void write(Map<Class<?>, List<Supplier<?>>> portion) {
        session.setJdbcBatchSize(BATCH);
        freeNames(portion);
        portion.values().forEach(rows -> rows.forEach(row -> session.insert(row.get())));
    }

    /** A name or another id may have been another actor's, whose bundle comes later or not at all. */
    private void freeNames(Map<Class<?>, List<Supplier<?>>> portion) {
        if (!wasEmpty) {
            List<String> names = portion.getOrDefault(ActorName.class, List.of()).stream().map(row -> ((ActorName) row.get()).nameKey)
                    .toList();
            chunks(names, chunk -> session.createMutationQuery("delete from ActorName where nameKey in (:names)")
                    .setParameterList("names", chunk).executeUpdate());
            List<String> ids = portion.getOrDefault(OtherId.class, List.of()).stream().map(row -> ((OtherId) row.get()).idKey).toList();
            chunks(ids, chunk -> session.createMutationQuery("delete from OtherId where idKey in (:ids)").setParameterList("ids", chunk)
                    .executeUpdate());
        }
    }

    private void deleteLinks(Kind kind, List<String> owners) {
        for (String link : kind.links()) {
            int dot = link.indexOf('.');
            session.createMutationQuery("delete from " + link.substring(0, dot) + " where " + link.substring(dot + 1) + " in (:owners)")
                    .setParameterList("owners", owners).executeUpdate();
        }
    }

    /**
     * Writes what waits, and deletes the bundles that were not given.
     *
     * @return how many bundles were written or deleted
     */
    int finish() {
        digest();
        digesting.forEach(digests -> digests.join().forEach(this::writeUnlessStored));
        digesting.clear();
        int gone = 0;
        for (Kind kind : KINDS) {
            List<String> ids = List.copyOf(stored.get(kind.head()).keySet());
            ids.forEach(id -> note(kind.head(), id, ChangeKind.REMOVED));
            chunks(ids, chunk -> delete(kind, chunk));
            gone += ids.size();
        }
        hand();
        return written + gone;
    }

    private void delete(Kind kind, List<String> ids) {
        deleteLinks(kind, ids);
        session.createMutationQuery("delete from " + kind.head().getSimpleName() + " where " + kind.id() + " in (:ids)")
                .setParameterList("ids", ids).executeUpdate();
    }

    private static void chunks(List<String> ids, Consumer<List<String>> each) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            each.accept(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }

    /** A hash of all that the rows say. */
    private long digest(Bundle bundle, MessageDigest sha256) {
        StringBuilder all = new StringBuilder(bundle.words() == null ? "" : rules);
        append(all, bundle.head());
        bundle.links().forEach(link -> append(all, link));
        return ByteBuffer.wrap(sha256.digest(all.toString().getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static void append(StringBuilder all, Object row) {
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

    /** Its own and inherited fields by name, without the digest, those that Hibernate adds to the class, and a body, which has a hash. */
    private static Field[] fields(Class<?> entity) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = entity; type != Stored.class && type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("$")
                            && !(entity == ArticleBody.class && field.getName().equals("body")))
                    .forEach(fields::add);
        }
        fields.sort(Comparator.comparing(Field::getName));
        fields.forEach(field -> field.setAccessible(true));
        return fields.toArray(Field[]::new);
    }
}
