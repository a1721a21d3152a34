package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.List;

/** Takes the blank lines out of a text that has one behind each line, as pages have that were made of printed lines. */
final class DoubleSpacing {

    /** As many lines have to go on in the middle of a sentence, and two of five of all: headings and short paragraphs don't. */
    private static final int FEWEST = 4;
    private static final int WIDEST = 120;
    /** A line that ends a sentence and is as much shorter than the widest one ends its paragraph. */
    private static final double SHORT = 0.8;

    private DoubleSpacing() {
    }

    /** The lines, those behind a single blank line right below the one before where the text is spaced so; where it is not, as they are. */
    static List<Line> single(List<Line> lines) {
        int spaced = 0;
        int flowing = 0;
        int widest = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            if (isSpaced(before, lines.get(i)) && before.text().length() <= WIDEST) {
                spaced++;
                flowing += !Paragraphs.endsSentence(before) && Character.isLowerCase(lines.get(i).text().codePointAt(0)) ? 1 : 0;
                widest = Math.max(widest, before.text().length());
            }
        }
        if (flowing < FEWEST || flowing * 5 < spaced * 2) {
            return lines;
        }
        List<Line> single = new ArrayList<>(lines.subList(0, 1));
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            boolean ends = before.text().length() > WIDEST
                    || Paragraphs.endsSentence(before) && before.text().length() < SHORT * widest;
            single.add(isSpaced(before, lines.get(i)) && !ends ? lines.get(i).joined() : lines.get(i));
        }
        return single;
    }

    private static boolean isSpaced(Line before, Line line) {
        return line.number() == before.number() + 2;
    }
}
