package dev.communique.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.lexicon.WordLists;

/**
 * Finds what stands between quotation marks: curly, straight, single, low and angled ones; quotations within quotations belong to the
 * outer one; one that is not closed goes on where the next paragraph starts with a mark, else it ends with its paragraph.
 */
public final class Quotations {

    private static final Set<String> ELISIONS = WordLists.words("abbreviations.txt", "ELISIONS");

    private final List<Token> tokens;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The quotations of a text in their order, none within another. */
    public static List<Quotation> of(List<Token> tokens) {
        Quotations reader = new Quotations(tokens);
        int at = 0;
        while (at < tokens.size()) {
            int end = reader.paragraphEnd(at);
            at = reader.paragraph(at, end);
        }
        return reader.found;
    }

    private int paragraphEnd(int at) {
        int end = at;
        while (end < tokens.size() && !tokens.get(end).isParagraph()) {
            end++;
        }
        return end;
    }

    /** Reads a paragraph, and those into which its last quotation runs; gives where to go on. */
    private int paragraph(int start, int end) {
        int at = start;
        while (at < end) {
            if (isDoubleOpening(at, end)) {
                int close = doubleClosing(at, end);
                if (close < 0) {
                    return unclosed(at, end);
                }
                found.add(new Quotation(at, close, true));
                at = close + 1;
            } else if (isSingleOpening(at, end)) {
                int close = singleClosing(at, end);
                if (close >= 0) {
                    found.add(new Quotation(at, close, true));
                    at = close + 1;
                } else {
                    at++;
                }
            } else {
                at++;
            }
        }
        return end + 1;
    }

    private int unclosed(int open, int paragraphEnd) {
        int end = paragraphEnd;
        while (end + 1 < tokens.size() && isDoubleOpening(end + 1, tokens.size())) {
            int next = paragraphEnd(end + 1);
            int close = doubleClosing(end + 1, next);
            if (close >= 0) {
                found.add(new Quotation(open, close, true));
                return paragraphRest(close + 1, next);
            }
            end = next;
        }
        if (end - 1 > open) {
            found.add(new Quotation(open, end - 1, false));
        }
        return end + 1;
    }

    private int paragraphRest(int at, int end) {
        return at >= end ? end + 1 : at;
    }

    private boolean isDoubleOpening(int i, int end) {
        String text = tokens.get(i).text();
        if (text.equals("“") || text.equals("„") || text.equals("«") || text.equals("``")) {
            return true;
        }
        return isStraightDouble(i) && i + 1 < end && (tokens.get(i).gap() || isOpenedBefore(i) || !tokens.get(i + 1).gap());
    }

    private boolean isStraightDouble(int i) {
        String text = tokens.get(i).text();
        return text.equals("\"") || text.equals("''") || text.equals("＂") || text.equals("″");
    }

    private boolean isOpenedBefore(int i) {
        return i == 0 || tokens.get(i - 1).isParagraph() || "([{—–-/:".contains(tokens.get(i - 1).text());
    }

    /** The mark that closes a quotation, or -1. */
    private int doubleClosing(int open, int end) {
        return isStraightDouble(open) ? straightClosing(open, end) : curlyClosing(open, end);
    }

    /** A mark that plainly opens tells that the closing one is missing. */
    private int straightClosing(int open, int end) {
        for (int i = open + 1; i < end; i++) {
            if (isStraightDouble(i)) {
                boolean opens = tokens.get(i).gap() && i + 1 < end && !tokens.get(i + 1).gap();
                return opens ? -1 : i;
            }
            if (tokens.get(i).text().equals("”")) {
                return i;
            }
        }
        return -1;
    }

    /** The mark that closes as many as were opened; where there is none, the last that closes any. */
    private int curlyClosing(int open, int end) {
        int depth = 1;
        int last = -1;
        for (int i = open + 1; i < end; i++) {
            if (isCurlyClosing(i, end)) {
                last = i;
                depth--;
                if (depth == 0) {
                    return i;
                }
            } else if (isDoubleOpening(i, end)) {
                depth++;
            }
        }
        return last;
    }

    /** Some turn the closing mark the wrong way, or type a straight one. */
    private boolean isCurlyClosing(int i, int end) {
        String text = tokens.get(i).text();
        boolean behindWord = !tokens.get(i).gap() && (i + 1 >= end || tokens.get(i + 1).gap() || tokens.get(i + 1).isMark());
        return text.equals("”") || text.equals("»") || (text.equals("“") || isStraightDouble(i)) && behindWord;
    }

    private boolean isSingle(int i) {
        String text = tokens.get(i).text();
        return text.equals("‘") || text.equals("’") || text.equals("'") || text.equals("`");
    }

    private boolean isSingleOpening(int i, int end) {
        if (!isSingle(i) || i + 1 >= end || tokens.get(i + 1).gap() || tokens.get(i + 1).isMark() && !isStraightDouble(i + 1)) {
            return false;
        }
        if (!tokens.get(i).gap() && !isOpenedBefore(i)) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return !next.in(ELISIONS) && !(next.isNumber() && !tokens.get(i).text().equals("‘"));
    }

    /**
     * The mark that closes a single quotation, or -1. An apostrophe looks the same: one after or before punctuation closes; else the last
     * one that may do, as a plural's apostrophe ("ministers’") comes before it.
     */
    private int singleClosing(int open, int end) {
        int candidate = -1;
        for (int i = open + 1; i < end; i++) {
            if (!isSingle(i) || tokens.get(i).gap() && i + 1 < end && !tokens.get(i + 1).gap()) {
                if (isSingle(i) && isSingleOpening(i, end)) {
                    return candidate;
                }
                continue;
            }
            boolean last = i + 1 >= end;
            if (!last && !tokens.get(i + 1).gap() && !tokens.get(i + 1).isMark()) {
                continue;
            }
            boolean behindStop = tokens.get(i - 1).isMark() && !isSingle(i - 1);
            boolean beforeStop = last || tokens.get(i + 1).isMark() && !tokens.get(i + 1).gap();
            if (behindStop || beforeStop) {
                return i;
            }
            boolean plural = tokens.get(i - 1).lower().endsWith("s");
            if (candidate < 0 || !plural) {
                if (!plural) {
                    return i;
                }
                candidate = i;
            }
        }
        return candidate;
    }
}
