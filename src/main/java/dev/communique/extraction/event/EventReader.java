package dev.communique.extraction.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.agreement.AgreementDraft;
import dev.communique.extraction.coreference.Offices;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Referents;
import dev.communique.extraction.pattern.Rule;
import dev.communique.extraction.pattern.Rules;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.Conjuncts;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.time.ClauseDates;
import dev.communique.extraction.time.DateExpression;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.EventType;
import dev.communique.fact.PartialDate;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.PloverType;

/**
 * Reads what happened or is fixed to happen, by the rules of {@code events.rules}: who met whom, visited whom, opened what; when and where.
 * A rule gives the type of event, its PLOVER code ("-" for none), and options: {@code two}, at least two take part; {@code dated}, the
 * clause tells when; {@code held}, of a noun, a verb or preposition says that it happened; {@code anybody}, who takes part need not be told where
 * the day is; {@code alone}, the sentence tells no event by any other rule; {@code placed}, the clause tells where; {@code past}, the verb is one of
 * the past, or the clause tells when.
 */
public final class EventReader {

    private static final Set<String> TIME = WordLists.words("modality.txt", "AT_TIME");
    private static final Set<String> MORE_THAN_TWO = WordLists.words("occasions.txt", "OF_MORE_THAN_TWO");
    private static final Set<String> OVER = WordLists.words("occasions.txt", "OCCASION");
    private static final Set<String> CEASING = WordLists.words("occasions.txt", "CEASING");
    private static final Set<String> CAUSING = WordLists.words("occasions.txt", "CAUSING");
    private static final Set<String> JUDGING = WordLists.words("occasions.txt", "JUDGING");
    private static final Set<String> ENDING = WordLists.words("occasions.txt", "ENDING");
    private static final Set<String> ANOTHER = WordLists.words("occasions.txt", "ANOTHER");
    private static final Set<String> THEIR = WordLists.words("occasions.txt", "THEIR");
    private static final Set<String> PLANS = WordLists.words("occasions.txt", "PLANS");
    private static final Set<String> MISSIONS = WordLists.words("references.txt", "MISSIONS");
    private static final Set<String> BETWEEN = WordLists.words("agreements.txt", "BETWEEN");
    /** What is done in a place, and not only by somebody to somebody. */
    private static final Set<PloverType> IN_PLACE = EnumSet.of(PloverType.ASSAULT, PloverType.PROTEST, PloverType.MOBILIZE,
            PloverType.COERCE, PloverType.CONCEDE, PloverType.RETREAT);
    /** What two who were told of do together, where a sentence does not say who does it. */
    private static final Set<EventType> TOGETHER = EnumSet.of(EventType.OPENING, EventType.CLOSURE, EventType.MEETING, EventType.SUMMIT,
            EventType.SIGNING);
    /** The rule by which it is known that a document was issued. */
    private static final String ISSUED = "issued-together";
    private static final String BY = "by";
    private static final String NONE = "-";
    private static final String TWO = "two";
    private static final String DATED = "dated";
    private static final String HELD = "held";
    private static final String ALONE = "alone";
    private static final String ANYBODY = "anybody";
    private static final String PLACED = "placed";
    private static final String PAST = "past";
    private static final List<String> OPTIONS = List.of(TWO, DATED, HELD, ANYBODY, ALONE, PLACED, PAST);
    private static final double TOLD = 0.8;
    private static final double NAMED = 0.7;

    private final Rules rules;
    private final List<Token> tokens;
    private final Dates dates;
    private final Trees trees;
    private final EntityIndex index;
    private final EventWording wording;
    private final EventDrafts drafts = new EventDrafts();

    /** Starts an article. */
    public EventReader(Rules rules, List<Token> tokens, Dates dates, Trees trees, EntityIndex index) {
        this.rules = rules;
        this.tokens = tokens;
        this.dates = dates;
        this.trees = trees;
        this.index = index;
        this.wording = new EventWording(tokens);
    }

