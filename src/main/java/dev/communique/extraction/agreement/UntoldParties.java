package dev.communique.extraction.agreement;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.agreement.Parties.Bound;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.fact.AgreementStatus;

/** Tells who is bound by an agreement of which the words around its noun don't say enough. */
final class UntoldParties {

    private static final Set<String> JOINED = Instrument.words("JOINED");
    /** How far one alone can go with what others have agreed. */
    private static final Set<AgreementStatus> HELD = Set.of(AgreementStatus.SIGNED, AgreementStatus.IN_FORCE, AgreementStatus.SUSPENDED,
            AgreementStatus.ENDED);
    private static final Set<String> OCCASION = Instrument.words("OCCASION");

    private final ParsedSentence sentence;
    private final Parties parties;
    private final AgreementDrafts drafts;

    UntoldParties(SentenceContext context) {
        this.sentence = context.sentence();
        this.parties = context.article().parties();
        this.drafts = context.article().drafts();
    }

    /** Who is bound where the words around a noun don't tell enough: an organization's members, or those whom the sentences before are about. */
    List<Entity> of(AgreementDraft draft, Instrument noun, List<Match> verbs, Bound bound) {
        List<Entity> members = parties.members(noun);
        boolean acted = verbs.stream().anyMatch(verb -> verb.arguments().has(Arguments.SUBJECT) && verb.rule().roles().size() > 1);
        AgreementDraft last = drafts.lastNamed(List.of());
        if (Gives.of(verbs.get(0)) == Gives.REPLACED) {
            return last == null ? List.of() : last.parties;
        }
        if (!members.isEmpty()) {
            return members;
        }
        List<Entity> witnesses = parties.witnesses(verbs);
        if (!witnesses.isEmpty()) {
            return witnesses;
        }
        List<Entity> along = bound.parties().isEmpty() && !noun.isBetween() ? parties.alongWith(verbs) : List.of();
        if (!along.isEmpty()) {
            return along;
        }
        List<Entity> acting = acted && !bound.parties().isEmpty() ? List.of() : parties.acting(noun);
        if (!acting.isEmpty()) {
            return acting;
        }
        if (verbs.stream().anyMatch(parties::isTogether)) {
            return parties.together(verbs.get(0), last);
        }
        boolean passive = verbs.stream().anyMatch(verb -> (SurfaceSubjects.isPassive(sentence, verb.node())
                || verb.arguments().nodes(Arguments.SUBJECT).contains(noun.node())) && isMain(verb.node(), noun));
        boolean coming = draft.status.compareTo(AgreementStatus.SIGNED) <= 0 || noun.isAnother() || noun.isNew();
        boolean ofOthers = noun.isBetween() && !parties.isBetweenBoth(noun); // "between the town councils of …"
        if (!acted && passive && coming && !ofOthers && bound.parties().isEmpty()
                && (occasion() || !noun.isPlural() || !noun.isAnother())) {
            return parties.context();
        }
        if (bound.parties().isEmpty() && bound.signers().size() > 1) {
            return parties.sides(); // two presidents, in a text of two states
        }
        boolean nominal = verbs.stream().allMatch(verb -> sentence.word(verb.node()).tag() == Tag.NOUN);
        if (bound.parties().isEmpty() && nominal && coming && !noun.isBetween()) {
            // "will work on the signing of a treaty", in a text of two states, or behind words about two
            return parties.sides().isEmpty() ? parties.context() : parties.sides();
        }
        List<Entity> elsewhere = bound.parties().isEmpty() ? parties.elsewhere(noun) : List.of();
        if (!elsewhere.isEmpty()) {
            return elsewhere;
        }
        if (passive && !acted && !ofOthers && bound.parties().size() == 1 && bound.signers().isEmpty() && isWith(noun, verbs)) {
            return parties.withOther(bound.parties().get(0), sentence);
        }
        return bound.parties().size() == 1 && isJoined(noun, draft.status) ? bound.parties() : List.of();
    }

    /** "Peru has signed the Artemis Accords", "Peru quit the Energy Charter Treaty": one of many who are bound by what has a name of its own. */
    private static boolean isJoined(Instrument noun, AgreementStatus status) {
        return noun.isProperName() && JOINED.contains(noun.noun()) && HELD.contains(status);
    }

    /** "has been signed with Peru", "an agreement with Peru was signed" */
    private boolean isWith(Instrument noun, List<Match> verbs) {
        return Arguments.of(sentence, noun.node()).has("with") || verbs.stream().anyMatch(verb -> verb.arguments().has("with"));
    }

    /** Whether a verb is no participle that hangs on a noun, or hangs on one that is all of the sentence: "An earlier pact, signed in 1992, lapsed". */
    private boolean isMain(int verb, Instrument noun) {
        return !sentence.word(verb).is("acl") || sentence.word(noun.node()).head() < 0;
    }

    private boolean occasion() {
        Tree tree = sentence.tree();
        for (int at = 0; at < tree.size(); at++) {
            if (OCCASION.contains(tree.word(at).lemma())) {
                return true;
            }
        }
        return false;
    }
}
