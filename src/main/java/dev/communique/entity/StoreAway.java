package dev.communique.entity;

import java.sql.SQLException;

/** Tells failures of a database that can't be reached, for which trying again later helps, from all others. */
public final class StoreAway {

    private StoreAway() {
    }

    /** Whether something failed because the database is away, starting, stopping, or has no connection to spare. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 of SQL states is about connections; PostgreSQL's 57P is about a server that stops or starts, 53 about what it lacks. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains("cquisition timeout") // of the pool
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