    /**
     * Checks that a rule gives an event.
     *
     * @throws IllegalArgumentException with its file and line where it does not
     */
    public static void check(Rule rule) {
        try {
            EventType.valueOf(rule.gives().get(0));
            if (rule.gives().size() > 1 && !rule.gives().get(1).equals(NONE)) {
                PloverType.valueOf(rule.gives().get(1));
            }
            rule.roles().stream().filter(role -> role.only() != Rule.Filter.ANYTHING).forEach(role -> EventDraft.role(role.name()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(rule.where() + ": rule " + rule.name() + ": " + e.getMessage(), e);
        }
        List<String> options = rule.gives().subList(Math.min(2, rule.gives().size()), rule.gives().size());
        if (rule.gives().size() < 2 || !OPTIONS.containsAll(options)) {
            throw new IllegalArgumentException(
                    rule.where() + ": rule " + rule.name() + " gives a type of event, a PLOVER type or '-', and of "
                            + OPTIONS + " what it needs");
        }
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
     * Takes it as an event that a document was issued, where it has a title, and no sentence says so.
     *
     * @param title   the headline, or null
     * @param opening the sentence with which the document begins, which proves that it was issued
     * @param on      the day of the document, or null
     */
    public void issued(String title, List<Entity> issuers, PartialDate on, Sentence opening) {
        boolean told = drafts.all().stream()
                .anyMatch(other -> other.type == EventType.STATEMENT && other.participants.keySet().containsAll(issuers));
        if (told || title == null) {
            return;
        }
        EventDraft draft = new EventDraft();
        draft.type = EventType.STATEMENT;
        draft.rule = ISSUED;
        draft.word = ISSUED;
        draft.title = title;
        draft.start = on;
        issuers.forEach(issuer -> draft.participants.put(issuer, ParticipantRole.PARTICIPANT));
        draft.evidence.add(opening.span());
        draft.confidence = NAMED;
        drafts.keep(draft);
    }

    /**
     * Reads a sentence of which it is resolved who is meant.
     *
     * @param both those who act together at this point of the article
     */
    public void read(Sentence sentence, List<Entity> both) {
        boolean dated = !dates.in(sentence.first(), sentence.last()).isEmpty();
        boolean anybody = dated && both.size() > 1 || sentence.chunks().stream().anyMatch(EventReader::isMeant)
                || dated && rules.canMatch(sentence, tokens, rule -> rule.gives().contains(ANYBODY));
        if (!anybody || !rules.canMatch(sentence, tokens, rule -> dated || !rule.gives().contains(DATED))) {
            return;
        }
        ParsedSentence parsed = trees.of(sentence);
        ClauseDates clauseDates = new ClauseDates(parsed, dates);
        List<Match> told = rules.matches(parsed).stream()
                .filter(match -> EventTelling.isTold(parsed, match.node()) && Telling.of(parsed, match.node()) != Telling.OPEN).toList();
        boolean any = false;
        for (Match match : told) {
            any |= !match.rule().gives().contains(ALONE) && read(match, clauseDates, both);
        }
        for (Match match : told) {
            any = any || match.rule().gives().contains(ALONE) && read(match, clauseDates, both);
        }
    }

    /** Whether somebody who is known is meant. */
    private static boolean isMeant(Chunk chunk) {
        return chunk.isMention() && (!chunk.mention().entities().isEmpty() || chunk.mention().owner() != null);
    }

    private boolean read(Match match, ClauseDates clauseDates, List<Entity> both) {
        EventDraft draft = new EventDraft();
        List<String> gives = match.rule().gives();
        draft.type = EventType.valueOf(gives.get(0));
        draft.plover = gives.get(1).equals(NONE) ? null : PloverType.valueOf(gives.get(1));
        draft.rule = match.rule().name();
        draft.planned = Telling.of(match.sentence(), match.node()) == Telling.PLANNED;
        draft.word = match.sentence().word(match.node()).lemma();
        draft.verb = isNoun(match) ? null : tokens.get(match.sentence().span(match.node()).first()).lower();
        draft.besides = isBesides(match);
        participants(match, draft);
        sentBy(match, draft);
        DateExpression date = clauseDates.of(match.node());
        date(draft, isOfJudged(match, date) ? null : date);
        boolean gate = draft.type == EventType.OPENING || draft.type == EventType.CLOSURE;
        boolean people = gate && both.stream().anyMatch(Entity::isPerson); // who talk, and open nothing
        if (draft.participants.isEmpty() && both.size() == 2 && !people && isByBoth(match, draft.type)) {
            both.forEach(entity -> draft.participants.put(entity, ParticipantRole.PARTICIPANT));
        }
        Set<Entity> named = new LinkedHashSet<>(draft.participants.keySet()); // in their order: titles and slugs are made of it
        draft.place = wording.place(match);
        if (!isNoun(match) || !draft.participants.isEmpty()) {
            host(draft);
        }
        if (!isNoun(match) && isAgain(match, draft)) {
            return true;
        }
        if (draft.start == null
                && (gives.contains(PAST) && (draft.planned || !EventTelling.isPast(match))
                        || gives.contains(ALONE) && EventTelling.isAside(match))
                || EventTelling.isThreat(draft) || EventTelling.isAgreed(match, draft)
                || !(isNoun(match) ? noun(match, draft, gives) : isEnough(draft, gives))) {
            return false;
        }
        named.forEach(entity -> represented(entity, draft));
        draft.confidence = isNoun(match) ? NAMED : TOLD;
        draft.evidence.add(match.sentence().sentence().span());
        draft.title = isNoun(match) ? wording.title(match, named) : wording.words(match);
        List<EventDraft> later = isNoun(match) ? List.of() : laterByOthers(match, draft);
        drafts.keep(draft);
        later.forEach(drafts::keep);
        return true;
    }

    /** "was ratified by Togo on 3 May and by Benin on 9 June": what each of the others did on a day of its own, which is taken out of the first. */
    private List<EventDraft> laterByOthers(Match match, EventDraft first) {
        List<EventDraft> later = new ArrayList<>();
        Tree tree = match.sentence().tree();
        for (int n = 0; n < tree.childCount(match.node()) && SurfaceSubjects.isPassive(match.sentence(), match.node()); n++) {
            int node = tree.child(match.node(), n);
            Span phrase = match.sentence().subtree(node);
            boolean other = tree.word(node).is("conj") && Arguments.preposition(tree, node).equals(BY);
            List<DateExpression> days = other ? dates.in(phrase.first(), phrase.last()) : List.of();
            List<Entity> who = Referents.at(match.sentence(), node);
            if (days.size() != 1 || who.isEmpty() || days.get(0).start().equals(first.start)) {
                continue;
            }
            EventDraft draft = new EventDraft();
            draft.type = first.type;
            draft.plover = first.plover;
            draft.rule = first.rule;
            draft.planned = first.planned;
            draft.word = first.word;
            draft.verb = first.verb;
            draft.title = first.title;
            draft.confidence = first.confidence;
            date(draft, days.get(0));
            draft.participants.putAll(first.participants);
            draft.participants.values().removeIf(role -> role == ParticipantRole.INITIATOR);
            who.forEach(entity -> draft.participants.put(entity, ParticipantRole.INITIATOR));
            who.forEach(first.participants::remove);
            who.forEach(entity -> represented(entity, draft));
            draft.evidence.add(match.sentence().sentence().span());
            later.add(draft);
        }
        return later;
    }

    /** "The meeting was attended by …", "the agreement was signed on Monday": more of what was told before. */
    private boolean isAgain(Match match, EventDraft draft) {
        boolean signing = draft.type == EventType.SIGNING && SurfaceSubjects.isPassive(match.sentence(), match.node());
        EventDraft before = draft.type == EventType.MEETING ? drafts.lastMeeting() : signing ? drafts.last(EventType.SIGNING) : null;
        boolean meant = before != null && !draft.planned && !before.planned
                && (draft.start == null || before.start == null || draft.start.equals(before.start))
                && match.arguments().nodes(Arguments.OBJECT).stream()
                        .anyMatch(at -> EventTelling.isMeantAgain(match.sentence(), at, signing));
        if (meant) {
            before.evidence.add(match.sentence().sentence().span());
            draft.participants.forEach(before.participants::putIfAbsent);
            before.start = before.start == null ? draft.start : before.start;
        }
        return meant;
    }

    /** "also met", "spoke again" */
    private static boolean isBesides(Match match) {
        Tree tree = match.sentence().tree();
        for (int n = 0; n < tree.childCount(match.node()) && !isNoun(match); n++) {
            if (ANOTHER.contains(tree.word(tree.child(match.node(), n)).lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(Match match) {
        return match.rule().trigger() == Tag.NOUN;
    }

    private static void date(EventDraft draft, DateExpression date) {
        if (date != null) {
            draft.start = date.start();
            draft.end = date.end();
        }
    }

    private static void participants(Match match, EventDraft draft) {
        for (Rule.Role role : match.rule().roles()) {
            if (role.only() != Rule.Filter.ANYTHING) {
                match.who(role.name()).forEach(entity -> draft.participants.putIfAbsent(entity, EventDraft.role(role.name())));
            }
        }
        Rule.Role owning = owning(match);
        boolean host = owning != null && EventDraft.role(owning.name()) == ParticipantRole.HOST
                && !draft.participants.containsValue(ParticipantRole.HOST);
        if (owning != null && (draft.participants.isEmpty() || host)) {
            draft.participants.putIfAbsent(match.sentence().mention(match.node()).owner(), EventDraft.role(owning.name()));
        }
    }

    /** "an attaché of the Croatian Embassy": what is done to an unnamed person of a mission is done to its state. */
    private void sentBy(Match match, EventDraft draft) {
        for (Rule.Role role : match.rule().roles()) {
            for (int node : match.nodes(role.name())) {
                EntityMention mention = match.sentence().mention(node);
                boolean person = mention != null && mention.kind() == EntityMention.Kind.PHRASE && mention.owner() != null
                        && Words.isPersonNoun(mention.noun().bare()) && mention.owner().words().stream().anyMatch(MISSIONS::contains);
                Entity state = person ? index.state(mention.owner().country()) : null;
                if (state != null && draft.participants.remove(mention.owner(), ParticipantRole.RECIPIENT)) {
                    draft.participants.putIfAbsent(state, ParticipantRole.RECIPIENT);
                }
            }
        }
    }

    /** "a Togo news release": the role of the one whose a noun is known to be; null where it is nobody's. */
    private static Rule.Role owning(Match match) {
        EntityMention mention = match.sentence().mention(match.node());
        boolean owned = isNoun(match) && mention != null && mention.owner() != null && !mention.owner().isDocument()
                && !isSentFrom(match, mention);
        return !owned
                ? null
                : match.rule().roles().stream().filter(role -> role.slots().contains(Arguments.OWN)).findFirst().orElse(null);
    }

    /** "sent a letter from Togo": where somebody sends a thing from, so that it need not be its own. */
    private static boolean isSentFrom(Match match, EntityMention phrase) {
        Tree tree = match.sentence().tree();
        for (int node = match.node() + 1; node < tree.size() && match.sentence().span(node).last() <= phrase.last(); node++) {
            if (Arguments.preposition(tree, node).equals("from")) {
                return !tree.isWithin(node, match.node());
            }
        }
        return false;
    }

    /** "condemned the attack of 4 March", "welcomed the opening in 2023": a calendar date behind what is judged is that of this. */
    private boolean isOfJudged(Match match, DateExpression date) {
        return date != null && match.rule().gives().get(0).equals(EventType.STATEMENT.name())
                && JUDGING.contains(match.sentence().word(match.node()).lemma())
                && !tokens.get(date.first()).isDay() && match.arguments().nodes(Arguments.OBJECT).stream()
                        .anyMatch(at -> match.sentence().span(at).last() < date.first());
    }

    private static boolean isEnough(EventDraft draft, List<String> gives) {
        int size = draft.participants.size();
        return (size > 0 || gives.contains(ANYBODY) && draft.start != null) && (size > 1 || !gives.contains(TWO))
                && (draft.start != null || !gives.contains(DATED)) && (draft.place != null || !gives.contains(PLACED));
    }

    /** Whether a noun tells of an event: where it is held, timed, or its own words say who takes part; else it may mean one that was told before. */
    private boolean noun(Match match, EventDraft draft, List<String> gives) {
        Tree tree = match.sentence().tree();
        boolean held = EventTelling.isHeld(match);
        int whole = Arguments.whole(tree, match.node());
        boolean timed = TIME.contains(Arguments.preposition(tree, whole)) && tree.word(Conjuncts.top(tree, whole)).is("obl");
        boolean over = timed && OVER.contains(Arguments.preposition(tree, whole));
        boolean own = !own(match).isEmpty();
        boolean fixed = isFixed(match);
        if (EventTelling.isDefinite(match) && !own) {
            EventDraft before = drafts.last(draft.type);
            if (before != null && (draft.start == null || before.start == null || draft.start.equals(before.start))) {
                before.evidence.add(match.sentence().sentence().span());
                return false;
            }
        }
        if (draft.type == EventType.MEETING && draft.participants.size() < 2
                && (!held && !fixed || draft.participants.keySet().stream().allMatch(Entity::isPerson))) {
            return false; // "discussions focused on mines"
        }
        boolean there = draft.type == EventType.VISIT && EventTelling.isInPlace(match); // "is in Beijing for a visit"
        int governor = Arguments.governor(tree, match.node());
        boolean topic = !timed && !Arguments.preposition(tree, match.node()).isEmpty()
                || governor >= 0 && ENDING.contains(tree.word(governor).lemma());
        int above = tree.word(match.node()).head();
        boolean ceased = above >= 0 && CEASING.contains(tree.word(above).lemma());
        topic &= governor < 0 || !CAUSING.contains(tree.word(governor).lemma());
        if (draft.type == EventType.ATTACK && (draft.participants.isEmpty() && topic && !fixed || ceased)) {
            return false; // "prisoners of war", "a declaration on ending the war", "a cessation of hostilities"
        }
        if (draft.plover == PloverType.CONSULT && !held && !there && draft.start == null && EventTelling.isAbout(match)) {
            return false; // "exchanged on the talks", "members of the summit"
        }
        return isEnough(draft, gives) && (held || fixed || over || there || !gives.contains(HELD) && (timed || own || draft.start != null));
    }

    /** "the 1994 bombing", "the meeting in Paris on 16 July": whether it is a definite one of which its own words say when it is. */
    private boolean isFixed(Match match) {
        Span words = match.sentence().subtree(match.node());
        return !dates.in(words.first(), words.last()).isEmpty() && EventTelling.isDefinite(match);
    }

    /** Whether two who were told of before do what nobody is said to do: the pass between them opens, talks are held; "their meeting". */
    private static boolean isByBoth(Match match, EventType type) {
        boolean gate = type == EventType.OPENING || type == EventType.CLOSURE;
        boolean several = match.arguments().nodes(Arguments.KIND).stream()
                .anyMatch(node -> MORE_THAN_TWO.contains(match.sentence().word(node).form().toLowerCase(Locale.ROOT)));
        boolean others = match.arguments().nodes("of").stream().anyMatch(at -> PLANS.contains(match.sentence().word(at).lemma()));
        boolean between = BETWEEN.stream().anyMatch(match.arguments()::has);
        boolean theirs = isNoun(match) && match.arguments().nodes(Arguments.OWN).stream()
                .anyMatch(at -> THEIR.contains(match.sentence().word(at).form().toLowerCase(Locale.ROOT)));
        if (theirs) {
            return (TOGETHER.contains(type) || type == EventType.CALL) && !several && !between;
        }
        boolean someoneElse = match.arguments().nodes(Arguments.SUBJECT).stream().anyMatch(at -> match.sentence().mention(at) != null);
        return TOGETHER.contains(type) && !someoneElse && !several && !others && !between && !match.sentence().word(match.node()).is("acl")
                && (gate || !isNoun(match) || EventTelling.isHeld(match));
    }

    /** Those whom the words of the noun itself name. */
    private static Set<Integer> own(Match match) {
        Set<Integer> own = new LinkedHashSet<>();
        if (owning(match) != null) {
            own.add(match.node());
        }
        for (Rule.Role role : match.rule().roles()) {
            match.nodes(role.name()).stream().filter(node -> match.sentence().tree().isWithin(node, match.node())).forEach(own::add);
        }
        return own;
    }

    /** "visits Cairo", "killed in Beirut": the state of the place is the host of a visit, and of what is done there where nobody else is told. */
    private void host(EventDraft draft) {
        boolean place = draft.type == EventType.VISIT
                || draft.participants.size() < 2 && draft.plover != null && IN_PLACE.contains(draft.plover);
        Entity state = place && draft.place != null ? index.stateOfPlace(draft.place) : null;
        if (state != null) {
            draft.participants.putIfAbsent(state, ParticipantRole.HOST);
        }
    }

    /** With an official the state takes part for which the office acts. */
    private void represented(Entity person, EventDraft draft) {
        Entity organization = person.isPerson() ? Offices.organization(person) : null;
        if (organization != null && !organization.isDocument()) {
            Entity state = organization.isArm() ? index.state(organization.country()) : organization;
            draft.participants.putIfAbsent(state == null ? organization : state, draft.participants.get(person));
        }
    }
}
