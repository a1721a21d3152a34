package dev.communique.extraction;

import java.util.List;

import dev.communique.extraction.agreement.AgreementReader;
import dev.communique.extraction.coreference.AnaphoricOwners;
import dev.communique.extraction.coreference.CoreferenceResolver;
import dev.communique.extraction.coreference.Offices;
import dev.communique.extraction.coreference.Signatures;
import dev.communique.extraction.coreference.TwoSides;
import dev.communique.extraction.document.DocumentSource;
import dev.communique.extraction.entity.DirectionalStateNames;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.EntityRecognizer;
import dev.communique.extraction.entity.FirstNames;
import dev.communique.extraction.entity.Gazetteer;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.extraction.entity.HeadlineSpeakers;
import dev.communique.extraction.entity.HomeState;
import dev.communique.extraction.entity.SharedBodyNames;
import dev.communique.extraction.entity.SharedStateNames;
import dev.communique.extraction.event.EventReader;
import dev.communique.extraction.speech.StatementReader;
import dev.communique.extraction.syntax.NounPhraseChunker;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Sentences;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Quotations;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.Known;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;
import dev.communique.fact.SyntaxWord;

/**
 * Reads facts out of an article's text by rules: names, then sentence by sentence who is meant, who says what, what was agreed and what
 * happened. The same text gives the same facts, on any thread. Takes time linear in the text, whatever it holds.
 */
public final class Extractor {

    /** How many words and marks the heading of a section has at most. */
    private static final int HEADING = 5;

    private final List<Known> register;
    private final RuleBook rules;
    /** Made when the first article is read: a corpus of which curators wrote everything needs none. */
    private Gazetteer gazetteer;

    /** @param register the actors a corpus knows, which go before the built-in ones */
    public Extractor(List<Known> register) {
        this(register, RuleBook.builtIn());
    }

    /**
     * @param register the actors a corpus knows, which go before the built-in ones
     * @param rules    by which facts are read
     */
    public Extractor(List<Known> register, RuleBook rules) {
        this.register = register;
        this.rules = rules;
    }

    /**
     * The facts of an article.
     *
     * @param body        its text; offsets of what is found count into it
     * @param publishedOn its date, from which "on Monday" counts, or null
     * @param dateline    where it was filed, or null
     * @param origin      where it stands, for problems that turn up later
     */
    public Extraction extract(String body, PartialDate publishedOn, String dateline, Origin origin) {
        return extract(null, null, body, publishedOn, dateline, origin);
    }

    /**
     * As {@link #extract(String, PartialDate, String, Origin)}, of a document of which more is known.
     *
     * @param title     its headline, or null
     * @param publisher who publishes it, a name or an address; or null
     */
    public Extraction extract(String title, String publisher, String body, PartialDate publishedOn, String dateline, Origin origin) {
        return new FactWriter(read(title, publisher, body, publishedOn, dateline), rules.affiliations(), origin).extraction();
    }

    /**
     * Shows what each pass makes of an article's sentences.
     *
     * @param number of the only sentence that is wanted, from 1; 0 for all
     * @throws IllegalArgumentException where there is no such sentence
     */
    public String explain(String title, String publisher, String body, PartialDate publishedOn, String dateline, int number) {
        return new Explanation(read(title, publisher, body, publishedOn, dateline)).text(number);
    }

    /**
     * The words of the sentences that a passage of a text is part of, with their trees.
     *
     * @param names the names in the text, in its order; each is one word of a tree
     */
    public static List<SyntaxWord> trees(String body, List<Passage> names, Passage passage) {
        return new PassageTrees(body, passage).words(names);
    }

    ReadText read(String title, String publisher, String body, PartialDate publishedOn, String dateline) {
        Gazetteer gazetteer = gazetteer();
        List<Token> tokens = Tokens.of(body);
        EntityIndex index = new EntityIndex(gazetteer);
        GazetteerMatcher.Match[] matchAt = new GazetteerMatcher.Match[tokens.size()];
        gazetteer.find(tokens).forEach(match -> matchAt[match.first()] = match);
        DirectionalStateNames.find(tokens, gazetteer, matchAt);
        SharedStateNames.settle(gazetteer, matchAt);
        DocumentSource source = DocumentSource.of(title, body, publisher, index)
                .withHome(title, body, HomeState.ofBodies(matchAt, index), HomeState.ofEnvoys(tokens, matchAt, index), index);
        HomeState.of(matchAt, dateline, index);
        Entity home = source.home() != null ? source.home() : HomeState.ofAddress(tokens, index);
        if (home != null) {
            index.setHome(home);
        }
        SharedBodyNames.settle(tokens, gazetteer, matchAt, index.home());
        FirstNames.settle(tokens, gazetteer, matchAt);
        EntityMention[] names = EntityRecognizer.read(tokens, index, matchAt);
        HeadlineSpeakers.find(title, tokens, index, names);
        List<Sentence> sentences = Sentences.of(tokens, names, Quotations.of(tokens)).stream()
                .map(sentence -> NounPhraseChunker.read(sentence, tokens, index, matchAt)).toList();
        AnaphoricOwners.settle(sentences, tokens, index);
        Trees trees = new Trees(sentences, tokens);
        Offices.settle(title, sentences, tokens, trees, index, source, publishedOn);
        Dates dates = new Dates(tokens, publishedOn);
        List<Entity> issuers = source.kind() == DocumentKind.COMMUNIQUE ? TwoSides.issuing(title, index) : TwoSides.stating(title, index);
        boolean declared = source.kind() == DocumentKind.COMMUNIQUE || !issuers.isEmpty();
        List<Entity> sides = issuers.isEmpty() ? TwoSides.of(title, source.kind(), sentences, tokens, index) : issuers;
        Entity signing = Signatures.author(sentences, tokens);
        CoreferenceResolver coreference = new CoreferenceResolver(tokens, index, issuers,
                signing != null ? signing : HeadlineSpeakers.author(title, index));
        AgreementReader agreements = new AgreementReader(rules.agreements(), title, tokens, dates, index, trees, sides,
                declared || source.kind() == DocumentKind.READOUT, TwoSides.gathered(title, index));
        EventReader events = new EventReader(rules.events(), tokens, dates, trees, index);
        StatementReader statements = new StatementReader(tokens, coreference, trees);
        for (Sentence sentence : sentences) {
            coreference.resolve(sentence);
            statements.read(sentence);
            agreements.read(sentence, coreference.pair());
            events.read(sentence, coreference.pair());
        }
        events.take(agreements.found());
        List<Entity> speaking = issuers.isEmpty() ? TwoSides.speaking(title, declared ? sides : List.of(), index) : issuers;
        if (!speaking.isEmpty() && !sentences.isEmpty()) {
            events.issued(title, speaking, publishedOn, opening(sentences));
        }
        return new ReadText(body, tokens, dates, index, names, sentences, trees, statements.found(), agreements.found(), events.found());
    }

    /** The first sentence that is more than the number or name of a section. */
    private static Sentence opening(List<Sentence> sentences) {
        return sentences.stream().filter(sentence -> sentence.last() - sentence.first() > HEADING).findFirst().orElse(sentences.get(0));
    }

    private synchronized Gazetteer gazetteer() {
        if (gazetteer == null) {
            gazetteer = new Gazetteer(register);
        }
        return gazetteer;
    }
}
