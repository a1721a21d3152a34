package dev.communique.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import dev.communique.entity.Change;
import dev.communique.entity.ChangeKind;
import dev.communique.entity.CorpusVersion;

/** Reads what the last loads changed. */
@ApplicationScoped
public class ChangeStore {

    /** What cursors into changes name as their order. */
    private static final String ORDER = "Change.id";

    /** Of each node what the first and the last load did to it since; what came and went meanwhile is no change. */
    private static final String CHANGED = " from (select x.id as id, min(x.position) as earliest, max(x.position) as latest"
            + " from CorpusChange x where x.position > :since group by x.id) c"
            + " join CorpusChange f on f.id = c.id and f.position = c.earliest join CorpusChange l on l.id = c.id and l.position = c.latest"
            + " where (f.kind <> ADDED or l.kind <> REMOVED)";

    private final Session session;

    ChangeStore(Session session) {
        this.session = session;
    }

    /** The versions that are known, newest first. */
    public List<CorpusVersion> versions() {
        return session.createSelectionQuery("from CorpusVersion order by position desc", CorpusVersion.class).getResultList();
    }

    /**
     * What changed since a version, as a list.
     *
     * @throws BadUserInput where the version is none of those that are known
     */
    public Since since(String version) {
        List<CorpusVersion> known = versions();
        return known.stream().filter(one -> one.version.equals(version)).findFirst().map(one -> new Since(one.position))
                .orElseThrow(() -> new BadUserInput("'since' is '" + Ids.shortened(version) + "', which is no version that is known; "
                        + (known.isEmpty()
                                ? "none is"
                                : "those are, newest first: "
                                        + String.join(", ", known.stream().map(one -> one.version).distinct().toList()))));
    }

    /** What changed since a load. */
    public final class Since {

        private final int position;

        private Since(int position) {
            this.position = position;
        }

        /** A page of the changes, by id. */
        public Page<Change> page(Integer first, String after) {
            Slice slice = Slice.of(ORDER, first, after, null, null);
            SelectionQuery<Object[]> query = session.createSelectionQuery(
                    "select c.id, f.kind, l.kind" + CHANGED + (slice.after() == null ? "" : " and c.id > :after") + " order by c.id",
                    Object[].class).setParameter("since", position).setMaxResults(slice.size() + 1);
            if (slice.after() != null) {
                query.setParameter("after", slice.after());
            }
            List<Change> changes = query.getResultList().stream()
                    .map(row -> new Change(kind((ChangeKind) row[1], (ChangeKind) row[2]), (String) row[0])).toList();
            List<Change> page = changes.subList(0, Math.min(changes.size(), slice.size()));
            return new Page<>(page, ORDER, page.stream().map(Change::id).toList(), changes.size() > page.size(), slice.after() != null);
        }

        /** How many nodes have changed. */
        public int count() {
            return Math.toIntExact(
                    session.createSelectionQuery("select count(*)" + CHANGED, Long.class).setParameter("since", position)
                            .getSingleResult());
        }

        private static ChangeKind kind(ChangeKind first, ChangeKind last) {
            if (last == ChangeKind.REMOVED) {
                return ChangeKind.REMOVED;
            }
            return first == ChangeKind.ADDED ? ChangeKind.ADDED : ChangeKind.CHANGED;
        }
    }
}
