package dev.communique.store;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Makes queries in HQL out of lists and their filters, and checks the deadline of the request before each. */
@ApplicationScoped
class Hql {

    /** Whose the lists of everything are. */
    static final String ALL = "";

    /** The parameter of the owners whose lists are read. */
    static final String OWNERS = "o";

    private final Session session;

    Hql(Session session) {
        this.session = session;
    }

    static String owner(ListQuery<?> listing) {
        return listing.owner() == null ? "'" + ALL + "'" : listing.owner();
    }

    static String conditions(ListQuery<?> listing, Where where, InClause owners) {
        return conditions(listing, where, listing.owner() == null ? null : owners.holds(listing.owner()));
    }

    /**
     * What follows "from".
     *
     * @param owned HQL of whose lists are read; null for a list of everything
     */
    static String conditions(ListQuery<?> listing, Where where, String owned) {
        List<String> conditions = new ArrayList<>(where.conditions());
        if (owned != null) {
            conditions.add(0, owned);
        }
        if (listing.part() != null) {
            conditions.add("l.part = " + listing.part().name());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    SelectionQuery<Object[]> query(String select, ListQuery<?> listing, Where where, InClause owners) {
        SelectionQuery<Object[]> query = select(select);
        if (listing.owner() != null) {
            owners.bind(query);
        }
        bind(query, where);
        return query;
    }

    SelectionQuery<Object[]> select(String select) {
        Deadline.check();
        return session.createSelectionQuery(select, Object[].class);
    }

    static void bind(SelectionQuery<?> query, Where where) {
        where.parameters().forEach((name, value) -> {
            if (value instanceof InClause among) {
                among.bind(query);
            } else {
                query.setParameter(name, value);
            }
        });
    }
}
