package dev.communique.extraction.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.SentenceStructure;
import dev.communique.fact.AgreementStatus;

/** Finds the nouns of agreements in a sentence, and the words that belong to them. */
public final class Instruments {

    private static final Set<String> BE = AgreementWords.words("BE_BEFORE_PARTICIPLE");
    private static final Set<String> SIGNABLE = AgreementWords.words("SIGNABLE");
    private static final Set<String> NOUN = AgreementWords.words("NOUN");

    /** Verbs of which an agreement is what ends only where it stands right after. */
    private static final Set<String> ENDING = AgreementWords.words("ENDING");
    private static final Set<String> ONE = AgreementWords.words("ONE");
    private static final Set<String> WITH = AgreementWords.words("WITH");
    private static final Set<String> LISTING = AgreementWords.words("LISTING");
    private static final Set<String> MEMBERS = AgreementWords.words("MEMBERS");
    private static final Set<String> INDEFINITE = WordLists.words("function-words.txt", "INDEFINITE_ARTICLES");
    private static final Set<String> ADJUNCT = AgreementWords.words("ADJUNCT");
    private static final Set<String> PUTTING = AgreementWords.words("PUTTING");
    private static final Set<String> NAMES = AgreementWords.words("NAMES");

    private Instruments() {
    }

    /** How far an agreement has come of which a word tells, "put their names to" included; null for other words. */
    static AgreementStatus status(Sentence sentence, int i) {
        boolean puts = sentence.chunk(i).in(PUTTING);
        if (puts && (sentence.chunk(i + 2).in(NAMES) || sentence.chunk(i + 1).in(NAMES))) {
            return AgreementStatus.SIGNED;
        }
        if (sentence.chunk(i).is("entered") && sentence.chunk(i + 1).is("into") && !Effects.isTaking(sentence, i)) {
            return AgreementStatus.AGREED;
        }
        return Effects.isTaking(sentence, i) ? Effects.status(sentence, i) : AgreementWords.status(sentence.chunk(i));
    }

