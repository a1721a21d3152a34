package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Rules;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;

/**
 * The noun of an agreement, with the words that belong to it.
 *
 * @param sentence where it stands
 * @param node     the noun's place in the tree
 */
record Instrument(ParsedSentence sentence, int node) {

    private static final Set<String> TREATY = words("TREATY");
    private static final Set<String> INSTRUMENT = words("INSTRUMENT");
    private static final Set<String> PAPER = words("PAPER");
    private static final Set<String> PART = words("PART");
    private static final Set<String> VAGUE = words("VAGUE");
    private static final Set<String> ONE = words("ONE");
    private static final Set<String> WORDING = words("WORDING");
    private static final Set<String> TRUCE = words("TRUCE");
    private static final Set<String> ENDING_WAR = words("ENDING_WAR");
    private static final Set<String> HOLDING = words("HOLDING");
    private static final Set<String> BETWEEN = words("BETWEEN");
    private static final Set<String> DEFINITE = words("DEFINITE");
    private static final Set<String> OTHERS = words("OTHERS");
    private static final Set<String> COMMON = words("COMMON");
    private static final Set<String> JOINT = words("JOINT");
    private static final Set<String> PLANS = words("PLANS");
    private static final Set<String> PLANNED = words("PLANNED");
    private static final Set<String> WORKING_ON = words("WORKING_ON");
    private static final Set<String> SIGNED = words("CALLED_SIGNED");
    private static final Set<String> OVER = words("OVER");
    private static final Set<String> LETTER = words("LETTER");
    private static final Set<String> ABOUT = words("ABOUT");
    private static final Set<String> MEANING_IT = words("MEANING_IT");
    private static final Set<String> MEMBERS_OF = words("MEMBERS_OF");
    private static final Set<String> INDEFINITE = WordLists.words("function-words.txt", "INDEFINITE_ARTICLES");
    private static final String UNDERSTANDING = "understanding";
    private static final String OF = "of";
    private static final String TO = "to";
    private static final String MEMORANDA = "memoranda";

    static Set<String> words(String heading) {
        return WordLists.words("agreements.txt", heading);
    }

