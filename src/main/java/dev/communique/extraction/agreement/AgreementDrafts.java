package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.communique.extraction.entity.Entity;
import dev.communique.fact.AgreementStatus;
import dev.communique.fact.AgreementType;

/** The agreements an article has told of so far, each once. */
final class AgreementDrafts {

    /** With how many agreements before one is compared: articles tell of one again soon, and not of thousands. */
    private static final int COMPARED = 100;

    /** In which of the next sentences at the latest it is told whose an agreement is. */
    private static final int AWAITED = 3;

    private static final Set<String> ANY_DEAL = Instrument.words("ANY_DEAL");

    private final List<AgreementDraft> found = new ArrayList<>();
    /** What was told of an agreement before whose it is; null where nothing was. */
    private Awaited awaited;

    /**
     * An agreement of which it is not told yet whose it is.
     *
     * @param noun the noun by which it was told
     * @param left in how many more sentences it can be told
     */
    private record Awaited(AgreementDraft draft, String noun, int left) {
    }

    /** All of them; those that were told of together only where they are not told one by one as well. */
    List<AgreementDraft> all() {
        Map<Set<Entity>, int[]> single = new HashMap<>(); // by who is bound: how many there are of each status
        for (AgreementDraft draft : found) {
            if (!draft.several && draft.amends == null) {
                single.computeIfAbsent(Set.copyOf(draft.parties), parties -> new int[AgreementStatus.values().length])[draft.status
                        .ordinal()]++;
            }
        }
        return found.stream().filter(draft -> !draft.several || count(single.get(Set.copyOf(draft.parties)), draft.status) < 2).toList();
    }

    private static int count(int[] byStatus, AgreementStatus least) {
        return byStatus == null ? 0 : Arrays.stream(byStatus, least.ordinal(), byStatus.length).sum();
    }

    /** Takes an agreement that is none of those before. */
    void add(AgreementDraft draft) {
        found.add(draft);
    }

    /** Takes a new agreement, or more evidence for one that was told before; {@code distinct} ones of different dates stay apart. */
    void keep(AgreementDraft draft, boolean distinct) {
        Set<Entity> parties = Set.copyOf(draft.parties);
        for (AgreementDraft other : found.subList(Math.max(0, found.size() - COMPARED), found.size())) {
            boolean same = Set.copyOf(other.parties).equals(parties) && draft.amends == null && other.amends == null
                    && !(other.agreedOn != null && !other.agreedOn.equals(draft.agreedOn) && draft.signedOn == null)
                    && !(distinct && other.signedOn != null && draft.signedOn != null && !other.signedOn.equals(draft.signedOn))
                    && (Topics.alike(other.topic, draft.topic) || other.name.equals(draft.name) || other.endsWar && draft.endsWar);
            if (same) {
                join(other, draft);
                return;
            }
        }
        found.add(draft);
    }

    /** Goes on to the next sentence. */
    void next() {
        awaited = awaited == null || awaited.left == 0 ? null : new Awaited(awaited.draft, awaited.noun, awaited.left - 1);
    }

    /** Takes an agreement of which it is not told yet whose it is: "A peace deal was signed in Lima." */
    void await(AgreementDraft draft, Instrument noun) {
        awaited = new Awaited(draft, noun.noun(), AWAITED);
    }

    /** Adds what was told before whose it is to a draft of "the deal between …". */
    void complete(AgreementDraft draft, Instrument noun) {
        boolean meant = awaited != null && noun.isDefinite() && (noun.noun().equals(awaited.noun) || ANY_DEAL.contains(noun.noun()));
        if (meant && (draft.type == awaited.draft.type || draft.type == AgreementType.OTHER || awaited.draft.type == AgreementType.OTHER)) {
            draft.type = draft.type == AgreementType.OTHER ? awaited.draft.type : draft.type;
            join(draft, awaited.draft);
            awaited = null;
        }
    }

    /** Adds what more is told of an agreement. */
    static void join(AgreementDraft into, AgreementDraft more) {
        more.evidence.stream().filter(span -> !into.evidence.contains(span)).forEach(into.evidence::add);
        into.steps.addAll(more.steps);
        into.topic.addAll(more.topic);
        into.confidence = Math.max(into.confidence, more.confidence);
        into.signedOn = into.signedOn == null ? more.signedOn : into.signedOn;
        into.inForceOn = into.inForceOn == null ? more.inForceOn : into.inForceOn;
        if (more.status.ordinal() > into.status.ordinal()) {
            into.status = more.status;
        }
    }

    /**
     * The agreement that "the deal" means: the last one with a noun of its own, else the last one; null where there is none.
     *
     * @param parties those who are bound by it, as far as they are told
     */
    AgreementDraft lastNamed(List<Entity> parties) {
        Predicate<AgreementDraft> fits = draft -> parties.size() > 1
                ? Set.copyOf(parties).equals(Set.copyOf(draft.parties))
                : draft.parties.containsAll(parties);
        AgreementDraft named = last(draft -> draft.named && fits.test(draft));
        return named != null ? named : last(fits);
    }

    /** The last agreement with a noun of its own that has not ended, which is what "it" takes effect; null where there is none. */
    AgreementDraft lastStanding() {
        return last(draft -> draft.named && draft.status != AgreementStatus.ENDED);
    }

    private AgreementDraft last(Predicate<AgreementDraft> which) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - COMPARED); i--) {
            AgreementDraft draft = found.get(i);
            if (draft.amends == null && which.test(draft)) {
                return draft;
            }
        }
        return null;
    }
}
