package dev.communique.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

import dev.communique.fact.Names;

/** From what a person types to a query of the index: words, "a phrase", prefix*; all must be there, in any of the fields. */
final class SearchQueryParser {

    static final String NAME = "name";
    static final String TEXT = "text";
    static final String WHO = "who";
    static final String TYPE = "type";
    static final String WHOLE_NAME = "wholeName";
    static final String FIRST_DAY = "first-day";
    static final String LAST_DAY = "last-day";

    /** What counts more: a word in a name than one in the text, and who has part in a thing least. */
    private static final float WEIGHT_OF_NAME = 3;
    private static final float WEIGHT_OF_WHO = 0.5f;

    /** Who types a whole name means whose name it is. */
    private static final float WEIGHT_OF_WHOLE_NAME = 5;

    /** How much a word counts that is found in further fields. */
    private static final float OTHER_FIELDS = 0.1f;

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

    private final QueryBuilder builder = new QueryBuilder(EnglishWords.ofQueries());
    private final EnglishWords beginnings = EnglishWords.ofBeginnings();

    /** A query for what is asked, of the days that are asked for. */
    Query parse(Question question) {
        Query words = parse(question.text(), question.types());
        if (question.from() == null && question.to() == null) {
            return words;
        }
        long from = question.from() == null ? Long.MIN_VALUE : question.from().firstDay().toEpochDay();
        long to = question.to() == null ? Long.MAX_VALUE : question.to().lastDay().toEpochDay();
        return new BooleanQuery.Builder().add(words, Occur.MUST)
                .add(NumericDocValuesField.newSlowRangeQuery(LAST_DAY, from, Long.MAX_VALUE), Occur.FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery(FIRST_DAY, Long.MIN_VALUE, to), Occur.FILTER).build();
    }

    /** A query for what a person typed; it finds nothing where that has no words but "the" and its like. */
    Query parse(String typed, List<SearchType> types) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Matcher part = PART.matcher(typed.replaceAll("[“”„«»]", "\""));
        boolean empty = true;
        while (part.find()) {
            Query query = part.group(1) != null ? anywhere(part.group(1), false) : anywhere(part.group(2), part.group(2).endsWith("*"));
            if (query != null) {
                all.add(query, Occur.MUST);
                empty = false;
            }
        }
        all.add(new BoostQuery(new TermQuery(new Term(WHOLE_NAME, Names.key(typed))), WEIGHT_OF_WHOLE_NAME), Occur.SHOULD);
        if (types != null) {
            all.add(oneOf(types), Occur.FILTER);
        }
        return empty ? new MatchNoDocsQuery() : all.build();
    }

    private static Query oneOf(List<SearchType> types) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        types.stream().distinct().forEach(type -> any.add(new TermQuery(new Term(TYPE, type.name())), Occur.SHOULD));
        return any.build();
    }

    private Query anywhere(String part, boolean prefix) {
        Query inText = in(TEXT, part, prefix);
        return inText == null
                ? null
                : new DisjunctionMaxQuery(Stream.of(inText, new BoostQuery(in(NAME, part, prefix), WEIGHT_OF_NAME),
                        new BoostQuery(in(WHO, part, prefix), WEIGHT_OF_WHO)).toList(), OTHER_FIELDS);
    }

    private Query in(String field, String part, boolean prefix) {
        return prefix ? prefixed(field, part) : builder.createPhraseQuery(field, part);
    }

    /** The words of a part, the last of which is only begun: a hyphen parts words, and each Chinese character is one. */
    private Query prefixed(String field, String part) {
        List<Term> whole = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Term last = null;
        int place = -1;
        try (TokenStream tokens = beginnings.tokenStream(field, part)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (last != null && !EnglishWords.STOP_WORDS.contains(last.text())) {
                    whole.add(last);
                    places.add(place);
                }
                last = new Term(field, word.toString());
                place++;
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last == null ? null : whole.isEmpty() ? new PrefixQuery(last) : new PhrasePrefixQuery(whole, places, last, place);
    }
}
