package dev.communique.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts hits by their values of some keys. A hit with several values of a key counts once for each. */
final class HitCounter extends SimpleCollector {

    static final String ACTOR = "actor";

    private static final List<String> UNKNOWN = List.of("");

    /** The values that the hits of one segment of the index have of a key. */
    private interface Values {
        List<String> of(int hit) throws IOException;
    }

    private static final int BETWEEN_CHECKS = 1_000;

    private final List<SearchKey> keys;
    private final Runnable check;
    private int hits;
    private final Map<List<String>, Integer> counts = new HashMap<>();
    private List<Values> values;

    /** @param check is run now and then, and may throw to end the count */
    HitCounter(List<SearchKey> keys, Runnable check) {
        this.keys = keys;
        this.check = check;
    }

    /** How many hits have the same values, one for each key, in the order of the keys. */
    Map<List<String>, Integer> counts() {
        return counts;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        values = new ArrayList<>();
        for (SearchKey key : keys) {
            values.add(switch (key) {
                case TYPE -> types(segment.reader());
                case YEAR -> years(segment.reader());
                case ACTOR -> actors(segment.reader());
            });
        }
    }

    private static Values types(LeafReader segment) throws IOException {
        SortedDocValues types = DocValues.getSorted(segment, SearchQueryParser.TYPE);
        Map<Integer, List<String>> known = new HashMap<>();
        return hit -> {
            if (!types.advanceExact(hit)) {
                return UNKNOWN;
            }
            List<String> type = known.get(types.ordValue());
            if (type == null) {
                type = List.of(types.lookupOrd(types.ordValue()).utf8ToString());
                known.put(types.ordValue(), type);
            }
            return type;
        };
    }

    private static Values years(LeafReader segment) throws IOException {
        NumericDocValues days = DocValues.getNumeric(segment, SearchQueryParser.FIRST_DAY);
        Map<Long, List<String>> known = new HashMap<>();
        return hit -> days.advanceExact(hit) ? known.computeIfAbsent(days.longValue(), HitCounter::year) : UNKNOWN;
    }

    private static List<String> year(long day) {
        return List.of(LocalDate.ofEpochDay(day).toString().substring(0, "yyyy".length()));
    }

    private static Values actors(LeafReader segment) throws IOException {
        SortedSetDocValues actors = DocValues.getSortedSet(segment, ACTOR);
        Map<Long, String> known = new HashMap<>();
        return hit -> {
            if (!actors.advanceExact(hit)) {
                return List.of();
            }
            List<String> ids = new ArrayList<>(actors.docValueCount());
            for (int i = 0; i < actors.docValueCount(); i++) {
                long number = actors.nextOrd();
                String id = known.get(number);
                if (id == null) {
                    id = actors.lookupOrd(number).utf8ToString();
                    known.put(number, id);
                }
                ids.add(id);
            }
            return ids;
        };
    }

    @Override
    public void collect(int hit) throws IOException {
        if (hits++ % BETWEEN_CHECKS == 0) {
            check.run();
        }
        List<List<String>> combined = List.of(List.of());
        for (Values key : values) {
            List<List<String>> longer = new ArrayList<>();
            for (String value : key.of(hit)) {
                for (List<String> before : combined) {
                    List<String> one = new ArrayList<>(before);
                    one.add(value);
                    longer.add(one);
                }
            }
            combined = longer;
        }
        combined.forEach(one -> counts.merge(one, 1, Integer::sum));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
