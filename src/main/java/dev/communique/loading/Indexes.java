package dev.communique.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.hibernate.StatelessSession;

/**
 * Takes the indexes of the graph's tables away, keys included, while an empty store is filled, and makes them of the rows then: sorted once,
 * rather than a page written for each row, since ids come in no order. How they are made is in the store before the first one is gone, so
 * that a load that is killed leaves nothing out.
 */
final class Indexes {

    /** Primary keys and unique constraints: table, name, kind and a column, in the order of the columns; the same on both databases. */
    private static final String CONSTRAINTS = """
            select cast(c.table_name as varchar), cast(c.constraint_name as varchar), cast(c.constraint_type as varchar),
              cast(k.column_name as varchar)
            from information_schema.table_constraints c
            join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema
              and k.constraint_name = c.constraint_name and k.table_name = c.table_name
            where c.table_schema = current_schema and c.constraint_type in ('PRIMARY KEY', 'UNIQUE')
            order by c.table_name, c.constraint_name, k.ordinal_position""";

    /** The other indexes. */
    private static final String OF_H2 = """
            select c.table_name, c.index_name, 'INDEX', c.column_name from information_schema.index_columns c
            join information_schema.indexes i on i.index_schema = c.index_schema and i.index_name = c.index_name
            where i.table_schema = current_schema and i.index_type_name = 'INDEX' and not i.is_generated
            order by c.table_name, c.index_name, c.ordinal_position""";
    private static final String OF_POSTGRESQL = """
            select cast(t.relname as varchar), cast(x.relname as varchar), 'INDEX', cast(a.attname as varchar) from pg_index i
            join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid join pg_attribute a on a.attrelid = x.oid
            where t.relnamespace = cast(current_schema() as regnamespace) and not i.indisunique
            order by t.relname, x.relname, a.attnum""";

    private final StatelessSession session;
    private final String others;
    private final Consumer<Runnable> transaction;

    /** An index or a constraint that has one. */
    record Index(String table, String name, String kind) {

        String making(List<String> columns) {
            String list = " (" + String.join(", ", columns) + ")";
            return kind.equals("INDEX")
                    ? "create index " + name + " on " + table + list
                    : "alter table " + table + " add constraint " + name + " " + kind + list;
        }

        String dropping() {
            return kind.equals("INDEX") ? "drop index " + name : "alter table " + table + " drop constraint " + name;
        }
    }

    /** @param transaction runs something in a transaction of its own */
    Indexes(StatelessSession session, boolean inPostgres, Consumer<Runnable> transaction) {
        this.session = session;
        this.others = inPostgres ? OF_POSTGRESQL : OF_H2;
        this.transaction = transaction;
    }

    /** Takes those of the graph's tables away. */
    void drop() {
        Map<Index, List<String>> all = new LinkedHashMap<>();
        transaction.accept(() -> {
            all.putAll(find());
            remember(all);
        });
        transaction.accept(() -> all.keySet().forEach(index -> execute(index.dropping())));
    }

    /** Those that are there, with their columns. */
    Map<Index, List<String>> find() {
        Map<Index, List<String>> columns = new LinkedHashMap<>();
        for (String query : List.of(CONSTRAINTS, others)) {
            for (Object[] row : session.createNativeQuery(query, Object[].class).getResultList()) {
                if (GraphWriter.TABLES.contains(((String) row[0]).toLowerCase(Locale.ROOT))) {
                    columns.computeIfAbsent(new Index((String) row[0], (String) row[1], (String) row[2]), key -> new ArrayList<>())
                            .add((String) row[3]);
                }
            }
        }
        return columns;
    }

    /** Beside those that were taken away by a load that was killed. */
    private void remember(Map<Index, List<String>> all) {
        Set<String> statements = new LinkedHashSet<>(waiting().values());
        all.forEach((index, columns) -> statements.add(index.making(columns)));
        execute("delete from waiting_index");
        int position = 0;
        for (String statement : statements) {
            session.createNativeMutationQuery("insert into waiting_index (position, statement) values (:position, :statement)")
                    .setParameter("position", position++).setParameter("statement", statement).executeUpdate();
        }
    }

    private Map<Integer, String> waiting() {
        Map<Integer, String> waiting = new LinkedHashMap<>();
        session.createNativeQuery("select position, statement from waiting_index order by position", Object[].class).getResultList()
                .forEach(row -> waiting.put((Integer) row[0], (String) row[1]));
        return waiting;
    }

    /** Makes those that were taken away, if any; each in a transaction of its own, which can be killed. */
    void make() {
        Map<Integer, String> waiting = new LinkedHashMap<>();
        transaction.accept(() -> waiting.putAll(waiting()));
        Set<String> there = new LinkedHashSet<>();
        if (!waiting.isEmpty()) {
            transaction.accept(() -> find().forEach((index, columns) -> there.add(index.making(columns))));
        }
        waiting.forEach((position, statement) -> transaction.accept(() -> {
            if (!there.contains(statement)) {
                execute(statement);
            }
            session.createNativeMutationQuery("delete from waiting_index where position = :position").setParameter("position", position)
                    .executeUpdate();
        }));
    }

    private void execute(String statement) {
        session.createNativeMutationQuery(statement).executeUpdate();
    }
}
