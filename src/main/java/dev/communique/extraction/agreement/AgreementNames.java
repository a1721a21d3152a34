package dev.communique.extraction.agreement;

import java.util.List;
import java.util.Locale;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.text.Excerpt;
import dev.communique.extraction.text.Token;

/** Names agreements as the article words them: "Pakistan–China free trade agreement". */
final class AgreementNames {

    private static final String MEMORAND = "memorand";
    private static final int LONGEST_NAME = 14;
    private static final int MOST_NAMES = 4;

    private final List<Token> tokens;

    /** @param tokens those of the article */
    AgreementNames(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The parties and the words of a noun; of what one of many has joined, its name: "Kyoto Protocol". */
    String of(List<Entity> parties, Instrument noun) {
        String words = words(noun.sentence(), noun.first(), noun.last());
        return parties.size() == 1 && noun.isProperName() ? words : parties(parties) + " " + words;
    }

    /** The parties and one of several subjects of a noun: "accords: on fish and on nurses". */
    String of(List<Entity> parties, Instrument noun, int subject) {
        return parties(parties) + " " + singular(noun) + " " + words(noun.sentence(), listed(noun.sentence(), subject), subject);
    }

    /** The parties and what they bind themselves to, from the verb to the end of its clause. */
    String ofPledge(List<Entity> parties, ParsedSentence sentence, int verb, boolean marked) {
        return parties(parties) + " agreement " + (marked ? "" : "on ") + words(sentence, verb + 1, sentence.tree().last(verb));
    }

    /** The words that tell a part of an agreement. */
    String ofPart(AgreementDraft whole, Instrument part) {
        return whole.name + ", " + words(part.sentence(), part.first(), part.node());
    }

    private static String parties(List<Entity> parties) {
        List<String> names = parties.stream().limit(MOST_NAMES).map(Entity::name).toList();
        return String.join("–", names) + (parties.size() > MOST_NAMES ? " and others" : "");
    }

    /** Where a member of a list starts, behind its mark and "and". */
    private static int listed(ParsedSentence sentence, int subject) {
        int first = sentence.tree().first(subject);
        while (first < subject && sentence.word(first).tag() != Tag.ADP) {
            first++;
        }
        return first;
    }

    private static String singular(Instrument thing) {
        String form = thing.sentence().word(thing.node()).form();
        return form.toLowerCase(Locale.ROOT).startsWith(MEMORAND) ? "memorandum" : Words.singular(form);
    }

    /** The tokens of a stretch of words, at most a dozen or so, up to a comma. */
    private String words(ParsedSentence sentence, int first, int last) {
        int start = sentence.span(first).first();
        boolean numbered = tokens.get(start).isNumber() && start < sentence.span(last).last() && tokens.get(start + 1).is(")");
        start = numbered ? start + 2 : start; // "2) Agreement on …"
        int end = start - 1;
        int count = 0;
        for (int i = start; i <= sentence.span(last).last() && count < LONGEST_NAME; i++) {
            Token token = tokens.get(i);
            if (token.isParagraph() || count > 3 && token.is(",")) {
                break;
            }
            count += token.isWord() ? 1 : 0;
            end = i;
        }
        return end < start ? "" : Excerpt.of(tokens, start, end).replaceFirst("^(?i)(a|an|the) ", "");
    }
}
