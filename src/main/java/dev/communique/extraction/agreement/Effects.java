package dev.communique.extraction.agreement;

import java.util.List;
import java.util.Set;

import dev.communique.extraction.agreement.AgreementDraft.Step;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.time.DateExpression;
import dev.communique.extraction.time.Dates;
import dev.communique.fact.AgreementStatus;

/** Reads when an agreement takes effect. */
final class Effects {

    private static final Set<String> TAKING = AgreementWords.words("TAKING");
    private static final Set<String> FORCE = AgreementWords.words("FORCE");
    private static final Set<String> EFFECTIVE = AgreementWords.words("EFFECTIVE");
    private static final Set<String> AHEAD = AgreementWords.words("AHEAD");
    private static final Set<String> UNSURE = AgreementWords.words("UNSURE");

    /** How many chunks before such words "will" may stand: "will formally come into force". */
    private static final int LEAD = 4;

    /** How many chunks after such words a date may stand. */
    private static final int REACH = 8;

    private Effects() {
    }

    /** Whether a verb tells that something takes effect: "takes effect", "entered into force". */
    static boolean isTaking(Sentence sentence, int verb) {
        return sentence.chunk(verb).in(TAKING) && sentence.has(verb + 1, verb + 2, FORCE);
    }

    /** How far an agreement has come of which such a verb tells: what will enter into force is not in force yet. */
    static AgreementStatus status(Sentence sentence, int verb) {
        return modal(sentence, verb).isEmpty() ? AgreementStatus.IN_FORCE : AgreementStatus.AGREED;
    }

    /** Whether a chunk tells that something takes effect, or was carried out. */
    private static boolean isEffect(Sentence sentence, int i) {
        return sentence.chunk(i).in(EFFECTIVE) || isEntering(sentence, i)
                || sentence.chunk(i).is("effect") && sentence.chunk(i - 1).is("into");
    }

    private static boolean isEntering(Sentence sentence, int i) {
        return sentence.chunk(i).is("effect") && sentence.chunk(i - 1).in(TAKING)
                || sentence.chunk(i).isNoun(FORCE) && sentence.chunk(i - 1).is("into");
    }

    /** "It takes effect on …", "… enters into force". */
    static boolean isEntering(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (isEntering(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Tells an agreement since when it is in force, or will be, where a sentence says so. */
    static void read(Sentence sentence, Dates dates, AgreementDraft draft) {
        for (int i = 0; i < sentence.size(); i++) {
            List<DateExpression> behind = isEffect(sentence, i)
                    ? dates.in(sentence.chunk(i).last(), sentence.chunk(Math.min(sentence.size() - 1, i + REACH)).last())
                    : List.of();
            if (!behind.isEmpty()) {
                String modal = modal(sentence, i);
                draft.inForceOn = UNSURE.contains(modal) ? draft.inForceOn : behind.get(0).start();
                if (modal.isEmpty()) {
                    draft.status = AgreementStatus.IN_FORCE;
                    draft.steps.add(new Step("in force", AgreementStatus.IN_FORCE, draft.inForceOn, sentence.span()));
                }
            }
        }
    }

    /** The word by which it is yet to take effect: "will formally come into force", "is to take effect"; empty where it has. */
    private static String modal(Sentence sentence, int effect) {
        for (int i = effect - 1; i >= 0 && i >= effect - LEAD && sentence.chunk(i).isToken(); i--) {
            String word = sentence.chunk(i).token().text();
            if (AHEAD.contains(word) || UNSURE.contains(word)) {
                return word;
            }
            if (!sentence.chunk(i).in(TAKING) && !sentence.chunk(i).is("into") && !sentence.chunk(i).is("be") && !word.endsWith("ly")) {
                break;
            }
        }
        return "";
    }
}
