package dev.communique.extraction.text;

import java.util.Locale;
import java.util.Set;

import dev.communique.extraction.lexicon.EventTrigger;
import dev.communique.extraction.lexicon.GivenNames;
import dev.communique.extraction.lexicon.Verbs.Verb;
import dev.communique.extraction.lexicon.Words;
import dev.communique.fact.EventType;
import dev.communique.fact.Names;

/**
 * A word or a mark of a text.
 *
 * @param text  as written; an abbreviation keeps its full stop, {@code 's} is a word of its own, hyphens part words
 * @param lower in small letters, with straight apostrophes
 * @param start offset of its first character, in UTF-16 units
 * @param end   offset after its last character
 * @param kind  what it is
 * @param gap   whether space stands before it
 * @param verb  what verb of the lexicon it can be, or null
 */
public record Token(String text, String lower, int start, int end, Kind kind, boolean gap, Verb verb) {

    /** What a token is. */
    public enum Kind {
        WORD, NUMBER, MARK, PARAGRAPH
    }

    /** Stands after the last token, so that nobody has to look out for the end. */
    public static final Token NONE = new Token("", "", 0, 0, Kind.PARAGRAPH, true, null);

    /** Whether it is this word or mark, in small letters. */
    public boolean is(String word) {
        return lower.equals(word);
    }

    /** Whether it is one of these words or marks, in small letters. */
    public boolean in(Set<String> words) {
        return words.contains(lower);
    }

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it is a punctuation mark. */
    public boolean isMark() {
        return kind == Kind.MARK;
    }

    /** Whether it is the end of a paragraph. */
    public boolean isParagraph() {
        return kind == Kind.PARAGRAPH;
    }

    /** Whether it is a form of an auxiliary or modal verb. */
    public boolean isAuxiliary() {
        return in(Words.AUXILIARIES);
    }

    /** The form in which spellings of a word are equal. */
    public String key() {
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c > 'z' || c < '0') {
                return c == '.' ? lower.replace(".", "") : c == '\'' && i == 0 ? lower : Names.key(lower);
            }
        }
        return lower;
    }

    /** A word as the lists have it: in small letters, without the full stop of an abbreviation. */
    public String bare() {
        return lower.length() > 1 && lower.charAt(lower.length() - 1) == '.' ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether it is a common word, which by itself names nobody. */
    public boolean isCommon() {
        return Words.COMMON.contains(bare());
    }

    /** Whether it can be somebody's given name. */
    public boolean isGivenName() {
        return isCapital() && GivenNames.contains(key());
    }

    /** Whether it names a day, of the week or counted from this one. */
    public boolean isDay() {
        return in(Words.DAYS);
    }

    /** Whether it is the past of a verb that tells of an event, wherever it stands. */
    public boolean isPastOfEvent() {
        return EventTrigger.isPast(lower);
    }

    /** The type of event of which it is a noun, or null. */
    public EventType eventType() {
        return EventTrigger.typeOfNoun(lower);
    }

    /** Whether it starts with a capital letter. */
    public boolean isCapital() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is written in capitals, as acronyms are. */
    public boolean isAcronym() {
        return kind == Kind.WORD && text.length() > 1 && Character.isUpperCase(text.charAt(0))
                && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Whether it is an abbreviation with its full stop, or a single initial. */
    public boolean isAbbreviation() {
        return kind == Kind.WORD && text.charAt(text.length() - 1) == '.';
    }

    /** Whether it is a hyphen. */
    public boolean isHyphen() {
        return kind == Kind.MARK && (text.equals("-") || text.equals("‐") || text.equals("‑"));
    }

    /** Whether it is a dash. */
    public boolean isDash() {
        return kind == Kind.MARK && (text.equals("—") || text.equals("–") || text.equals("―") || text.equals("--"));
    }

    /** Whether it is a mark that ends a sentence. */
    public boolean isStop() {
        return kind == Kind.MARK && (text.equals(".") || text.equals("!") || text.equals("?") || text.equals("…"));
    }
}
