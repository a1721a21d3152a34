package dev.communique.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.communique.evaluation.BratDocument.Attribution;
import dev.communique.extraction.Extraction;
import dev.communique.extraction.Extraction.Finding;
import dev.communique.fact.Fact;
import dev.communique.fact.Passage;
import dev.communique.fact.StatementKind;
import dev.communique.fact.Written;

/**
 * Compares the direct quotations that were extracted from a text with those that were marked in it: contents between quotation marks, each
 * piece of at least four words by itself, since where one statement ends and the next begins is a matter of taste. One is found where an
 * extracted piece shares eight tenths of the characters of both; an extracted one is wrong where it shares no character with anything that
 * was marked as said. A speaker can be told where the source has a name, and is right where one of the speaker's names has a word of it.
 */
final class BratTruth {

    private static final int SHORTEST = 4;
    private static final double SAME = 0.8;
    private static final String OPENING = "\"“‘'„«`";
    private static final String CLOSING = "\"”’'“»";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Capital words of a source that are no names. */
    private static final Set<String> NO_NAME = Set.of("he", "she", "they", "i", "we", "it", "you", "the", "a", "an", "his", "her", "one",
            "mr",
            "mrs", "ms", "dr", "sen", "rep", "gov", "president", "secretary", "senator", "and", "another", "some", "many", "most", "others",
            "republican", "democratic", "democrat", "democrats", "republicans", "american", "this", "that", "these", "those", "who");

    private final BratDocument document;
    private final Extraction extraction;
    private final List<String> differences = new ArrayList<>();

    BratTruth(BratDocument document, Extraction extraction) {
        this.document = document;
        this.extraction = extraction;
    }

    /** What was missed, what is wrong and whose speaker is another; filled by the tallies. */
    List<String> differences() {
        return differences;
    }

    /** The direct quotations found, wrong and missed. */
    Tally quotations() {
        List<Piece> open = new ArrayList<>(extracted());
        List<Piece> truth = truth();
        int found = 0;
        for (Piece piece : truth) {
            Piece match = match(piece, open);
            if (match == null) {
                differences.add("missed  " + oneLine(piece.words().quote()));
            } else {
                open.remove(match);
                found++;
            }
        }
        open.removeIf(piece -> words(piece.words()) < SHORTEST || isMarked(piece.words()));
        open.forEach(piece -> differences.add("wrong   " + oneLine(piece.words().quote())));
        return new Tally(found, open.size(), truth.size() - found);
    }

    /** Of the direct quotations whose source has a name: the speaker right, another one, or none. */
    Tally speakers() {
        int right = 0;
        int wrong = 0;
        int none = 0;
        List<Piece> extracted = extracted();
        for (Piece piece : truth()) {
            Set<String> names = names(piece.by());
            if (names.isEmpty()) {
                continue;
            }
            Piece match = match(piece, extracted);
            List<String> speakers = match == null ? List.of() : match.by();
            if (speakers.stream().anyMatch(speaker -> isCalled(speaker, names))) {
                right++;
                continue;
            }
            if (speakers.isEmpty()) {
                none++;
            } else {
                wrong++;
            }
            differences.add("speaker " + oneLine(String.join(" ", piece.by())) + " is not " + speakers + ": "
                    + oneLine(piece.words().quote()));
        }
        return new Tally(right, wrong, none);
    }

    /** Words between quotation marks without a break, and whose they are: the words that tell it, or the speakers' names. */
    private record Piece(Passage words, List<String> by) {
    }

    private List<Piece> extracted() {
        List<Piece> pieces = new ArrayList<>();
        for (Finding finding : extraction.findings()) {
            if (finding.fact() instanceof Fact.Statement statement && statement.kind() == StatementKind.DIRECT_QUOTE) {
                List<String> speakers = statement.speakers().stream().map(Written::text).toList();
                statement.pieces().forEach(words -> pieces.add(new Piece(words, speakers)));
            }
        }
        return pieces;
    }

    private List<Piece> truth() {
        List<Piece> pieces = new ArrayList<>();
        for (Attribution attribution : document.attributions()) {
            List<String> source = attribution.source().stream().map(Passage::quote).toList();
            attribution.content().stream().filter(BratTruth::isQuotation).forEach(words -> pieces.add(new Piece(words, source)));
        }
        return pieces;
    }

    private static boolean isQuotation(Passage words) {
        String first = words.quote().strip();
        String last = first.replaceAll("[\\s.,;:!?]+$", "");
        return words(words) >= SHORTEST && OPENING.indexOf(first.charAt(0)) >= 0 && CLOSING.indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    private static Piece match(Piece piece, List<Piece> candidates) {
        for (Piece candidate : candidates) {
            int shared = shared(piece.words(), candidate.words());
            if (shared > 0 && shared >= SAME * (length(piece.words()) + length(candidate.words()) - shared)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean isMarked(Passage words) {
        return document.attributions().stream().flatMap(attribution -> attribution.content().stream())
                .anyMatch(content -> shared(content, words) > 0);
    }

    private static int shared(Passage one, Passage other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static int length(Passage passage) {
        return passage.end() - passage.start();
    }

    private static int words(Passage passage) {
        return (int) WORD.matcher(passage.quote()).results().count();
    }

    private static Set<String> names(List<String> source) {
        Set<String> names = new HashSet<>();
        for (String words : source) {
            Matcher word = WORD.matcher(words);
            while (word.find()) {
                if (word.end() - word.start() > 1 && Character.isUpperCase(word.group().codePointAt(0))) {
                    names.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
        names.removeAll(NO_NAME);
        return names;
    }

    private boolean isCalled(String speaker, Set<String> names) {
        List<String> called = new ArrayList<>(List.of(speaker));
        extraction.actors().stream().filter(actor -> actor.name().equals(speaker)).forEach(actor -> called.addAll(actor.aliases()));
        return called.stream().flatMap(name -> WORD.matcher(name.toLowerCase(Locale.ROOT)).results())
                .anyMatch(word -> names.contains(word.group()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
