package dev.communique.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import dev.communique.fact.Names;
import dev.communique.fact.PartialDate;

/**
 * An index in memory, of one corpus after the other: what is searched while its corpus is served does not change. The next corpus has what
 * is the same in both from the one before.
 */
final class TextIndex {

    private static final String ID = "id";
    private static final String DIGEST = "digest";
    private static final String FIRST_NAME = "first-name";

    /** Far above what can be searched for, and below what a term can be long. */
    private static final int LONGEST_WHOLE_NAME = 1_000;

    /** Best first; the id settles ties, so that each replica answers the same. */
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

    private final IndexWriter writer;
    private final IndexSearcher searcher;
    private final SearchQueryParser queries = new SearchQueryParser();
    private final Containing containing;

    private TextIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searcher = new IndexSearcher(DirectoryReader.open(writer));
        this.containing = new Containing(searcher.getIndexReader());
    }

    /** An index of what {@code source} hands to the consumer that it gets. */
    static TextIndex of(Consumer<Consumer<Searchable>> source) {
        try {
            IndexWriterConfig config = new IndexWriterConfig(EnglishWords.ofTexts()).setMergeScheduler(new SerialMergeScheduler());
            IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), config);
            source.accept(searchable -> add(writer, searchable));
            return new TextIndex(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of each thing, by its id. */
    Map<String, Long> digests() {
        Map<String, Long> digests = new HashMap<>();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                SortedDocValues ids = leaf.reader().getSortedDocValues(ID);
                NumericDocValues values = leaf.reader().getNumericDocValues(DIGEST);
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && ids.advanceExact(doc) && values.advanceExact(doc)) {
                        digests.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), values.longValue());
                    }
                }
            }
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first name of something that has names; null where it is not there or has none. */
    String firstName(String id) {
        try {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(ID, id)), 1).scoreDocs;
            return found.length == 0 ? null : searcher.storedFields().document(found[0].doc).get(FIRST_NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The index of the next corpus. This one can still be searched, but has no other next one.
     *
     * @param gone   ids of what is not there any more
     * @param source hands what is new or has changed to the consumer that it gets
     */
    TextIndex next(Collection<String> gone, Consumer<Consumer<Searchable>> source) {
        try {
            writer.deleteDocuments(gone.stream().map(id -> new Term(ID, id)).toArray(Term[]::new));
            source.accept(searchable -> replace(writer, searchable));
            return new TextIndex(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(IndexWriter writer, Searchable searchable) {
        try {
            writer.addDocument(document(searchable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(IndexWriter writer, Searchable searchable) {
        try {
            writer.updateDocument(new Term(ID, searchable.id()), document(searchable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Searchable searchable) {
        Document document = new Document();
        document.add(new StringField(ID, searchable.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(searchable.id())));
        document.add(new NumericDocValuesField(DIGEST, searchable.digest()));
        if (!searchable.names().isEmpty()) {
            document.add(new StoredField(FIRST_NAME, searchable.names().get(0)));
        }
        ties(document, searchable.ties());
        document.add(new SortedDocValuesField(SearchQueryParser.TYPE, new BytesRef(SearchType.of(searchable.id()).name())));
        document.add(new StringField(SearchQueryParser.TYPE, SearchType.of(searchable.id()).name(), Field.Store.NO));
        for (String name : searchable.names()) {
            document.add(new TextField(SearchQueryParser.NAME, spelledOut(name), Field.Store.NO));
            document.add(new StringField(SearchQueryParser.WHOLE_NAME, cut(Names.key(name)), Field.Store.NO));
        }
        document.add(new TextField(SearchQueryParser.TEXT, spelledOut(searchable.text()), Field.Store.NO));
        searchable.who().forEach(name -> document.add(new TextField(SearchQueryParser.WHO, name, Field.Store.NO)));
        return document;
    }

    private static void ties(Document document, Searchable.Ties ties) {
        if (ties.start() != null) {
            PartialDate end = ties.end() == null ? ties.start() : ties.end();
            document.add(new NumericDocValuesField(SearchQueryParser.FIRST_DAY, ties.start().firstDay().toEpochDay()));
            document.add(new NumericDocValuesField(SearchQueryParser.LAST_DAY, end.lastDay().toEpochDay()));
        }
        ties.actors().forEach(actor -> document.add(new SortedSetDocValuesField(HitCounter.ACTOR, new BytesRef(actor))));
    }

    /** With signs that are no letters or digits, but are compared as such ({@code ½}, {@code ™}), in those: they are parts of words then. */
    private static String spelledOut(String text) {
        StringBuilder spelledOut = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                spelledOut.append(c);
            } else {
                spelledOut.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD));
            }
        }
        return spelledOut.toString();
    }

    private static String cut(String key) {
        return key.length() <= LONGEST_WHOLE_NAME ? key : key.substring(0, LONGEST_WHOLE_NAME);
    }

    /**
     * The best hits for what a person typed, best first.
     *
     * @param after the hit behind which to start; null for the first ones
     */
    List<Hit> search(Question question, Hit after, int first) {
        try {
            if (first == 0) {
                return List.of();
            }
            FieldDoc behind = after == null
                    ? null
                    : new FieldDoc(lastDocument(), after.score(), new Object[]{ after.score(), new BytesRef(after.id()) });
            ScoreDoc[] found = searcher.searchAfter(behind, queries.parse(question), first, BEST_FIRST, true).scoreDocs;
            return Arrays.stream(found).map(one -> hit(((FieldDoc) one).fields)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at the place of another document as that does: what comes behind is told by score and id alone. */
    private int lastDocument() {
        return Math.max(0, searcher.getIndexReader().maxDoc() - 1);
    }

    /** How many hits there are. */
    int count(Question question) {
        try {
            return searcher.count(queries.parse(question));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many hits have the same values of the keys: one for each, in their order, empty where it isn't known. */
    Map<List<String>, Integer> counts(Question question, List<SearchKey> keys, Runnable check) {
        try {
            HitCounter counter = new HitCounter(keys, check);
            searcher.search(queries.parse(question), counter);
            return counter.counts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ids of all things of a type whose names or text may contain some characters; null where there are more than {@code most}, or every
     * one may.
     */
    List<String> containing(SearchType type, String characters, int most) {
        try {
            Query query = containing.query(type, characters);
            if (query == null) {
                return null;
            }
            IdCollector found = new IdCollector(ID, most);
            searcher.search(query, found);
            return found.ids();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sortedBy what {@link #BEST_FIRST} sorted a hit by */
    private static Hit hit(Object[] sortedBy) {
        return new Hit(((BytesRef) sortedBy[1]).utf8ToString(), (Float) sortedBy[0]);
    }
}
