package dev.communique.extraction.event;

import java.util.Collection;
import java.util.Set;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.Gazetteer;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.pattern.Match;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.text.Excerpt;
import dev.communique.extraction.text.Span;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.EventType;
import dev.communique.fact.MonthNames;

/** Words titles and places of events as the article does. */
final class EventWording {

    private static final int LONGEST_TITLE = 14;
    private static final Set<String> WHERE = WordLists.words("occasions.txt", "WHERE");
    private static final Set<String> VISITED = WordLists.words("occasions.txt", "VISITED");

    private final List<Token> tokens;

    EventWording(List<Token> tokens) {
        this.tokens = tokens;
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
        int subject = Arguments.surfaceSubject(sentence, match.node(), 0);
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

    /** "in Rawalpindi", "at National University": the place of what a match tells, as the article words it; null where it names none. */
    String place(Match match) {
        for (Arguments.Argument argument : match.arguments().all()) {
            String place = WHERE.contains(argument.slot()) ? place(match.sentence(), argument.node()) : null;
            if (place != null) {
                return place;
            }
        }
        if (match.rule().gives().get(0).equals(EventType.VISIT.name()) && visited(match) != null) {
            return visited(match);
        }
        Tree tree = match.sentence().tree();
        int governor = Arguments.governor(tree, match.node());
        int clause = governor < 0 ? match.node() : governor;
        for (int node = 0; node < tree.size(); node++) {
            boolean here = WHERE.contains(Arguments.preposition(tree, node)) && isOfClause(tree, node, clause);
            String place = here ? place(match.sentence(), node) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** Whether a word hangs on another with no verb between. */
    private static boolean isOfClause(Tree tree, int node, int clause) {
        int at = node;
        while (at >= 0 && at != clause
                && (at == node || tree.word(at).tag() != Tag.VERB || tree.word(at).is("acl") && tree.word(at).head() == clause)) {
            at = tree.word(at).head();
        }
        return at == clause;
    }

    /** The state that is visited is where the visit is. */
    private String visited(Match match) {
        for (Arguments.Argument argument : match.arguments().all()) {
            if (VISITED.contains(argument.slot()) && isPlace(match.sentence(), argument.node())) {
                Span span = match.sentence().span(argument.node());
                return Tokens.text(tokens, span.first(), span.last());
            }
        }
        return null;
    }

    private static boolean isPlace(ParsedSentence sentence, int node) {
        EntityMention mention = sentence.mention(node);
        return mention == null ? sentence.word(node).tag() == Tag.PROPN : mention.only() != null && mention.only().isState();
    }

    private String place(ParsedSentence sentence, int node) {
        int at = sentence.span(node).last();
        int first = at;
        while (first > sentence.sentence().first() && isPart(first - 1)) {
            first--;
        }
        int last = at;
        while (last < sentence.sentence().last() && (tokens.get(last + 1).isCapital() && !tokens.get(last).is(",") || isJoined(last + 1)
                || tokens.get(last + 1).is("of") && tokens.get(last + 2).isCapital())) {
            last++;
        }
        while (first < last && !tokens.get(first).isCapital()) {
            first++;
        }
        boolean demonym = first == last && Gazetteer.isAdjective(tokens.get(first).text()); // "in the Uzbek capital"
        boolean person = sentence.mention(node) != null && sentence.mention(node).only() != null
                && sentence.mention(node).only().isPerson();
        return demonym || person || !tokens.get(first).isCapital() || Words.CALENDAR.contains(tokens.get(first).bare())
                || MonthNames.number(tokens.get(first).bare()) > 0
                        ? null
                        : Tokens.text(tokens, first, last);
    }

    private boolean isPart(int i) {
        return tokens.get(i).isCapital() && !tokens.get(i).in(Words.PREPOSITIONS) || isJoined(i)
                || tokens.get(i).is("of") && i > 0 && tokens.get(i - 1).isCapital();
    }

    /** The hyphen of "Al-Salam". */
    private boolean isJoined(int i) {
        return tokens.get(i).isHyphen() && !tokens.get(i).gap() && !tokens.get(i + 1).gap() && tokens.get(i + 1).isCapital();
    }
}
