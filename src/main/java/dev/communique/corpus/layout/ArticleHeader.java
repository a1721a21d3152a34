package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.fact.PartialDate;

/**
 * What stands above an article's body.
 *
 * @param title   the headline, or null
 * @param date    what the time stamp says, or null
 * @param place   where it was filed, as the time stamp says; or null
 * @param summary bullets and standfirst
 * @param office  the letterhead that names a minister with his office, which speaks in the text; or null
 * @param end     index of the first line of the body
 */
record ArticleHeader(String title, PartialDate date, String place, List<String> summary, String office, int end) {

    private static final Pattern LABEL = Pattern.compile("(?:title|headline|subject)\\s*:\\s*(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_AHEAD = 2;
    private static final int REPEAT_AHEAD = 8;
    private static final int LONGEST_STANDFIRST = 400;
    private static final int FEWEST_WORDS = 3;

    /**
     * Reads the header of an article.
     *
     * @param start    index of its first line
     * @param headline index of the line that is its headline; -1 where none is
     * @param said     the title that the document itself says, or null
     * @param date     the day that the document itself says, or null
     */
    static ArticleHeader read(List<Line> lines, int start, int headline, String said, PartialDate date) {
        return new Reader(lines, headline < 0 ? said : lines.get(headline).text(), said, date).read(start, headline);
    }

    /** A headline without the word that says it is one. */
    static String withoutLabel(String headline) {
        Matcher label = LABEL.matcher(headline);
        return label.lookingAt() ? headline.substring(label.end()) : headline;
    }

    private static final class Reader {

        private final List<Line> lines;
        private final String said;
        private final List<String> summary = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private String headline;
        private PartialDate date;
        private String place;
        private String office;
        private PartialDate inHeadline;

        Reader(List<Line> lines, String headline, String said, PartialDate date) {
            this.lines = lines;
            this.headline = headline;
            this.said = said;
            this.date = date;
        }

        ArticleHeader read(int start, int headlineAt) {
            int i = start;
            while (i < lines.size() && (i <= headlineAt || belongs(i))) {
                if (i <= headlineAt) {
                    above(i, headlineAt);
                }
                seen.add(lines.get(i).text());
                i++;
            }
            String title = said != null ? said : headline == null ? null : withoutLabel(headline);
            PartialDate stamped = date != null ? date : inHeadline != null ? inHeadline : title == null ? null : NewsDates.dayIn(title);
            return new ArticleHeader(title, stamped, place, List.copyOf(summary), office, i);
        }

        /** What stands above the headline may hold the date, and nothing else that counts. */
        private void above(int index, int headlineAt) {
            String line = lines.get(index).text();
            if (index < headlineAt && date == null && (Furniture.isStamp(line) || Furniture.isLooseStamp(line))) {
                date = NewsDates.in(line);
            }
        }

        /** Whether a line belongs to the header, of which what counts is taken. */
        private boolean belongs(int index) {
            String line = lines.get(index).text();
            if (said == null && headline != null && Headlines.shorter(headline, line).equals(line)) {
                headline = line;
                return true;
            }
            if (headline != null && Headlines.isRepeat(line, headline)) {
                PartialDate more = NewsDates.dayIn(line);
                inHeadline = inHeadline == null && NewsDates.dayIn(headline) == null ? more : inHeadline;
                return true;
            }
            office = office == null && index > 0 ? Furniture.office(line) : office;
            if (Furniture.isStamp(line) || date == null && Furniture.isLooseStamp(line) && !isBrokenOff(index)) {
                date = date == null ? NewsDates.in(line) : date;
                place = place == null ? Dateline.placeOf(line) : place;
                return true;
            }
            if (Furniture.isSeparator(line)) {
                return false;
            }
            if (Furniture.isBullet(line)) {
                summary.add(Furniture.bulletText(line));
                return true;
            }
            if (Furniture.isHeader(line) || Furniture.isLabel(line) || Furniture.isCaption(line) || seen.contains(line)) {
                return true;
            }
            if (said == null && Furniture.isIssuer(line) && index + 1 < lines.size() && lines.get(index + 1).afterBlank()) {
                return true;
            }
            if (!goesOn(index)) {
                return false;
            }
            if (!isRepeatedBelow(index, line) && !Furniture.isIssuer(line) && !line.contains("http") && Furniture.office(line) == null) {
                summary.add(line);
            }
            return true;
        }

        /** Whether the line below goes on with a sentence. */
        private boolean isBrokenOff(int index) {
            return index + 1 < lines.size() && !lines.get(index + 1).afterBlank()
                    && Character.isLowerCase(lines.get(index + 1).text().codePointAt(0));
        }

        /** Whether the headline or a time stamp is still to come, so that the line at an index can't be body. */
        private boolean goesOn(int index) {
            boolean near = true;
            for (int i = index + 1; i < Math.min(lines.size(), index + 1 + REPEAT_AHEAD); i++) {
                String line = lines.get(i).text();
                near &= i <= index + LOOK_AHEAD && (i == index + 1 || isSmall(lines.get(i - 1).text()));
                if (Furniture.isSeparator(line)) {
                    return false;
                }
                if (headline != null && words(headline) >= FEWEST_WORDS && isWholeRepeat(line)) {
                    return true;
                }
                if (near && said == null && (line.equals(headline) || headline != null && date == null && (Furniture.isStamp(line)
                        || Furniture.isLooseStamp(line) || line.equalsIgnoreCase("short url")))) {
                    return true;
                }
                if (line.length() > LONGEST_STANDFIRST) {
                    return false;
                }
            }
            return false;
        }

        /** Whether a stamp behind a line may still be that of the header: the line is furniture, or no sentence. */
        private static boolean isSmall(String line) {
            return Furniture.isHeader(line) || ".!?".indexOf(line.charAt(line.length() - 1)) < 0 && line.split(" ").length > FEWEST_WORDS;
        }

        private boolean isWholeRepeat(String line) {
            return line.length() >= headline.length() && Headlines.isRepeat(line, headline);
        }

        private boolean isRepeatedBelow(int index, String line) {
            for (int i = index + 1; i < Math.min(lines.size(), index + 1 + REPEAT_AHEAD); i++) {
                if (lines.get(i).text().equals(line)) {
                    return true;
                }
            }
            return false;
        }

        private static int words(String line) {
            return line.split(" ").length;
        }
    }
}
