package dev.communique.corpus.layout;

import java.util.ArrayList;
import java.util.List;

import dev.communique.fact.PartialDate;

/**
 * The paragraphs of an article, and what stands around them.
 *
 * @param text        paragraphs with a blank line between two; empty where nothing but furniture was there
 * @param dateline    or null
 * @param signOffDate the date in {@code Published in Dawn, January 5th, 2026} or in a time stamp below the text, or null
 */
record BodyText(String text, String dateline, PartialDate signOffDate) {

    private static final int LINES_OF_FOOT = 4;
    private static final int LONGEST_FOOT = 160;
    private static final int LONGEST_TAIL = 12;

    /**
     * Takes the lines behind the header, up to the next article.
     *
     * @param areParagraphs whether each line is known to be a paragraph
     */
    static BodyText of(List<Line> lines, boolean areParagraphs) {
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
        while (body.size() > 1 && Furniture.isSeparator(body.get(0).text())) {
            body.remove(0);
        }
        if (signOff == null) {
            signOff = dateOfFoot(body);
        }
        List<String> paragraphs = Paragraphs.of(withoutTail(body), areParagraphs);
        if (paragraphs.size() > 1 && Furniture.isAgency(paragraphs.get(0)) && Dateline.in(paragraphs.get(1)) != null) {
            paragraphs = paragraphs.subList(1, paragraphs.size()); // who filed it, in a line of its own
        }
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

    /** The day that stands at the start of one of the last lines, or alone beside names: where a letter has its date. */
    private static PartialDate dateOfFoot(List<Line> body) {
        for (int i = body.size() - 1; i >= Math.max(1, body.size() - LINES_OF_FOOT); i--) {
            String line = body.get(i).text();
            if (".!?:".indexOf(line.charAt(line.length() - 1)) >= 0) {
                return null; // the text goes on behind whatever stands above it
            }
            if (line.length() <= LONGEST_FOOT
                    && (Furniture.startsWithDate(line) || Furniture.isStamp(line) || Furniture.isLooseStamp(line))) {
                return NewsDates.dayIn(line);
            }
        }
        return null;
    }

    private static List<Line> withoutTail(List<Line> body) {
        int end = body.size();
        for (int i = body.size() - 1; i >= Math.max(1, body.size() - LONGEST_TAIL); i--) {
            if (Furniture.isBegunTail(body.get(i).text()) && body.get(i).afterBlank()) {
                end = i;
            }
        }
        while (end > 1 && (Furniture.isTail(body.get(end - 1).text()) || Furniture.isSeparator(body.get(end - 1).text()))) {
            end--;
        }
        List<Line> rest = new ArrayList<>(body.subList(0, end));
        if (end > 0) {
            Line last = rest.get(end - 1);
            rest.set(end - 1, last.with(Furniture.withoutTail(last.text())));
        }
        return rest;
    }
}
