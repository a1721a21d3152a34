package dev.communique.extraction.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.lexicon.Inflection;
import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.syntax.Word;
import dev.communique.fact.PloverType;
import dev.communique.fact.Punctuation;

/** The verbs by which something is done in words, by what has to stand beside them: "asked X to …", "called for …", "condemned …". */
final class SpeechFrames {

    /** What a verb does with what stands beside it; {@code act} is null where it only informs. */
    record Frame(String complement, PloverType act) {

        boolean isClause() {
            return complement.equals("clause");
        }
    }

    private static final String FILE = "speech-acts.txt";
    private static final Map<String, List<Frame>> BY_LEMMA = new HashMap<>();
    private static final Set<String> FORMS = new HashSet<>();
    private static final Map<String, String> GIVEN = WordLists.meanings(FILE, "GIVEN");
    private static final Set<String> GIVING = words("GIVING");
    private static final Set<String> SHOWN = words("SHOWN");
    private static final Set<String> ACCEPTED = words("ACCEPTED");
    private static final Set<String> CRITICIZED = words("CRITICIZED");
    private static final Set<String> DECLARED = words("DECLARED");
    private static final Set<String> SHARED = words("SHARED");
    private static final Set<String> PAID = words("PAID");
    private static final Set<String> SILENT = words("SILENT");
    private static final Set<String> VIEWS = words("VIEWS");
    private static final Set<String> GIFTS = WordLists.words("speech.txt", "GIFTS");
    private static final Set<String> RAISED = WordLists.words("speech.txt", "RAISED");
    private static final String OBJECT = "object";
    private static final String INFINITIVE = "infinitive";
    private static final String PREDICATE = "predicate";
    private static final String SAID = "said";

    static {
        for (String line : WordLists.inLines(FILE, "ACTS")) {
            String[] fields = WordLists.fields(line);
            PloverType act = fields[0].equals("-") ? null : PloverType.valueOf(fields[0]);
            for (String lemma : fields[2].split(" ")) {
                for (String complement : fields[1].split(" ")) {
                    BY_LEMMA.computeIfAbsent(lemma, key -> new ArrayList<>()).add(new Frame(complement, act));
                }
                FORMS.addAll(Inflection.verb(lemma));
            }
        }
    }

    private final ParsedSentence parsed;
    private final Tree tree;

    SpeechFrames(ParsedSentence parsed) {
        this.parsed = parsed;
        this.tree = parsed.tree();
    }

    private static Set<String> words(String heading) {
        return WordLists.words(FILE, heading);
    }

    /** Whether a word in small letters can be one of the verbs. */
    static boolean isForm(String lower) {
        return FORMS.contains(lower);
    }

    /** Whether a verb can do something with what stands beside it. */
    static boolean knows(String lemma) {
        return BY_LEMMA.containsKey(lemma);
    }

    /** Whether a verb does nothing else than to tell. */
    static boolean onlyInforms(String lemma) {
        return BY_LEMMA.getOrDefault(lemma, List.of()).stream().allMatch(frame -> frame.act() == null);
    }

    /** Whether a verb says what something is: "call", "describe". */
    static boolean judges(String lemma) {
        return BY_LEMMA.getOrDefault(lemma, List.of()).stream().anyMatch(frame -> frame.complement().equals(PREDICATE));
    }

    /** What is done by saying words between quotation marks with a verb; null where it only informs. */
    static PloverType said(String lemma) {
        return BY_LEMMA.getOrDefault(lemma, List.of()).stream().filter(frame -> frame.complement().equals(SAID)).findFirst()
                .map(Frame::act).orElse(null);
    }

    /** The frame that the words around a verb fit; null where they fit none. */
    Frame of(int verb) {
        Verbs.Verb listed = Verbs.of(tree.word(verb).form().toLowerCase(Locale.ROOT));
        String lemma = listed == null ? tree.word(verb).lemma() : listed.lemma();
        Arguments arguments = Arguments.of(parsed, verb);
        for (Frame frame : BY_LEMMA.getOrDefault(lemma, List.of())) {
            if (fits(verb, lemma, frame.complement(), arguments)) {
                return frame.complement().equals(OBJECT) ? withObject(lemma, frame, object(verb)) : frame;
            }
        }
        return null;
    }

    private boolean fits(int verb, String lemma, String complement, Arguments arguments) {
        return switch (complement) {
            case "clause" -> isClause(tree.child(verb, "ccomp"), verb) && !lemma.equals("ask");
            case OBJECT -> object(verb) >= 0 && isSaid(lemma, object(verb));
            case INFINITIVE -> hasInfinitive(verb) && (!lemma.equals("agree") || isWord(verb, arguments))
                    && !SILENT.contains(lemma(tree.child(verb, "xcomp")));
            case PREDICATE -> (arguments.has(Arguments.PREDICATE) || hasQuotation(verb)) && !arguments.has(Arguments.INFINITIVE);
            case SAID -> false;
            default -> isBeside(verb, complement) && !isOfItself(verb) && (!lemma.equals("agree")
                    || has(arguments, complement, VIEWS) || complement.equals("to") && isWord(verb, arguments));
        };
    }

