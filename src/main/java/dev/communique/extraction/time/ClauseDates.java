package dev.communique.extraction.time;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;

/** Tells which date of a sentence belongs to which of its verbs and nouns: that of their clause. */
public final class ClauseDates {

    private static final int DEEPEST = 10;
    private static final Set<String> NOT_DATING = WordLists.words("time.txt", "NOT_DATING");
    private static final Set<String> NOUNS_OF_TIME = WordLists.words("time.txt", "NOUNS_OF_TIME");
    private final ParsedSentence sentence;
    private final Tree tree;
    private final List<DateExpression> dates;
    /** The date in the heading of the paragraph, or null. */
    private final DateExpression heading;

    /** @param dates those of the text */
    public ClauseDates(ParsedSentence sentence, Dates dates) {
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.dates = dates.in(sentence.sentence().first(), sentence.sentence().last());
        this.heading = dates.heading(sentence.sentence());
    }

    /** The date of what a verb or noun tells; null where the sentence has none for it. */
    public DateExpression of(int node) {
        if (dates.isEmpty()) {
            return heading;
        }
        DateExpression within = nearest(node, node, false);
        if (within != null) {
            return within;
        }
        DateExpression relative = relative(node);
        if (relative != null) {
            return relative;
        }
        int clause = clause(node);
        for (int depth = 0; depth < DEEPEST && clause >= 0; depth++) {
            DateExpression own = nearest(clause, node, true);
            if (own != null) {
                return own;
            }
            clause = sharesTime(clause) ? clause(tree.word(clause).head()) : -1;
        }
        return heading;
    }

    /** "the summit, which closed on Tuesday": the date of the clause that tells of a noun; null where there is none. */
    private DateExpression relative(int node) {
        int clause = tree.word(node).tag() == Tag.VERB ? -1 : tree.child(node, "acl");
        return clause < 0 || tree.word(clause).inflection().equals("VB") ? null : nearest(clause, node, true);
    }

    /** The date of a clause or noun phrase that stands nearest to a word. */
    private DateExpression nearest(int top, int node, boolean wholeClause) {
        DateExpression best = null;
        int distance = Integer.MAX_VALUE;
        for (DateExpression date : dates) {
            int at = head(date);
            boolean here = at >= 0 && !isLimit(at) && !isOfName(date, at) && !isOfOther(at, node) && !isOfNamed(at, node)
                    && tree.isWithin(at, top)
                    && (wholeClause ? clause(at) == top : noVerbBetween(at, top));
            if (here && Math.abs(at - node) < distance) {
                best = date;
                distance = Math.abs(at - node);
            }
        }
        return best;
    }

    /** "extended it until 31 July": the day up to which something lasts is not that on which it is done. */
    private boolean isLimit(int at) {
        int marker = tree.child(at, "case");
        return marker >= 0 && NOT_DATING.contains(tree.word(marker).lemma());
    }

    /** "the June 4 Alliance": a date that is a part of a name. */
    private boolean isOfName(DateExpression date, int at) {
        return sentence.mention(at) != null && sentence.span(at).last() > date.last();
    }

    /** "built on their November 21 talks": a date before a noun is that of the noun, and of nothing outside it. */
    private boolean isOfOther(int at, int node) {
        int noun = tree.word(at).head();
        boolean year = noun > at && tree.word(at).tag() == Tag.NUM && tree.child(at, "case") < 0 && !tree.word(at).is("obl")
                && tree.word(noun).tag() == Tag.NOUN; // "the 1994 treaty was suspended"
        return year && !tree.isWithin(node, noun) || noun > at && tree.word(noun).tag() == Tag.NOUN
                && !NOUNS_OF_TIME.contains(tree.word(noun).lemma())
                && !tree.word(noun).is("nsubj") && !tree.word(at).is("obl") && !tree.word(at).is("nsubj") && tree.child(at, "case") < 0
                && !tree.isWithin(node, noun);
    }

    /** "under the Geneva Communique of 2012": the date of what has a name is that of nothing outside it. */
    private boolean isOfNamed(int at, int node) {
        int name = tree.word(at).head();
        int marker = tree.child(at, "case");
        return name >= 0 && name < at && tree.word(name).tag() == Tag.PROPN && marker >= 0 && tree.word(marker).lemma().equals("of")
                && !tree.isWithin(node, name);
    }

    private boolean noVerbBetween(int at, int top) {
        for (int i = at; i != top; i = tree.word(i).head()) {
            if (i != at && isClause(i)) {
                return false;
            }
        }
        return true;
    }

    /** The word of a date that hangs on none of its others. */
    private int head(DateExpression date) {
        for (int token = date.first(); token <= date.last(); token++) {
            int node = sentence.node(token);
            int head = node < 0 ? -1 : tree.word(node).head();
            if (node >= 0 && !sentence.isQuotation(node)
                    && (head < 0 || sentence.span(head).last() < date.first() || sentence.span(head).first() > date.last())) {
                return node;
            }
        }
        return -1;
    }

    /** The predicate of the clause in which a word stands; -1 at the end of the tree. */
    private int clause(int node) {
        int at = node;
        while (at >= 0 && !isClause(at)) {
            at = tree.word(at).head();
        }
        return at;
    }

    private boolean isClause(int at) {
        Word word = tree.word(at);
        return word.tag() == Tag.VERB && !word.is("amod") && !word.is("compound") && !word.is("case") || word.head() < 0
                || tree.child(at, "nsubj") >= 0 || tree.child(at, "cop") >= 0;
    }

    /** Whether what a clause tells happens when what the clause above it tells does: "met to sign", "signed and", "the treaty signed". */
    private boolean sharesTime(int clause) {
        Word word = tree.word(clause);
        if (word.is("xcomp") || word.is("advcl") && tree.child(clause, "nsubj") < 0) {
            return true;
        }
        if (word.is("conj")) {
            return tree.child(clause, "nsubj") < 0;
        }
        return word.is("acl") && !word.relation().equals("acl:relcl") && !word.inflection().equals("VB");
    }
}
