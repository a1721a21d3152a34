package dev.communique.store;

/**
 * Which part of a list is asked for.
 *
 * @param size     how many elements at most
 * @param backward whether they are the last ones rather than the first
 * @param after    sort key behind which to start, or null
 * @param before   sort key before which to end, or null
 */
public record Slice(int size, boolean backward, String after, String before) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST = 100;

    /**
     * Checks the arguments of a connection.
     *
     * @throws BadUserInput where a size is negative or over 100, both sizes are given, or a cursor is none of this list
     */
    public static Slice of(ListQuery<?> listing, Integer first, String after, Integer last, String before) {
        return of(listing.order(), first, after, last, before);
    }

    /** As {@link #of(ListQuery, Integer, String, Integer, String)}, of a list whose order cursors name so. */
    public static Slice of(String order, Integer first, String after, Integer last, String before) {
        if (first != null && last != null) {
            throw new BadUserInput("give 'first' or 'last', not both");
        }
        int size = last == null ? size("first", first, DEFAULT_SIZE) : size("last", last, DEFAULT_SIZE);
        return new Slice(size, last != null, Cursor.decode("after", order, after),
                Cursor.decode("before", order, before));
    }

    /** A number of elements that a client asked for, or how many it gets without asking. */
    public static int size(String argument, Integer asked, int unasked) {
        if (asked == null) {
            return unasked;
        }
        if (asked < 0 || asked > LARGEST) {
            throw new BadUserInput("'" + argument + "' is " + asked + ": expected 0 to " + LARGEST);
        }
        return asked;
    }
}
