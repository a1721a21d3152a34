package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.communique.fact.PartialDate;

/**
 * The paragraphs of an article, and what stands around them.
 *
 * @param text        paragraphs with a blank line between two; empty where nothing but furniture was there
 * @param dateline    or null
 * @param signOffDate the date in {@code Published in Dawn, January 5th, 2026} or in a time stamp below the text, or null
 */
record BodyText(String text, String dateline, PartialDate signOffDate) {

    private static final int WIDEST_WRAP = 120;
    private static final String SENTENCE_ENDS = ".!?:;…\"”’'»)";

    /** Takes the lines behind the header, up to the next article. */
    static BodyText of(List<Line> lines) {
        PartialDate signOff = null;
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (Furniture.isSignOff(line) || Furniture.isLabelledStamp(line)) {
                signOff = NewsDates.in(line);
            } else if (!Furniture.isButton(line) && !(i < lines.size() - 1 && Furniture.isCaptionInText(line))) {
                body.add(lines.get(i));
            }
        }
        List<String> paragraphs = paragraphs(withoutTail(body));
        if (paragraphs.size() > 1 && Dateline.isAlone(paragraphs.get(0))) {
            return new BodyText(String.join("\n\n", paragraphs.subList(1, paragraphs.size())), paragraphs.get(0), signOff);
        }
        String text = String.join("\n\n", paragraphs);
        Dateline dateline = Dateline.in(text);
        if (dateline == null) {
            return new BodyText(text, null, signOff);
        }
        PartialDate date = signOff == null ? NewsDates.in(dateline.text()) : signOff;
        return new BodyText(text.substring(dateline.end()), dateline.text(), date);
    }

    private static List<Line> withoutTail(List<Line> body) {
        int end = body.size();
        while (end > 1 && Furniture.isTail(body.get(end - 1).text())) {
            end--;
        }
        List<Line> rest = new ArrayList<>(body.subList(0, end));
        if (end > 0) {
            Line last = rest.get(end - 1);
            rest.set(end - 1, new Line(Furniture.withoutTail(last.text()), last.number(), last.afterBlank()));
        }
        return rest;
    }

    private static List<String> paragraphs(List<Line> body) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= body.size(); i++) {
            if (i == body.size() || body.get(i).afterBlank()) {
                addBlock(body.subList(start, i), paragraphs);
                start = i;
            }
        }
        return paragraphs;
    }

    private static void addBlock(List<Line> block, List<String> paragraphs) {
        if (isWrapped(block)) {
            paragraphs.add(block.stream().map(Line::text).collect(Collectors.joining(" ")));
        } else {
            block.forEach(line -> paragraphs.add(line.text()));
        }
    }

    /** Whether the lines were broken to a width, in the middle of sentences, rather than one line being one paragraph. */
    private static boolean isWrapped(List<Line> block) {
        long broken = block.stream().limit(Math.max(0, block.size() - 1))
                .filter(line -> SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) < 0)
                .count();
        return broken * 2 > block.size() - 1 && block.stream().allMatch(line -> line.text().length() <= WIDEST_WRAP);
    }
}
