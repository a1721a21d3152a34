package dev.communique.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.communique.entity.CorpusChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What the search looks in: an index of the corpus that is served, made of the one before it. */
@ApplicationScoped
public class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int LONGEST_BUILD_SECONDS = 60 * 60;
    private static final int BETWEEN_TRIES_MILLIS = 2_000;

    /** Where more than one in so many has changed, the index is made anew. */
    private static final int CHANGED_AT_MOST = 4;

    /** Before the answers that were found in the old index are dropped, or some might be kept that are found in it still. */
    private static final int BEFORE_OTHERS = 1;

    /** How long the first index is put off while nobody waits for it: until then the processors are for the first answers. */
    private static final int UNHURRIED_MILLIS = 1_000;

    private final StoredTexts texts;
    private final CountDownLatch hurried = new CountDownLatch(1);

    /** Which corpus is to be searched; null before there is one. */
    private volatile String wanted;
    private volatile Served served;

    /** An index, and which corpus it is of. */
    private record Served(String corpus, TextIndex index) {
    }

    SearchIndex(StoredTexts texts) {
        this.texts = texts;
    }

    /**
     * Makes the index of what the database has now. The start does not wait for the first one, which is made as soon as somebody waits for it, or a second later; later ones are made while searches use the
     * one before. Where that fails, whoever told of the corpus tells again.
     */
    void rebuild(@Observes @Priority(BEFORE_OTHERS) CorpusChanged changed) {
        boolean first = wanted == null;
        wanted = changed.version();
        if (first) {
            Thread making = new Thread(() -> makeFirst(changed.version()), "search-index");
            making.setDaemon(true);
            making.start();
        } else {
            make(changed.version());
        }
    }

    private void makeFirst(String corpus) {
        awaitHurry();
        while (served == null) {
            try {
                make(corpus);
            } catch (RuntimeException e) {
                LOG.warnf("Corpus %s can't be indexed for the search now (%s); trying again", corpus, e.getMessage());
                pause();
            }
        }
    }

    private void awaitHurry() {
        try {
            hurried.await(UNHURRIED_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String corpus) {
        long start = System.nanoTime();
        TextIndex made = QuarkusTransaction.requiringNew().timeout(LONGEST_BUILD_SECONDS)
                .call(() -> next(served == null ? null : served.index()));
        LOG.infof("Indexed corpus %s for the search in %d ms", corpus, (System.nanoTime() - start) / 1_000_000);
        use(corpus, made);
    }

    /** An index of what is stored, made of the one before where most is the same. */
    private TextIndex next(TextIndex before) {
        if (before == null) {
            return TextIndex.of(texts::read);
        }
        Map<String, Long> stored = texts.digests();
        Map<String, Long> known = before.digests();
        List<String> changed = stored.keySet().stream().filter(id -> !stored.get(id).equals(known.get(id))).toList();
        if (changed.size() > known.size() / CHANGED_AT_MOST || isAnyRenamed(changed, before)) {
            return TextIndex.of(texts::read);
        }
        List<String> gone = known.keySet().stream().filter(id -> !stored.containsKey(id)).toList();
        return before.next(gone, consumer -> texts.read(changed, consumer));
    }

    /** Everything is found by the names of the actors who have part in it too. */
    private boolean isAnyRenamed(List<String> changed, TextIndex before) {
        List<Boolean> renamed = new ArrayList<>();
        texts.readOwnWords(changed.stream().filter(id -> SearchType.of(id) == SearchType.ACTOR).toList(), actor -> {
            String name = before.firstName(actor.id());
            renamed.add(name != null && !name.equals(actor.names().get(0)));
        });
        return renamed.contains(true);
    }

    private synchronized void use(String corpus, TextIndex made) {
        if (corpus.equals(wanted)) {
            served = new Served(corpus, made);
        }
    }

    /** Has the first index made now, where it is not made yet: somebody waits for it. */
    public void hurry() {
        hurried.countDown();
    }

    /** Whether there is something to search in. */
    public boolean isReady() {
        return served != null;
    }

    /**
     * The best hits, best first. Not before it is ready.
     *
     * @param after the hit behind which to start; null for the first ones
     * @param first how many hits at most
     */
    public List<Hit> search(Question question, Hit after, int first) {
        return served.index().search(question, after, first);
    }

    /** How many hits there are. Not before it is ready. */
    public int count(Question question) {
        return served.index().count(question);
    }

    /**
     * How many hits have the same values of the keys: one for each, in their order, empty where it isn't known. Not before it is ready.
     *
     * @param check is run now and then, and may throw to end the count
     */
    public Map<List<String>, Integer> counts(Question question, List<SearchKey> keys, Runnable check) {
        return served.index().counts(question, keys, check);
    }

    /**
     * Ids of all things of a type whose names or text may contain some characters, and of some others.
     *
     * @param corpus which the answer must be of
     * @param most   how many ids at most
     * @return null where that is not known: there are more, every one may contain them, or the index is of another corpus
     */
    public List<String> containing(String corpus, SearchType type, String characters, int most) {
        Served now = served;
        return now == null || !now.corpus().equals(corpus) ? null : now.index().containing(type, characters, most);
    }

    /**
     * The passage of each thing that shows best why it was found: HTML, with what matched between {@code <mark>} and {@code </mark>}. Made of
     * what the database has in the caller's transaction, as the rest of an answer is, and not of the index, which may be of the corpus before.
     *
     * @param text what was searched for
     * @param ids  what was found
     * @param step called before each: throws where there is no time left
     */
    public Map<String, String> highlights(String text, Collection<String> ids, Runnable step) {
        Highlights highlights = new Highlights(text);
        Map<String, String> passages = new HashMap<>();
        texts.readOwnWords(ids, found -> {
            step.run();
            passages.put(found.id(), highlights.of(found));
        });
        return passages;
    }
}
