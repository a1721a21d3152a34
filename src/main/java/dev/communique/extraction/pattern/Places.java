package dev.communique.extraction.pattern;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.entity.Gazetteer;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.syntax.Arguments;
import dev.communique.extraction.syntax.ParsedSentence;
import dev.communique.extraction.syntax.Tag;
import dev.communique.extraction.syntax.Tree;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.MonthNames;

/** Tells where something happens, as the article words it: "in Rawalpindi", "at National University". */
public final class Places {

    private static final Set<String> WHERE = WordLists.words("occasions.txt", "WHERE");
    private static final Set<String> OF_PLACES = WordLists.words("occasions.txt", "OF_PLACES");

    private static final String IN = "in";

    private final List<Token> tokens;

    /** @param tokens those of the article */
    public Places(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The place of what a match tells; null where it names none. */
    public String of(Match match) {
        for (Arguments.Argument argument : match.arguments().all()) {
            String place = WHERE.contains(argument.slot()) ? at(match.sentence(), argument.node()) : null;
            if (place != null) {
                return place;
            }
        }
        Tree tree = match.sentence().tree();
        int joined = tree.word(match.node()).is("conj") && tree.word(match.node()).tag() == Tag.VERB
                && tree.child(match.node(), "nsubj") < 0 ? tree.word(match.node()).head() : -1; // "met in Lima and signed …"
        int governor = joined >= 0 ? joined : Arguments.governor(tree, match.node());
        for (int node = 0; node < tree.size(); node++) {
            boolean here = WHERE.contains(Arguments.preposition(tree, node))
                    && (isOf(match, node, match.node()) || governor >= 0 && isOf(match, node, governor));
            String place = here ? at(match.sentence(), node) : null;
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /**
     * Whether a word tells where a clause takes place: it hangs on its verb, on the noun that tells the event, or on a noun of places and
     * occasions, or is who acts: "demonstrators in Lima blocked a road", "met on the margins of the summit in Jakarta", "met Ken Abe in Lima", but not "called for cooperation in the Gulf".
     */
    private static boolean isOf(Match match, int node, int clause) {
        Tree tree = match.sentence().tree();
        int at = node;
        while (at >= 0 && at != clause) {
            boolean passes = at == node || at == match.node() || match.sentence().mention(at) != null
                    || OF_PLACES.contains(tree.word(at).lemma().toLowerCase(Locale.ROOT))
                    || tree.word(at).is("acl") && tree.word(at).head() == clause;
            if (!passes) {
                return false;
            }
            at = tree.word(at).head();
        }
        return at == clause;
    }

    /** The name of the place that stands at a word; null where it is none. */
    public String at(ParsedSentence sentence, int node) {
        int at = sentence.span(node).last();
        if (!tokens.get(at).isCapital() && !OF_PLACES.contains(sentence.word(node).lemma().toLowerCase(Locale.ROOT))) {
            return null; // "at the invitation of President …"
        }
        int first = at;
        while (first > sentence.sentence().first() && isPart(first - 1)) {
            first--;
        }
        int last = at;
        while (last < sentence.sentence().last() && (tokens.get(last + 1).isCapital() && !tokens.get(last).is(",") || isJoined(last + 1)
                || tokens.get(last + 1).is("of") && Tokens.at(tokens, last + 2).isCapital())) {
            last++;
        }
        while (first < last && !tokens.get(first).isCapital()) {
            first++;
        }
        boolean demonym = first == last && Gazetteer.isAdjective(tokens.get(first).text()); // "in the Uzbek capital"
        EntityMention mention = sentence.mention(node);
        boolean somebody = mention != null && mention.only() != null && (mention.only().isPerson()
                || !mention.only().isState() && Arguments.preposition(sentence.tree(), node).equals(IN)); // "its membership in the bloc"
        String name = tokens.get(first).bare();
        return demonym || somebody || !tokens.get(first).isCapital() || Words.CALENDAR.contains(name) || MonthNames.number(name) > 0
                ? null
                : Tokens.text(tokens, first, last);
    }

    private boolean isPart(int i) {
        return tokens.get(i).isCapital() && !tokens.get(i).in(Words.PREPOSITIONS) || isJoined(i)
                || tokens.get(i).is("of") && i > 0 && tokens.get(i - 1).isCapital();
    }

    /** The hyphen of "Al-Salam". */
    private boolean isJoined(int i) {
        Token next = Tokens.at(tokens, i + 1);
        return tokens.get(i).isHyphen() && !tokens.get(i).gap() && !next.gap() && next.isCapital();
    }

    /** Whether a word can name a place: a state, or a name of nobody. */
    public static boolean isPlace(ParsedSentence sentence, int node) {
        EntityMention mention = sentence.mention(node);
        return mention == null ? sentence.word(node).tag() == Tag.PROPN : mention.only() != null && mention.only().isState();
    }
}
