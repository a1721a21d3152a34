package dev.communique.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.communique.fact.PartialDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.communique.fact.Folding;

/** What finds what, in which order, and how it is shown. */
class TextIndexTest {

    private static final List<Searchable> THINGS = List.of(
            new Searchable("actor:turkiye", List.of("Türkiye", "Republic of Türkiye", "Turkish"), "", List.of(), 1, Searchable.Ties.NONE),
            new Searchable("actor:china", List.of("China", "Beijing"), "", List.of(), 1, Searchable.Ties.NONE),
            new Searchable("article:pass", List.of("Pakistan, China reopen pass"),
                    "The ministry spoke first. Negotiations on the pass’s reopening were held by <b>Dr Dar</b> & others. Trade goes on.",
                    List.of(), 1, Searchable.Ties.NONE),
            new Searchable("article:trade", List.of("Trade grows"), "Trade with China is trade. The ministry is pleased.", List.of(), 1,
                    Searchable.Ties.NONE),
            new Searchable("agreement:fta", List.of("Free Trade Agreement"), "signed a deal", List.of("China", "Pakistan"), 1,
                    Searchable.Ties.NONE),
            new Searchable("actor:al-moghedi", List.of("Mohammed bin Saeed Al-Moghedi", "O’Brien of the Glen"), "", List.of(), 1,
                    Searchable.Ties.NONE),
            new Searchable("actor:mofa", List.of("外交部", "Σίσυφος", "Đặng Văn Đức", "Þórður Æ_B"), "", List.of(), 1, Searchable.Ties.NONE),
            new Searchable("statement:1", List.of(), "We welcome the universe of discourse.", List.of("Mumtaz Zahra Baloch"), 1,
                    Searchable.Ties.NONE));
    private static final TextIndex INDEX = TextIndex.of(THINGS::forEach);

    @Test
    void aWordThatIsOnlyBegunIsMarkedBehindOthers() {
        assertTrue(highlight("Saeed-Al-Mog*").contains("<mark>Al</mark>-<mark>Moghedi</mark>"), highlight("Saeed-Al-Mog*"));
    }

    private static Question question(String typed, SearchType... types) {
        return new Question(typed, types.length == 0 ? null : List.of(types), null, null);
    }

    private static List<String> found(String typed, SearchType... types) {
        return INDEX.search(question(typed, types), null, 20).stream().map(Hit::id).toList();
    }

