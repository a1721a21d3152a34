package dev.communique.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.communique.entity.NewestFirst;
import dev.communique.fact.PartialDate;

/** Sorted ascending by code point, the keys give the orders they are named for. */
class SortKeysTest {

    private static List<String> sorted(Function<PartialDate, String> key, String... dates) {
        return Stream.concat(Arrays.stream(dates).map(PartialDate::new), Stream.of((PartialDate) null))
                .map(date -> key.apply(date) + "=" + date).sorted().map(text -> text.substring(text.lastIndexOf('=') + 1)).toList();
    }

    @Test
    void newestFirstUnknownLast() {
        assertEquals(List.of("2026-02-02", "2026-01-05", "2026-01", "2026", "2025-12-31", "1999", "null"),
                sorted(date -> NewestFirst.key(date, "x"), "2026-01", "1999", "2026-01-05", "2025-12-31", "2026", "2026-02-02"));
    }

    @Test
    void oldestFirstUnknownLast() {
        assertEquals(List.of("1999", "2025-12-31", "2026", "2026-01", "2026-01-05", "null"),
                sorted(date -> SortKeys.oldest(date, "x"), "2026-01", "1999", "2026-01-05", "2025-12-31", "2026"));
    }

    @Test
    void aKeyIsShortHoweverLongTheNameIs() {
        for (String letters : new String[]{ "agreement ", "条约", "🤝条" }) {
            String one = SortKeys.name(letters.repeat(500) + "a", "x");
            String other = SortKeys.name(letters.repeat(500) + "b", "x");
            assertTrue(one.length() < 230 && other.length() < 230, one);
            assertNotEquals(one, other);
            assertEquals(one, new String(one.getBytes(UTF_8), UTF_8), "cut within a character");
        }
        assertTrue(SortKeys.name("b".repeat(500), "x").compareTo(SortKeys.name("a".repeat(500), "x")) > 0);
    }

    @Test
    void keysAreTheSameInEachLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("0000042 x", SortKeys.place(42, "x"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNameBeforeTheLongerOneItStarts() {
        assertEquals(List.of("pakistan\tz", "pakistan army\ta", "turkiye\tb"),
                Stream.of(SortKeys.name("Türkiye", "b"), SortKeys.name("Pakistan Army", "a"), SortKeys.name("PAKISTAN", "z")).sorted()
                        .toList());
    }
}
