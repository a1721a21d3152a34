package dev.communique.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.fact.Passage;

/**
 * A text with the attributions that somebody marked in it, as brat's standoff files hold them: spans {@code Source}, {@code Cue} and
 * {@code Content}, and an event that ties those of one attribution. Offsets in such a file count code points.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat standoff format</a>
 */
record BratDocument(String text, List<Attribution> attributions) {

    private static final Pattern SPAN = Pattern.compile("(T\\d+)\\t(\\w[\\w-]*) (\\d+ \\d+(?:;\\d+ \\d+)*)\\t.*");
    private static final Pattern TIE = Pattern.compile("E\\d+\\t(.*)");
    private static final Pattern ROLE = Pattern.compile("(Source|Content)\\d*:(T\\d+)");

    /** What somebody says, and the words that tell who; each a list of pieces in the order of the text, no source where none is marked. */
    record Attribution(List<Passage> source, List<Passage> content) {
    }

    /**
     * Reads a text and its annotations, both UTF-8.
     *
     * @throws IOException with file and line where the annotations are not those of the text
     */
    static BratDocument read(Path textFile, Path annotationFile) throws IOException {
        String text = Files.readString(textFile);
        Map<String, List<Passage>> spans = new HashMap<>();
        List<Attribution> attributions = new ArrayList<>();
        List<String> lines = Files.readAllLines(annotationFile);
        for (int i = 0; i < lines.size(); i++) {
            Matcher span = SPAN.matcher(lines.get(i));
            if (span.matches()) {
                spans.put(span.group(1), pieces(text, span.group(3), annotationFile + ":" + (i + 1)));
            }
        }
        for (String line : lines) {
            Matcher tie = TIE.matcher(line);
            if (tie.matches()) {
                attributions.add(attribution(tie.group(1), spans));
            }
        }
        return new BratDocument(text, attributions);
    }

    private static List<Passage> pieces(String text, String offsets, String where) throws IOException {
        List<Passage> pieces = new ArrayList<>();
        for (String piece : offsets.split(";")) {
            int space = piece.indexOf(' ');
            try {
                int start = text.offsetByCodePoints(0, Integer.parseInt(piece.substring(0, space)));
                int end = text.offsetByCodePoints(0, Integer.parseInt(piece.substring(space + 1)));
                pieces.add(Passage.of(text, start, end));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new IOException(where + ": the text has no characters " + piece, e);
            }
        }
        pieces.sort(null);
        return pieces;
    }

    private static Attribution attribution(String tie, Map<String, List<Passage>> spans) {
        List<Passage> source = new ArrayList<>();
        List<Passage> content = new ArrayList<>();
        Matcher role = ROLE.matcher(tie);
        while (role.find()) {
            (role.group(1).equals("Source") ? source : content).addAll(spans.getOrDefault(role.group(2), List.of()));
        }
        source.sort(null);
        content.sort(null);
        return new Attribution(source, content);
    }
}
