package dev.communique.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.entity.Actor;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Corpus;
import dev.communique.entity.Event;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.fact.DocumentKind;
import dev.communique.fact.Fact;
import dev.communique.fact.Names;
import dev.communique.fact.Passage;
import dev.communique.fact.Written;

/**
 * Makes the graph's rows of articles and their facts: resolves names, merges what is told in several places, and hands each row on
 * behind those it refers to. Articles go through at once; facts wait until all are known, since they refer to one another.
 */
final class GraphBuilder {

    private static final String NO_AGREEMENT = "there is no agreement '";

    private final Problems problems;
    private final ArticleActors articleActors = new ArticleActors();
    private final RowMaker rows;
    private final Copies copies = new Copies();
    private final Actors actors;
    private final GazetteerMatcher nameFinder;
    private final Corpus corpus = new Corpus();

    private final Map<String, Told<Fact.Affiliation>> affiliations = new LinkedHashMap<>();
    private final List<Said> statements = new ArrayList<>();
    private final MergedFacts merged;

    private final Map<String, Agreement> agreementRows = new HashMap<>();
    private final Map<String, Event> eventRows = new HashMap<>();
    private final Set<String> statementIds = new HashSet<>();

    /** A statement, and whom it mentions. */
    private record Said(Told<Fact.Statement> told, List<Actor> mentioned) {
    }

    GraphBuilder(List<Register.Entry> register, Rows rows, Problems problems) {
        this.problems = problems;
        this.rows = new RowMaker(rows, articleActors);
        this.actors = new Actors(register, rows, problems);
        this.nameFinder = actors.nameFinder();
        this.merged = new MergedFacts(actors, problems);
    }

    /**
     * Takes an article with its facts.
     *
     * @param kind       of document
     * @param extraction what was read out of its text; null where only what curators wrote is wanted
     */
    void add(CorpusArticle read, DocumentKind kind, Extraction extraction) {
        Article article = rows.article(read, kind);
        copies.add(article, read);
        corpus.articles++;
        for (Fact fact : read.facts()) {
            fact.as(new Sorter(article, null, null));
        }
        if (extraction != null) {
            extract(read, extraction, article);
        } else {
            Map<Actor, SortedMap<Integer, Passage>> mentions = new LinkedHashMap<>();
            nameFinder.find(read.body()).forEach(found -> mention(mentions, actors.byId(found.owner()), found.passage()));
            rows.body(article, read, mentions);
        }
    }

    private void extract(CorpusArticle read, Extraction extraction, Article article) {
        extraction.actors().forEach(actors::add);
        ExtractedFacts facts = new ExtractedFacts(read, extraction);
        Map<Actor, SortedMap<Integer, Passage>> named = new LinkedHashMap<>();
        facts.mentions().forEach(mention -> mention(named, actors.named(mention.actor()), mention.passage()));
        rows.body(article, read, named);
        Mentions mentions = new Mentions(facts.mentions());
        for (Extraction.Finding finding : facts.findings()) {
            finding.fact().as(new Sorter(article, finding, mentions));
        }
        facts.remark(problems);
    }

    /** Several names of one actor may start at the same place: the first one counts. */
    private static void mention(Map<Actor, SortedMap<Integer, Passage>> mentions, Actor actor, Passage passage) {
        mentions.computeIfAbsent(actor, key -> new TreeMap<>()).putIfAbsent(passage.start(), passage);
    }

    /** Takes each kind of fact to where it waits until all are known. */
    private final class Sorter implements Fact.Cases<Void> {

        private final Article article;

        /** What was read out of the text; null where a curator wrote it. */
        private final Extraction.Finding finding;
        private final Mentions mentions;

        Sorter(Article article, Extraction.Finding finding, Mentions mentions) {
            this.article = article;
            this.finding = finding;
            this.mentions = mentions;
        }

        private <F extends Fact> Told<F> told(F fact) {
            return finding == null ? Told.curated(fact, article) : Told.extracted(fact, article, finding);
        }

        @Override
        public Void affiliation(Fact.Affiliation fact) {
            add(told(fact));
            return null;
        }

        @Override
        public Void agreement(Fact.Agreement fact) {
            merged.addAgreement(told(fact));
            return null;
        }

        @Override
        public Void event(Fact.Event fact) {
            merged.addEvent(told(fact));
            return null;
        }

        @Override
        public Void statement(Fact.Statement fact) {
            Stream<Actor> mentioned = finding == null
                    ? nameFinder.find(fact.text()).stream().map(found -> actors.byId(found.owner()))
                    : fact.pieces().stream().flatMap(words -> mentions.within(words).stream()).map(actors::named);
            statements.add(new Said(told(fact), mentioned.distinct().toList()));
            return null;
        }

        @Override
        public Void addition(Fact.Addition fact) {
            merged.addEvidence(told(fact));
            return null;
        }
    }

