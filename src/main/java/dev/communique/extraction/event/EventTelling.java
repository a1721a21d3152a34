package dev.communique.extraction.event;

import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;
import dev.communique.fact.EventType;
import dev.communique.fact.ParticipantRole;
import dev.communique.fact.PloverType;

/** Whether what a rule has found is told as something that happened or is fixed to happen, and not as a wish, a kind, a topic or by the way. */
final class EventTelling {

    private static final Set<String> ABOUT = WordLists.words("occasions.txt", "ABOUT_PLANS");
    private static final Set<String> AGREEING = WordLists.words("occasions.txt", "AGREEING");
    private static final Set<String> ANY = WordLists.words("occasions.txt", "ANY");
    private static final Set<String> BESIDE = WordLists.words("occasions.txt", "BESIDE");
    private static final Set<String> CANCELLING = WordLists.words("occasions.txt", "CANCELLING");
    private static final Set<String> DEFINITE = WordLists.words("occasions.txt", "DEFINITE_WORDS");
    private static final Set<String> LIGHT = WordLists.words("occasions.txt", "LIGHT");
    private static final Set<String> MEDDLING = WordLists.words("occasions.txt", "MEDDLING");
    private static final Set<String> PLANS = WordLists.words("occasions.txt", "PLANS");
    private static final Set<String> PLANS_OR_MEETINGS = WordLists.words("occasions.txt", "MEETINGS");
    private static final Set<String> PLEDGING = WordLists.words("occasions.txt", "PLEDGING");
    private static final Set<String> TREATIES = WordLists.words("agreements.txt", "TREATY");
    private static final Set<String> WHERE = WordLists.words("occasions.txt", "WHERE");

    private EventTelling() {
    }

    /** Whether a verb or noun tells what happened, and no more than a kind, a topic, what is done at any time, or what was cancelled. */
    static boolean isTold(ParsedSentence sentence, int node) {
        return !isAttribute(sentence, node) && !isAtAnyTime(sentence, node) && !isAny(sentence, node) && !isTopic(sentence, node)
                && !isCancelled(sentence, node);
    }

    /** "a visit to Togo, which was cancelled" */
    private static boolean isCancelled(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        int clause = tree.word(node).tag() == Tag.VERB ? -1 : tree.child(node, "acl");
        int place = tree.child(node, "nmod"); // on which the parser may hang the clause
        clause = clause < 0 && place >= 0 ? tree.child(place, "acl") : clause;
        return clause >= 0 && CANCELLING.contains(tree.word(clause).lemma()) && SurfaceSubjects.isPassive(sentence, clause);
    }

    /** "talks on a withdrawal", "a plan for elections": what somebody talks about has not happened by that. */
    private static boolean isTopic(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        int head = tree.word(node).head();
        if (head < 0 || tree.word(node).tag() != Tag.NOUN) {
            return false;
        }
        boolean planned = tree.word(node).is("nmod") && ABOUT.contains(Arguments.preposition(tree, node))
                && PLANS.contains(tree.word(head).lemma());
        int marker = tree.child(node, "case");
        return planned || marker > 0 && marker < node && MEDDLING.contains(tree.word(marker - 1).lemma());
    }

    /** "… after he joined the fight", "attacks launched by the group", "“they cancelled it”": told only beside what a sentence is about, or quoted. */
    static boolean isAside(Match match) {
        Tree tree = match.sentence().tree();
        int node = match.node();
        while (tree.word(node).is("conj") && tree.word(node).head() >= 0) {
            node = tree.word(node).head();
        }
        Word word = tree.word(node);
        return match.sentence().sentence().within() != null || word.is("acl") || word.is("advcl") || word.is("ccomp");
    }

    /** "agreed to open a consulate": an agreement, which its reader tells; but what is agreed on a meeting or visit is one. */
    static boolean isAgreed(Match match, EventDraft draft) {
        EventType type = draft.type;
        Tree tree = match.sentence().tree();
        int node = match.node();
        while (tree.word(node).is("conj") && tree.word(node).tag() == Tag.VERB && tree.word(node).head() >= 0) {
            node = tree.word(node).head();
        }
        int head = tree.word(node).head();
        boolean together = draft.participants.entrySet().stream()
                .filter(each -> !each.getKey().isPerson() && each.getValue() != ParticipantRole.RECIPIENT).count() > 1;
        return head >= 0 && tree.word(node).inflection().equals("VB")
                && (AGREEING.contains(tree.word(head).lemma()) || together && PLEDGING.contains(tree.word(head).lemma()))
                && (type == EventType.OTHER || type == EventType.OPENING || type == EventType.TRAINING);
    }