    private static String highlight(String typed) {
        String id = found(typed).get(0);
        return new Highlights(typed).of(THINGS.stream().filter(thing -> thing.id().equals(id)).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TURKIYE              | actor:turkiye
            türkiye              | actor:turkiye
            negotiating          | article:pass
            "pass reopening"     | article:pass
            "pass negotiations"  |
            “the ministry spoke” | article:pass
            "were held           | article:pass
            negot*               | article:pass
            NEGOTIATI*           | article:pass
            Türk*                | actor:turkiye
            Baloch welcomes      | statement:1
            china agreement      | agreement:fta
            china atlantis       |
            the                  |
            *                    |
            ""                   |
            -_!?():^~[]          |
            universal            | statement:1
            Al-Moghedi*          | actor:al-moghedi
            Al-Mog*              | actor:al-moghedi
            al-*                 | actor:al-moghedi
            saeed-al-mog*        | actor:al-moghedi
            bin-al-mog*          |
            O'Brien*             | actor:al-moghedi
            O’Bri*               | actor:al-moghedi
            O'Brien-of-the-gl*   | actor:al-moghedi
            外交部*              | actor:mofa
            外交*                | actor:mofa
            外部*                |
            ae_b*                | actor:mofa
            ΣΊΣΥΦΟΣ              | actor:mofa
            σισυφος              | actor:mofa
            Dang Van Duc         | actor:mofa
            thordur              | actor:mofa
            Türkiye          | actor:turkiye
            """)
    void finds(String typed, String id) {
        assertEquals(id == null ? List.of() : List.of(id), found(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the ministry spoke     | ARTICLE   | article:pass
            MINISTRY spoke fir     | ARTICLE   | article:pass
            nistry                 | ARTICLE   | article:pass article:trade
            nistry is pl           | ARTICLE   | article:trade
            pass’s reop            | ARTICLE   | article:pass
            s reopening            | ARTICLE   | article:pass
            , China re             | ARTICLE   | article:pass
            spoke ministry first   | ARTICLE   |
            welcome the univ       | STATEMENT | statement:1
            welcome the univ       | ARTICLE   |
            atlantis               | STATEMENT |
            """)
    void whatMayContainCharactersIsFoundAndLittleElse(String characters, SearchType type, String ids) {
        assertEquals(ids == null ? List.of() : List.of(ids.split(" ")), INDEX.containing(type, characters, 10));
    }

    @Test
    void whateverPartOfATextIsLookedForTheTextIsAmongWhatMayContainIt() throws IOException {
        String texts = Files.readString(Path.of("seeds", "000_3c4b4df118d82dd4.txt"))
                + """

                        He paid 5,000.50 dollars (3.5 million, ½ of it) to U.S.-led Ph.D. students; they don't say “it's” Asia's: O'Brien's \
                        rock'n'roll.Then: 20 m² of Skytrain™ №5: foo.bar_baz@example.org, 外交部 said—“no”… Đặng's Straße, naïve co-operation ‘of the’ the.state Ａ１
                        """;
        TextIndex index = TextIndex
                .of(consumer -> consumer.accept(new Searchable("article:all", List.of("All"), texts, List.of(), 1, Searchable.Ties.NONE)));
        String folded = Folding.text(texts);
        Random random = new Random(1);
        int known = 0;
        for (int i = 0; i < 5_000; i++) {
            int start = random.nextInt(folded.length() - 30);
            String part = folded.substring(start, start + 1 + random.nextInt(29));
            List<String> found = index.containing(SearchType.ARTICLE, part, 10);
            assertTrue(found == null || found.equals(List.of("article:all")), part);
            known += found == null ? 0 : 1;
        }
        assertTrue(known > 3_500, "of 5,000 only " + known);
    }

    @Test
    void whatEveryTextMayContainOrTooManyDoIsNotKnown() {
        for (String characters : List.of("th", "he", " the ", "…", "s", "“")) {
            assertNull(INDEX.containing(SearchType.ARTICLE, characters, 10), characters);
        }
        assertNull(INDEX.containing(SearchType.ARTICLE, "ministry", 1));
    }

    @Test
    void theNextCorpusHasWhatIsTheSameAndWhatHasChanged() {
        TextIndex before = TextIndex.of(THINGS::forEach);
        TextIndex next = before.next(List.of("actor:china", "agreement:fta"),
                changed -> changed.accept(new Searchable("actor:turkiye", List.of("Anatolia"), "", List.of(), 2, Searchable.Ties.NONE)));
        assertEquals(1, before.search(question("Beijing"), null, 10).size());
        assertEquals(0, next.search(question("Beijing"), null, 10).size());
        assertEquals(0, next.search(question("Türkiye"), null, 10).size());
        assertEquals(List.of("actor:turkiye"), next.search(question("Anatolia"), null, 10).stream().map(Hit::id).toList());
        assertEquals(1, next.search(question("universe"), null, 10).size());
        assertEquals(THINGS.size() - 2, next.digests().size());
        assertEquals(2L, next.digests().get("actor:turkiye"));
        assertEquals("Anatolia", next.firstName("actor:turkiye"));
        assertEquals("Türkiye", before.firstName("actor:turkiye"));
        assertNull(next.firstName("actor:china"));
    }

    @Test
    void ranksNamesBeforeTextsAndTextsBeforeWhoTakesPart() {
        assertEquals(List.of("actor:china", "article:pass", "article:trade", "agreement:fta"), found("china"));
        assertTrue(INDEX.search(question("china"), null, 20).get(0).score() > INDEX.search(question("china"), null, 20).get(1).score());
    }

    @Test
    void looksOnlyForTheTypesThatAreAskedFor() {
        assertEquals(List.of("agreement:fta"), found("china", SearchType.AGREEMENT, SearchType.STATEMENT));
        assertEquals(List.of(), found("china", SearchType.EVENT));
    }

    @Test
    void marksWhatMatchesAndEscapesTheRest() {
        assertEquals(
                "<mark>Negotiations</mark> on the pass’s reopening were held by &lt;b&gt;Dr <mark>Dar</mark>&lt;&#x2F;b&gt; &amp; others.",
                highlight("negotiate dar"));
        assertEquals("<mark>Türkiye</mark>", highlight("turkiye"));
        assertEquals("<mark>Beijing</mark>", highlight("beijing"));
        assertEquals(
                "Negotiations on the <mark>pass’s</mark> <mark>reopening</mark> were held by &lt;b&gt;Dr Dar&lt;&#x2F;b&gt; &amp; others.",
                highlight("\"pass reopening\""));
        assertEquals("We welcome the universe of discourse.", highlight("baloch"));
    }

    @Test
    void givesAsManyAsAreAskedFor() {
        assertEquals(2, INDEX.search(question("china"), null, 2).size());
        assertEquals(0, INDEX.search(question("china"), null, 0).size());
    }

    @Test
    void doesNotMarkInsideOfSurrogates() {
        String shown = new Highlights("dar")
                .of(new Searchable("statement:2", List.of(), "𝒜".repeat(400), List.of("Dar"), 1, Searchable.Ties.NONE));
        assertFalse(Character.isHighSurrogate(shown.charAt(shown.length() - 1)));
    }

    private static Searchable dated(String id, String start, String end, String... actors) {
        return new Searchable(id, List.of("Talks"), "", List.of(), 1,
                new Searchable.Ties(start == null ? null : new PartialDate(start), end == null ? null : new PartialDate(end),
                        List.of(actors)));
    }

    private static final TextIndex DATED = TextIndex.of(List.of(dated("event:a", "2020-12-30", "2021-01-02", "actor:china", "actor:iran"),
            dated("event:b", "2021", null, "actor:china"), dated("article:c", "2021-06-01", null),
            dated("actor:d", null, null, "actor:d"))::forEach);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                       |            | 4
            2021       |            | 3
            2021-06-02 |            | 1
                       | 2020       | 1
                       | 2021-01-01 | 2
            2021-01-03 | 2021-05-31 | 1
            2022       |            | 0
            """)
    void whatMayLieWithinTheDaysIsFound(String from, String to, int count) {
        Question question = new Question("talks", null, from == null ? null : new PartialDate(from),
                to == null ? null : new PartialDate(to));
        assertEquals(count, DATED.count(question));
        assertEquals(count, DATED.search(question, null, 10).size());
    }

    private static Map<List<String>, Integer> counts(Question question, SearchKey... keys) {
        return DATED.counts(question, List.of(keys), () -> {
        });
    }

    @Test
    void aCountEndsWhereItsTimeIsUp() {
        assertThrows(IllegalStateException.class, () -> DATED.counts(question("talks"), List.of(SearchKey.TYPE), () -> {
            throw new IllegalStateException("over");
        }));
    }

    @Test
    void hitsAreCountedByTypeYearAndEachActor() {
        Question question = question("talks");
        assertEquals(Map.of(List.of("EVENT"), 2, List.of("ARTICLE"), 1, List.of("ACTOR"), 1),
                counts(question, SearchKey.TYPE));
        assertEquals(Map.of(List.of("2020"), 1, List.of("2021"), 2, List.of(""), 1), counts(question, SearchKey.YEAR));
        assertEquals(
                Map.of(List.of("actor:china", "2020"), 1, List.of("actor:china", "2021"), 1, List.of("actor:iran", "2020"), 1,
                        List.of("actor:d", ""), 1),
                counts(question, SearchKey.ACTOR, SearchKey.YEAR));
        assertEquals(Map.of(), counts(question("atlantis"), SearchKey.TYPE));
    }

    @Test
    void pagesFollowOneAnother() {
        List<Hit> all = DATED.search(question("talks"), null, 10);
        for (int i = 0; i < all.size(); i++) {
            assertEquals(all.subList(i + 1, all.size()), DATED.search(question("talks"), all.get(i), 10));
        }
    }
}
