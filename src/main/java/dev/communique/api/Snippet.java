package dev.communique.api;

/** The words around a passage of a body, cut between words. */
final class Snippet {

    private static final int WIDTH = 160;

    private Snippet() {
    }

    static String before(String body, int start) {
        if (start <= WIDTH) {
            return body.substring(0, start);
        }
        int from = nextSpace(body, start - WIDTH - 1, start);
        return body.substring(from + 1, start);
    }

    static String after(String body, int end) {
        if (body.length() - end <= WIDTH) {
            return body.substring(end);
        }
        int to = end + WIDTH;
        while (to > end && !Character.isWhitespace(body.charAt(to))) {
            to--;
        }
        return body.substring(end, to);
    }

    /** The first white space at or behind an offset; the character before {@code limit} where there is none. */
    private static int nextSpace(String body, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (Character.isWhitespace(body.charAt(i))) {
                return i;
            }
        }
        return limit - 1;
    }
}
