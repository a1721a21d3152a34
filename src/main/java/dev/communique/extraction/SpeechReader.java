package dev.communique.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.Saying.Span;
import dev.communique.fact.StatementKind;

/** Reads what was said in the article's own words: "said that …", "…, the minister said", "urged …", "according to …". */
final class SpeechReader {

    private static final double THAT = 0.9;
    private static final double POSTPOSED = 0.9;
    private static final double ACT = 0.8;
    private static final double PARTICIPLE = 0.7;
    private static final double UNSAID = 0.6;
    private static final int SHORTEST = 3;
    private static final int LONGEST_ASIDE = 30;
    /** Behind these a clause follows, with or without "that". */
    private static final Set<String> CLAUSAL = Set.of("say", "tell", "think", "believe", "claim", "argue", "insist", "hope", "add",
            "explain", "contend",
            "assert", "predict", "complain", "suggest", "state", "warn", "remark", "maintain", "report", "estimate", "conclude", "allege",
            "concede", "admit", "reveal", "recall", "swear", "repeat", "indicate", "observe", "posit", "testify", "respond", "reply",
            "joke",
            "boast", "note", "announce", "confirm", "decide");
    private static final Set<String> GIFTS = Set.of("support", "condolences", "congratulations", "thanks", "gratitude", "invitation",
            "greetings",
            "sympathy", "sympathies", "felicitations", "appreciation", "solidarity", "apology", "apologies", "wishes", "assurance",
            "assurances");
    /** Behind a comma these start what is no longer part of an act. */
    private static final Set<String> GOING_ON = Set.of("after", "before", "but", "while", "when", "whereas", "although", "though", "days",
            "hours", "weeks", "which");
    private static final Set<String> HEARERS = Set.of("reporters", "journalists", "lawmakers", "supporters", "parliament", "us", "me",
            "them",
            "him", "her", "delegates", "voters", "media", "crowd", "audience", "viewers");

    private final List<Token> tokens;
    private final Sentence sentence;
    private final List<Cue> cues;
    private final Discourse discourse;
    private final List<Saying> found = new ArrayList<>();

