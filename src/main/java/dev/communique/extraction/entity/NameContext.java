package dev.communique.extraction.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;
import dev.communique.fact.ActorType;

/** A text whose names are being read: what is found so far, for all who read them. */
final class NameContext {

    private static final int LONGEST_KNOWN = 8;
    /** In letters: the first word of a company's name that stands for the whole. */
    private static final int SHORTEST_COMPANY = 4;

    final List<Token> tokens;
    final EntityIndex index;
    /** Where known names stand, by the first token. */
    final Match[] matchAt;
    /** The mentions by name, each at the index of its first token. */
    final EntityMention[] mentions;
    final Map<String, Entity> acronyms = new HashMap<>();
    /** Those that the text itself tells, whatever lists know them for. */
    private final Map<String, Entity> introduced = new HashMap<>();
    /** Known companies by the first of the two words of their names: "Korvo" of "Korvo Air". */
    final Map<String, Entity> companies = new HashMap<>();
    /** Cities and provinces for which somebody speaks, by the first token; with the last one. */
    final Map<Integer, Integer> places = new HashMap<>();
    /** Where such a place starts, by the "of" behind the office: "mayor of the Polish city of Lublin". */
    final Map<Integer, Integer> placeBehind = new HashMap<>();
    /** Acronyms of what is no actor. */
    final Set<String> things = new HashSet<>();
    /** Words that the text has in small letters, which are no names where they have a capital. */
    private final Set<String> lowerWords = new HashSet<>();
    private final Map<String, Entity> byNoun = new HashMap<>();

    NameContext(List<Token> tokens, EntityIndex index, Match[] matchAt) {
        this.tokens = tokens;
        this.index = index;
        this.matchAt = matchAt.clone();
        this.mentions = new EntityMention[tokens.size()];
        tokens.stream().filter(token -> token.isWord() && !token.isCapital()).forEach(token -> lowerWords.add(token.lower()));
    }

    /** The known name that starts at a token; null where none does, or there is no such token. */
    Match match(int i) {
        return i >= 0 && i < matchAt.length ? matchAt[i] : null;
    }

