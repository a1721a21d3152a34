package dev.communique.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

import org.eclipse.microprofile.graphql.Description;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;

/**
 * A calendar date known to the year, month or day, written as ISO 8601-2 (EDTF level 0): {@code 2009}, {@code 2025-09},
 * {@code 2023-01-19}. Never padded: what is not known is not there.
 */
@CustomScalar("PartialDate")
@Description("A calendar date known to the year, month or day, ISO 8601-2 (EDTF level 0): 2009, 2025-09, 2023-01-19.")
public final class PartialDate implements CustomStringScalar, Comparable<PartialDate> {

    private static final String FORM = "dddd-dd-dd";

    private final String text;

    /**
     * @param text a year, month or day as ISO 8601 writes it
     * @throws IllegalArgumentException if it is anything else, or a day that no calendar has
     */
    public PartialDate(String text) {
        if (!isDate(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a date: expected yyyy, yyyy-mm or yyyy-mm-dd");
        }
        this.text = text;
    }

    /** The full date of a day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    private static boolean isDate(String text) {
        if (text == null || !hasForm(text)) {
            return false;
        }
        try {
            firstDay(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean hasForm(String text) { // each fact that is read has a date or two: a regular expression would show
        if (text.length() != 4 && text.length() != 7 && text.length() != 10) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static LocalDate firstDay(String text) {
        int month = text.length() < 7 ? 1 : Integer.parseInt(text, 5, 7, 10);
        int day = text.length() < 10 ? 1 : Integer.parseInt(text, 8, 10, 10);
        return LocalDate.of(Integer.parseInt(text, 0, 4, 10), month, day);
    }

    /** The first day of the year, month or day. */
    public LocalDate firstDay() {
        return firstDay(text);
    }

    /** The last day of the year, month or day. */
    public LocalDate lastDay() {
        LocalDate first = firstDay();
        return switch (text.length()) {
            case 4 -> first.withDayOfYear(first.lengthOfYear());
            case 7 -> YearMonth.from(first).atEndOfMonth();
            default -> first;
        };
    }

    @Override
    public String stringValueForSerialization() {
        return text;
    }

    /** By first day; of two that start on the same day the less precise comes first. */
    @Override
    public int compareTo(PartialDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As ISO 8601 writes it. */
    @Override
    public String toString() {
        return text;
    }
}
