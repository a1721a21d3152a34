package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.extraction.text.Tokens;

/**
 * Tells whom a headline names as speaking: who is meant by an office in capitals before a colon, "THE VICE PRESIDENT: …" below "Remarks by
 * Vice President Sika", and whose statement a text is, "Statement by Foreign Secretary Jane Roe on …".
 */
public final class HeadlineSpeakers {

    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_NAME = 4;
    private static final List<String> STATEMENT_OF = WordLists.phrases("documents.txt", "STATEMENT_OF");
    private static final Set<String> ABOUT = WordLists.words("documents.txt", "ABOUT");

    private HeadlineSpeakers() {
    }

    /**
     * Puts those down whom a headline names with an office that a paragraph of the text begins with.
     *
     * @param names the names of the text, by their first token
     */
    public static void find(String title, List<Token> tokens, EntityIndex index, EntityMention[] names) {
        List<Token> headline = title == null ? List.of() : Tokens.of(title);
        for (int i = 0; i + 1 < tokens.size() && !headline.isEmpty(); i++) {
            boolean open = names[i] == null || names[i].kind() == EntityMention.Kind.PHRASE;
            boolean starts = open && (i == 0 || tokens.get(i - 1).isParagraph()) && tokens.get(i).text().equals("THE");
            int colon = starts ? colon(tokens, i) : -1;
            List<Token> holder = colon < 0 ? List.of() : holder(headline, tokens.subList(i + 1, colon));
            if (!holder.isEmpty()) {
                put(holder, tokens, i, colon - 1, index, names);
            }
        }
    }

    /**
     * Who says "I" by the headline: "Statement by Foreign Secretary Jane Roe on …"; null where it names nobody so, or more than one.
     */
    public static Entity author(String title, EntityIndex index) {
        List<Entity> authors = named(title, index);
        return authors.size() == 1 ? authors.get(0) : null;
    }

    /** The persons with an office whose statement a text is by the words of its headline before what it is about. */
    public static List<Entity> named(String title, EntityIndex index) {
        List<Entity> named = new ArrayList<>();
        List<Token> headline = Tokens.of(speakers(title));
        boolean office = false;
        for (int i = 0; i < headline.size(); i++) {
            int end = i;
            while (office && end < headline.size() && end < i + LONGEST_NAME && isNamePart(headline.get(end))
                    && (headline.get(end).isGivenName() || headline.get(end).verb() == null)
                    && !Words.TITLE.contains(headline.get(end).bare())) {
                end++;
            }
            if (end > i) {
                List<Token> name = headline.subList(i, end);
                Entity known = index.byNamePart(name.get(name.size() - 1), Entity.Gender.UNKNOWN);
                boolean person = known != null && known.isPerson();
                if (person || name.size() > 1) {
                    named.add(person ? known : index.person(Tokens.text(name, 0, name.size() - 1), name, null));
                }
                boolean goesOn = end < headline.size() && (headline.get(end).is("and") || headline.get(end).is(","));
                if (!goesOn) {
                    return named;
                }
                i = end;
            }
            office = Words.TITLE.contains(headline.get(i).bare());
        }
        return named;
    }

    /** Of "Statement by A and B on …" the words "A and B", as far as nothing but names and offices stands there; empty for other titles. */
    public static String speakers(String title) {
        String small = title == null ? "" : title.toLowerCase(Locale.ROOT);
        String start = STATEMENT_OF.stream().filter(small::startsWith).findFirst().orElse(null);
        if (start == null) {
            return "";
        }
        List<Token> tokens = Tokens.of(title);
        int end = 0;
        while (end < tokens.size() && (tokens.get(end).start() < start.length() || !isAbout(tokens.get(end)))) {
            end++;
        }
        return title.substring(start.length(), end < tokens.size() ? tokens.get(end).start() : title.length());
    }

    /** Whether what a statement is about, or where and when it was made, begins with a word. */
    private static boolean isAbout(Token token) {
        return ABOUT.contains(token.lower()) || Words.PREPOSITIONS.contains(token.lower()) && !token.is("of") && !token.is("for");
    }

    /** Where the colon behind a label in capitals stands; -1 where none does. */
    private static int colon(List<Token> tokens, int first) {
        int at = first;
        while (at < tokens.size() && at < first + LONGEST_LABEL && tokens.get(at).isWord()
                && tokens.get(at).text().equals(tokens.get(at).text().toUpperCase(Locale.ROOT))) {
            at++;
        }
        return at < tokens.size() && at > first + 1 && tokens.get(at).is(":") ? at : -1;
    }

    /** The name that stands right behind the words of an office in a headline; empty where none does. */
    private static List<Token> holder(List<Token> headline, List<Token> office) {
        for (int i = 0; i + office.size() < headline.size(); i++) {
            int start = i + office.size();
            boolean same = true;
            for (int n = 0; n < office.size(); n++) {
                same &= headline.get(i + n).is(office.get(n).lower());
            }
            boolean goesOn = i > 0 && Words.MODIFIERS.contains(headline.get(i - 1).lower()); // "Vice President" is no president
            int end = start;
            while (same && !goesOn && end < headline.size() && end < start + LONGEST_NAME && isNamePart(headline.get(end))) {
                end++;
            }
            if (end > start) {
                return headline.subList(start, end);
            }
        }
        return List.of();
    }

    private static boolean isNamePart(Token token) {
        return token.isWord() && token.isCapital()
                && (token.isGivenName() || !token.isCommon() && !Words.PREPOSITIONS.contains(token.lower())
                        && !Words.CONJUNCTIONS.contains(token.lower()) && !Words.isPersonNoun(token.bare()) && !token.isAcronym()
                        && (token.verb() == null || !token.verb().isIng()));
    }

    private static void put(List<Token> holder, List<Token> tokens, int first, int last, EntityIndex index, EntityMention[] names) {
        String name = Tokens.text(holder, 0, holder.size() - 1);
        Entity known = holder.size() == 1 ? index.byNamePart(holder.get(0), Entity.Gender.UNKNOWN) : null;
        Entity person = known != null && known.isPerson() ? known : index.person(name, holder, null);
        names[first] = EntityMention.named(first, last, person);
        names[first].titled(first + 1);
        if (person.roles().isEmpty()) {
            Set<String> words = new LinkedHashSet<>();
            StringBuilder title = new StringBuilder();
            for (Token word : tokens.subList(first + 1, last + 1)) {
                words.add(word.bare());
                title.append(title.length() > 0 ? " " : "").append(word.text().charAt(0)).append(word.lower().substring(1));
            }
            index.office(person, new Role(title.toString(), words, null, first + 1, last));
        }
    }
}
