package dev.communique.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.Verbs;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.text.Token.Kind;

/** Takes a text apart into words and marks, in time linear in it. */
public final class Tokens {

    /** Written with a full stop that ends no sentence by itself. */
    private static final Set<String> ABBREVIATIONS = WordLists.words("abbreviations.txt", "ABBREVIATIONS");

    /** They are also words, so that they are abbreviations only with a capital and a name or number after them. */
    private static final Set<String> ALSO_WORDS = WordLists.words("abbreviations.txt", "ALSO_WORDS");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean gap = true;

    private Tokens(String text) {
        this.text = text;
    }

    /** The tokens of a text in their order, one of kind {@code PARAGRAPH} for each line break between two lines. */
    public static List<Token> of(String text) {
        Tokens reader = new Tokens(text);
        reader.read();
        return reader.tokens;
    }

    /** The words of a stretch of tokens as they are written, both ends included. */
    public static String text(List<Token> tokens, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(i > first && tokens.get(i).gap() ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                paragraph();
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT || isMisread(at)) {
                gap = true;
                at++;
            } else if (Character.isDigit(c)) {
                number();
            } else if (isLetter(at)) {
                word();
            } else {
                mark();
            }
        }
    }

    private void paragraph() {
        if (!tokens.isEmpty() && !tokens.get(tokens.size() - 1).isParagraph()) {
            add(at, at + 1, Kind.PARAGRAPH);
        }
        gap = true;
        at++;
    }

    private void number() {
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || isInNumber(end))) {
            end++;
        }
        int suffix = end;
        while (suffix < text.length() && suffix < end + 3 && Character.isLetter(text.charAt(suffix))) {
            suffix++;
        }
        String letters = text.substring(end, suffix).toLowerCase(Locale.ROOT);
        if (letters.equals("st") || letters.equals("nd") || letters.equals("rd") || letters.equals("th") || letters.equals("s")) {
            end = suffix;
        }
        add(at, end, Kind.NUMBER);
        at = end;
    }

    private boolean isInNumber(int i) {
        char c = text.charAt(i);
        return (c == ',' || c == '.' || c == ':') && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    }

    private boolean isLetter(int i) {
        return Character.isLetterOrDigit(text.codePointAt(i)) || Character.getType(text.codePointAt(i)) == Character.NON_SPACING_MARK;
    }

    private void word() {
        int end = at;
        while (end < text.length() && (isLetter(end) && !isMisread(end) || isInWord(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (isInitials(end)) {
            end++;
        } else if (end < text.length() && text.charAt(end) == '.' && isAbbreviation(end)) {
            end++;
        }
        int possessive = possessive(end);
        add(at, possessive, Kind.WORD);
        if (possessive < end) {
            gap = false;
            add(possessive, end, Kind.WORD);
        }
        at = end;
    }

    /** The first half of a space that does not break, where a file was read in another encoding than it was written in: {@code "LimaÂ "}. */
    private boolean isMisread(int i) {
        return text.charAt(i) == 'Â' && i + 1 < text.length() && Character.isSpaceChar(text.charAt(i + 1))
                && (i == 0 || !Character.isUpperCase(text.charAt(i - 1)));
    }

    /** An apostrophe or full stop between letters: {@code don't}, {@code U.S}, but not {@code both.Pakistan}. */
    private boolean isInWord(int i) {
        char c = text.charAt(i);
        if (i + 1 >= text.length() || !Character.isLetter(text.codePointAt(i + 1))) {
            return false;
        }
        if (isApostrophe(c)) {
            return true;
        }
        return c == '.' && i - at < 12 && (i - at == 1 || text.charAt(i - 2) == '.')
                && (i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2)));
    }

    private boolean isInitials(int end) {
        boolean site = text.charAt(at) == 'X' && !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("on"); // "wrote on X. Then"
        return !site && end < text.length() && text.charAt(end) == '.'
                && (end - at == 1 && Character.isUpperCase(text.charAt(at)) || text.substring(at, end).indexOf('.') == 1);
    }

    private boolean isAbbreviation(int end) {
        if (end - at > 6) {
            return false;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        if (!ABBREVIATIONS.contains(word) && !ALSO_WORDS.contains(word)) {
            return false;
        }
        int next = end + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean name = next > end + 1 && next < text.length()
                && (Character.isUpperCase(text.codePointAt(next)) || Character.isDigit(text.charAt(next)));
        return !ALSO_WORDS.contains(word) || Character.isUpperCase(text.charAt(at)) && name
                || next < text.length() && ",)".indexOf(text.charAt(next)) >= 0;
    }

    /** Where {@code 's} begins at the end of a word, else its end. */
    private int possessive(int end) {
        return end - at > 2 && isApostrophe(text.charAt(end - 2)) && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                ? end - 2
                : end;
    }

    private void mark() {
        int end = at + Character.charCount(text.codePointAt(at));
        char c = text.charAt(at);
        if (c == '\'' && end < text.length() && text.charAt(end) == c) {
            end++; // two apostrophes for a quotation mark
        }
        while (end < text.length() && (c == '.' || c == '-' || c == '`') && text.charAt(end) == c) {
            end++;
        }
        add(at, end, Kind.MARK);
        at = end;
    }

    private void add(int start, int end, Kind kind) {
        String written = text.substring(start, end);
        String lower = kind == Kind.WORD ? written.toLowerCase(Locale.ROOT).replace('’', '\'') : written;
        tokens.add(new Token(written, lower, start, end, kind, gap, kind == Kind.WORD ? Verbs.of(lower) : null));
        gap = false;
    }

    /** The token at an index; one that is nothing where there is none. */
    public static Token at(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.NONE;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }
}
