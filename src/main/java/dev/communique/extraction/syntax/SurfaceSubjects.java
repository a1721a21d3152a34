package dev.communique.extraction.syntax;

import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;

/** Finds the subject of a verb as it stands in the sentence, also where the verb shares it with another one, and tells whether the verb is passive. */
public final class SurfaceSubjects {

    private static final Set<String> CALENDAR = WordLists.words("time.txt", "BEFORE_SUBJECT");
    private static final Set<String> RELATIVE = WordLists.words("function-words.txt", "RELATIVE_PRONOUNS");
    private static final Set<String> JUDGING = WordLists.words("function-words.txt", "JUDGING");
    private static final Set<String> OF_OBJECT = WordLists.words("function-words.txt", "OF_OBJECT");
    private static final int DEEPEST = 12;

    private SurfaceSubjects() {
    }

    /** Whether a verb stands in the passive: "was signed", "the treaty signed by …". */
    public static boolean isPassive(ParsedSentence sentence, int verb) {
        Tree tree = sentence.tree();
        if (tree.child(verb, "aux:pass") >= 0 || tree.child(verb, "nsubj:pass") >= 0) {
            return true;
        }
        Word word = tree.word(verb);
        if (!word.inflection().equals("VBN") || tree.child(verb, "aux") >= 0 || tree.child(verb, "nsubj") >= 0) {
            return false;
        }
        boolean joined = word.is("conj") && word.head() >= 0 && tree.word(word.head()).tag() == Tag.VERB;
        return joined ? isPassive(sentence, word.head()) : !word.is("root") || tree.child(verb, "obj") < 0;
    }

    /** The subject that a verb has or shares with the verb above it, as it stands in the sentence; -1 where there is none. */
    public static int of(ParsedSentence sentence, int verb, int depth) {
        Tree tree = sentence.tree();
        Word word = tree.word(verb);
        int own = own(tree, verb);
        int head = word.head();
        if (own >= 0 && sentence.mention(own) == null && CALENDAR.contains(tree.word(own).form().toLowerCase(Locale.ROOT))) {
            return nameBefore(sentence, verb); // "This Thursday the council …"
        }
        if (own >= 0 && sentence.isQuotation(own)) {
            int name = nameBefore(sentence, verb); // "'…', the minister, Ann Sika, said": the parser may take the words for whom he is
            return name < 0 ? own : name;
        }
        if (own >= 0) {
            boolean relative = RELATIVE.contains(tree.word(own).lemma()) && sentence.mention(own) == null;
            return !relative ? own : word.relation().equals("acl:relcl") ? head : -1;
        }
        boolean finite = isFinite(tree, verb);
        int joined = joinedSubject(tree, verb);
        if (joined >= 0) {
            return joined;
        }
        if (head < 0 || depth > DEEPEST) {
            return finite && depth == 0 ? nameBefore(sentence, verb) : -1;
        }
        if (word.is("conj")) {
            boolean onSubject = tree.word(head).is("nsubj") && tree.word(head).head() > head && tree.word(head).head() < verb;
            return isPredicate(tree, head) ? of(sentence, head, depth + 1) : onSubject ? head : -1; // "Nauru severed ties and recognized …"
        }
        if (word.is("xcomp")) {
            int object = tree.child(head, "obj");
            return object >= 0 && object < verb && tree.word(head).tag() == Tag.VERB ? object : of(sentence, head, depth + 1);
        }
        if (word.is("advcl") && word.inflection().equals("VBN") && verb > 0 && head > verb && tree.word(verb - 1).tag() == Tag.NOUN) {
            return verb - 1; // "Under a deal reached in Lima, Peru will …"
        }
        if (word.is("advcl") && isDoneByObject(tree, verb)) {
            return tree.child(head, "obj");
        }
        if (word.is("advcl") && !finite) {
            return of(sentence, head, depth + 1);
        }
        if (word.is("acl")) {
            if (!word.inflection().equals("VB")) {
                return head;
            }
            if (tree.child(head, "cop") >= 0) {
                return tree.child(head, "nsubj"); // "Egypt is the first state to recognize …"
            }
            int governor = tree.word(head).head();
            return governor < 0 ? -1 : of(sentence, governor, depth + 1);
        }
        return finite ? nameBefore(sentence, verb) : -1;
    }

    /** "thanked Togo for sending …", "accused Togo of shelling …": done by whom the clause above thanks or accuses. */
    private static boolean isDoneByObject(Tree tree, int verb) {
        int marker = tree.child(verb, "mark");
        int object = tree.child(tree.word(verb).head(), "obj");
        return marker >= 0 && OF_OBJECT.contains(tree.word(marker).lemma()) && tree.word(verb).inflection().equals("VBG")
                && object >= 0 && object < verb && JUDGING.contains(tree.word(tree.word(verb).head()).lemma());
    }

    /** "flew to Moscow and relations were restored": the noun before a clause's auxiliary, which the parser took for one more place; or -1. */
    private static int joinedSubject(Tree tree, int verb) {
        int auxiliary = tree.word(verb).is("conj") ? tree.child(verb, "aux") : -1;
        int noun = auxiliary - 1;
        boolean joined = auxiliary > 0 && auxiliary < verb && tree.word(noun).is("conj") && tree.child(noun, "cc") >= 0
                && tree.word(noun).tag() == Tag.NOUN && tree.word(tree.word(noun).head()).tag() == Tag.PROPN;
        return joined ? noun : -1;
    }

    /** The first subject that does not only tell whose another one is: not "Togo" of "Togo’s president". */
    static int own(Tree tree, int verb) {
        for (int n = 0; n < tree.childCount(verb); n++) {
            int child = tree.child(verb, n);
            int marker = tree.child(child, "case");
            if (tree.word(child).is("nsubj") && (marker < 0 || !tree.word(marker).inflection().equals("POS"))) {
                return child;
            }
        }
        return -1;
    }

    static boolean isFinite(Tree tree, int verb) {
        String inflection = tree.word(verb).inflection();
        return inflection.equals("VBD") || inflection.equals("VBZ") || inflection.equals("VBP") || tree.child(verb, "aux") >= 0;
    }

    /** "On Thursday, Ama Boateng, a nurse, addressed …": where the parser found no subject, the first name of the clause that no preposition governs. */
    private static int nameBefore(ParsedSentence sentence, int verb) {
        Tree tree = sentence.tree();
        int found = -1;
        for (int at = verb - 1; at >= 0 && (tree.word(at).tag() != Tag.VERB || tree.word(at).is("acl")); at--) {
            boolean free = sentence.mention(at) != null && !sentence.mention(at).isAttributive() && tree.child(at, "case") < 0
                    && !tree.word(at).is("conj") && (tree.word(at).head() == verb || tree.word(at).is("appos"));
            found = free ? at : found;
        }
        return found;
    }

    private static boolean isPredicate(Tree tree, int at) {
        return tree.word(at).tag() == Tag.VERB || tree.word(at).tag() == Tag.AUX || tree.child(at, "nsubj") >= 0
                || tree.child(at, "cop") >= 0;
    }
}
