package dev.communique.extraction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.communique.extraction.agreement.AgreementDraft;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.event.EventDraft;
import dev.communique.extraction.speech.StatementDraft;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Telling;
import dev.communique.extraction.syntax.Word;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Tokens;
import dev.communique.extraction.time.ClauseDates;
import dev.communique.extraction.time.DateExpression;

/**
 * Shows what each pass makes of a text's sentences, for whoever wants to know why a fact was read, or was not: words with tags, lemmas and what
 * they hang on, who is meant, the arguments and time of each verb, and the facts with their rules. Plain text, of 100 columns where it can be.
 */
final class Explanation {

    private final ReadText reading;
    private final StringBuilder text = new StringBuilder();

    Explanation(ReadText reading) {
        this.reading = reading;
    }

    /**
     * Explains sentences.
     *
     * @param number of the only one that is wanted, from 1; 0 for all
     * @throws IllegalArgumentException where there is no such sentence
     */
    String text(int number) {
        List<Sentence> sentences = reading.sentences();
        if (number < 0 || number > sentences.size()) {
            throw new IllegalArgumentException("there is no sentence " + number + ": the text has " + sentences.size());
        }
        for (int i = 0; i < sentences.size(); i++) {
            if (number == 0 || number == i + 1) {
                sentence(i + 1, sentences.get(i));
            }
        }
        return text.toString();
    }

    private void sentence(int number, Sentence sentence) {
        text.append(number).append(sentence.within() == null ? ". " : ". (within a quotation) ").append(words(sentence.span()))
                .append('\n');
        ParsedSentence parsed = reading.trees().of(sentence);
        ClauseDates dates = new ClauseDates(parsed, reading.dates());
        for (int node = 0; node < parsed.tree().size(); node++) {
            Word word = parsed.word(node);
            text.append(String.format("  %3d  %-28s %-6s %-4s %-20s %3s  %-12s %s%n", node, word.form(), word.tag(), word.inflection(),
                    word.lemma(), word.head() < 0 ? "" : word.head(), word.relation(), mention(parsed.mention(node))));
        }
        for (int node = 0; node < parsed.tree().size(); node++) {
            if (parsed.word(node).tag() == Tag.VERB || parsed.word(node).tag() == Tag.NOUN && parsed.mention(node) == null) {
                arguments(parsed, node, dates);
            }
        }
        facts(sentence);
        text.append('\n');
    }

    private static String mention(EntityMention mention) {
        return mention == null
                ? ""
                : mention.kind().name().toLowerCase(Locale.ROOT) + " "
                        + (mention.entities().isEmpty() ? "open" : names(mention.entities()))
                        + (mention.owner() == null ? "" : " of " + mention.owner().name());
    }

    private static String names(Iterable<Entity> entities) {
        StringBuilder names = new StringBuilder();
        entities.forEach(entity -> names.append(names.isEmpty() ? "" : ", ").append(entity.name()));
        return names.toString();
    }

    private void arguments(ParsedSentence parsed, int node, ClauseDates dates) {
        Arguments arguments = Arguments.of(parsed, node);
        DateExpression date = dates.of(node);
        String slots = arguments.all().stream().map(argument -> argument.slot() + " " + parsed.word(argument.node()).form())
                .collect(Collectors.joining("; "));
        if (!slots.isEmpty()) {
            text.append("  ").append(parsed.word(node).form()).append(" (").append(Telling.of(parsed, node))
                    .append(date == null ? "" : ", " + date.start()).append("): ").append(slots).append('\n');
        }
    }

    private void facts(Sentence sentence) {
        for (StatementDraft statement : reading.statements()) {
            if (statement.sentence() == sentence) {
                text.append("  -> statement by ").append(names(statement.speakers())).append(": ")
                        .append(statement.parts().stream().map(this::words).collect(Collectors.joining(" … "))).append('\n');
            }
        }
        for (AgreementDraft agreement : reading.agreements()) {
            if (agreement.evidence().contains(sentence.span())) {
                text.append("  -> agreement ").append(agreement.status()).append(": ").append(agreement.name()).append(" | ")
                        .append(names(agreement.parties())).append('\n');
            }
        }
        for (EventDraft event : reading.events()) {
            if (event.evidence().contains(sentence.span())) {
                text.append("  -> event ").append(event.type()).append(" by rule ").append(event.rule()).append(": ").append(event.title())
                        .append(" | ").append(names(event.participants().keySet())).append(" | ").append(event.start()).append(" | ")
                        .append(event.place()).append('\n');
            }
        }
    }

    private String words(Span span) {
        return Tokens.text(reading.tokens(), span.first(), span.last()).replaceAll("\\s+", " ");
    }
}
