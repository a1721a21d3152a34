package dev.communique.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.Problems;
import dev.communique.corpus.Register;
import dev.communique.entity.Actor;
import dev.communique.entity.Affiliation;
import dev.communique.entity.Agreement;
import dev.communique.entity.Article;
import dev.communique.entity.Corpus;
import dev.communique.entity.Event;
import dev.communique.entity.Statement;
import dev.communique.entity.StatementActor.Part;
import dev.communique.extraction.NameFinder;
import dev.communique.fact.Fact;
import dev.communique.fact.Names;
import dev.communique.fact.Origin;
import dev.communique.fact.Written;

/**
 * Makes the graph's rows of articles and their facts: resolves names, merges what is told in several places, and hands each row on
 * behind those it refers to. Articles go through at once; facts wait until all are known, since they refer to one another.
 */
final class GraphBuilder {

    private static final String NO_AGREEMENT = "there is no agreement '";

    private final Problems problems;
    private final Rows sink;
    private final ArticleActors articleActors = new ArticleActors();
    private final RowMaker rows;
    private final Actors actors;
    private final NameFinder nameFinder;
    private final Corpus corpus = new Corpus();

    private final Map<String, Told<Fact.Affiliation>> affiliations = new LinkedHashMap<>();
    private final Map<String, Told<Fact.Agreement>> agreements = new LinkedHashMap<>();
    private final Map<String, Told<Fact.Event>> events = new LinkedHashMap<>();
    private final List<Told<Fact.Statement>> statements = new ArrayList<>();
    private final List<Told<Fact.Addition>> additions = new ArrayList<>();

    /** Of each agreement by slug; null where one of them is unknown, and the agreement left out. */
    private final Map<String, List<Actor>> parties = new HashMap<>();
    private final Map<String, Agreement> agreementRows = new HashMap<>();
    private final Map<String, Event> eventRows = new HashMap<>();
    private final Set<String> statementIds = new HashSet<>();

    GraphBuilder(List<Register.Entry> register, Rows rows, Problems problems) {
        this.problems = problems;
        this.sink = rows;
        this.rows = new RowMaker(rows, articleActors);
        this.actors = new Actors(register, rows, problems);
        this.nameFinder = actors.nameFinder();
    }

    /** Takes an article with its facts. */
    void add(CorpusArticle read) {
        Article article = rows.article(read);
        corpus.articles++;
        nameFinder.find(read.body()).forEach(found -> rows.mention(article, actors.byId(found.owner()), found.passage()));
        for (Fact fact : read.facts()) {
            sort(fact, article);
        }
    }

    private void sort(Fact fact, Article article) {
        if (fact instanceof Fact.Affiliation affiliation) {
            add(affiliation, article);
        } else if (fact instanceof Fact.Agreement agreement) {
            putOnce(agreements, agreement.slug(), new Told<>(agreement, article));
        } else if (fact instanceof Fact.Event event) {
            putOnce(events, event.slug(), new Told<>(event, article));
        } else if (fact instanceof Fact.Statement statement) {
            statements.add(new Told<>(statement, article));
        } else if (fact instanceof Fact.Addition addition) {
            additions.add(new Told<>(addition, article));
        }
    }

    private void add(Fact.Affiliation fact, Article article) {
        List<Actor> ends = actors.resolve(List.of(fact.actor(), fact.organization()));
        if (ends == null) {
            return;
        }
        if (ends.size() == 1) {
            problems.add(fact.origin(), "'" + fact.actor().text() + "' can't be affiliated to itself; the fact is left out");
            return;
        }
        String key = ends.get(0).slug + ":" + fact.role() + ":" + ends.get(1).slug
                + (fact.title() == null ? "" : ":" + Names.slug(fact.title()));
        Told<Fact.Affiliation> told = affiliations.putIfAbsent(key, new Told<>(fact, article));
        if (told != null) {
            told.add(article, fact.evidence());
        }
    }

    private <F extends Fact> void putOnce(Map<String, Told<F>> facts, String slug, Told<F> told) {
        Told<F> first = facts.putIfAbsent(slug, told);
        if (first != null) {
            Origin taken = first.fact().origin();
            problems.add(told.fact().origin(), "duplicate slug '" + slug + "': " + taken.file() + ":" + taken.line()
                    + " has it. Another slug makes it a fact of its own, 'adds_to' more evidence for that one; it is left out");
        }
    }

    /** Makes the rows of all facts, and counts everything. */
    Corpus finish() {
        additions.forEach(this::merge);
        affiliations.forEach(this::affiliation);
        agreements.forEach((slug, told) -> parties.put(slug, actors.resolve(told.fact().parties())));
        agreements.keySet().forEach(slug -> agreement(slug, new LinkedHashSet<>()));
        events.values().forEach(this::event);
        statements.forEach(this::statement);
        articleActors.finish(sink);
        corpus.actors = actors.count();
        corpus.agreements = agreementRows.size();
        corpus.events = eventRows.size();
        corpus.statements = statementIds.size();
        return corpus;
    }

