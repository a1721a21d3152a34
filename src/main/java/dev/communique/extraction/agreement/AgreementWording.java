package dev.communique.extraction.agreement;

import java.util.List;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Excerpt;
import dev.communique.extraction.text.Token;

/** Names agreements as the article does: by their parties and the words that tell them apart. */
final class AgreementWording {

    private static final int LONGEST_NAME = 12;
    private final List<Token> tokens;

    AgreementWording(List<Token> tokens) {
        this.tokens = tokens;
    }

    static String partyNames(List<Entity> parties) {
        return String.join("–", parties.stream().map(entity -> entity.name()).toList());
    }

    /** "Pakistan–China free trade agreement": the parties and the words of a noun. */
    String name(List<Entity> parties, Sentence sentence, int first, int noun) {
        return partyNames(parties) + " " + words(first, noun, sentence).replaceFirst("^(?i)(a|an|the) ", "");
    }

    /** The words of a stretch of chunks, at most a dozen. */
    String words(int first, int last, Sentence sentence) {
        int start = sentence.chunk(first).first();
        int end = start - 1;
        int count = 0;
        for (int i = start; i <= sentence.chunk(last).last() && count < LONGEST_NAME; i++) {
            Token token = tokens.get(i);
            if (token.isParagraph() || count > 3 && token.is(",")) {
                break;
            }
            count += token.isWord() ? 1 : 0;
            end = i;
        }
        return end < start ? "" : Excerpt.of(tokens, start, end);
    }
}