    private void add(Told<Fact.Affiliation> told) {
        Fact.Affiliation fact = told.fact();
        List<Actor> ends = actors.resolve(List.of(fact.actor(), fact.organization()));
        if (ends == null) {
            return;
        }
        if (ends.size() == 1 && !told.isCurated()) {
            return;
        }
        if (ends.size() == 1) {
            problems.add(fact.origin(), "'" + fact.actor().text() + "' can't be affiliated to itself; the fact is left out");
            return;
        }
        String key = ends.get(0).slug + ":" + fact.role() + ":" + ends.get(1).slug
                + (fact.title() == null ? "" : ":" + Names.slug(fact.title()));
        Told<Fact.Affiliation> first = affiliations.putIfAbsent(key, told);
        if (first != null) {
            first.add(told);
        }
    }

    /** Makes the rows of all facts, and counts everything. */
    Corpus finish() {
        merged.finish();
        affiliations.forEach(this::affiliation);
        merged.agreements().keySet().forEach(slug -> agreement(slug, new LinkedHashSet<>()));
        merged.events().forEach(this::event);
        statements.forEach(this::statement);
        articleActors.each(rows::article);
        rows.ties();
        actors.write(rows::facts);
        corpus.actors = actors.count();
        corpus.agreements = agreementRows.size();
        corpus.events = eventRows.size();
        corpus.statements = statementIds.size();
        return corpus;
    }

    private void affiliation(String key, Told<Fact.Affiliation> told) {
        Fact.Affiliation fact = told.fact();
        Actor actor = actors.resolve(fact.actor());
        Actor organization = actors.resolve(fact.organization());
        switch (fact.role()) {
            case REPRESENTS, PART_OF -> actors.represents(actor, organization,
                    told.isCurated() ? Actors.CERTAINLY : told.firstOffsets().size());
            case MEMBER_OF -> {
                // a member does not speak for the alliance, nor the alliance for a member
            }
        }
        rows.affiliation(key, told, actor, organization);
    }

    /** The row of an agreement, those it amends first; null where it is left out. {@code amending} leads up to it. */
    private Agreement agreement(String slug, Set<String> amending) {
        Told<Fact.Agreement> told = merged.agreements().get(slug);
        if (told == null || agreementRows.containsKey(slug)) {
            return agreementRows.get(slug);
        }
        List<Actor> parties = merged.parties(slug);
        if (parties == null) {
            return null;
        }
        amending.add(slug);
        Agreement amended = amended(told, amending);
        Agreement row = rows.agreement(told, amended, parties);
        agreementRows.put(slug, row);
        return row;
    }

    private Agreement amended(Told<Fact.Agreement> told, Set<String> amending) {
        Written amends = told.fact().amends() == null ? null : merged.served(told, told.fact().amends());
        if (amends == null) {
            return null;
        }
        boolean circle = amending.contains(amends.text());
        Agreement amended = circle ? null : agreement(amends.text(), amending);
        if (amended == null && told.isCurated()) {
            problems.remark(amends.origin(), (circle
                    ? "agreements amend each other in a circle at '" + amends.text() + "'"
                    : NO_AGREEMENT + amends.text() + "', or it was left out") + "; the link is left out");
        }
        return amended;
    }

    private void event(Told<Fact.Event> told) {
        Fact.Event fact = told.fact();
        List<Actor> participants = merged.participants(fact);
        if (!participants.contains(null)) {
            eventRows.put(fact.slug(), rows.event(told, participants, agreementsNamed(told, fact.agreements())));
        }
    }

    private Set<Agreement> agreementsNamed(Told<?> told, List<Written> slugs) {
        Set<Agreement> found = new LinkedHashSet<>();
        for (Written named : slugs) {
            Written slug = merged.served(told, named);
            Agreement agreement = agreementRows.get(slug.text());
            if (agreement == null && told.isCurated()) {
                problems.remark(slug.origin(), NO_AGREEMENT + slug.text() + "', or it was left out; the link is left out");
            } else if (agreement != null) { // what an extracted fact names may be covered or rejected
                found.add(agreement);
            }
        }
        return found;
    }

    private void statement(Said said) {
        Told<Fact.Statement> told = said.told();
        Fact.Statement fact = told.fact();
        List<Actor> speakers = actors.resolve(fact.speakers());
        List<Actor> named = fact.onBehalfOf() == null ? List.of() : actors.resolve(fact.onBehalfOf());
        if (speakers == null || named == null) {
            return;
        }
        Article article = told.article();
        String id = statementId(article, fact);
        if (!told.isCurated() && statementIds.contains(id)) {
            return;
        }
        if (!statementIds.add(id)) {
            problems.add(fact.origin(), "the statement stands above already, with the same words from the same passage; it is left out");
            return;
        }
        rows.statement(told, id, occasion(fact.occasion()),
                new RowMaker.Voices(speakers, fact.onBehalfOf() == null ? actors.representedBy(speakers) : named), said.mentioned(),
                agreementsNamed(told, fact.agreements()));
    }

    private Event occasion(Written slug) {
        Event event = slug == null ? null : eventRows.get(slug.text());
        if (slug != null && event == null) {
            problems.remark(slug.origin(), "there is no event '" + slug.text() + "', or it was left out; the link is left out");
        }
        return event;
    }

    /** From the words and where they stand, so that a corrected speaker leaves it as it is. */
    private static String statementId(Article article, Fact.Statement fact) {
        return "statement:" + SortKeys.hash(article.id, fact.text(), String.valueOf(fact.evidence().get(0).start()));
    }
}
