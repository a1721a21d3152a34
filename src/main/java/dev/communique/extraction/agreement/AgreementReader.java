package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.communique.extraction.agreement.Parties.Bound;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Places;
import dev.communique.extraction.pattern.Rule;
import dev.communique.extraction.pattern.Rules;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.ClauseDates;
import dev.communique.extraction.time.DateExpression;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.PartialDate;

/** Reads what parties agreed: "signed a treaty with …", "both sides agreed to …", "the deal was extended". */
public final class AgreementReader {

    private static final String THING = "thing";
    private static final double SURE_OF_LIST = 0.8;
    /** The rule by which items of a list are read. */
    private static final String LISTED = "listed";

    private final Rules rules;
    private final Trees trees;
    private final ArticleContext article;
    private final DocumentList list;
    /** The date of the last sentence that has one, for what is told after it without one; null at the start of a paragraph. */
    private PartialDate told;
    private int paragraph;
    private Sentence previous;

    /**
     * Starts an article.
     *
     * @param title its headline, or null
     * @param sides the two states that all of it is about; empty where it is not about two
     * @param joint whether it is what these two say together, or what is told of their meeting
     * @param gathered the organization of states of whose members' meeting it tells, or null
     */
    public AgreementReader(Rules rules, String title, List<Token> tokens, Dates dates, EntityIndex index, Trees trees, List<Entity> sides,
            boolean joint, Entity gathered) {
        this.rules = rules;
        this.trees = trees;
        this.article = new ArticleContext(tokens, dates, new Parties(index, sides, joint, gathered), new Places(tokens),
                new AgreementNames(tokens),
                new AgreementDrafts());
        this.list = new DocumentList(title, tokens);
    }

    /**
     * Checks that a rule gives a status of an agreement, or what else is known here.
     *
     * @throws IllegalArgumentException with its file and line where it does not
     */
    public static void check(Rule rule) {
        String gives = rule.gives().get(0);
        boolean known = Stream.of(AgreementStatus.values()).anyMatch(status -> status.name().equals(gives))
                || Gives.of(gives) != Gives.STATUS;
        if (!known) {
            throw new IllegalArgumentException(rule.where() + ": rule " + rule.name() + " gives " + gives + ", which is none of "
                    + List.of(AgreementStatus.values()) + " and " + Stream.of(Gives.values()).skip(1).toList());
        }
        if (rule.gives().size() > 1 && !rule.gives().get(1).matches("0\\.\\d*[1-9]\\d*")) {
            throw new IllegalArgumentException(rule.where() + ": rule " + rule.name() + " is sure by " + rule.gives().get(1)
                    + ", which is no number between 0 and 1");
        }
    }

    /** The agreements found so far, each once. */
    public List<AgreementDraft> found() {
        return article.drafts().all();
    }

    /** Reads a sentence; {@code both} are those who act together at this point of the article. */
    public void read(Sentence next, List<Entity> both) {
        article.parties().next(next, both);
        article.drafts().next();
        told = next.paragraph() == paragraph ? told : null;
        previous = next.paragraph() == paragraph ? previous : null;
        paragraph = next.paragraph();
        boolean listed = list.status() != null && !list.isNumber(next);
        if (listed || rules.canMatch(next, article.tokens())) {
            ParsedSentence sentence = trees.of(next);
            SentenceContext context = new SentenceContext(article, sentence, new ClauseDates(sentence, article.dates()), previous, told);
            Instrument item = listed ? list.item(sentence) : null;
            if (item == null) {
                read(context);
            } else {
                listed(item, context);
            }
        }
        list.begin(next, article.drafts().lastNamed(List.of()));
        List<DateExpression> here = article.dates().in(next.first(), next.last());
        told = here.isEmpty() ? told : here.get(here.size() - 1).start();
        previous = next;
        article.parties().read(next);
    }

    /** "2. Memorandum of Understanding between … on …", in a list of what was signed. */
    private void listed(Instrument item, SentenceContext context) {
        Bound bound = article.parties().of(item, List.of());
        AgreementDraft draft = new AgreementDraft();
        AgreementDraft last = article.drafts().lastNamed(List.of());
        List<Entity> together = article.parties().context();
        List<Entity> same = together.isEmpty() && last != null ? last.parties : together; // of a list, those of the item before
        draft.parties = bound.isEnough() ? bound.parties() : item.isBetween() ? List.of() : same;
        if (draft.parties.isEmpty()) {
            return;
        }
        draft.status = list.status();
        draft.signedOn = list.on();
        draft.steps.addAll(list.takeSteps());
        draft.rule = LISTED;
        draft.confidence = SURE_OF_LIST;
        draft.evidence.add(context.sentence().sentence().span());
        context.describe(draft, item);
        draft.name = article.names().of(draft.parties, item);
        article.drafts().add(draft);
    }

    private void read(SentenceContext context) {
        Map<Integer, List<Match>> told = new LinkedHashMap<>();
        Map<Integer, Match> named = new LinkedHashMap<>();
        List<Match> pledges = new ArrayList<>();
        ParsedSentence sentence = context.sentence();
        for (Match match : rules.matches(sentence)) {
            switch (Gives.of(match)) {
                case NAMED -> named.putIfAbsent(match.node(), match);
                case STATUS, REPLACED -> match.nodes(THING).forEach(thing -> told
                        .computeIfAbsent(new Instrument(sentence, thing).worded().node(), key -> new ArrayList<>()).add(match));
                case PLEDGE, PLEDGE_THAT, PLEDGE_DEEPER -> pledges.add(match);
                case NOTHING -> {
                }
            }
        }
        PledgeReader pledging = new PledgeReader(context);
        pledges.forEach(pledging::read);
        List<Integer> done = new ArrayList<>();
        InstrumentReader instruments = new InstrumentReader(context, list);
        told.forEach((node, verbs) -> instruments.read(new Instrument(sentence, node), verbs, done));
        NamedAgreementReader naming = new NamedAgreementReader(context);
        named.forEach((node, match) -> {
            if (!told.containsKey(node) && !done.contains(node)) {
                naming.read(new Instrument(sentence, node), match);
            }
        });
    }
}
