package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.fact.PartialDate;

/**
 * What stands above an article's body.
 *
 * @param title   the headline, or null
 * @param date    what the time stamp says, or null
 * @param summary bullets and standfirst
 * @param end     index of the first line of the body
 */
record ArticleHeader(String title, PartialDate date, List<String> summary, int end) {

    private static final Pattern LABEL = Pattern.compile("(?:title|headline)\\s*:\\s*(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_AHEAD = 2;

    /** Reads the header of the article that starts at an index; {@code titled} says whether its first line is the headline. */
    static ArticleHeader read(List<Line> lines, int start, boolean titled) {
        String headline = titled ? lines.get(start).text() : null;
        PartialDate date = null;
        List<String> summary = new ArrayList<>();
        int i = titled ? start + 1 : start;
        for (; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (Furniture.isStamp(line) || date == null && Furniture.isLooseStamp(line)) {
                date = date == null ? NewsDates.in(line) : date;
            } else if (Furniture.isBullet(line)) {
                summary.add(Furniture.bulletText(line));
            } else if (Furniture.isSeparator(line)) {
                break;
            } else if (!Furniture.isHeader(line) && !line.equals(headline) && !Furniture.isCaption(line)) {
                if (!headerGoesOn(lines, i, headline, date != null)) {
                    break;
                }
                summary.add(line);
            }
        }
        return new ArticleHeader(headline == null ? null : withoutLabel(headline), date, List.copyOf(summary), i);
    }

    private static String withoutLabel(String headline) {
        Matcher label = LABEL.matcher(headline);
        return label.lookingAt() ? headline.substring(label.end()) : headline;
    }

    /** Whether the headline or a time stamp is still to come, so that the line at an index can't be body. */
    private static boolean headerGoesOn(List<Line> lines, int index, String headline, boolean stamped) {
        for (int i = index + 1; i < Math.min(lines.size(), index + 1 + LOOK_AHEAD); i++) {
            String line = lines.get(i).text();
            if (line.equals(headline) || headline != null && !stamped
                    && (Furniture.isStamp(line) || Furniture.isLooseStamp(line) || line.equalsIgnoreCase("short url"))) {
                return true;
            }
            if (Furniture.isSeparator(line)) {
                return false;
            }
        }
        return false;
    }
}