    private void merge(Told<Fact.Addition> addition) {
        Fact.Addition fact = addition.fact();
        Told<?> to = (fact.kind() == Fact.Addition.Kind.AGREEMENT ? agreements : events).get(fact.to().text());
        if (to == null) {
            problems.add(fact.to().origin(), "nothing to add to: there is no " + fact.kind().name().toLowerCase(Locale.ROOT)
                    + " '" + fact.to().text() + "'; the evidence is left out");
        } else {
            to.add(addition.proofs().get(0).article(), fact.evidence());
        }
    }

    private void affiliation(String key, Told<Fact.Affiliation> told) {
        Fact.Affiliation fact = told.fact();
        Actor actor = actors.resolve(fact.actor());
        Actor organization = actors.resolve(fact.organization());
        switch (fact.role()) {
            case REPRESENTS, PART_OF -> actors.represents(actor, organization);
            case MEMBER_OF -> {
                // a member does not speak for the alliance, nor the alliance for a member
            }
        }
        Affiliation row = rows.affiliation(key, fact, actor, organization);
        rows.evidence(told, row.id, evidence -> evidence.affiliationId = row.id);
        told.articles().forEach(article -> articleActors.tells(article, told.firstOffset(article), List.of(actor, organization)));
    }

    /** The row of an agreement, those it amends first; null where it is left out. {@code amending} leads up to it. */
    private Agreement agreement(String slug, Set<String> amending) {
        Told<Fact.Agreement> told = agreements.get(slug);
        if (told == null || agreementRows.containsKey(slug)) {
            return agreementRows.get(slug);
        }
        if (parties.get(slug) == null) {
            return null;
        }
        amending.add(slug);
        Agreement amended = amended(told.fact().amends(), amending);
        Agreement row = rows.agreement(told, amended, parties.get(slug));
        agreementRows.put(slug, row);
        return row;
    }

    private Agreement amended(Written amends, Set<String> amending) {
        if (amends == null) {
            return null;
        }
        boolean circle = amending.contains(amends.text());
        Agreement amended = circle ? null : agreement(amends.text(), amending);
        if (amended == null) {
            problems.remark(amends.origin(), (circle
                    ? "agreements amend each other in a circle at '" + amends.text() + "'"
                    : NO_AGREEMENT + amends.text() + "', or it was left out") + "; the link is left out");
        }
        return amended;
    }

    private void event(Told<Fact.Event> told) {
        Fact.Event fact = told.fact();
        List<Actor> participants = new ArrayList<>();
        fact.participants().forEach(participant -> participants.add(actors.resolve(participant.actor())));
        if (!participants.contains(null)) {
            eventRows.put(fact.slug(), rows.event(told, participants, agreementsNamed(fact.agreements())));
        }
    }

    private Set<Agreement> agreementsNamed(List<Written> slugs) {
        Set<Agreement> found = new LinkedHashSet<>();
        for (Written slug : slugs) {
            Agreement agreement = agreementRows.get(slug.text());
            if (agreement == null) {
                problems.remark(slug.origin(), NO_AGREEMENT + slug.text() + "', or it was left out; the link is left out");
            } else {
                found.add(agreement);
            }
        }
        return found;
    }

    private void statement(Told<Fact.Statement> told) {
        Fact.Statement fact = told.fact();
        List<Actor> speakers = actors.resolve(fact.speakers());
        List<Actor> named = fact.onBehalfOf() == null ? List.of() : actors.resolve(fact.onBehalfOf());
        if (speakers == null || named == null) {
            return;
        }
        Article article = told.proofs().get(0).article();
        String id = statementId(article, fact);
        if (!statementIds.add(id)) {
            problems.add(fact.origin(), "the statement stands above already, with the same words from the same passage; it is left out");
            return;
        }
        Map<Part, List<Actor>> parts = parts(fact, speakers, fact.onBehalfOf() == null ? actors.representedBy(speakers) : named);
        Statement row = rows.statement(told, id, occasion(fact.occasion()), parts);
        agreementsNamed(fact.agreements()).forEach(agreement -> rows.statementAgreement(row, agreement));
    }

    private Map<Part, List<Actor>> parts(Fact.Statement fact, List<Actor> speakers, List<Actor> onBehalfOf) {
        Set<Actor> voice = new LinkedHashSet<>(speakers);
        voice.addAll(onBehalfOf);
        List<Actor> mentioned = nameFinder.find(fact.text()).stream().map(found -> actors.byId(found.owner())).distinct().toList();
        Map<Part, List<Actor>> parts = new LinkedHashMap<>();
        parts.put(Part.SPEAKER, speakers);
        parts.put(Part.ON_BEHALF_OF, onBehalfOf);
        parts.put(Part.MENTIONED, mentioned);
        parts.put(Part.VOICE, List.copyOf(voice));
        parts.put(Part.SUBJECT, mentioned.stream().filter(actor -> !voice.contains(actor)).toList());
        return parts;
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
