package dev.communique.extraction.event;

import java.util.Collection;
import java.util.Set;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.pattern.Places;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.SurfaceSubjects;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.text.Excerpt;
import dev.communique.extraction.text.Token;
import dev.communique.fact.EventType;

/** Words titles and places of events as the article does. */
final class EventWording {

    private static final int LONGEST_TITLE = 14;
    private static final Set<String> VISITED = WordLists.words("occasions.txt", "VISITED");

    private final List<Token> tokens;
    private final Places places;

    EventWording(List<Token> tokens) {
        this.tokens = tokens;
        this.places = new Places(tokens);
    }

    /** A noun with the words that belong to it, and who takes part. */
    String title(Match match, Collection<Entity> who) {
        Tree tree = match.sentence().tree();
        int start = match.node();
        for (int n = 0; n < tree.childCount(match.node()); n++) {
            int child = tree.child(match.node(), n);
            if (child < start && !tree.word(child).is("det") && !tree.word(child).is("case") && !tree.word(child).is("cc")
                    && !tree.word(child).is("punct")) {
                start = tree.first(child);
            }
        }
        int first = match.sentence().span(start).first();
        int last = match.sentence().span(match.node()).last();
        while (first < last && (tokens.get(first).isMark() || tokens.get(first).in(Words.DETERMINERS))) {
            first++;
        }
        String words = Excerpt.of(tokens, first, last);
        String names = who.stream().limit(3).map(Entity::name).filter(name -> !words.contains(name)).collect(Collectors.joining(", "));
        return names.isEmpty() ? capital(words) : capital(words) + ": " + names;
    }

    private static String capital(String words) {
        return words.isEmpty() ? "Event" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words around a verb: its subject and what follows, up to a comma. */
    String words(Match match) {
        ParsedSentence sentence = match.sentence();
        int subject = SurfaceSubjects.of(sentence, match.node(), 0);
        int verb = sentence.span(match.node()).last();
        int start = subject >= 0 && subject < match.node() ? sentence.subtree(subject).first() : sentence.span(match.node()).first();
        if (verb - start > 2 * LONGEST_TITLE) {
            start = sentence.span(subject >= 0 ? subject : match.node()).first();
        }
        int end = start - 1;
        int count = 0;
        for (int i = start; i <= sentence.sentence().last(); i++) {
            Token token = tokens.get(i);
            boolean within = token.isHyphen() || i > start && tokens.get(i - 1).isHyphen(); // El-Sisi
            boolean stop = i > verb + 1 && (token.is(",") || token.is(";")) || token.isStop() || token.isParagraph();
            if (stop || !within && count >= LONGEST_TITLE && i > verb + 3 || count > 2 * LONGEST_TITLE) {
                break;
            }
            count += token.isWord() ? 1 : 0;
            end = i;
        }
        return capital(end < start ? "" : Excerpt.of(tokens, start, end));
    }

    /** The place of what a match tells; null where it names none. The state that is visited is where the visit is. */
    String place(Match match) {
        String place = places.of(match);
        return place == null && match.rule().gives().get(0).equals(EventType.VISIT.name()) ? visited(match) : place;
    }

    private String visited(Match match) {
        for (Arguments.Argument argument : match.arguments().all()) {
            if (VISITED.contains(argument.slot()) && Places.isPlace(match.sentence(), argument.node())) {
                return places.at(match.sentence(), argument.node());
            }
        }
        return null;
    }
}
