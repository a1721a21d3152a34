package dev.communique.extraction.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.agreement.AgreementDraft;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.EventTrigger;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.DateExpression;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.EventType;

/** Reads what happened or is fixed to happen: who met whom, visited whom, opened what; when and where. */
public final class EventReader {

    private static final double TOLD = 0.8;
    private static final double NAMED = 0.7;
    private final List<Token> tokens;
    private final Dates dates;
    private final Participants participants;
    private final EventWording wording;
    private final EventDrafts drafts = new EventDrafts();

    /** Starts an article. */
    public EventReader(List<Token> tokens, Dates dates, EntityIndex index) {
        this.tokens = tokens;
        this.dates = dates;
        this.participants = new Participants(index);
        this.wording = new EventWording(tokens);
    }

    /** The events found so far, in the order in which they were found. */
    public List<EventDraft> found() {
        return drafts.all();
    }

    /** Takes what became of agreements, their signing and what else is dated, as events too. */
    public void take(List<AgreementDraft> agreements) {
        agreements.forEach(drafts::steps);
    }

    /**
     * Reads a sentence.
     *
     * @param both   those who act together at this point of the article
     * @param voices those who speak in the sentence
     */
    public void read(Sentence sentence, List<Entity> both, List<Entity> voices) {
        EventVerbs verbs = new EventVerbs(sentence, both);
        EventNouns nouns = new EventNouns(tokens, dates, sentence, both, voices);
        Set<EventType> told = EnumSet.noneOf(EventType.class);
        for (int i = 0; i < sentence.size(); i++) {
            EventTrigger trigger = trigger(sentence, i);
            if (trigger == null || told.contains(trigger.type()) && !trigger.isRepeatable()) {
                continue;
            }
            EventDraft draft = trigger.isVerb() ? verb(sentence, i, verbs.read(i, trigger)) : noun(sentence, i, trigger, nouns);
            if (draft != null) {
                told.add(draft.type);
                drafts.keep(draft);
            }
        }
    }

    /** The word at a chunk that tells of an event; of a phrase such as "a joint communique" its head. */
    private EventTrigger trigger(Sentence sentence, int i) {
        Chunk chunk = sentence.chunk(i);
        if (chunk.isMention()) {
            EntityMention mention = chunk.mention();
            return mention.kind() == EntityMention.Kind.PHRASE && mention.isIndefinite()
                    ? Triggers.at(sentence, i, tokens.get(mention.head()).lower())
                    : null;
        }
        return chunk.isToken() && chunk.token().isWord() ? Triggers.at(sentence, i, chunk.token().lower()) : null;
    }

    private EventDraft verb(Sentence sentence, int at, EventVerbs.Told told) {
        if (told == null) {
            return null;
        }
        EventDraft draft = draft(sentence, at, told.trigger(), told.who(), TOLD);
        draft.verb = sentence.chunk(at).token().lower();
        draft.title = wording.words(sentence, told.start(), at);
        return draft;
    }

    private EventDraft noun(Sentence sentence, int at, EventTrigger trigger, EventNouns nouns) {
        int start = nouns.start(at);
        EventDraft before = nouns.isKnown(start, at) ? drafts.last(trigger.type()) : null;
        if (before != null) {
            before.evidence.add(sentence.span());
            return null;
        }
        if (!nouns.isTold(start, at, trigger)) {
            return null;
        }
        boolean held = nouns.isHeld(start, at, trigger.type());
        Set<Entity> who = nouns.who(start, at, trigger);
        EventDraft draft = draft(sentence, at, trigger, who, held ? TOLD : NAMED);
        boolean alone = who.size() == 1 && (who.iterator().next().isPerson() || who.iterator().next().isState());
        boolean unnamed = who.isEmpty() && !(trigger.type() == EventType.ATTACK && draft.start != null);
        if (unnamed || trigger.type() == EventType.MEETING && alone && !held) {
            return null;
        }
        draft.title = wording.title(sentence, start, at, who);
        return draft;
    }

    private EventDraft draft(Sentence sentence, int at, EventTrigger trigger, Set<Entity> who, double confidence) {
        EventDraft draft = new EventDraft();
        draft.type = trigger.type();
        draft.word = trigger.lemma();
        draft.plover = trigger.plover();
        draft.confidence = confidence;
        draft.participants.addAll(who);
        who.forEach(entity -> participants.represented(entity, draft.participants));
        draft.evidence.add(sentence.span());
        DateExpression dated = dates.nearest(sentence, at, EventNouns.DATE_WINDOW);
        if (dated != null) {
            draft.start = dated.start();
            draft.end = dated.end();
        }
        draft.place = wording.place(sentence, at);
        if (draft.place == null && draft.type == EventType.VISIT) {
            draft.place = wording.visited(sentence, at);
        }
        return draft;
    }
}