    /** Whether a name is that of an agreement, not of somebody who is bound by one. */
    static boolean isName(String name) {
        return INSTRUMENT.contains(Words.singular(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether a word stands for several papers: "documents", "MoUs". */
    static boolean isPapers(String word) {
        String one = Words.singular(word);
        return !one.equals(word) && (INSTRUMENT.contains(one) || PAPER.contains(one)) || word.equals(MEMORANDA);
    }

    /** The noun in its dictionary form. */
    String noun() {
        return Rules.noun(sentence, node);
    }

    /** Whether it is a word for an agreement at all, and no other thing that takes effect or ends. */
    boolean isAgreement() {
        return INSTRUMENT.contains(noun()) || isPaper() || LETTER.contains(noun()) || isPart() || isOne();
    }

    /** Whether the noun means one only where it is signed. */
    boolean isPaper() {
        return PAPER.contains(noun());
    }

    /** Whether the noun always means an agreement. */
    boolean isTreaty() {
        return TREATY.contains(noun());
    }

    /** "it takes effect": a word that can only mean the agreement that was told of before. */
    boolean isPronoun() {
        return sentence.word(node).tag() == Tag.PRON && MEANING_IT.contains(noun());
    }

    /** Of the wording of an agreement the agreement itself; otherwise itself. */
    Instrument worded() {
        Instrument whole = WORDING.contains(noun()) ? whole() : null;
        return whole == null ? this : whole;
    }

    /** Whether it ends fighting, so that talks on it tell nothing of what was agreed. */
    boolean isTruce() {
        return TRUCE.contains(noun());
    }

    /** Whether it ends fighting, by that word alone: "a ceasefire", and no "peace deal", of which there can be several. */
    boolean endsWar() {
        return ENDING_WAR.contains(noun());
    }

    /** The words "in force" of "has been in force since 2021"; -1 where it is not told so. */
    int inForce() {
        int head = tree().word(node).head();
        boolean holds = head >= 0 && tree().word(node).is("nsubj") && HOLDING.contains(tree().word(head).lemma())
                && tree().child(head, "cop") >= 0 && Arguments.preposition(tree(), head).equals("in");
        return holds ? head : -1;
    }

    /** "two trade deals: one with India, …": one of several agreements. */
    boolean isOne() {
        if (!ONE.contains(noun())) {
            return false;
        }
        for (int at = node - 1; at >= 0; at--) {
            if (INSTRUMENT.contains(Rules.noun(sentence, at))) {
                return true;
            }
        }
        return false;
    }

    /** "a second phase of the deal": a part or change of an agreement. */
    boolean isPart() {
        return PART.contains(noun()) && whole() != null;
    }

    /** Of a part the agreement that it is a part of; null where it names none. */
    Instrument whole() {
        Tree tree = sentence.tree();
        for (int n = 0; n < tree.childCount(node); n++) {
            int child = tree.child(node, n);
            Word word = tree.word(child);
            boolean after = child > node && word.is("nmod") && (Arguments.preposition(tree, child).equals(OF)
                    || Arguments.preposition(tree, child).equals(TO));
            if (after && INSTRUMENT.contains(Rules.noun(sentence, child))) {
                return new Instrument(sentence, child);
            }
        }
        return null;
    }

    /** Whether it tells of an agreement that is known already: "the deal", "this treaty", "the second phase of the deal". */
    boolean isDefinite() {
        return has(DEFINITE) && !has(OTHERS);
    }

    /** "another agreement", "an earlier pact": not the one that was told of. */
    boolean isAnother() {
        return has(OTHERS);
    }

    /** Whether it says between whom it is. */
    boolean isBetween() {
        for (int at = node + 1; at < tree().size(); at++) {
            if (BETWEEN.contains(tree().word(at).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "a treaty", "two treaties": not told of before. */
    boolean isNew() {
        int determiner = tree().child(node, "det");
        return determiner >= 0
                ? INDEFINITE.contains(tree().word(determiner).form().toLowerCase(Locale.ROOT))
                : tree().child(node, "nmod:poss") < 0 && !isProperName();
    }

    /** "the deal" without words that tell it apart. */
    boolean isBare() {
        for (int at = tree().first(node); at < node; at++) {
            Word word = tree().word(at);
            boolean plain = word.tag() == Tag.DET || word.tag() == Tag.PRON || word.tag() == Tag.PUNCT || word.is("case")
                    || COMMON.contains(word.lemma());
            if (!plain && tree().isWithin(at, node)) {
                return false;
            }
        }
        int last = last();
        boolean complete = last == node || Rules.noun(sentence, last).equals(UNDERSTANDING); // "memorandum of understanding"
        return complete && sentence.span(node).first() == sentence.span(node).last();
    }

    /** "the document": the agreement that was told of, or none. */
    boolean isVague() {
        return VAGUE.contains(noun()) && !isProperName() && (isDefinite() || first() == node);
    }

    /** Whether it stands for several. */
    boolean isPlural() {
        String form = tree().word(node).form().toLowerCase(Locale.ROOT);
        return form.equals(MEMORANDA) || sentence.word(node).inflection().endsWith("S") || form.endsWith("s") && !form.endsWith(noun());
    }

    /** "a proposed treaty", "talks on a trade deal": not agreed yet. */
    boolean isPlanned() {
        int head = tree().word(node).head();
        String governor = head < 0 || tree().word(node).is("conj") ? "" : tree().word(head).lemma();
        return has(PLANNED) || PLANNED.contains(governor) || WORKING_ON.contains(governor);
    }

    /** "under signed agreements on …": it says itself that it was signed. */
    boolean isSigned() {
        return has(SIGNED);
    }

    /** "talks on a trade deal" */
    boolean isTalkedAbout() {
        int head = tree().word(node).head();
        return head >= 0 && head < node && tree().word(head).tag() == Tag.NOUN && PLANNED.contains(tree().word(head).lemma());
    }

    /** "the defunct treaty" */
    boolean isOver() {
        return has(OVER);
    }

    private Tree tree() {
        return sentence.tree();
    }

    private boolean has(Set<String> words) {
        for (int at = tree().first(node); at < node; at++) {
            if (tree().word(at).head() == node && words.contains(tree().word(at).lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has a name of its own: "the Comprehensive Partnership Agreement". */
    boolean isProperName() {
        int capitals = 0;
        for (int at = first(); at <= last(); at++) {
            for (String part : tree().word(at).form().split(" ")) {
                capitals += Character.isUpperCase(part.charAt(0)) ? 1 : 0;
            }
        }
        String form = tree().word(node).form();
        return capitals > 1 && Character.isUpperCase(form.charAt(form.lastIndexOf(' ') + 1));
    }

    /** Whether the noun is that of a plan, which two have with each other where its name says so. */
    boolean isPlan() {
        return PLANS.contains(noun());
    }

    /** Whether its name says that it is of two: "the Joint Plan of Action". */
    boolean isJoint() {
        return isProperName() && IntStream.range(tree().first(node), node)
                .anyMatch(at -> JOINT.contains(tree().word(at).lemma().toLowerCase(Locale.ROOT)));
    }

    /** The first of the words before the noun that belong to it, articles aside. */
    int first() {
        int first = node;
        for (int at = node - 1; at >= tree().first(node) && tree().isWithin(at, node); at--) {
            Word word = tree().word(at);
            if (word.tag() == Tag.DET || word.tag() == Tag.PRON || word.tag() == Tag.ADP || word.tag() == Tag.CCONJ
                    || word.is("case") || word.is("mark") || word.tag() == Tag.VERB && word.is("acl") || isOneOfPair(at)) {
                break;
            }
            first = word.tag() == Tag.PUNCT && !word.form().equals("-") ? first : at;
        }
        return first;
    }

    /** "the Norway-Peru accord": the name of a party, which is no word of the name. */
    private boolean isOneOfPair(int at) {
        EntityMention mention = sentence.mention(at);
        boolean hyphen = at > 1 && tree().word(at - 1).form().equals("-") && sentence.mention(at - 2) != null;
        return hyphen && mention != null && mention.only() != null && mention.only().isState();
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(tree().word(at).form().charAt(0)) && (sentence.mention(at) == null || at == node)
                && !Words.CALENDAR.contains(tree().word(at).form().toLowerCase(Locale.ROOT)) && tree().word(at).tag() != Tag.DET
                && !tree().word(at).relation().endsWith(":unmarked");
    }

    /** The last of the words that say what it is about: "memorandum of understanding on archives". */
    int last() {
        int last = node;
        for (int at = node + 1; at <= tree().last(node); at++) {
            Word word = tree().word(at);
            boolean manner = word.lemma().equals(TO) && at < tree().last(node) && tree().word(at + 1).tag() == Tag.NOUN; // "tore the pact to shreds"
            boolean marker = word.tag() == Tag.ADP && (!ABOUT.contains(word.lemma()) || manner);
            boolean verb = word.tag() == Tag.VERB && !word.inflection().equals("VBG") && Character.isLowerCase(word.form().charAt(0));
            boolean stop = verb || word.is("nsubj") || word.relation().endsWith(":unmarked") || word.tag() == Tag.AUX
                    || word.tag() == Tag.PUNCT && !word.form().equals("-")
                    || word.tag() == Tag.SCONJ || !tree().isWithin(at, node) || word.inflection().startsWith("W");
            if (marker || stop || isSecond(at)) {
                break;
            }
            last = at;
        }
        while (isCapital(node) && last + 1 < tree().size() && (isCapital(last + 1) || last + 2 < tree().size() && isCapital(last + 2)
                && (ABOUT.contains(tree().word(last + 1).lemma()) || tree().word(last + 1).tag() == Tag.CCONJ))) {
            last++; // "the Treaty on Allied Relations": its own name, wherever the parser hangs the words
        }
        while (last > node
                && (tree().word(last).tag() == Tag.ADP || tree().word(last).tag() == Tag.DET || tree().word(last).tag() == Tag.CCONJ)) {
            last--;
        }
        return last;
    }

    /** "an agreement on A and a memorandum on B": whether a second one with an article begins at a word. */
    private boolean isSecond(int at) {
        int second = tree().child(node, "conj");
        return second >= 0 && tree().child(second, "det") >= 0 && at == tree().first(second);
    }

    /** The agreements that it stands for together: "three accords, including a treaty and a protocol"; empty where they are not told. */
    List<Instrument> members() {
        List<Instrument> members = new ArrayList<>();
        boolean listed = false;
        for (int at = node + 1; isPlural() && at < tree().size(); at++) {
            listed |= MEMBERS_OF.contains(tree().word(at).lemma());
            int determiner = tree().child(at, "det");
            if (listed && INSTRUMENT.contains(Rules.noun(sentence, at)) && determiner >= 0
                    && INDEFINITE.contains(tree().word(determiner).form())) {
                members.add(new Instrument(sentence, at));
            }
        }
        return members;
    }

    /** What each of several is about, where a list behind a colon tells: "two accords were signed: on fish and on nurses". */
    List<Integer> subjects() {
        List<Integer> subjects = new ArrayList<>();
        boolean list = false;
        for (int at = node + 1; isPlural() && at < tree().size(); at++) {
            list |= tree().word(at).form().equals(":");
            int marker = tree().child(at, "case");
            if (list && marker >= 0 && marker < at && ABOUT.contains(tree().word(marker).lemma())
                    && !tree().word(marker).lemma().equals(OF)) {
                subjects.add(at);
            }
        }
        return subjects.size() > 1 ? subjects : List.of();
    }
}
