package dev.communique.extraction.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.communique.extraction.lexicon.WordLists;
import dev.communique.fact.DocumentKind;

/** Tells what sort of document a text is, by its headline, how its paragraphs begin, and who publishes it. */
public final class DocumentKinds {

    private static final int FEWEST_ENTRIES = 3;
    private static final int LONGEST_SPEAKER = 40;
    private static final int LONGEST_LINE = 60;
    private static final List<String> TRANSCRIPT = WordLists.phrases("documents.txt", "TRANSCRIPT");
    private static final List<String> READOUT = WordLists.phrases("documents.txt", "READOUT");
    private static final List<String> READOUT_WITHIN = WordLists.phrases("documents.txt", "READOUT_WITHIN");
    private static final List<String> COMMUNIQUE_WITHIN = WordLists.phrases("documents.txt", "COMMUNIQUE_WITHIN");
    private static final List<String> PRESS_RELEASE = WordLists.phrases("documents.txt", "PRESS_RELEASE");
    private static final List<String> OTHER = WordLists.phrases("documents.txt", "OTHER");
    private static final Set<String> JOINTLY = WordLists.words("documents.txt", "JOINTLY");
    private static final Set<String> JOINT_PAPERS = WordLists.words("documents.txt", "JOINT_PAPERS");
    private static final int LONGEST_JOINT_PAPER = 4;
    private static final int LONGEST_LETTERHEAD = 150;
    private static final List<String> LETTERHEAD = WordLists.phrases("documents.txt", "LETTERHEAD").stream()
            .map(office -> office.toUpperCase(Locale.ROOT)).toList();
    private static final Set<String> HEADLINE_VERBS = WordLists.words("documents.txt", "HEADLINE_VERBS");
    private static final String WE = String.join(" ", WordLists.inOrder("documents.txt", "WE"));
    private static final Set<String> RELEASED = Set.copyOf(WordLists.phrases("documents.txt", "RELEASED"));

    private DocumentKinds() {
    }

    /**
     * What sort of document a text is; {@link DocumentKind#NEWS} where nothing tells another one.
     *
     * @param title     its headline, or null
     * @param body      its text
     * @param publisher who publishes it, a name or the host of an address; or null
     */
    public static DocumentKind of(String title, String body, String publisher) {
        String headline = title == null ? "" : small(title);
        List<String> paragraphs = Arrays.stream(body.split("\n+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (paragraphs.isEmpty()) {
            return DocumentKind.OTHER;
        }
        String start = small(paragraphs.get(0));
        if (startsWith(headline, OTHER)) {
            return DocumentKind.OTHER;
        }
        if (startsWith(headline, TRANSCRIPT) || isMostly(paragraphs, DocumentKinds::isSpoken)) {
            return DocumentKind.TRANSCRIPT;
        }
        if (startsWith(headline, READOUT) || contains(headline, READOUT_WITHIN) || startsWith(start, READOUT)) {
            return DocumentKind.READOUT;
        }
        if (contains(headline, COMMUNIQUE_WITHIN) || isJointPaper(headline)
                || paragraphs.stream().limit(FEWEST_ENTRIES).anyMatch(DocumentKinds::isDeclared)) {
            return DocumentKind.COMMUNIQUE;
        }
        if (isMostly(paragraphs, DocumentKinds::isEntry)) {
            return DocumentKind.CHRONOLOGY;
        }
        boolean release = startsWith(headline, PRESS_RELEASE) || startsWith(start, PRESS_RELEASE)
                || paragraphs.stream().anyMatch(line -> line.length() < LONGEST_LINE && RELEASED.contains(small(line)))
                || paragraphs.stream().limit(FEWEST_ENTRIES).anyMatch(DocumentKinds::isLetterhead)
                || GovernmentDomains.state(publisher) != null;
        return release ? DocumentKind.PRESS_RELEASE : DocumentKind.NEWS;
    }

    /** "joint leaders statement", "joint US-EU statement": a word for a paper behind one that says that it is of several; not "joint drills, statement says". */
    private static boolean isJointPaper(String headline) {
        List<String> words = Arrays.asList(headline.split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            int end = i + 1;
            while (JOINTLY.contains(words.get(i)) && end < words.size() && end < i + LONGEST_JOINT_PAPER) {
                String word = words.get(end++);
                if (JOINT_PAPERS.contains(word.replaceFirst("\\P{L}+$", ""))) {
                    return true;
                }
                end = Character.isLetter(word.charAt(word.length() - 1)) ? end : words.size();
            }
        }
        return false;
    }

    /** "The Hon A, MINISTER FOR FOREIGN AFFAIRS": a line that tells who issues what stands below. */
    private static boolean isLetterhead(String line) {
        boolean headline = line.length() >= LONGEST_LETTERHEAD || line.endsWith(".")
                || Stream.of(line.split("\\s+")).anyMatch(word -> HEADLINE_VERBS.contains(small(word)));
        return !headline && LETTERHEAD.stream().map(line::indexOf)
                .anyMatch(at -> at == 0 || at > 0 && line.substring(0, at).chars().anyMatch(Character::isLowerCase));
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(String text, List<String> phrases) {
        return phrases.stream().anyMatch(text::startsWith);
    }

    private static boolean contains(String text, List<String> phrases) {
        return phrases.stream().anyMatch(text::contains);
    }

    private static boolean isMostly(List<String> paragraphs, Predicate<String> kind) {
        long lines = paragraphs.stream().filter(kind).count();
        return lines >= FEWEST_ENTRIES && lines * 2 >= paragraphs.size() || lines >= FEWEST_ENTRIES * 4;
    }

    /** "THE PRESIDENT: Good morning." */
    private static boolean isSpoken(String paragraph) {
        int colon = paragraph.indexOf(':');
        String speaker = colon < 2 || colon > LONGEST_SPEAKER ? "" : paragraph.substring(0, colon);
        boolean question = paragraph.length() > 2 && paragraph.charAt(0) == 'Q' && !Character.isLetterOrDigit(paragraph.charAt(1));
        return question || !speaker.isEmpty() && speaker.chars().anyMatch(Character::isLetter)
                && speaker.equals(speaker.toUpperCase(Locale.ROOT));
    }

    /** "1956: …", "-1958: …", "March 3, 1999 – …": an entry of a chronology. */
    private static boolean isEntry(String paragraph) {
        int at = 0;
        while (at < paragraph.length() && !Character.isLetterOrDigit(paragraph.charAt(at))) {
            at++;
        }
        String head = paragraph.substring(at, Math.min(paragraph.length(), at + LONGEST_SPEAKER));
        int end = head.indexOf(':') >= 0 ? head.indexOf(':') : head.indexOf('–');
        String date = end < 0 ? "" : head.substring(0, end).strip();
        return date.length() >= 4 && date.substring(date.length() - 4).chars().allMatch(Character::isDigit);
    }

    /** "We, the Foreign Ministers of …", "1. We, the …". */
    private static boolean isDeclared(String paragraph) {
        int at = 0;
        while (at < paragraph.length() && !Character.isLetter(paragraph.charAt(at))) {
            at++;
        }
        return small(paragraph.substring(at)).replace(",", "").startsWith(WE);
    }
}
