package dev.communique.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words one after the other, and right after them one that begins as is said: what is found for {@code Al-Mog*}, whose letters are two
 * words of the index.
 */
final class PhrasePrefixQuery extends Query {

    /** Whoever types so little that more words begin so finds them anywhere in the text, rather than right after the others. */
    private static final int MOST_ENDINGS = 10_000;

    private final List<Term> words;
    private final List<Integer> places;
    private final Term beginning;
    private final int last;

    /**
     * @param words     the whole words, at least one, all of one field
     * @param places    their positions
     * @param beginning how the last word begins
     * @param last      its position
     */
    PhrasePrefixQuery(List<Term> words, List<Integer> places, Term beginning, int last) {
        this.words = List.copyOf(words);
        this.places = List.copyOf(places);
        this.beginning = beginning;
        this.last = last;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<Term> endings = endings(MultiTerms.getTerms(searcher.getIndexReader(), beginning.field()));
        if (endings.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            phrase.add(new Term[]{ words.get(i) }, places.get(i));
        }
        if (endings.size() > MOST_ENDINGS) {
            return new BooleanQuery.Builder().add(phrase.build(), Occur.MUST).add(new PrefixQuery(beginning), Occur.MUST).build();
        }
        return phrase.add(endings.toArray(Term[]::new), last).build();
    }

    /** The words of the index that begin so; one more than the most where there are too many. */
    private List<Term> endings(Terms all) throws IOException {
        List<Term> endings = new ArrayList<>();
        TermsEnum term = all == null ? TermsEnum.EMPTY : all.iterator();
        BytesRef start = beginning.bytes();
        for (TermsEnum.SeekStatus found = term.seekCeil(start); found != TermsEnum.SeekStatus.END && endings.size() <= MOST_ENDINGS
                && StringHelper.startsWith(term.term(), start);) {
            endings.add(new Term(beginning.field(), BytesRef.deepCopyOf(term.term())));
            found = term.next() == null ? TermsEnum.SeekStatus.END : found;
        }
        return endings;
    }

    /** Tells what is to be highlighted. */
    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(beginning.field())) {
            QueryVisitor parts = visitor.getSubVisitor(Occur.MUST, this);
            parts.consumeTerms(this, words.toArray(Term[]::new));
            new PrefixQuery(beginning).visit(parts);
        }
    }

    @Override
    public String toString(String field) {
        return words + " " + beginning + "*";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && ((PhrasePrefixQuery) other).words.equals(words) && ((PhrasePrefixQuery) other).places.equals(places)
                && ((PhrasePrefixQuery) other).beginning.equals(beginning) && ((PhrasePrefixQuery) other).last == last;
    }

    @Override
    public int hashCode() {
        return 31 * words.hashCode() + beginning.hashCode();
    }
}
