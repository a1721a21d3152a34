package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;

import dev.communique.fact.Known;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;

/**
 * Reads facts out of an article's text by rules: names, then sentence by sentence who is meant, who says what, what was agreed and what
 * happened. The same text gives the same facts, on any thread. Takes time linear in the text, whatever it holds.
 */
public final class Extractor {

    private final List<Known> register;
    /** Made when the first article is read: a corpus of which curators wrote everything needs none. */
    private Gazetteer gazetteer;

    /** @param register the actors a corpus knows, which go before the built-in ones */
    public Extractor(List<Known> register) {
        this.register = register;
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
        return new Findings(read(body, publishedOn, dateline), origin).extraction();
    }

    Reading read(String body, PartialDate publishedOn, String dateline) {
        Gazetteer gazetteer = gazetteer();
        List<Token> tokens = Tokens.of(body);
        Cast cast = new Cast(gazetteer);
        NameFinder.Match[] matchAt = new NameFinder.Match[tokens.size()];
        gazetteer.find(tokens).forEach(match -> matchAt[match.first()] = match);
        Halves.find(tokens, gazetteer, matchAt);
        Home.of(matchAt, dateline, cast);
        Mention[] names = NameReader.read(tokens, cast, matchAt);
        List<Sentence> sentences = Sentences.of(tokens, names, Quotations.of(tokens)).stream()
                .map(sentence -> PhraseReader.read(sentence, tokens, cast, matchAt)).toList();
        Offices.settle(sentences, cast);
        Discourse discourse = new Discourse(tokens, cast);
        Dates dates = new Dates(tokens, publishedOn);
        AgreementReader agreements = new AgreementReader(tokens, dates, cast);
        EventReader events = new EventReader(tokens, dates, cast);
        List<Saying> sayings = new ArrayList<>();
        for (Sentence sentence : sentences) {
            discourse.resolve(sentence);
            List<Saying> said = sentence.within() == null ? speech(tokens, sentence, discourse) : List.of();
            said.forEach(saying -> add(sayings, saying));
            List<Referent> voices = said.isEmpty() ? List.of() : said.get(0).speakers();
            agreements.read(sentence, discourse.pair());
            events.read(sentence, discourse.pair(), voices);
        }
        agreements.found().forEach(events.drafts()::steps);
        return new Reading(body, tokens, dates, cast, names, sentences, sayings, agreements.found(), events.drafts().all());
    }

    private synchronized Gazetteer gazetteer() {
        if (gazetteer == null) {
            gazetteer = new Gazetteer(register);
        }
        return gazetteer;
    }

    /** “A,” she said. “B.” – what follows in the paragraph without a cue of its own is one statement with what goes before. */
    private static void add(List<Saying> sayings, Saying saying) {
        Saying last = sayings.isEmpty() ? null : sayings.get(sayings.size() - 1);
        boolean goesOn = last != null && saying.isUncuedQuote() && last.kind() == saying.kind() && last.speakers().equals(saying.speakers())
                && last.sentence().paragraph() == saying.sentence().paragraph() && last.sentence() != saying.sentence();
        if (goesOn) {
            sayings.set(sayings.size() - 1, last.with(saying));
        } else {
            sayings.add(saying);
        }
    }

    private static List<Saying> speech(List<Token> tokens, Sentence sentence, Discourse discourse) {
        List<Cue> cues = CueReader.read(sentence);
        List<Saying> sayings = new ArrayList<>(new QuoteReader(tokens, sentence, cues, discourse).read());
        sayings.addAll(new SpeechReader(tokens, sentence, cues, discourse).read());
        issue(sentence, cues, discourse);
        introduce(sentence, cues, discourse);
        return sayings;
    }

    /** "He continued:" – the words follow in a paragraph of their own. */
    private static void introduce(Sentence sentence, List<Cue> cues, Discourse discourse) {
        if (sentence.item(sentence.size() - 1).is(":") && !cues.isEmpty()) {
            discourse.spoke(cues.get(cues.size() - 1).speakers(), sentence.paragraph());
        }
    }

    /** "said in a statement": from here on, "the statement" speaks for its speaker. */
    private static void issue(Sentence sentence, List<Cue> cues, Discourse discourse) {
        List<Referent> speakers = cues.stream().map(Cue::speakers).filter(who -> !who.isEmpty()).findFirst().orElse(List.of());
        for (Item item : sentence.items()) {
            if (item.isMention() && item.mention().kind == Mention.Kind.PHRASE && item.mention().indefinite
                    && item.mention().referents.isEmpty()
                    && !speakers.isEmpty() && discourse.isDocument(item.mention())) {
                discourse.issued(item.mention(), speakers);
            }
        }
    }

    /** An article as it was read. */
    record Reading(String body, List<Token> tokens, Dates dates, Cast cast, Mention[] names, List<Sentence> sentences, List<Saying> sayings,
            List<AgreementDraft> agreements, List<EventDraft> events) {
    }
}
