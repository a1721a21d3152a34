package dev.communique.extraction.entity;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Gender;
import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/** Reads the titles in front of names: "Pakistan’s former army chief Gen. (retd) …". */
final class Titles {

    private static final int LONGEST_TITLE = 12;
    private static final Set<String> MALE = WordLists.words("titles.txt", "MALE");
    private static final Set<String> FEMALE = WordLists.words("titles.txt", "FEMALE");
    private static final Set<String> HONORIFICS = WordLists.words("titles.txt", "HONORIFICS");

    private final NameContext context;

    Titles(NameContext context) {
        this.context = context;
    }

    /** The last word of a run that is a title, or -1; those within a known name are none. */
    int lastTitle(int first, int last) {
        int found = -1;
        for (int i = first; i <= last; i++) {
            if (context.matchAt[i] != null && context.matchAt[i].last() > i) {
                i = context.matchAt[i].last();
            } else if (isTitle(context.token(i)) && !isBodyAhead(i, last)
                    && !(i == last && i > first && context.token(i - 1).isGivenName())) {
                found = i;
            }
        }
        return found;
    }

    /** Whether a capital word is a title. */
    static boolean isTitle(Token token) {
        String word = token.bare();
        return token.isCapital() && (Words.TITLE.contains(word) || Words.PERSON.contains(word)) && !token.isGivenName();
    }

    /** "General Assembly", "Prime Minister's Office": the run ends as an organization's name does. */
    private boolean isBodyAhead(int at, int last) {
        return at < last && NameSpanFinder.isHead(context.token(last)) && !isTitle(context.token(last))
                && context.token(at + 1).isCapital();
    }

    /** Whether a title in small letters stands right before a token. */
    boolean titleBefore(int first) {
        int before = first - 1;
        if (context.token(before).isParagraph() || context.token(first).isParagraph()) {
            return false;
        }
        Token token = context.token(before);
        return token.isWord() && !token.isCapital() && (Words.PERSON.contains(token.lower()) || Words.TITLE.contains(token.lower()))
                && !token.is("general") || token.isMark() && token.text().equals(")") && context.token(before - 1).in(Words.RETIRED);
    }

    /** Where the title in front of a name begins: "Pakistan’s former army chief Gen. (retd) …". */
    int phraseStart(int name) {
        int start = name;
        for (int i = name - 1; i >= 0 && i > name - LONGEST_TITLE; i--) {
            Token token = context.token(i);
            boolean part = token.isWord() && (Words.PERSON.contains(token.bare()) || Words.TITLE.contains(token.bare())
                    || Words.MODIFIERS.contains(token.lower()) || NameSpanFinder.isHead(token)
                    || token.isCapital() && !token.isCommon()
                    || token.is("'s") || token.isAcronym()) || token.isHyphen() || token.is("(") || token.is(")") || token.in(Words.RETIRED)
                    || (token.is("of") || token.is("and") || token.is("for")) && i + 1 < name && start == i + 1
                            && (isTitle(context.token(i - 1)) || Words.PERSON.contains(context.token(i - 1).lower()));
            if (!part || token.isParagraph()) {
                break;
            }
            start = i;
        }
        while (start < name && (context.token(start).is("and") || context.token(start).is("of") || context.token(start).is("'s")
                || context.token(start).isMark())) {
            start++;
        }
        return start;
    }

    /** Gives a person the office that the tokens before the name tell. */
    void title(Entity person, int first, int last, int nameLast) {
        Set<String> words = words(first, last);
        Gender gender = gender(words);
        person.assume(gender == Gender.UNKNOWN ? person.gender() : gender);
        Entity organization = organizationIn(first, last);
        if (organization == null && context.token(nameLast + 1).is("of") && nameLast + 2 < context.matchAt.length
                && context.matchAt[nameLast + 2] != null) {
            organization = context.index.known(context.matchAt[nameLast + 2].name().owner()); // President Irfaan Ali of Guyana
        }
        if (HONORIFICS.containsAll(words)) {
            return;
        }
        context.index.office(person, new Role(context.text(first, last), words, organization, first, nameLast));
    }

    /** The gender that the words of a title tell. */
    static Gender gender(Set<String> words) {
        if (words.stream().anyMatch(MALE::contains)) {
            return Gender.MALE;
        }
        return words.stream().anyMatch(FEMALE::contains) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The words of a stretch of tokens, without the full stops of abbreviations. */
    Set<String> words(int first, int last) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = first; i <= last; i++) {
            words.add(context.token(i).bare());
        }
        return words;
    }

    /** What the words of a title name: the organization of the office. */
    private Entity organizationIn(int first, int last) {
        StateBodies.Body body = StateBodies.within(context.tokens, first, last, context.index, context.matchAt);
        if (body != null) {
            if (context.mentions[body.first()] == null) {
                context.mentions[body.first()] = EntityMention.named(body.first(), body.last(), body.entity());
                context.mentions[body.first()].attribute(true);
            }
            return body.entity();
        }
        Entity found = null;
        for (int i = first; i <= last; i++) {
            if (context.matchAt[i] != null) {
                if (context.mentions[i] == null) {
                    context.known(context.matchAt[i]);
                }
                found = context.index.known(context.matchAt[i].name().owner());
                i = context.matchAt[i].last();
            } else if (context.mentions[i] != null && context.mentions[i].only() != null && !context.mentions[i].only().isPerson()) {
                found = context.mentions[i].only();
            } else if (context.token(i).isAcronym() && context.token(i).text().length() > 2 && context.token(i).text().indexOf('.') < 0) {
                found = context.acronyms.containsKey(context.token(i).lower())
                        ? context.acronyms.get(context.token(i).lower())
                        : context.index.organization(context.token(i).text(), ActorType.OTHER);
                context.mentions[i] = EntityMention.named(i, i, found);
                context.mentions[i].attribute(true);
            }
        }
        return found;
    }
}
