package dev.communique.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.communique.extraction.Extraction.Actor;
import dev.communique.extraction.Extraction.Finding;
import dev.communique.extraction.Extraction.Mentioned;
import dev.communique.extraction.Extraction.Reading;
import dev.communique.extraction.affiliation.AffiliationDraft;
import dev.communique.extraction.affiliation.AffiliationReader;
import dev.communique.extraction.affiliation.Careers;
import dev.communique.extraction.affiliation.WholeNames;
import dev.communique.extraction.agreement.AgreementDraft;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.event.EventDraft;
import dev.communique.extraction.pattern.Rules;
import dev.communique.extraction.speech.StatementDraft;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Tokens;
import dev.communique.extraction.time.DateExpression;
import dev.communique.fact.Fact;
import dev.communique.fact.Names;
import dev.communique.fact.Origin;
import dev.communique.fact.PartialDate;
import dev.communique.fact.Passage;
import dev.communique.fact.StatementKind;
import dev.communique.fact.Written;

/** Writes down as facts what was read, with the passages that prove it. */
final class FactWriter {

    /** What became of an agreement, which no rule of events reads. */
    private static final String STEP = "step";
    /** An office of which the text does not say whose it is. */
    private static final String ASSUMED = "ASSUMED";

    private final ReadText reading;
    private final Rules rules;
    private final Origin origin;
    private final Set<Entity> mentioned = new LinkedHashSet<>();
    private final List<Mentioned> mentions = new ArrayList<>();
    /** Names that were looked at already, with whom they name. */
    private final Set<String> read = new HashSet<>();
    /** Who takes part in a fact. */
    private final Set<Entity> taking = new HashSet<>();
    private final ActingEntities acting;
    /** The tokens of sentences that tell of careers. */
    private final BitSet careers;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> slugs = new HashMap<>();
    private final Map<AgreementDraft, String> agreementSlugs = new HashMap<>();

    /** The first words that name an actor together with the whole of which it is a part, by name. */
    private final Map<String, WholeNames.Joined> joined = new HashMap<>();
    /** Slugs of agreements by the first token of each sentence that proves them. */
    private final Map<Integer, List<String>> agreementsFrom = new HashMap<>();

    /** @param rules by which affiliations are read */
    FactWriter(ReadText reading, Rules rules, Origin origin) {
        this.rules = rules;
        this.reading = reading;
        this.acting = new ActingEntities(reading.tokens(), taking);
        this.careers = Careers.in(reading.sentences(), reading.tokens());
        this.origin = origin;
    }

    Extraction extraction() {
        mentions();
        AffiliationReader.read(mentioned, joined, reading.index(), reading.sentences(), reading.tokens(),
                reading.trees(), rules).stream()
                .filter(draft -> draft.evidence().stream().noneMatch(span -> careers.get(span.first()))).forEach(this::affiliation);
        for (AgreementDraft draft : reading.agreements()) {
            agreementSlugs.put(draft, slug(draft.name()));
            draft.evidence().forEach(
                    span -> agreementsFrom.computeIfAbsent(span.first(), key -> new ArrayList<>()).add(agreementSlugs.get(draft)));
        }
        reading.agreements().forEach(this::agreement);
        reading.events().stream().filter(draft -> reading(draft).confidence() >= Confidence.KEPT).forEach(this::event);
        reading.statements().forEach(this::statement);
        Set<Entity> actors = new LinkedHashSet<>(mentioned);
        actors.removeIf(entity -> !acting.acts(entity));
        Set<String> names = actors.stream().map(Entity::name).collect(Collectors.toSet());
        mentions.removeIf(mention -> !names.contains(mention.actor()));
        return new Extraction(actors.stream().map(FactWriter::actor).toList(), mentions, findings);
    }

    private static Actor actor(Entity entity) {
        return entity.known() == null
                ? new Actor(entity.name(), entity.type(), entity.country(), List.copyOf(entity.aliases()), false)
                : new Actor(entity.name(), entity.type(), entity.country(), names(entity), true);
    }

    private static List<String> names(Entity entity) {
        Set<String> names = new LinkedHashSet<>(entity.known().aliases());
        names.addAll(entity.known().capitals());
        names.addAll(entity.aliases());
        return List.copyOf(names);
    }

    private Passage passage(Span span) {
        return Passage.of(reading.body(), reading.tokens().get(span.first()).start(), reading.tokens().get(span.last()).end());
    }

    private void mentions() {
        Set<EntityMention> all = new LinkedHashSet<>();
        for (EntityMention name : reading.names()) {
            if (name != null) {
                all.add(name);
            }
        }
        reading.sentences().forEach(sentence -> sentence.chunks().stream().filter(Chunk::isMention).map(Chunk::mention).forEach(all::add));
        all.stream().sorted(
                (one, other) -> one.first() != other.first()
                        ? Integer.compare(one.first(), other.first())
                        : Integer.compare(other.last(), one.last()))
                .forEach(mention -> {
                    if (mention.ownerFirst() >= 0) {
                        act(mention, mention.owner());
                        mention(mention.owner(), new Span(mention.ownerFirst(), mention.ownerLast()));
                    }
                    mention.entities().stream().filter(entity -> !entity.isDocument()).forEach(entity -> {
                        act(mention, entity);
                        mention(entity, new Span(mention.first(), mention.last()));
                    });
                });
    }

    /** Whom a career names acts in nothing by that; whose career it is, does. */
    private void act(EntityMention mention, Entity entity) {
        if (entity.isPerson() || !careers.get(mention.first())) {
            acting.mention(mention, entity);
        }
    }

