package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.List;

/** Finds paragraphs in lines: told by blank lines, by indentation, or one in each line; lines that were broken to a width are joined. */
final class Paragraphs {

    private static final int WIDEST_WRAP = 120;
    private static final int DEEPER = 2;
    private static final String SENTENCE_ENDS = ".!?:;…\"”’'»)";

    private Paragraphs() {
    }

    /** @param areParagraphs whether each line is known to be a paragraph */
    static List<String> of(List<Line> body, boolean areParagraphs) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= body.size(); i++) {
            if (i == body.size() || body.get(i).afterBlank()) {
                addBlock(body.subList(start, i), areParagraphs, paragraphs);
                start = i;
            }
        }
        return paragraphs;
    }

    private static void addBlock(List<Line> block, boolean areParagraphs, List<String> paragraphs) {
        if (areParagraphs || block.size() < 2) {
            block.forEach(line -> paragraphs.add(line.text()));
        } else if (isIndented(block)) {
            addIndented(block, paragraphs);
        } else if (isListed(block)) {
            addListed(block, paragraphs);
        } else if (isWrapped(block)) {
            paragraphs.add(joined(block));
        } else {
            block.forEach(line -> paragraphs.add(line.text()));
        }
    }

    private static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder(lines.get(0).text());
        for (Line line : lines.subList(1, lines.size())) {
            boolean hyphenated = text.length() > 1 && text.charAt(text.length() - 1) == '-'
                    && Character.isLetter(text.charAt(text.length() - 2))
                    && Character.isLetter(line.text().charAt(0));
            text.append(hyphenated ? "" : " ").append(line.text());
        }
        return text.toString();
    }

    /** Whether the lines were broken to a width, in the middle of sentences, rather than one line being one paragraph. */
    private static boolean isWrapped(List<Line> block) {
        long broken = block.stream().limit(Math.max(0, block.size() - 1)).filter(line -> !endsSentence(line)).count();
        return broken * 2 > block.size() - 1 && block.stream().allMatch(line -> line.text().length() <= WIDEST_WRAP);
    }

    /** Whether a mark that can end a sentence ends a line. */
    static boolean endsSentence(Line line) {
        return SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    }

    /** Whether some lines are moved in, others not, and those that are come first or behind the end of a sentence: they start paragraphs. */
    private static boolean isIndented(List<Line> block) {
        int least = block.stream().mapToInt(Line::indent).min().orElse(0);
        int started = 0;
        int others = 0;
        for (int i = 0; i < block.size(); i++) {
            if (block.get(i).indent() < least + DEEPER) {
                others++;
            } else if (i == 0 || endsSentence(block.get(i - 1))) {
                started++;
            } else {
                return false;
            }
        }
        return started > 0 && others > 0 && block.get(0).indent() >= least + DEEPER;
    }

    private static void addIndented(List<Line> block, List<String> paragraphs) {
        int least = block.stream().mapToInt(Line::indent).min().orElse(0);
        int start = 0;
        for (int i = 1; i <= block.size(); i++) {
            if (i == block.size() || block.get(i).indent() >= least + DEEPER) {
                paragraphs.add(joined(block.subList(start, i)));
                start = i;
            }
        }
    }

    /** Whether the lines are points, each of which may go on in lines below it. */
    private static boolean isListed(List<Line> block) {
        return Furniture.isBullet(block.get(0).text());
    }

    private static void addListed(List<Line> block, List<String> paragraphs) {
        int start = 0;
        for (int i = 1; i <= block.size(); i++) {
            if (i == block.size() || Furniture.isBullet(block.get(i).text())) {
                addPoint(block.subList(start, i), paragraphs);
                start = i;
            }
        }
    }

    private static void addPoint(List<Line> point, List<String> paragraphs) {
        if (point.size() > 1 && (isWrapped(point) || point.get(1).indent() > point.get(0).indent())) {
            paragraphs.add(joined(point));
        } else {
            point.forEach(line -> paragraphs.add(line.text()));
        }
    }
}
