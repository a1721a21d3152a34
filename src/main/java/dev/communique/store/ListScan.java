package dev.communique.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

/** Reads whole lists of everything, a few hundred elements at a time, which are forgotten before the next ones are read. */
@ApplicationScoped
public class ListScan {

    private static final int AT_ONCE = 200;

    private final ListStore lists;
    private final NodeStore nodes;
    private final CorpusRow corpus;
    private final Session session;

    ListScan(ListStore lists, NodeStore nodes, CorpusRow corpus, Session session) {
        this.lists = lists;
        this.nodes = nodes;
        this.corpus = corpus;
        this.session = session;
    }

    /**
     * Hands on all elements of a list, in its order.
     *
     * @param after the id of the element after which to start, or its cursor; null to start with the first
     * @throws BadUserInput where there is no such element
     */
    public <T> void each(ListQuery<T> list, Where where, String after, Consumer<List<T>> portion) {
        String key = after == null || after.indexOf(':') < 0 ? Cursor.decode("after", list.order(), after) : key(list, after);
        for (Page<T> page = null; page == null || page.hasNext();) {
            page = lists.pages(list, where, new Slice(AT_ONCE, false, key, null), List.of(Hql.ALL)).get(Hql.ALL);
            if (page == null) {
                return;
            }
            portion.accept(page.nodes());
            key = page.keys().get(page.keys().size() - 1);
            session.clear();
        }
    }

    private String key(ListQuery<?> list, String id) {
        return session.createSelectionQuery("select " + list.key() + " from " + list.type().getSimpleName() + " t where t.id = :id",
                String.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new BadUserInput("'after' is '" + id + "': there is no such row"));
    }

    /** Frees the memory of what was read and is done with. */
    public void forget() {
        session.clear();
    }

    /** The whole list of each owner; owners whose list is empty are missing. */
    public <T> Map<String, List<T>> lists(ListQuery<T> list, Collection<String> owners) {
        return lists.whole(list, owners);
    }

    /** Entities by a property that is unique. */
    public <T> Map<String, T> unique(Class<T> type, String property, Collection<String> values) {
        return nodes.unique(type, property, values);
    }

    /** The version of the corpus that the transaction reads; null where there is none. */
    public String corpus() {
        return corpus.version();
    }
}
