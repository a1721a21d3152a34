package dev.communique.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

import dev.communique.fact.Names;

/** An index in memory that does not change: what is searched while its corpus is served. */
final class TextIndex {

    private static final String ID = "id";

    /** Far above what can be searched for, and below what a term can be long. */
    private static final int LONGEST_WHOLE_NAME = 1_000;

    /** Best first; the id settles ties, so that each replica answers the same. */
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final SearchQueryParser queries = new SearchQueryParser();

    private TextIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** An index of what {@code source} hands to the consumer that it gets. */
    static TextIndex of(Consumer<Consumer<Searchable>> source) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(EnglishWords.ofTexts()).setMergeScheduler(new SerialMergeScheduler());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                source.accept(searchable -> add(writer, searchable));
            }
            return new TextIndex(new IndexSearcher(DirectoryReader.open(directory)));
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

    private static Document document(Searchable searchable) {
        Document document = new Document();
        document.add(new StoredField(ID, searchable.id()));
        document.add(new SortedDocValuesField(ID, new BytesRef(searchable.id())));
        document.add(new StringField(SearchQueryParser.TYPE, SearchType.of(searchable.id()).name(), Field.Store.NO));
        for (String name : searchable.names()) {
            document.add(new TextField(SearchQueryParser.NAME, name, Field.Store.NO));
            document.add(new StringField(SearchQueryParser.WHOLE_NAME, cut(Names.key(name)), Field.Store.NO));
        }
        document.add(new TextField(SearchQueryParser.TEXT, searchable.text(), Field.Store.NO));
        searchable.who().forEach(name -> document.add(new TextField(SearchQueryParser.WHO, name, Field.Store.NO)));
        return document;
    }

    private static String cut(String key) {
        return key.length() <= LONGEST_WHOLE_NAME ? key : key.substring(0, LONGEST_WHOLE_NAME);
    }

    /** The best hits for what a person typed, best first. */
    List<Hit> search(String typed, List<SearchType> types, int first) {
        try {
            Query query = queries.parse(typed, types);
            ScoreDoc[] found = first == 0 ? new ScoreDoc[0] : searcher.search(query, first, BEST_FIRST, true).scoreDocs;
            return Arrays.stream(found).map(one -> hit((FieldDoc) one)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hit hit(FieldDoc found) {
        try {
            return new Hit(searcher.storedFields().document(found.doc).get(ID), (Float) found.fields[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
