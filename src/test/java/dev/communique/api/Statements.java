package dev.communique.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Singleton;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** Notes the SQL that Hibernate sends, while a test wants to know. */
@Singleton
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean on;

    @Override
    public String inspect(String sql) {
        if (on) {
            seen.add(sql);
        }
        return sql;
    }

    /** What is sent while something is done. */
    List<String> during(Runnable work) {
        seen.clear();
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return List.copyOf(seen);
    }
}