    /** An attack that is planned is fixed to happen nowhere. */
    static boolean isThreat(EventDraft draft) {
        return draft.planned && draft.plover == PloverType.ASSAULT;
    }

    /** "those who visit Peru", "before they attack": in the present, what is done at any time. */
    private static boolean isAtAnyTime(ParsedSentence sentence, int node) {
        int verb = sentence.word(node).is("conj") ? sentence.word(node).head() : node;
        String inflection = sentence.word(node).inflection();
        return (inflection.equals("VBP") || inflection.equals("VBZ")) && verb >= 0
                && (sentence.word(verb).is("acl") || sentence.word(verb).is("advcl") && sentence.tree().child(verb, "aux") < 0);
    }

    /** "any attack": none that happened. */
    private static boolean isAny(ParsedSentence sentence, int node) {
        int determiner = sentence.tree().child(node, "det");
        return determiner >= 0 && ANY.contains(sentence.word(determiner).lemma().toLowerCase(Locale.ROOT));
    }

    /** "the newly elected President", "suspected militants", "assassination plots": tells what somebody or something is, not what happened. */
    private static boolean isAttribute(ParsedSentence sentence, int node) {
        Tree tree = sentence.tree();
        int head = tree.word(node).head();
        boolean kind = tree.word(node).is("compound") && tree.word(node).tag() == Tag.NOUN && head > node && sentence.mention(head) == null
                && tree.word(head).tag() == Tag.NOUN;
        return tree.word(node).is("amod") && tree.child(node, "obl") < 0 || kind;
    }

    /** "withdrew", "has withdrawn" */
    static boolean isPast(Match match) {
        String inflection = match.sentence().word(match.node()).inflection();
        return inflection.equals("VBD") || inflection.equals("VBN");
    }

    /** Whether a noun of a meeting only says what something else is about, or whose it is. */
    static boolean isAbout(Match match) {
        Tree tree = match.sentence().tree();
        int whole = Arguments.whole(tree, match.node());
        String preposition = Arguments.preposition(tree, whole);
        int head = tree.word(whole).head();
        return !preposition.equals("of") && ABOUT.contains(preposition)
                || preposition.equals("for") && head >= 0 && tree.word(head).tag() != Tag.VERB
                || preposition.equals("of") && head >= 0 && tree.word(head).tag() == Tag.NOUN && !BESIDE.contains(tree.word(head).lemma());
    }

    /** Whether a noun says what somebody is somewhere for. */
    static boolean isInPlace(Match match) {
        Tree tree = match.sentence().tree();
        int place = tree.word(match.node()).head();
        return place >= 0 && tree.child(place, "cop") >= 0 && WHERE.contains(Arguments.preposition(tree, place));
    }

    static boolean isHeld(Match match) {
        int governor = Arguments.governor(match.sentence().tree(), match.node());
        return governor >= 0 && (LIGHT.contains(match.sentence().word(governor).lemma()) || match.arguments().has(Arguments.DECIDING));
    }

    static boolean isDefinite(Match match) {
        Tree tree = match.sentence().tree();
        for (int n = 0; n < tree.childCount(match.node()); n++) {
            if (DEFINITE.contains(tree.word(tree.child(match.node(), n)).form().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    static boolean isMeantAgain(ParsedSentence sentence, int at, boolean signing) {
        Tree tree = sentence.tree();
        int determiner = tree.child(at, "det");
        return determiner >= 0 && tree.word(at).tag() == Tag.NOUN && tree.child(at, "nmod") < 0 && tree.child(at, "acl") < 0
                && DEFINITE.contains(tree.word(determiner).form().toLowerCase(Locale.ROOT))
                && (signing ? TREATIES : PLANS_OR_MEETINGS).contains(tree.word(at).lemma());
    }
}
