package dev.communique.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import dev.communique.corpus.CorpusArticle;
import dev.communique.corpus.Register;
import dev.communique.evaluation.Reliability.Judged;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extraction.Finding;
import dev.communique.extraction.entity.GazetteerMatcher;
import dev.communique.fact.EventType;
import dev.communique.fact.Fact;
import dev.communique.fact.Names;
import dev.communique.fact.Written;

/**
 * Compares what was extracted from an article's text with what its curator wrote. An actor is right where one of its names is one of the
 * register's; a statement where kind, words and speakers are; an agreement where words and parties are; an event where words and type are,
 * and a participant.
 */
final class CuratedTruth {

    /** Of the words of two statements, the part they must share. */
    private static final double SAME_WORDS = 0.6;

    /** Types of events that one and the same event may be called. */
    private static final Map<EventType, EventType> EVENTS_ALIKE = Map.of(EventType.SUMMIT, EventType.MEETING, EventType.VISIT,
            EventType.MEETING, EventType.CALL, EventType.MEETING, EventType.STATEMENT, EventType.OTHER, EventType.APPOINTMENT,
            EventType.OTHER);

    private final CorpusArticle article;
    private final Extraction extraction;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, String> ofExtracted = new HashMap<>();
    private final List<GazetteerMatcher.Name> names = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Tally> rules = new LinkedHashMap<>();
    private final Map<String, Tally> confidences = new LinkedHashMap<>();

    CuratedTruth(List<Register.Entry> register, CorpusArticle article, Extraction extraction) {
        this.article = article;
        this.extraction = extraction;
        for (Register.Entry entry : register) {
            for (String name : entry.names()) {
                slugs.putIfAbsent(Names.key(name), entry.slug());
                names.add(new GazetteerMatcher.Name(entry.slug(), name, name.equals(entry.capital())));
            }
        }
        extraction.actors().forEach(actor -> ofExtracted.put(actor.name(), slug(actor)));
    }

    /** The register's actor that an extracted one is; its own name where the register has none. */
    private String slug(Extraction.Actor actor) {
        List<String> candidates = new ArrayList<>();
        candidates.add(actor.name());
        extraction.mentions().stream().filter(mention -> mention.actor().equals(actor.name())).map(mention -> mention.passage().quote())
                .forEach(candidates::add);
        candidates.addAll(actor.aliases());
        return candidates.stream().map(name -> slugs.get(Names.key(name))).filter(slug -> slug != null).findFirst()
                .orElse("(" + actor.name() + ")");
    }

    /** The names in the curator's facts that the register does not have. */
    List<Written> unknown() {
        return article.facts().stream().flatMap(fact -> written(fact).stream()).filter(name -> !slugs.containsKey(Names.key(name.text())))
                .toList();
    }

