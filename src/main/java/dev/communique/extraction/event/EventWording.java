package dev.communique.extraction.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.Gazetteer;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.text.Excerpt;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/** Words titles and places of events as the article does. */
final class EventWording {

    private static final int LONGEST_TITLE = 14;

    private final List<Token> tokens;

    EventWording(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A noun with the words that belong to it, and who takes part. */
    String title(Sentence sentence, int start, int at, Set<Entity> who) {
        int first = sentence.chunk(start).first();
        while (first < sentence.chunk(at).last() && (tokens.get(first).isMark() || tokens.get(first).in(Words.DETERMINERS))) {
            first++;
        }
        String words = Tokens.text(tokens, first, sentence.chunk(at).last());
        String names = who.stream().limit(3).map(entity -> entity.name()).filter(name -> !words.contains(name))
                .collect(Collectors.joining(", "));
        String capital = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return names.isEmpty() ? capital : capital + ": " + names;
    }

    /** The words around a verb: its subject and what follows, up to a comma. */
    String words(Sentence sentence, int first, int at) {
        int start = sentence.chunk(first).first();
        int end = start - 1;
        int count = 0;
        for (int i = start; i <= sentence.last(); i++) {
            Token token = tokens.get(i);
            boolean within = token.isHyphen() || i > start && tokens.get(i - 1).isHyphen(); // El-Sisi
            boolean stop = i > sentence.chunk(at).last() + 1 && (token.is(",") || token.is(";")) || token.isStop() || token.isParagraph();
            if (stop || !within && count >= LONGEST_TITLE && i > sentence.chunk(at).last() + 3 || count > 2 * LONGEST_TITLE) {
                break;
            }
            count += token.isWord() ? 1 : 0;
            end = i;
        }
        String text = end < start ? "" : Excerpt.of(tokens, start, end);
        return text.isEmpty() ? "Event" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Where the clause of a verb starts. */
    static int clauseStart(Sentence sentence, int at) {
        int start = at;
        while (start > 0 && !sentence.chunk(start - 1).isComma() && !sentence.chunk(start - 1).isQuote() && at - start < 12) {
            start--;
        }
        return start;
    }

    /** The state right after the verb or noun of a visit: "visited Kenya", "a visit to Kenya"; null where none is. */
    String visited(Sentence sentence, int at) {
        Chunk chunk = sentence.chunk(sentence.chunk(at + 1).is("to") ? at + 2 : at + 1);
        Entity only = chunk.isMention() && !chunk.mention().isAttributive() ? chunk.mention().only() : null;
        return only == null || !only.isState() ? null : Tokens.text(tokens, chunk.first(), chunk.last());
    }

    /** The hyphen of "Al-Salam". */
    private boolean isJoined(int i) {
        return tokens.get(i).isHyphen() && !tokens.get(i).gap() && !tokens.get(i + 1).gap() && tokens.get(i + 1).isCapital();
    }

    /** "in Rawalpindi", "at National University …": the first name of a place after the word that tells of the event. */
    String place(Sentence sentence, int at) {
        for (int i = at + 1; i < sentence.size() && i < at + 14; i++) {
            Chunk chunk = sentence.chunk(i);
            if (chunk.isQuote() || chunk.isStop()) {
                return null;
            }
            boolean locative = chunk.is("in") || chunk.is("at") || chunk.is("near")
                    || i == at + 1 && chunk.isToken() && chunk.token().isCapital();
            if (!locative) {
                continue;
            }
            int first = chunk.token().isCapital() ? chunk.first() : chunk.last() + 1;
            if (tokens.get(first).is("the")) {
                first++;
            }
            int last = first;
            while (last + 1 < tokens.size()
                    && (tokens.get(last + 1).isCapital() || isJoined(last + 1) || tokens.get(last + 1).is("of")
                            && tokens.get(last + 2).isCapital())) {
                last++;
            }
            boolean demonym = first == last && Gazetteer.isAdjective(tokens.get(first).text()); // "in the Uzbek capital"
            if (!demonym && tokens.get(first).isCapital() && !Words.CALENDAR.contains(tokens.get(first).bare())) {
                return Tokens.text(tokens, first, last);
            }
        }
        return null;
    }
}
