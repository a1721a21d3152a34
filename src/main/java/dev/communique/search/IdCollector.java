package dev.communique.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the ids of all hits, and stops where there are more than some. */
final class IdCollector extends SimpleCollector {

    private final String field;
    private final int most;
    private final List<String> ids = new ArrayList<>();
    private SortedDocValues values;
    private boolean isMore;

    /**
     * @param field that has the ids, in a column of the index
     * @param most  how many ids at most
     */
    IdCollector(String field, int most) {
        this.field = field;
        this.most = most;
    }

    /** The ids; null where there are more than the most. */
    List<String> ids() {
        return isMore ? null : ids;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        if (isMore) {
            throw new CollectionTerminatedException();
        }
        values = DocValues.getSorted(segment.reader(), field);
    }

    @Override
    public void collect(int hit) throws IOException {
        isMore = ids.size() == most;
        if (isMore) {
            throw new CollectionTerminatedException();
        }
        if (values.advanceExact(hit)) {
            ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
