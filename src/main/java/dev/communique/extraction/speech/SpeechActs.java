package dev.communique.extraction.speech;

import java.util.Set;

import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Clauses;
import dev.communique.extraction.syntax.Sentence;

/** Tells acts of speech with their object, "urged restraint", "called on … to", and where their words end. */
final class SpeechActs {

    private static final int REACH = 8;
    private static final Set<String> GIFTS = WordLists.words("speech.txt", "GIFTS");
    private static final Set<String> DEEDS = WordLists.words("speech.txt", "DEEDS");
    private static final Set<String> GOING_ON = WordLists.words("speech.txt", "GOING_ON");
    private static final Set<String> IN_THE_PAST = WordLists.words("speech.txt", "IN_THE_PAST");
    private static final Set<String> RAISED = WordLists.words("speech.txt", "RAISED");
    private static final Set<String> ON = WordLists.words("speech.txt", "CALLED_ON");
    private static final Set<String> OUT_OR_TO = WordLists.words("speech.txt", "POINTED");
    private final Sentence sentence;
    private final Clauses clauses;

    SpeechActs(Sentence sentence, Clauses clauses) {
        this.sentence = sentence;
        this.clauses = clauses;
    }

    private Chunk chunk(int i) {
        return sentence.chunk(i);
    }

    /** Whether a cue is an act of speech, whose words end at the latest at a chunk. */
    boolean isAct(Cue cue, int end) {
        if (!cue.use().acts() || cue.subject() < 0 || cue.speakers().isEmpty()) {
            return false;
        }
        Chunk next = chunk(cue.verb() + 1);
        return switch (cue.lemma()) {
            case "call" -> next.is("for") || next.in(ON) && sentence.has(cue.verb() + 2, cue.verb() + 9, "to")
                    || clauses.hasQuote(cue.verb() + 1, end);
            case "point" -> next.in(OUT_OR_TO);
            case "extend", "offer" -> sentence.has(cue.verb() + 1, cue.verb() + REACH, GIFTS) && cue.verb() < end;
            case "declare", "announce" -> !sentence.has(cue.verb() + 1, cue.verb() + 3, DEEDS) && !isOnlyQuote(cue.verb() + 1, end);
            case "rule" -> next.is("out");
            case "welcome" -> !isPerson(next);
            case "raise" -> sentence.has(cue.verb() + 1, cue.verb() + REACH, RAISED);
            default -> IN_THE_PAST.contains(cue.lemma())
                    ? cue.use().isPast() && !next.isQuote()
                    : !isOnlyQuote(cue.verb() + 1, end);
        };
    }

    /** Where the words of an act start: at an -ing form before its subject, else at the verb with an adverb that belongs to it. */
    int start(Cue cue, int from) {
        return isLeadIn(cue, from) ? from : chunk(cue.verb() - 1).is("jointly") ? cue.verb() - 1 : cue.verb();
    }

    /** "Reaffirming …, both countries pledged …" */
    private boolean isLeadIn(Cue cue, int from) {
        Verbs.Verb first = chunk(from).verb();
        return first != null && first.isIng() && first.acts() && chunk(cue.first() - 1).isComma();
    }

    /** Where the words of an act end: before ", after …", ", but …", "at a meeting in …". */
    int end(Cue cue, int end) {
        for (int i = cue.verb() + 2; i < end; i++) {
            boolean clause = chunk(i).isComma() && (chunk(i + 1).in(GOING_ON) || chunk(i + 1).is("and") && clauses.isFreshClause(i + 2));
            boolean next = chunk(i).isComma() && chunk(i + 1).isToken() && chunk(i + 1).token().isPastOfEvent();
            boolean occasion = chunk(i).is("at") && chunk(i + 1).is("a") && chunk(i + 2).token().eventType() != null;
            boolean deed = chunk(i).is("and") && chunk(i + 1).isToken() && chunk(i + 1).verb() == null
                    && chunk(i + 1).token().isPastOfEvent();
            boolean relative = chunk(i).isComma() && isRelative(cue);
            if (clause || occasion || next || deed || relative) {
                return i - 1;
            }
        }
        return end;
    }

    /** "the minister, who has ruled out a boycott, …": the words end where the clause does. */
    private boolean isRelative(Cue cue) {
        int at = cue.verb() - 1;
        while (chunk(at).isToken() && chunk(at).token().isAuxiliary()) {
            at--;
        }
        return chunk(at).is("who") || chunk(at).is("which");
    }

    /** Who is welcomed at an airport was not spoken of. */
    private static boolean isPerson(Chunk chunk) {
        return chunk.isMention() && !chunk.mention().isAttributive() && chunk.mention().only() != null
                && chunk.mention().only().isPerson();
    }

    private boolean isOnlyQuote(int first, int last) {
        return clauses.wordsOutsideQuotes(first, last) <= 2 && clauses.hasQuote(first, last);
    }
}