    /** "has committed itself to green energy": a state it is in, and no word it gives. */
    private boolean isOfItself(int verb) {
        String object = lemma(tree.child(verb, "obj"));
        return object.endsWith("self") || object.endsWith("selves");
    }

    private boolean isClause(int clause, int verb) {
        return clause > verb && tree.first(clause) < tree.last(clause);
    }

    /** One who agrees to do something gives his word; two make an agreement. */
    private boolean isWord(int verb, Arguments arguments) {
        List<Integer> subjects = arguments.nodes(Arguments.SUBJECT);
        return subjects.size() == 1 && parsed.mention(subjects.get(0)) != null && parsed.mention(subjects.get(0)).only() != null;
    }

    /** "called it a “crime”" */
    private boolean hasQuotation(int verb) {
        for (int at = verb + 1; at <= tree.last(verb); at++) {
            if (Punctuation.isQuotationMark(tree.word(at).form())) {
                return true;
            }
        }
        return false;
    }

    private String lemma(int node) {
        return node < 0 ? "" : tree.word(node).lemma();
    }

    private int object(int verb) {
        int object = tree.child(verb, "obj");
        if (object < 0 && SurfaceSubjects.isPassive(parsed, verb)) {
            return tree.child(verb, "nsubj:pass"); // "was condemned by"
        }
        return object > verb && !(tree.word(object).tag() == Tag.PRON && parsed.mention(object) == null) ? object : -1;
    }

    /** "to leave", of a verb or of whoever is asked. */
    private boolean hasInfinitive(int verb) {
        int object = object(verb);
        boolean addressed = object < 0 || parsed.mention(object) != null || tree.word(verb).lemma().equals("declare");
        for (int at = verb + 1; at <= tree.last(verb); at++) {
            Word word = tree.word(at);
            int head = word.head();
            boolean own = head == verb && (word.is("xcomp") || word.is("advcl") && addressed);
            boolean asked = head > verb && tree.word(head).head() == verb && parsed.mention(head) != null && word.is("acl");
            if ((own || asked) && isInfinitive(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInfinitive(int at) {
        int to = tree.child(at, "mark");
        return to >= 0 && tree.word(to).lemma().equals("to");
    }

    private boolean isBeside(int verb, String word) {
        for (int n = 0; n < tree.childCount(verb); n++) {
            int child = tree.child(verb, n);
            boolean particle = child > verb && tree.word(child).lemma().equals(word) && child - verb <= 2;
            int mark = child > verb && tree.word(child).is("advcl") ? tree.child(child, "mark") : -1; // "warned against closing …"
            if (particle || mark > verb && tree.word(mark).lemma().equals(word)
                    || child > verb && (tree.word(child).is("obl") || tree.word(child).is("nmod") || tree.word(child).is("advcl"))
                            && Arguments.preposition(tree, child).equals(word)) {
                return true;
            }
        }
        return verb + 1 < tree.size() && tree.word(verb + 1).form().equals(word);
    }

    private boolean has(Arguments arguments, String slot, Set<String> nouns) {
        return arguments.nodes(slot).stream().anyMatch(node -> nouns.contains(tree.word(node).lemma()));
    }

    /** Whether what is done to an object is done in words. */
    private boolean isSaid(String lemma, int object) {
        String noun = tree.word(object).lemma();
        return switch (lemma) {
            case "welcome" -> !isPerson(object);
            case "extend", "offer", "issue" -> GIFTS.contains(noun) || GIVEN.containsKey(noun);
            case "show", "signal" -> SHOWN.contains(noun);
            case "raise" -> RAISED.contains(noun);
            case "pay" -> PAID.contains(noun);
            case "share" -> SHARED.contains(noun);
            case "declare" -> DECLARED.contains(noun);
            case "hit", "attack" -> CRITICIZED.contains(noun);
            case "ask", "call" -> false;
            default -> true;
        };
    }

    private boolean isPerson(int node) {
        return parsed.mention(node) != null && parsed.mention(node).only() != null && parsed.mention(node).only().isPerson();
    }

    private Frame withObject(String lemma, Frame frame, int object) {
        String noun = tree.word(object).lemma();
        if (lemma.equals("accept") && ACCEPTED.contains(noun)) {
            return new Frame(OBJECT, PloverType.CONCEDE);
        }
        return frame.act() == null && GIVING.contains(lemma) && GIVEN.containsKey(noun)
                ? new Frame(OBJECT, PloverType.valueOf(GIVEN.get(noun)))
                : frame;
    }
}
