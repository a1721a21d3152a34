package dev.communique.fact;

/**
 * Words of an article's body: {@code body.substring(start, end).equals(quote)}.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end   offset behind the last character
 * @param quote the words themselves
 */
public record Passage(int start, int end, String quote) implements Comparable<Passage> {

    /** The passage between two offsets of a body. */
    public static Passage of(String body, int start, int end) {
        return new Passage(start, end, body.substring(start, end));
    }

    /** Whether the other passage lies within this one. */
    public boolean contains(Passage other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two have a character in common. */
    public boolean overlaps(Passage other) {
        return start < other.end && other.start < end;
    }

    /** In the order of the text. */
    @Override
    public int compareTo(Passage other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
