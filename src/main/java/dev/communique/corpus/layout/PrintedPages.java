package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one text of pages, as they come out of a PDF: takes out the numbers and heads of pages, goes on in the sentence that a page's end
 * breaks, and joins the words that a line's end breaks.
 */
final class PrintedPages {

    private static final int LONGEST = 80;
    private static final int WIDEST_WRAP = 120;
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:you are on )?page ?\\d{1,4}(?: ?of ?\\d{1,4})?|[-–—] ?\\d{1,4} ?[-–—]"
            + "|\\d{1,4} ?/ ?\\d{1,4}|\\d{1,4} of \\d{1,4}|- page \\d{1,4} -");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BROKEN = Pattern.compile("(\\p{L}+)[-\u00AD\u2010]$");
    private static final Pattern REST = Pattern.compile("^(\\p{Ll}+)");

    /** What stays apart from the word behind it. */
    private static final Set<String> PREFIXES = Set.of("self", "vice", "long", "short", "well", "high", "low", "cross", "non", "ex", "anti",
            "pro", "so", "mid", "co", "full", "half", "part", "all", "two", "three", "four", "five", "six", "ten", "year", "day", "month",
            "north", "south", "east", "west", "post", "pre", "multi", "counter", "follow", "face", "one", "decision", "policy", "peace",
            "state", "people", "government", "third", "first", "second", "large", "small", "wide", "far", "near", "de", "by", "up", "in");

    private PrintedPages() {
    }

    /** The lines as one text. */
    static List<Line> joined(List<Line> lines) {
        return unbroken(withoutHeads(lines));
    }

    private static List<Line> withoutHeads(List<Line> lines) {
        boolean[] numbers = new boolean[lines.size()];
        Map<String, Integer> counts = new HashMap<>();
        int pages = 0;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() <= LONGEST) {
                numbers[i] = NUMBER.matcher(text).matches();
                pages += numbers[i] ? 1 : 0;
                counts.merge(head(text), 1, Integer::sum);
            }
        }
        if (pages == 0) {
            return lines;
        }
        List<Line> kept = new ArrayList<>();
        boolean cut = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (numbers[i] || isHead(lines, i, numbers, counts)) {
                cut = true;
            } else {
                kept.add(cut && goesOn(kept, line) ? line.joined() : line);
                cut = false;
            }
        }
        return kept;
    }

    private static String head(String text) {
        return DIGITS.matcher(text).replaceAll("0");
    }

    /** Whether a line stands beside the number of a page, and again beside others. */
    private static boolean isHead(List<Line> lines, int index, boolean[] numbers, Map<String, Integer> counts) {
        String text = lines.get(index).text();
        if (text.length() > LONGEST || counts.getOrDefault(head(text), 0) < 2) {
            return false;
        }
        for (int i = Math.max(0, index - 2); i <= Math.min(lines.size() - 1, index + 2); i++) {
            if (numbers[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(List<Line> kept, Line next) {
        return !kept.isEmpty() && Character.isLowerCase(next.text().codePointAt(0))
                && ".!?:".indexOf(kept.get(kept.size() - 1).text().charAt(kept.get(kept.size() - 1).text().length() - 1)) < 0;
    }

    private static List<Line> unbroken(List<Line> lines) {
        if (lines.stream().noneMatch(line -> line.text().endsWith("-") || line.text().endsWith("\u00AD"))) {
            return lines;
        }
        List<Line> whole = new ArrayList<>(lines);
        for (int i = 0; i + 1 < whole.size(); i++) {
            Line line = whole.get(i);
            Line next = whole.get(i + 1);
            if (line == null || next.afterBlank() || line.text().length() > WIDEST_WRAP) {
                continue;
            }
            Matcher broken = BROKEN.matcher(line.text());
            Matcher rest = REST.matcher(next.text());
            if (!broken.find() || !rest.find()) {
                continue;
            }
            boolean stays = PREFIXES.contains(broken.group(1).toLowerCase(Locale.ROOT)) && !line.text().endsWith("\u00AD");
            int end = end(next.text(), rest.end());
            whole.set(i, line.with(line.text().substring(0, broken.end(1)) + (stays ? "-" : "") + next.text().substring(0, end)));
            String left = Line.strip(next.text().substring(end));
            if (left.isEmpty()) {
                whole.set(i + 1, null);
            } else {
                whole.set(i + 1, next.with(left));
            }
        }
        whole.removeIf(line -> line == null);
        return whole;
    }

    /** Where the word ends with the marks behind it. */
    private static int end(String text, int wordEnd) {
        int end = wordEnd;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
