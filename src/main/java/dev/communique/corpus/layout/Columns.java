package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the two columns of a page, as {@code pdftotext -layout} leaves them side by side, below one another: a gutter of spaces goes down the page,
 * and prose stands on both sides of it. A line that crosses the gutter, such as a headline, parts what is above it from what is below.
 */
final class Columns {

    private static final String PAGE_END = "\f";
    /** Wider lines were not broken to the width of a page. */
    private static final int WIDEST = 220;
    private static final int NARROWEST_COLUMN = 20;
    private static final int FEWEST_LINES = 8;
    private static final int GUTTER = 2;
    /** Of ten lines with something on them, so many have text on both sides at least. */
    private static final int TENTHS_WITH_BOTH = 5;
    /** Of ten lines with both sides, the right one of so many starts at the same place at least. */
    private static final int TENTHS_ALIGNED = 6;
    /** Of all lines one in so many may cross the gutter. */
    private static final int ONE_CROSSES_OF = 6;
    /** Tables have fewer words in their cells than prose has in its lines. */
    private static final int FEWEST_WORDS = 3;

    private final List<String> lines;
    private final StringBuilder left = new StringBuilder();
    private final StringBuilder right = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    private Columns(List<String> lines) {
        this.lines = lines;
    }

    /** The text with its columns one after the other; the same text where it has none. */
    static String inTurn(String text) {
        if (text.indexOf("   ") < 0) {
            return text;
        }
        List<String> pages = new ArrayList<>();
        for (String page : text.split(PAGE_END, -1)) {
            List<String> lines = page.lines().toList();
            int gutter = gutter(lines);
            pages.add(gutter < 0 ? page : new Columns(lines).read(gutter));
        }
        return String.join(PAGE_END, pages);
    }

    /** The column behind which the right half begins; -1 where a page has no two halves. */
    private static int gutter(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (width > WIDEST || width < 2 * NARROWEST_COLUMN) {
            return -1;
        }
        int[] both = new int[width + 1];
        int[] crossing = new int[width + 1];
        int filled = 0;
        for (String line : lines) {
            filled += line.isBlank() ? 0 : 1;
            count(line, both, crossing);
        }
        int best = -1;
        for (int at = NARROWEST_COLUMN; at <= width - NARROWEST_COLUMN; at++) {
            if (both[at] >= FEWEST_LINES && both[at] * 10 >= filled * TENTHS_WITH_BOTH && crossing[at] * ONE_CROSSES_OF <= filled
                    && (best < 0 || both[at] - crossing[at] >= both[best] - crossing[best])) {
                best = at;
            }
        }
        return best >= 0 && isProse(lines, best) ? best : -1;
    }

    private static void count(String line, int[] both, int[] crossing) {
        int start = line.length() - line.stripLeading().length();
        int end = line.stripTrailing().length();
        for (int at = start + 1; at < end; at++) {
            if (isGap(line, at)) {
                both[at]++;
            } else {
                crossing[at]++;
            }
        }
    }

    /** Whether spaces end right before a column, or go on there. */
    private static boolean isGap(String line, int at) {
        return at >= GUTTER && line.charAt(at - 1) == ' ' && line.charAt(at - GUTTER) == ' ';
    }

    private static boolean isProse(List<String> lines, int gutter) {
        int[] starts = new int[WIDEST + 1];
        int[] words = new int[2];
        int sides = 0;
        for (String line : lines) {
            if (hasBoth(line, gutter)) {
                sides++;
                String behind = line.substring(gutter);
                starts[gutter + behind.length() - behind.stripLeading().length()]++;
                words[0] += words(line.substring(0, gutter));
                words[1] += words(behind);
            }
        }
        int aligned = Arrays.stream(starts).max().orElse(0);
        return aligned * 10 >= sides * TENTHS_ALIGNED && Math.min(words[0], words[1]) >= sides * FEWEST_WORDS;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static boolean hasBoth(String line, int gutter) {
        return line.length() > gutter && isGap(line, gutter) && !line.substring(0, gutter).isBlank() && !line.substring(gutter).isBlank();
    }

    private String read(int gutter) {
        for (String line : lines) {
            boolean crosses = line.length() > gutter && !isGap(line, gutter) && !line.substring(0, gutter).isBlank();
            if (crosses) {
                flush();
                text.append(line).append('\n');
            } else {
                left.append(line, 0, Math.min(gutter, line.length())).append('\n');
                right.append(line.length() > gutter ? line.substring(gutter) : "").append('\n');
            }
        }
        flush();
        return text.toString();
    }

    /** Below a column that ends in the middle of a sentence the other one goes on with it. */
    private void flush() {
        String above = left.toString().stripTrailing();
        String below = right.toString().stripTrailing();
        if (below.isBlank()) {
            text.append(left);
        } else {
            boolean ends = above.isBlank() || Furniture.endsSentence(above.substring(above.lastIndexOf('\n') + 1).strip());
            text.append(above).append(ends ? "\n\n" : "\n").append(ends ? below : below.replaceFirst("^(?:\\h*\\n)+", "")).append("\n\n");
        }
        left.setLength(0);
        right.setLength(0);
    }
}