    /** What was found, wrong and missed of each kind. */
    Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        tallies.put("actors", actors());
        tallies.put("statements", tally("statement", Fact.Statement.class, this::sameStatement));
        tallies.put("agreements", tally("agreement", Fact.Agreement.class, this::sameAgreement));
        tallies.put("events", tally("event", Fact.Event.class, this::sameEvent));
        tallies.put("affiliations", tally("affiliation", Fact.Affiliation.class, this::sameAffiliation));
        return tallies;
    }

    /** What was missed and what is wrong, one line each; filled by {@link #tallies}. */
    List<String> differences() {
        return differences;
    }

    /** How much of what each rule read is right, by kind of fact and name; filled by {@link #tallies}. */
    Map<String, Tally> byRule() {
        return rules;
    }

    /** How much of what was read with which confidence is right, by tenths; filled by {@link #tallies}. */
    Map<String, Tally> byConfidence() {
        return confidences;
    }

    /** Each fact that was read, and whether the curator wrote one that tells as much, in more words or fewer. */
    List<Judged> judged() {
        return extraction.findings().stream().map(finding -> new Judged(article.slug(), finding.reading(),
                article.facts().stream().anyMatch(fact -> tellsAsMuch(fact, finding.fact())))).toList();
    }

    private boolean tellsAsMuch(Fact curated, Fact extracted) {
        if (curated instanceof Fact.Affiliation one && extracted instanceof Fact.Affiliation other) {
            return sameAffiliation(one, other);
        }
        if (!overlap(curated, extracted)) {
            return false;
        }
        if (curated instanceof Fact.Statement one && extracted instanceof Fact.Statement other) {
            return one.kind() == other.kind() && share(one.speakers(), other.speakers());
        }
        if (curated instanceof Fact.Agreement one && extracted instanceof Fact.Agreement other) {
            return share(one.parties(), other.parties());
        }
        return curated instanceof Fact.Event one && extracted instanceof Fact.Event other
                && EVENTS_ALIKE.getOrDefault(one.type(), one.type()) == EVENTS_ALIKE.getOrDefault(other.type(), other.type());
    }

    private boolean share(List<Written> curated, List<Written> extracted) {
        Set<String> both = new HashSet<>(curated(curated));
        both.retainAll(extracted(extracted));
        return !both.isEmpty() || curated.isEmpty() && extracted.isEmpty();
    }

    private Tally actors() {
        Set<String> truth = new LinkedHashSet<>();
        new GazetteerMatcher(names).find(article.body()).forEach(found -> truth.add(found.owner()));
        article.facts().forEach(fact -> written(fact).forEach(name -> truth.add(slugs.getOrDefault(Names.key(name.text()), name.text()))));
        Set<String> found = new HashSet<>(ofExtracted.values());
        Set<String> seen = new HashSet<>();
        int wrong = 0;
        for (Extraction.Actor actor : extraction.actors()) {
            String slug = ofExtracted.get(actor.name());
            if (!truth.contains(slug) || !seen.add(slug)) {
                wrong++;
                differences.add("wrong  actor " + actor.name() + " (" + actor.type() + ")");
            }
        }
        truth.stream().filter(slug -> !found.contains(slug)).forEach(slug -> differences.add("missed actor " + slug));
        int right = (int) truth.stream().filter(found::contains).count();
        return new Tally(right, wrong, truth.size() - right);
    }

    private static List<Written> written(Fact fact) {
        if (fact instanceof Fact.Affiliation affiliation) {
            return List.of(affiliation.actor(), affiliation.organization());
        }
        if (fact instanceof Fact.Agreement agreement) {
            return agreement.parties();
        }
        if (fact instanceof Fact.Event event) {
            return event.participants().stream().map(Fact.Participant::actor).toList();
        }
        return fact instanceof Fact.Statement statement ? statement.speakers() : List.of();
    }

    private <F extends Fact> Tally tally(String what, Class<F> kind, BiPredicate<F, F> same) {
        List<F> truth = article.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
        List<F> open = new ArrayList<>(extraction.findings().stream().map(Finding::fact).filter(kind::isInstance).map(kind::cast).toList());
        List<F> all = List.copyOf(open);
        int found = 0;
        for (F fact : truth) {
            F match = open.stream().filter(candidate -> same.test(fact, candidate)).findFirst().orElse(null);
            if (match == null) {
                differences.add("missed " + what + " " + show(fact));
            } else {
                open.remove(match);
                found++;
            }
        }
        open.forEach(fact -> differences.add("wrong  " + what + " " + show(fact)));
        for (Finding finding : extraction.findings()) {
            if (all.contains(finding.fact())) {
                boolean wrong = open.contains(finding.fact());
                Tally tally = new Tally(wrong ? 0 : 1, wrong ? 1 : 0, 0);
                confidences.merge(Reliability.tenth(finding.confidence()), tally, Tally::plus);
                if (finding.rule() != null) {
                    rules.merge(what + " " + finding.rule(), tally, Tally::plus);
                }
            }
        }
        return new Tally(found, open.size(), truth.size() - found);
    }

    private static String show(Fact fact) {
        String names = written(fact).stream().map(Written::text).collect(Collectors.joining(", ", "[", "] "));
        if (fact instanceof Fact.Statement statement) {
            return statement.kind() + " " + names + statement.text();
        }
        if (fact instanceof Fact.Event event) {
            return event.type() + " " + names + event.startOn() + " " + event.title() + " – " + fact.evidence().get(0).quote();
        }
        return names + (fact instanceof Fact.Agreement agreement ? agreement.status() + " " + agreement.name() + " – " : "")
                + fact.evidence().get(0).quote();
    }

    private boolean sameStatement(Fact.Statement curated, Fact.Statement extracted) {
        return curated.kind() == extracted.kind() && overlap(curated, extracted) && alike(curated.text(), extracted.text()) >= SAME_WORDS
                && curated(curated.speakers()).equals(extracted(extracted.speakers()));
    }

    private boolean sameAffiliation(Fact.Affiliation curated, Fact.Affiliation extracted) {
        return curated.role() == extracted.role() && curated(List.of(curated.actor())).equals(extracted(List.of(extracted.actor())))
                && curated(List.of(curated.organization())).equals(extracted(List.of(extracted.organization())));
    }

    private boolean sameAgreement(Fact.Agreement curated, Fact.Agreement extracted) {
        return overlap(curated, extracted) && curated(curated.parties()).equals(extracted(extracted.parties()));
    }

    private boolean sameEvent(Fact.Event curated, Fact.Event extracted) {
        Set<String> participants = curated(curated.participants().stream().map(Fact.Participant::actor).toList());
        Set<String> found = extracted(extracted.participants().stream().map(Fact.Participant::actor).toList());
        return curated.type() == extracted.type() && overlap(curated, extracted)
                && (participants.isEmpty() || found.stream().anyMatch(participants::contains));
    }

    private Set<String> curated(List<Written> names) {
        return names.stream().map(name -> slugs.getOrDefault(Names.key(name.text()), name.text())).collect(Collectors.toSet());
    }

    private Set<String> extracted(List<Written> names) {
        return names.stream().map(name -> ofExtracted.getOrDefault(name.text(), name.text())).collect(Collectors.toSet());
    }

    private static boolean overlap(Fact one, Fact other) {
        return one.evidence().stream().anyMatch(passage -> other.evidence().stream().anyMatch(passage::overlaps));
    }

    /** The words two texts share, of all their words. */
    private static double alike(String one, String other) {
        Map<String, Integer> words = new LinkedHashMap<>();
        Arrays.stream(Names.key(one).toLowerCase(Locale.ROOT).split(" ")).forEach(word -> words.merge(word, 1, Integer::sum));
        int all = words.values().stream().mapToInt(Integer::intValue).sum();
        int shared = 0;
        for (String word : Names.key(other).toLowerCase(Locale.ROOT).split(" ")) {
            if (words.getOrDefault(word, 0) > 0) {
                words.merge(word, -1, Integer::sum);
                shared++;
            } else {
                all++;
            }
        }
        return (double) shared / all;
    }
}
