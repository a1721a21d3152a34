package dev.communique.extraction.syntax;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * What the network sees of a token: its words, affixes, shape, whether it is quoted, and whether it is known as a name. Each feature is a hash of 32
 * bits, so that the model holds no strings and nothing is allocated here; with some ten thousand features, a false one is met once in 100,000 tokens.
 */
final class TokenFeatures {

    /** The kinds of features; what is hashed of one kind is told apart from what is hashed of another. */
    private static final int WORD = 1, EXACT = 2, FIRST_WORD = 3, SUFFIX = 4, PREFIX = 5, SHAPE = 6, QUOTED = 7, NAME = 8, ROOT = 9,
            UNKNOWN = 10;
    /** The feature of the root, which stands before the first token. */
    static final int ROOT_FEATURE = finish(start(ROOT));
    /** The feature that stands for a word that the model does not know. */
    static final int UNKNOWN_WORD = finish(start(UNKNOWN));
    private static final int LONGEST_SHAPE = 6;

    private TokenFeatures() {
    }

    /** The hash of the word itself; no other feature of a token is more telling, and it comes first. */
    static int word(String form) {
        int begin = form.lastIndexOf(' ') + 1;
        return hashed(WORD, form, begin == form.length() ? 0 : begin, form.length(), true);
    }

    /** Hands over the features of a token but its word. */
    static void others(TaggedForm token, boolean first, boolean quoted, IntConsumer features) {
        String form = token.form();
        int end = form.length();
        int begin = form.lastIndexOf(' ') + 1;
        if (begin == end) {
            begin = 0;
        }
        if (begin > 0) {
            features.accept(hashed(FIRST_WORD, form, 0, form.indexOf(' '), true));
        }
        if (hasCapital(form, begin)) {
            features.accept(hashed(EXACT, form, begin, end, false));
        }
        for (int n = 1; n <= 4 && n < end - begin; n++) {
            features.accept(hashed(SUFFIX, form, end - n, end, true));
        }
        for (int n = 1; n <= 3 && n < end - begin; n++) {
            features.accept(hashed(PREFIX, form, begin, begin + n, true));
        }
        features.accept(shape(form, begin, first));
        features.accept(finish(add(start(QUOTED), quoted ? 1 : 0)));
        features.accept(finish(add(start(NAME), (token.tag() == Tag.PROPN ? 1 : token.tag() == null ? 0 : 2 + token.tag().ordinal()))));
    }

    /** Which tokens stand within quotation marks; a straight one opens where none is open. The marks themselves do not. */
    static void quoted(List<TaggedForm> tokens, boolean[] quoted) {
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            String form = tokens.get(i).form();
            char c = form.charAt(0);
            boolean mark = form.length() <= 2
                    && (c == '“' || c == '”' || c == '"' || c == '«' || c == '»' || form.equals("``") || form.equals("''"));
            if (mark) {
                open = c == '“' || c == '«' || c == '`' || (c == '"' && !open);
            }
            quoted[i] = open && !mark;
        }
    }

    private static boolean hasCapital(String form, int begin) {
        for (int i = begin; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int shape(String form, int begin, boolean first) {
        long hash = add(start(SHAPE), first ? 1 : 0);
        int last = 0;
        int runs = 0;
        for (int i = begin; i < form.length() && runs < LONGEST_SHAPE; i++) {
            char c = form.charAt(i);
            int kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                hash = add(hash, kind);
                runs++;
            }
            last = kind;
        }
        return finish(hash);
    }

    private static int hashed(int kind, String form, int begin, int end, boolean lower) {
        long hash = start(kind);
        for (int i = begin; i < end; i++) {
            hash = add(hash, plain(form.charAt(i), lower));
        }
        return finish(hash);
    }

    private static int plain(char c, boolean lower) {
        if (c < 128) {
            return c >= '0' && c <= '9' ? '0' : lower && c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        return switch (c) {
            case '“', '”', '«', '»', '„' -> '"';
            case '‘', '’' -> '\'';
            case '–', '—' -> '-';
            default -> lower ? Character.toLowerCase(c) : c;
        };
    }

    private static long start(int kind) {
        return add(0xcbf29ce484222325L, kind);
    }

    private static long add(long hash, int value) {
        return (hash ^ value) * 0x100000001b3L;
    }

    /** Never 0, which is an empty place of the table. */
    private static int finish(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) | 1;
    }
}