    /** "the treaty that … signed", "the declaration, which they signed": the noun before the relative pronoun; -1 where none is. */
    static int relativeNoun(Sentence sentence, int verb) {
        for (int i = verb - 1; i > 0 && i > verb - 10; i--) {
            if (sentence.chunk(i).is("that") || sentence.chunk(i).is("which")) {
                for (int noun = i - 1; noun >= 0 && noun > i - 16; noun--) {
                    if (isNoun(sentence, noun) || sentence.chunk(noun).isNoun(SIGNABLE)) {
                        return noun;
                    }
                    if (sentence.chunk(noun).verb() != null || sentence.chunk(noun).isQuote()) {
                        return -1;
                    }
                }
            }
            if (sentence.chunk(i).isQuote()) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a noun of agreements stands at a chunk. */
    static boolean isNoun(Sentence sentence, int i) {
        return sentence.chunk(i).isNoun(NOUN) || isOne(sentence, i);
    }

    /** "two trade deals: one with India, …": one of several agreements. */
    static boolean isOne(Sentence sentence, int i) {
        if (!sentence.chunk(i).in(ONE) || !sentence.chunk(i + 1).in(WITH)) {
            return false;
        }
        for (int k = i - 1; k >= 0 && k > i - 25; k--) {
            if (sentence.chunk(k).isNoun(NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** "Under the 1966 agreement, …": the noun of the agreement whose content a sentence tells; -1 where none is. */
    static int under(Sentence sentence) {
        for (int i = 1; sentence.chunk(0).is("under") && i < 8 && !sentence.chunk(i).isComma(); i++) {
            if (sentence.chunk(i).isNoun(NOUN)) {
                return i;
            }
        }
        return -1;
    }

    /** "Under the deal, …": of an agreement that was told of before. */
    static boolean isUnderKnown(Sentence sentence) {
        int noun = under(sentence);
        return noun > 0 && InstrumentPhrases.isDefinite(sentence, noun)
                && InstrumentPhrases.isBareReference(InstrumentPhrases.nounStart(sentence, noun), noun);
    }

    /** The noun of a known agreement after a verb: "agreed on the outline of the pact"; -1 where none is. */
    static int known(Sentence sentence, int verb) {
        for (int i = verb + 1; i < verb + 9 && !sentence.chunk(i).isComma(); i++) {
            if (sentence.chunk(i).isNoun(NOUN)) {
                return InstrumentPhrases.isDefinite(sentence, i) && !InstrumentPhrases.isAnother(sentence, i) ? i : -1;
            }
        }
        return -1;
    }

    /** The nouns a verb governs: "signed an agreement on … and a memorandum of …". */
    static List<Integer> objects(Sentence sentence, int verb, AgreementStatus status) {
        List<Integer> nouns = new ArrayList<>();
        int near = sentence.chunk(verb).in(ENDING) ? 7 : 14;
        for (int i = verb + 1; i < sentence.size() && i < verb + (nouns.isEmpty() ? near : 30); i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isStop() || chunk.is(";") || chunk.is("but") || chunk.is("that") || chunk.is("which")
                    || near < 14 && nouns.isEmpty() && chunk.in(Words.PREPOSITIONS)) {
                break;
            }
            boolean noun = isNoun(sentence, i) || status == AgreementStatus.SIGNED && chunk.isNoun(SIGNABLE);
            if (noun && (nouns.isEmpty() || isListed(sentence, i))) {
                i = lastNoun(sentence, i);
                nouns.add(i);
            }
        }
        // "six agreements, among them a … and a …"
        return nouns.size() > 1 && InstrumentPhrases.isPlural(sentence, nouns.get(0))
                && sentence.has(nouns.get(0) + 1, nouns.get(0) + 6, MEMBERS)
                        ? nouns.subList(1, nouns.size())
                        : nouns;
    }

    /** "a treaty on … and a memorandum on …": another one, told for the first time. */
    static boolean isListedAnew(Sentence sentence, int noun) {
        int start = InstrumentPhrases.nounStart(sentence, noun);
        return isListed(sentence, noun) && (sentence.chunk(start).in(INDEFINITE) || sentence.chunk(start - 1).in(INDEFINITE));
    }

    /** "… and a five-year extension": the noun's phrase follows "and" or a comma. */
    private static boolean isListed(Sentence sentence, int noun) {
        int start = InstrumentPhrases.nounStart(sentence, noun);
        start = sentence.chunk(start - 1).in(Words.DETERMINERS) ? start - 1 : start;
        Chunk before = sentence.chunk(start - 1);
        return sentence.chunk(start).in(Words.DETERMINERS) && (before.is("and") || before.isComma()) || before.in(LISTING);
    }

    /** Whether the noun that a verb tells of stands before it: in the passive, "the pact, signed in …", "the pact took effect". */
    static boolean isBehindNoun(Sentence sentence, int verb) {
        return isPassive(sentence, verb) || Effects.isTaking(sentence, verb) || isReduced(sentence, verb);
    }

    /** "the agreement, signed by …", "a deal brokered in …". */
    private static boolean isReduced(Sentence sentence, int verb) {
        Chunk next = sentence.chunk(verb + 1);
        boolean adjunct = next.in(ADJUNCT) || next.isToken() && (next.token().isNumber() || next.token().isDay());
        Chunk before = sentence.chunk(verb - 1);
        return adjunct && (isNoun(sentence, verb - 1) || before.isComma() && nounBefore(sentence, verb) >= 0
                && !(sentence.chunk(verb - 2).isMention() && sentence.chunk(verb - 2).mention().noun() == null
                        && !isGoverned(sentence, verb - 2)));
    }

    private static boolean isGoverned(Sentence sentence, int i) {
        return new SentenceStructure(sentence).isGoverned(i);
    }

    /** Whether a verb stands in the passive. */
    static boolean isPassive(Sentence sentence, int verb) {
        return sentence.chunk(verb - 1).in(BE);
    }

    private static int lastNoun(Sentence sentence, int i) {
        int at = i;
        while (at + 1 < sentence.size() && isNoun(sentence, at + 1)) {
            at++;
        }
        return at;
    }

    /** The noun a passive verb tells of: the first of the clause, as "the pact" of "the pact, known as the … Arrangement, was signed". */
    public static int nounBefore(Sentence sentence, int verb) {
        int found = -1;
        for (int i = verb - 1; i >= 0 && i > verb - 16; i--) {
            if (isNoun(sentence, i) && (found < 0 || InstrumentPhrases.isDefinite(sentence, i))) {
                found = i;
            }
            if (sentence.chunk(i).is(";") || sentence.chunk(i).isQuote()) {
                break;
            }
        }
        return found;
    }
}
