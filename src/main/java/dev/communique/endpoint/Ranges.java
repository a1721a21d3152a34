package dev.communique.endpoint;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/** Reads settings, and refuses those out of their range: the start fails with the name of the setting, its value and the range. */
final class Ranges {

    private Ranges() {
    }

    private static long within(long value, long least, long most, String given, String unit) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("'" + given + "' is out of range: expected " + least + " to " + most + unit);
        }
        return value;
    }

    private static long number(String text, long least, long most) {
        try {
            return within(Long.parseLong(text.strip()), least, most, text, "");
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no whole number: expected " + least + " to " + most);
        }
    }

    /** A number of things: 1 to a million. */
    public static final class Count implements Converter<Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return (int) number(text, 1, 1_000_000);
        }
    }

    /** How deep fields may stand: what is deeper is refused as it is read. */
    public static final class Depth implements Converter<Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return (int) number(text, 1, 500);
        }
    }

    /** Threads: 1 to a thousand. */
    public static final class Threads implements Converter<Integer> {

        private static final long serialVersionUID = 1L;

        @Override
        public Integer convert(String text) {
            return (int) number(text, 1, 1_000);
        }
    }

    /** Fields of an answer: 1 to a trillion. */
    public static final class Cost implements Converter<Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public Long convert(String text) {
            return number(text, 1, 1_000_000_000_000L);
        }
    }

    /** Bytes: 1 to those that an array can have. */
    public static final class Bytes implements Converter<MemorySize> {

        private static final long serialVersionUID = 1L;

        @Override
        public MemorySize convert(String text) {
            MemorySize size = new MemorySizeConverter().convert(text);
            within(size.asLongValue(), 1, Integer.MAX_VALUE, text, " bytes");
            return size;
        }
    }

    /** A time: a millisecond to an hour. */
    public static final class Time implements Converter<Duration> {

        private static final long serialVersionUID = 1L;

        @Override
        public Duration convert(String text) {
            Duration time = DurationConverter.parseDuration(text);
            within(time.toMillis(), 1, 3_600_000, text, " ms");
            return time;
        }
    }
}