    SpeechReader(List<Token> tokens, Sentence sentence, List<Cue> cues, Discourse discourse) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.cues = cues;
        this.discourse = discourse;
    }

    /** The statements of a sentence that it reports; the discourse learns who spoke. */
    List<Saying> read() {
        int from = 0;
        int covered = -1;
        Cue closing = closing();
        for (int c = 0; c < cues.size(); c++) {
            Cue cue = cues.get(c);
            if (closing != null && cue != closing && cue.verb() < closing.verb() || cue.verb() <= covered
                    || cue.first() <= covered && !cue.isAccording()) {
                continue;
            }
            int end = end(c);
            if (cue.isAccording()) {
                covered = according(cue, from, end);
            } else if (isPostposed(cue, from)) {
                postposed(cue, from);
                covered = cue.last();
            } else if (isForward(cue)) {
                covered = cue.isParticiple() ? participle(cue, end) : forward(cue, from, end);
            }
            if (covered >= 0 && covered < sentence.size() - 1 && sentence.item(covered + 1).isComma()) {
                from = covered + 2;
            }
        }
        if (found.isEmpty() && cues.stream().allMatch(Cue::isParticiple)) {
            passive();
        }
        return found;
    }

    /** The cue at the end of the sentence, which tells who says all that stands before it; null where none does. */
    private Cue closing() {
        Cue last = null;
        for (Cue cue : cues) {
            last = cue.isAccording() || cue.isParticiple() ? last : cue;
        }
        return last != null && cues.size() > 1 && isPostposed(last, 0) && !(last.speakers().isEmpty() && owners(last).isEmpty())
                ? last
                : null;
    }

    private Item item(int i) {
        return sentence.item(i);
    }

    /** The index of the last item of what a cue governs: to the end, or to where a cue with another subject starts. */
    private int end(int c) {
        int end = sentence.size() - 1;
        for (Cue next : cues.subList(c + 1, cues.size())) {
            Item before = item(next.first() - 1);
            boolean fresh = next.subject() >= 0 && next.first() > cues.get(c).verb() && next.first() < next.verb() + 1
                    && !next.isParticiple()
                    && (before.is("while") || before.is("whereas") || before.is("but")
                            || before.is("and") && item(next.first() - 2).isComma());
            boolean aside = next.isAccording() || before.is("as") && next.subject() >= 0;
            if (aside && (item(next.first() - 1).isComma() || item(next.first() - 2).isComma())) {
                end = next.first() - 2;
                break;
            }
            if (fresh) {
                end = next.first() - 2;
                break;
            }
        }
        while (end > 0 && (item(end).isComma() || item(end).isStop())) {
            end--;
        }
        return end;
    }

    /** "…, the minister said on Monday." */
    private boolean isPostposed(Cue cue, int from) {
        if (!cue.use().says() || cue.isParticiple()) {
            return false;
        }
        int start = Math.min(cue.first(), cue.verb());
        while (item(start - 1).in(Words.DETERMINERS)) {
            start--;
        }
        if (!item(start - 1).isComma() && !endsWithComma(item(start - 1)) || start - 1 <= from) {
            return false;
        }
        int behind = Math.max(cue.verb(), cue.last()) + 1;
        int said = saidBefore(start);
        boolean clause = item(from).in(Words.PREPOSITIONS) ? hasAuxiliary(from, said) : hasVerb(from, said);
        return clause && !isClauseBehind(behind) && wordsOutsideQuotes(from, said) >= SHORTEST;
    }

    /** Whether what is said follows the verb, not only when and where it was. */
    private boolean isClauseBehind(int at) {
        if (item(at).is("to") && item(at + 1).isToken() && !item(at + 1).in(HEARERS) && !item(at + 1).in(Words.DETERMINERS)) {
            return true;
        }
        for (int i = at; i < at + 14 && i < sentence.size(); i++) {
            Item item = item(i);
            if (item.isQuote() || item.is("that") || item.is(":")) {
                return true;
            }
            if (item.isToken() && item.token().isAuxiliary() && !item.is("'s")) {
                return true;
            }
            if (item.isComma() || item.isStop()) {
                return false;
            }
        }
        return false;
    }

    /** The last item of what is said before a cue, without the comma. */
    private int saidBefore(int cueStart) {
        return item(cueStart - 1).isComma() ? cueStart - 2 : cueStart - 1;
    }

    /** “…,” the ministry said: the comma is within the quotation. */
    private boolean endsWithComma(Item item) {
        return item.isQuote() && tokens.get(item.quote().to() - 1).is(",");
    }

    /** "In his opening remarks, …" is no clause. */
    private boolean hasAuxiliary(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (item(i).isToken() && item(i).token().isAuxiliary() && !item(i).is("'s")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerb(int first, int last) {
        for (int i = first; i <= last; i++) {
            Token token = item(i).token();
            if (item(i).isToken() && token.isWord() && (token.isAuxiliary() || token.verb() != null || token.lower().endsWith("ed")
                    || token.lower().endsWith("s"))) {
                return true;
            }
        }
        return false;
    }

    private void postposed(Cue cue, int from) {
        int start = Math.min(cue.first(), cue.verb());
        while (item(start - 1).in(Words.DETERMINERS)) {
            start--;
        }
        add(cue, from, saidBefore(start), from, Math.max(cue.verb(), cue.last()), POSTPOSED);
    }

    private int according(Cue cue, int from, int end) {
        if (cue.first() == 0 || cue.first() == from) {
            int comma = cue.last() + 1;
            while (comma < sentence.size() && !item(comma).isComma()) {
                comma++;
            }
            if (comma + 1 < end) {
                add(cue, comma + 1, end, cue.first(), end, POSTPOSED);
            }
            return end;
        }
        boolean spoken = found.stream().anyMatch(saying -> saying.sentence() == sentence);
        if (!spoken) {
            int last = item(cue.first() - 1).isComma() ? cue.first() - 2 : cue.first() - 1;
            if (wordsOutsideQuotes(from, last) >= SHORTEST) {
                add(cue, from, last, from, cue.last(), POSTPOSED);
            }
        }
        return cue.last();
    }

    private boolean isForward(Cue cue) {
        if (cue.subject() > cue.verb() || cue.verb() >= sentence.size() - 2) {
            return false;
        }
        Item next = item(cue.verb() + 1);
        return !(next.isStop());
    }

    /** Gives the index of the last item that belongs to what was said. */
    private int forward(Cue cue, int from, int end) {
        int verb = cue.verb();
        int that = that(verb, end);
        String lemma = cue.lemma();
        if (that > 0 && cue.use().says()) {
            add(cue, that + 1, end, cue.first(), end, THAT);
        } else if (isAct(cue, end)) {
            int start = isLeadIn(cue, from) ? from : actStart(cue);
            int last = actEnd(cue, end);
            add(cue, start, last, Math.min(start, cue.first()), last, ACT);
            return last;
        } else if (cue.use().says() && CLAUSAL.contains(lemma)) {
            int start = clauseStart(verb, end);
            if (start > 0 && !item(start).isQuote() && hasVerb(start, end)) {
                add(cue, start, end, cue.first(), end, THAT);
            }
        } else {
            return -1;
        }
        return end;
    }

    private int that(int verb, int end) {
        int near = thatNear(verb, end);
        return near > 0 ? near : thatBehindAside(verb, end);
    }

    /** "told reporters during a break, pointing to …, that": the words between commas are passed over. */
    private int thatBehindAside(int verb, int end) {
        for (int i = verb + 1; i < verb + LONGEST_ASIDE && i < end; i++) {
            if (item(i).isQuote() || item(i).isStop()) {
                return -1;
            }
            if (item(i).isComma() && item(i + 1).is("that") && !item(i + 2).isComma()) {
                return i + 1;
            }
        }
        return -1;
    }

    private int thatNear(int verb, int end) {
        for (int i = verb + 1; i < verb + 9 && i <= end; i++) {
            if (item(i).is("that")) {
                return item(i + 1).is(",") || i == end ? -1 : i;
            }
            if (item(i).isQuote() || item(i).isToken() && i > verb + 1 && item(i).token().isAuxiliary() || item(i).is(":")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isAct(Cue cue, int end) {
        if (!cue.use().acts() || cue.subject() < 0 || cue.speakers().isEmpty()) {
            return false;
        }
        Item next = item(cue.verb() + 1);
        return switch (cue.lemma()) {
            case "call" -> next.is("for") || next.in(Set.of("on", "upon")) && isNear(cue.verb() + 1, Set.of("to"))
                    || hasQuote(cue.verb() + 1, end);
            case "point" -> next.in(Set.of("out", "to"));
            case "extend", "offer" -> isGift(cue.verb(), end);
            case "rule" -> next.is("out");
            case "raise" -> isNear(cue.verb(), Set.of("issue", "concerns", "concern", "question", "questions", "matter", "objections"));
            case "back", "support", "press", "brief", "detail", "question", "challenge", "defend", "flag", "discuss", "outline", "threaten",
                    "refuse", "commit", "charge", "reveal", "confirm", "promise" ->
                cue.use().isPast() && !next.isQuote();
            default -> !isOnlyQuote(cue.verb() + 1, end);
        };
    }

    /** Where the words of an act end: before ", after …", ", but …", "at a meeting in …". */
    private int actEnd(Cue cue, int end) {
        for (int i = cue.verb() + 3; i < end; i++) {
            boolean clause = item(i).isComma() && item(i + 1).in(GOING_ON);
            boolean next = item(i).isComma() && item(i + 1).isToken() && Trigger.isPastVerb(item(i + 1).token());
            boolean occasion = item(i).is("at") && item(i + 1).is("a") && Trigger.typeOfNoun(item(i + 2).token()) != null;
            if (clause || occasion || next) {
                return i - 1;
            }
        }
        return end;
    }

    private boolean isGift(int verb, int end) {
        return isNear(verb, GIFTS) && verb < end;
    }

    private boolean isNear(int verb, Set<String> words) {
        for (int i = verb + 1; i < verb + 9; i++) {
            if (item(i).in(words)) {
                return true;
            }
        }
        return false;
    }

    /** "Pakistan on Monday jointly urged …": an adverb before the verb belongs to it. */
    private int actStart(Cue cue) {
        return item(cue.verb() - 1).is("jointly") ? cue.verb() - 1 : cue.verb();
    }

    /** "Reaffirming …, both countries pledged …" */
    private boolean isLeadIn(Cue cue, int from) {
        Verbs.Verb first = item(from).verb();
        return first != null && first.isIng() && first.acts() && item(cue.first() - 1).isComma();
    }

    private boolean isOnlyQuote(int first, int last) {
        return wordsOutsideQuotes(first, last) <= 2 && hasQuote(first, last);
    }

    private boolean hasQuote(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (item(i).isQuote()) {
                return true;
            }
        }
        return false;
    }

    private int wordsOutsideQuotes(int first, int last) {
        int words = 0;
        for (int i = first; i <= last; i++) {
            words += item(i).isMention() ? 2 : item(i).isToken() && item(i).token().isWord() ? 1 : 0;
        }
        return words;
    }

    /** Behind "said", "told reporters", "said on Monday": where the clause starts; -1 where there is none. */
    private int clauseStart(int verb, int end) {
        int at = verb + 1;
        while (at <= end && (item(at).in(HEARERS) || item(at).is("on") && Dates.isDay(item(at + 1).token()) || Dates.isDay(item(at).token())
                || item(at).is("the") && item(at + 1).in(HEARERS))) {
            at++;
        }
        if (item(verb).verb().lemma().equals("tell") && at == verb + 1) {
            if (!item(at).isMention() || item(at).mention().kind == Mention.Kind.PRONOUN) {
                return -1;
            }
            at++;
        }
        if (at > end || item(at).isQuote()
                || item(at).in(Set.of("nothing", "so", "little", "yes", "goodbye", "with", "from", "for", "more", "in", "at", "during",
                        "of", "about", "to",
                        "after", "when", "as", ":", ",", "on", "by"))) {
            return -1;
        }
        return at;
    }

    private int participle(Cue cue, int end) {
        int that = that(cue.verb(), end);
        if (cue.verb() == 0) {
            return -1;
        }
        boolean governed = !found.isEmpty() && found.get(found.size() - 1).sentence() == sentence;
        if (governed || cue.speakers().isEmpty() || item(cue.verb() + 1).isQuote() || item(cue.verb() + 1).is("to")) {
            return -1;
        }
        if (that > 0 && cue.use().says()) {
            add(cue, that + 1, end, cue.verb(), end, PARTICIPLE);
        } else if (cue.use().acts() && isAct(cue, end) || cue.lemma().equals("describe")) {
            add(cue, cue.verb(), end, 0, end, PARTICIPLE);
        } else {
            return -1;
        }
        return end;
    }

    private void add(Cue cue, int first, int last, int proofFirst, int proofLast, double sure) {
        if (wordsOutsideQuotes(first, last) + (hasQuote(first, last) ? 2 : 0) < SHORTEST) {
            return;
        }
        int end = last;
        while (end > first && (item(end).isComma() || item(end).isStop())) {
            end--;
        }
        if (cue.speakers().isEmpty() && owners(cue).isEmpty()) {
            return;
        }
        discourse.spoke(cue.speakers(), sentence.paragraph());
        found.add(new Saying(StatementKind.REPORTED_SPEECH, List.of(new Span(item(first).first(), item(end).last())),
                item(Math.min(first, proofFirst)).first(), item(Math.max(end, proofLast)).last(), cue.speakers(), owners(cue), sure,
                sentence, cue));
    }

    private List<Referent> owners(Cue cue) {
        Mention subject = cue.subject() < 0 ? null : item(cue.subject()).mention();
        return subject == null || subject.owner == null || !cue.speakers().isEmpty() || subject.owner.isPerson()
                ? List.of()
                : List.of(subject.owner);
    }

    /** "Three sectors were identified": said by whoever the article reports at this point, where that is a body or a document. */
    private void passive() {
        List<Referent> voice = discourse.lastSpeakers(sentence.paragraph(), 2);
        if (voice.isEmpty() || voice.stream().anyMatch(Referent::isPerson)) {
            return;
        }
        for (int i = 1; i < sentence.size(); i++) {
            Verbs.Verb verb = item(i).verb();
            if (verb != null && verb.uses().contains(Verbs.Use.PASSIVE) && verb.isParticiple()
                    && item(i - 1).in(Set.of("was", "were", "been"))
                    && !item(i + 1).is("by")) {
                int end = sentence.size() - 1;
                while (item(end).isStop()) {
                    end--;
                }
                found.add(new Saying(StatementKind.REPORTED_SPEECH, List.of(new Span(item(0).first(), item(end).last())), item(0).first(),
                        item(end).last(), voice, List.of(), UNSAID, sentence, null));
                return;
            }
        }
    }
}
