package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;
import dev.communique.fact.Known;

/**
 * Reads the arms of states that have no name of their own: "Pakistan’s foreign ministry", "the Ministry of Defence", "the Turkish army".
 * Where no state is named, the article's home is meant.
 */
public final class StateBodies {

    /** What a ministry is for, by the words that tell it. */
    private static final Map<String, String> PORTFOLIOS = WordLists.meanings("portfolios.txt", "PORTFOLIOS");

    private static final Set<String> KINDS = WordLists.words("portfolios.txt", "KINDS");
    /** Bodies in the capital of another state. */
    private static final Set<String> ABROAD = WordLists.words("portfolios.txt", "ABROAD");
    private static final Set<String> GOVERNMENT = WordLists.words("portfolios.txt", "GOVERNMENT");
    private static final Set<String> HEADS = WordLists.words("portfolios.txt", "HEADS");

    /** An arm, and the tokens that name it. */
    public record Body(Entity entity, int first, int last) {
    }

    private StateBodies() {
    }

    /** The last arm that a stretch of tokens names, or null. */
    public static Body within(List<Token> tokens, int first, int last, EntityIndex index, Match[] matchAt) {
        for (int i = last; i >= first; i--) {
            String word = tokens.get(i).bare();
            if (GOVERNMENT.contains(word) && i + 2 <= last && tokens.get(i + 1).is("of")) {
                Body body = government(tokens, first, i, last, index, matchAt);
                if (body != null) {
                    return body;
                }
            } else if (HEADS.contains(word)) {
                Body body = word.equals("ministry") && i + 1 <= last && tokens.get(i + 1).is("of")
                        && stateBehind(tokens, i, index, matchAt) < 0
                                ? ofPortfolio(tokens, first, i, last, index, matchAt)
                                : before(tokens, first, i, last, index, matchAt);
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }

    /** "the Government of Canada": the state. */
    private static Body government(List<Token> tokens, int first, int head, int last, EntityIndex index, Match[] matchAt) {
        int at = tokens.get(head + 2).is("the") && head + 3 <= last ? head + 3 : head + 2;
        Entity state = stateAt(at, index, matchAt);
        int start = head > first && Words.MODIFIERS.contains(tokens.get(head - 1).lower()) ? head - 1 : head; // "Federal Government of"
        return state == null || matchAt[at].last() > last ? null : new Body(state, start, matchAt[at].last());
    }

    /** "Ministry of Foreign Affairs (of Pakistan)", "Pakistan’s Ministry of Defence". */
    private static Body ofPortfolio(List<Token> tokens, int first, int head, int last, EntityIndex index, Match[] matchAt) {
        int at = head + 2;
        while (at <= last && (tokens.get(at).is("the") || !PORTFOLIOS.containsKey(tokens.get(at).lower()))) {
            if (!tokens.get(at).is("the")) {
                return null;
            }
            at++;
        }
        if (at > last) {
            return null;
        }
        int end = at;
        while (end < last && (tokens.get(end + 1).isCapital() && matchAt[end + 1] == null || tokens.get(end + 1).is("and"))) {
            end++;
        }
        Entity state = null;
        if (end + 2 <= last && tokens.get(end + 1).is("of") && stateAt(end + 2, index, matchAt) != null) {
            state = stateAt(end + 2, index, matchAt);
            end = matchAt[end + 2].last();
        }
        int start = stateStart(tokens, first, head, index, matchAt);
        state = state == null && start >= 0 ? stateAt(start, index, matchAt) : state;
        return body("ministry", tokens.get(at).lower(), state, start >= 0 ? start : head, end, index);
    }

    /** "Pakistan’s foreign ministry", "the Parliament of Chad": all that tells it stands before the head, but perhaps the state. */
    private static Body before(List<Token> tokens, int first, int head, int last, EntityIndex index, Match[] matchAt) {
        int start = stateStart(tokens, first, head, index, matchAt);
        int from = start >= 0 ? matchAt[start].last() + 1 : Math.max(first, head - 3);
        String portfolio = null;
        int portfolioAt = head;
        for (int i = head - 1; i >= from; i--) {
            String word = tokens.get(i).lower();
            if (PORTFOLIOS.containsKey(word) || KINDS.contains(word)) {
                portfolio = word;
                portfolioAt = i;
            } else if (!word.equals("affairs") && !word.equals("'s") && !Words.MODIFIERS.contains(word)) {
                break;
            }
        }
        boolean abroad = ABROAD.contains(tokens.get(head).lower());
        int of = start >= 0 ? -1 : stateBehind(tokens, head, index, matchAt);
        boolean within = of >= 0 && matchAt[of].last() <= last;
        Entity behind = within || of >= 0 && tokens.get(head).is("ministry") ? stateAt(of, index, matchAt) : null;
        Entity state = start >= 0
                ? stateAt(start, index, matchAt)
                : behind != null ? behind : abroad ? null : ofCapital(tokens, portfolioAt, head, index);
        return body(tokens.get(head).lower(), portfolio, state, start >= 0 ? start : portfolioAt, within ? matchAt[of].last() : head,
                index);
    }

    private static Entity ofCapital(List<Token> tokens, int first, int head, EntityIndex index) {
        Entity behind = capitalBehind(tokens, head, index);
        return behind == null ? capitalBefore(tokens, first, index) : behind;
    }

    /** "the foreign ministry of Peru": where the state follows; -1 where none does. */
    private static int stateBehind(List<Token> tokens, int head, EntityIndex index, Match[] matchAt) {
        int at = Tokens.at(tokens, head + 2).is("the") ? head + 3 : head + 2;
        return Tokens.at(tokens, head + 1).is("of") && at < tokens.size() && stateAt(at, index, matchAt) != null ? at : -1;
    }

    /** "In Madrid, the foreign ministry": the state of the capital with which the sentence begins. */
    private static Entity capitalBefore(List<Token> tokens, int first, EntityIndex index) {
        int comma = Tokens.at(tokens, first - 1).in(Words.DETERMINERS) ? first - 2 : first - 1;
        for (int i = comma - 1; Tokens.at(tokens, comma).is(",") && i >= comma - 2 && Tokens.at(tokens, i).isCapital(); i--) {
            Token before = Tokens.at(tokens, i - 1);
            boolean starts = i < 2 || Tokens.at(tokens, i - 2).isParagraph() || Tokens.at(tokens, i - 2).isMark();
            if ((before.is("in") || before.is("from")) && starts) {
                return index.stateOfCapital(Tokens.text(tokens, i, comma - 1));
            }
        }
        return null;
    }

    /** "the foreign ministry in Madrid": the state of the capital that follows. */
    private static Entity capitalBehind(List<Token> tokens, int head, EntityIndex index) {
        if (head + 2 >= tokens.size() || !tokens.get(head + 1).is("in") || !tokens.get(head + 2).isCapital()) {
            return null;
        }
        String one = tokens.get(head + 2).text();
        Known state = head + 3 < tokens.size() && tokens.get(head + 3).isCapital()
                ? index.gazetteer().stateOfPlace(one + " " + tokens.get(head + 3).text())
                : index.gazetteer().stateOfPlace(one);
        return state == null ? null : index.known(state.name());
    }

    private static int stateStart(List<Token> tokens, int first, int head, EntityIndex index, Match[] matchAt) {
        for (int i = head - 1; i >= first && i > head - 8; i--) {
            if (stateAt(i, index, matchAt) != null) {
                return i;
            }
            if (tokens.get(i).isMark() && !tokens.get(i).isHyphen()) {
                return -1;
            }
        }
        return -1;
    }

    private static Entity stateAt(int i, EntityIndex index, Match[] matchAt) {
        Known known = matchAt[i] == null ? null : index.gazetteer().byName(matchAt[i].name().owner());
        return known != null && known.isState() && !matchAt[i].place() ? index.known(known.name()) : null;
    }

    private static Body body(String head, String portfolio, Entity named, int first, int last, EntityIndex index) {
        Entity state = named == null ? index.home() : named;
        if (state == null || state.known() == null) {
            return null;
        }
        String adjective = state.known().aliases().stream().filter(Gazetteer::isAdjective).findFirst().orElse(state.name());
        Entity entity = switch (head) {
            case "ministry", "office", "department" -> portfolio == null || !PORTFOLIOS.containsKey(portfolio)
                    || head.equals("office") && !portfolio.equals("foreign") && !portfolio.equals("home")
                            ? null
                            : ministry(state, adjective, PORTFOLIOS.get(portfolio), portfolio, index);
            case "military" -> named == null ? null : forces(state, adjective, index);
            case "forces" -> named == null || portfolio == null
                    ? null
                    : portfolio.equals("security") ? branch(state, adjective, "Security Forces", index) : forces(state, adjective, index);
            case "army", "navy" -> named == null ? null : branch(state, adjective, capital(head), index);
            case "force" -> named == null || !"air".equals(portfolio) ? null : branch(state, adjective, "Air Force", index);
            case "guard" -> named == null || !"coast".equals(portfolio) ? null : branch(state, adjective, "Coast Guard", index);
            case "coastguard" -> named == null ? null : branch(state, adjective, "Coast Guard", index);
            case "embassy" ->
                named == null ? null : arm("Embassy of " + state.name(), state, adjective, "embassy", ActorType.GOVERNMENT_BODY, index);
            case "government" -> named;
            case "parliament" ->
                named == null
                        ? null
                        : arm("Parliament of " + state.name(), state, adjective, "parliament", ActorType.GOVERNMENT_BODY, index);
            case "police" ->
                named == null ? null : arm("Police of " + state.name(), state, adjective, "police", ActorType.GOVERNMENT_BODY, index);
            case "court" -> !"supreme".equals(portfolio)
                    ? null
                    : arm("Supreme Court of " + state.name(), state, adjective, "Supreme Court", ActorType.GOVERNMENT_BODY, index);
            case "bank" -> !"central".equals(portfolio)
                    ? null
                    : arm("Central Bank of " + state.name(), state, adjective, "central bank", ActorType.GOVERNMENT_BODY, index);
            default -> null;
        };
        return entity == null ? null : new Body(entity, first, last);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Entity ministry(Entity state, String adjective, String portfolio, String word, EntityIndex index) {
        List<String> names = new ArrayList<>();
        names.add("Ministry of " + portfolio + " of " + state.name());
        String shortName = word.equals("external") ? "foreign ministry" : word + " ministry";
        names.add(adjective + " " + shortName);
        names.add(state.name() + "'s " + shortName);
        if (portfolio.equals("Foreign Affairs")) {
            names.add(state.name() + "'s Foreign Office");
            names.add(adjective + " Foreign Office");
        }
        return index.arm(state, ActorType.GOVERNMENT_BODY, names);
    }

    private static Entity forces(Entity state, String adjective, EntityIndex index) {
        return index.arm(state, ActorType.ARMED_FORCES, List.of("Armed Forces of " + state.name(), state.name() + " Armed Forces",
                adjective + " armed forces", adjective + " military", state.name() + "'s military", state.name() + "'s armed forces"));
    }

    private static Entity branch(Entity state, String adjective, String branch, EntityIndex index) {
        return index.arm(state, ActorType.ARMED_FORCES,
                List.of(adjective + " " + branch, state.name() + " " + branch, state.name() + "'s " + branch));
    }

    private static Entity arm(String name, Entity state, String adjective, String word, ActorType type, EntityIndex index) {
        return index.arm(state, type, List.of(name, adjective + " " + word, state.name() + "'s " + word));
    }
}