    Token token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.NONE;
    }

    /** The words of a stretch of tokens as they are written. */
    String text(int first, int last) {
        return Tokens.text(tokens, first, last);
    }

    /** Puts down that the tokens name somebody. */
    void mention(int first, int last, Entity entity) {
        EntityMention mention = EntityMention.named(first, last, entity);
        mention.attribute(token(last + 1).is("'s"));
        mentions[first] = mention;
        noun(last, entity);
        shorten(first, last, entity);
    }

    /** Notes by which short forms a body can be meant from here on: its last noun, and the initials of its name. */
    void shorten(int first, int last, Entity entity) {
        if (entity.isPerson() || entity.isState() || last - first < 2) {
            return;
        }
        StringBuilder initials = new StringBuilder();
        for (int i = first; i <= last && !(initials.length() > 2 && token(i).is("of")); i++) {
            if (token(i).isCapital()) {
                initials.append(token(i).text().charAt(0));
            }
        }
        if (initials.length() > 2) {
            acronyms.putIfAbsent(initials.toString().toLowerCase(Locale.ROOT), entity);
        }
    }

    private void noun(int last, Entity entity) {
        if (!entity.isPerson() && Words.isBodyNoun(token(last).bare())) {
            byNoun.put(token(last).bare(), entity);
        }
    }

    /** Whether a known name is a person's. */
    boolean isPerson(Match match) {
        return index.gazetteer().byName(match.name().owner()).type() == ActorType.PERSON;
    }

    /** Whether the text has a word in small letters too. */
    boolean isLowerToo(Token token) {
        return lowerWords.contains(token.lower());
    }

    /** Whether a known name ends at a token. */
    boolean endsKnown(int last) {
        for (int i = last; i >= 0 && i > last - LONGEST_KNOWN; i--) {
            if (matchAt[i] != null) {
                return matchAt[i].last() == last;
            }
        }
        return false;
    }

    /** Whether a sentence starts at a token, where every word has a capital. */
    boolean startsSentence(int i) {
        Token before = token(i - 1);
        boolean numbered = before.isNumber() && token(i - 2).isParagraph(); // "8 Both Ministers agreed …"
        return numbered || before.isParagraph()
                || before.isMark() && !before.isHyphen() && !before.is(",") && !before.is("&") && !before.is("/")
                        && !before.is(")");
    }

    /** Who was named before and has a noun for the last word of the name: "the Council" of the "Security Council"; null where nobody has. */
    Entity lastEndingIn(String noun) {
        return byNoun.get(noun);
    }

    /** Puts down a known name, unless it names a place or a currency. */
    void known(Match match) {
        boolean currency = token(match.last() + 1).is("$") && !token(match.last() + 1).gap();
        if (match.place() || currency || isPeopleWithin(match)) {
            return;
        }
        Entity told = match.first() == match.last() ? introduced.get(token(match.first()).lower()) : null;
        Entity entity = told == null ? index.known(match.name().owner()) : told;
        EntityMention mention = EntityMention.named(match.first(), match.last(), entity);
        mention.attribute(Gazetteer.isAdjective(match.name().text()) || token(match.last() + 1).is("'s")
                || isJoined(match.last() + 1) || isJoined(match.first() - 1));
        mentions[match.first()] = mention;
        noun(match.last(), entity);
        shorten(match.first(), match.last(), entity);
        acronymBehind(match.first(), match.last(), entity);
        Token first = token(match.first());
        if (entity.type() == ActorType.COMPANY && match.last() == match.first() + 1 && first.text().length() >= SHORTEST_COMPANY
                && !first.isCommon() && !first.isGivenName()) {
            companies.putIfAbsent(first.lower(), entity);
        }
    }

    /** "Kosovo Serbs": a people that lives in another state does not act for its own. */
    private boolean isPeopleWithin(Match match) {
        boolean people = Gazetteer.isPeople(match.name().text());
        for (int i = match.first() - 1; people && i >= 0 && i > match.first() - 4; i--) {
            if (matchAt[i] != null && matchAt[i].last() == match.first() - 1) {
                return true;
            }
        }
        return false;
    }

    /** Puts down the known names in a stretch that is no name as a whole. */
    void knownWithin(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (matchAt[i] != null) {
                known(matchAt[i]);
                i = matchAt[i].last();
            }
        }
    }

    /** "Pakistan-China": a hyphen between two words. */
    private boolean isJoined(int hyphen) {
        return (token(hyphen).isHyphen() || token(hyphen).text().equals("–")) && !token(hyphen).gap() && !token(hyphen + 1).gap();
    }

    /** Whether an acronym of its words stands after a run that no list knows: "United Tajik Opposition (UTO)". */
    boolean isSpelledOut(int first, int last) {
        Token acronym = token(last + 2);
        boolean bracketed = token(last + 1).is("(") && acronym.isAcronym() && acronym.text().length() > 2 && token(last + 3).is(")");
        if (!bracketed || matchAt[first] != null && matchAt[first].last() >= last || Words.NO_ACTOR.contains(token(last).bare())) {
            return false;
        }
        return initials(first, last).equals(acronym.text());
    }

    /** The first letters of the words of a name that have capitals. */
    private String initials(int first, int last) {
        StringBuilder initials = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (token(i).isCapital()) {
                initials.append(token(i).text().charAt(0));
            }
        }
        return initials.toString();
    }

    /** "… (IMCTC)": the acronym stands for the name before it from here on. */
    void acronymBehind(int first, int last, Entity entity) {
        if (!token(last + 1).is("(") || !token(last + 2).isWord() || !token(last + 3).is(")")) {
            return;
        }
        Token acronym = token(last + 2);
        if (!acronym.isAcronym() && !(acronym.text().length() > 1 && Character.isUpperCase(acronym.text().codePointAt(1)))) {
            return;
        }
        if (entity == null) {
            things.add(acronym.lower());
        } else if (matchAt[last + 2] == null || index.gazetteer().byName(matchAt[last + 2].name().owner()) != entity.known()) {
            matchAt[last + 2] = null;
            index.alias(acronym.text(), entity);
            acronyms.put(acronym.lower(), entity);
            if (initials(first, last).equals(acronym.text())) {
                introduced.put(acronym.lower(), entity);
            }
        }
    }
}