    private void mention(Entity entity, Span span) {
        Passage passage = passage(span);
        mentioned.add(entity);
        mentions.add(new Mentioned(entity.name(), passage));
        boolean looked = !read.add(entity.name() + '|' + passage.quote()) && joined.containsKey(entity.name());
        for (Entity whole = looked ? null : reading.index().whole(entity); whole != null; whole = reading.index().whole(whole)) {
            Span both = WholeNames.around(reading.tokens(), span, whole, reading.index());
            if (both != null) {
                joined.putIfAbsent(entity.name(), new WholeNames.Joined(whole, both));
                nameWithWhole(entity, both);
                return;
            }
        }
    }

    /** "Burmese military": a name of its own, as it tells whose it is. */
    private void nameWithWhole(Entity entity, Span span) {
        int first = reading.tokens().get(span.first()).in(Words.DETERMINERS) ? span.first() + 1 : span.first();
        String name = Tokens.text(reading.tokens(), first, span.last());
        if (!entity.isState() && !name.equals(entity.name())) {
            reading.index().alias(name, entity);
        }
    }

    private Written written(Entity entity) {
        mentioned.add(entity);
        taking.add(entity);
        return new Written(entity.name(), origin);
    }

    private List<Written> written(List<Entity> entities) {
        return entities.stream().filter(entity -> !entity.isDocument()).map(this::written).toList();
    }

    private void add(Fact fact, Reading reading, String rule) {
        findings.add(new Finding(fact, Confidence.inHundredths(reading.confidence()), rule, reading));
    }

    private static Reading reading(AgreementDraft draft) {
        return new Reading("agreement", draft.rule(), draft.confidence());
    }

    private static Reading reading(EventDraft draft) {
        return new Reading("event", draft.rule() == null ? STEP : draft.rule(), draft.confidence());
    }

    private void affiliation(AffiliationDraft draft) {
        add(new Fact.Affiliation(written(draft.member()), draft.role(), written(draft.organization()), draft.title(),
                draft.evidence().stream().map(this::passage).toList(), origin),
                new Reading("affiliation", draft.assumed() ? ASSUMED : draft.role().name(), draft.confidence()), draft.rule());
    }

    private String slug(String name) {
        String slug = Names.slug(name);
        int times = slugs.merge(slug, 1, Integer::sum);
        return times == 1 ? slug : slug + "-" + times;
    }

    private void agreement(AgreementDraft draft) {
        Written amends = draft.amends() == null ? null : new Written(agreementSlugs.get(draft.amends()), origin);
        add(new Fact.Agreement(agreementSlugs.get(draft), draft.name(), draft.type(), draft.status(), draft.signedOn(), draft.inForceOn(),
                null,
                written(draft.parties()), amends, draft.evidence().stream().map(this::passage).toList(), origin), reading(draft),
                draft.rule());
    }

    private void event(EventDraft draft) {
        PartialDate end = draft.end() != null && draft.start() != null && !draft.end().lastDay().isBefore(draft.start().firstDay())
                ? draft.end()
                : null;
        add(new Fact.Event(slug(draft.title()), draft.title(), draft.type(), draft.plover(), draft.start(), end, draft.place(),
                draft.participants().entrySet().stream().filter(part -> !part.getKey().isDocument())
                        .map(part -> new Fact.Participant(written(part.getKey()), part.getValue(), null))
                        .toList(),
                draft.agreements().stream().map(agreement -> new Written(agreementSlugs.get(agreement), origin)).toList(),
                draft.evidence().stream().distinct().map(this::passage).toList(), origin), reading(draft), draft.rule());
    }

    private void statement(StatementDraft statement) {
        List<Passage> words = statement.parts().stream().map(this::passage).toList();
        List<Written> behalf = statement.onBehalfOf().isEmpty() ? null : written(statement.onBehalfOf());
        List<Written> agreements = agreements(statement).stream().map(slug -> new Written(slug, origin)).toList();
        List<Entity> speakers = statement.speakers().stream().filter(speaker -> !acting.isOutlet(speaker)).toList();
        if (speakers.isEmpty() && !statement.speakers().isEmpty() && statement.kind() == StatementKind.REPORTED_SPEECH) {
            return; // what outlets report is said by nobody whom the graph knows
        }
        add(new Fact.Statement(words, statement.kind(), statement.act(), written(speakers), behalf, saidOn(statement), null, agreements,
                List.of(passage(new Span(statement.first(), statement.last()))), origin),
                new Reading("statement", statement.kind().name(), statement.confidence()), null);
    }

    /** The agreements that the words tell of: those that the sentences prove in which they stand. */
    private Set<String> agreements(StatementDraft statement) {
        Set<String> slugs = new LinkedHashSet<>();
        for (int i = Math.min(statement.first(), statement.sentence().first()); i <= statement.last(); i++) {
            slugs.addAll(agreementsFrom.getOrDefault(i, List.of()));
        }
        return slugs;
    }

    /** The day that stands beside the cue: "said on Monday". */
    private PartialDate saidOn(StatementDraft statement) {
        if (statement.cue() == null) {
            return null;
        }
        int cue = statement.sentence().chunk(statement.cue().verb()).first();
        for (DateExpression dated : reading.dates().in(Math.max(statement.sentence().first(), cue - 6),
                Math.min(statement.sentence().last(), cue + 14))) {
            boolean inWords = statement.parts().stream().anyMatch(part -> part.first() <= dated.first() && dated.last() <= part.last());
            if (!inWords && dated.start().toString().length() == 10) {
                return dated.start();
            }
        }
        return null;
    }
}
