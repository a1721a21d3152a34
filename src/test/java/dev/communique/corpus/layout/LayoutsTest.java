package dev.communique.corpus.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.fact.PartialDate;

/** Articles as agencies, ministries and PDFs lay them out; all invented. */
class LayoutsTest {

    private static final String BODY = "Foreign Minister Amos Kirui of Kenya met his guest Hany Fouad in Nairobi on Thursday.";

    private static void assertOne(String text, String title, String date, String dateline, String... paragraphs) {
        List<ArticleText> articles = DocumentText.articles(text);
        assertEquals(1, articles.size(), () -> articles.toString());
        ArticleText article = articles.get(0);
        assertEquals(title, article.title());
        assertEquals(date == null ? null : new PartialDate(date), article.publishedOn());
        assertEquals(dateline, article.dateline());
        assertEquals(String.join("\n\n", paragraphs), article.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "LUSAKA, March 12. /TASS/. | LUSAKA, March 12. /TASS/ |",
            "LUSAKA, 6th March, 2024 (ZNA) — | LUSAKA, 6th March, 2024 (ZNA) | 2024-03-06",
            "LUSAKA, 6 March 2024 (ZNA) -- | LUSAKA, 6 March 2024 (ZNA) | 2024-03-06",
            "New Delhi: | New Delhi |",
            "Vienna, 5 June – | Vienna, 5 June |",
            "Lusaka, (Morning Harbour) - | Lusaka, (Morning Harbour) |" })
    void aDatelineOfAnyAgencyIsNoPartOfTheBody(String start, String dateline, String date) {
        assertOne("Ministers meet\n\n" + start + " " + BODY + "\n", "Ministers meet", date, dateline, BODY);
    }

    @Test
    void aDashWithoutSpacesEndsADateline() {
        assertOne("Ministers meet\n\nMarch 14, 2024\n\nKOROR, Palau—" + BODY + "\n", "Ministers meet", "2024-03-14", "KOROR, Palau", BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "TO: The members of the board met.", "ENSURING QUICK TRADE: The members met.", "Kirui: We are content.",
            "MYTH: The treaty is void.", "THE PRESIDENT: Thank you, all." })
    void aHeadingOrSpeakerWithAColonIsNoDateline(String body) {
        assertOne("Ministers meet in the capital\n\n" + body + "\n\n" + BODY, "Ministers meet in the capital", null, null, body, BODY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "03/14/2024 08:01 PM EST | 2024-03-14", "14/03/2024 | 2024-03-14", "14-03-2024 | 2024-03-14", "2024/03/14 | 2024-03-14",
            "Thursday, 14th of March 2024 | 2024-03-14", "March 14th, 2024 | 2024-03-14", "14 Mar 2024, 10:32 GMT | 2024-03-14",
            "Published: 2024-03-14T21:45:15+08:00 | 2024-03-14", "Last updated on Thu Mar 14, 2024 | 2024-03-14",
            "05/03/2024 10:00 AM ET | 2024-05-03", "05/03/2024 | 2024-03-05" })
    void aDateUnderTheHeadlineIsReadInAnyForm(String stamp, String date) {
        assertOne("Ministers meet in the capital\n" + stamp + "\n\n" + BODY + "\n", "Ministers meet in the capital", date, null, BODY);
    }

    @Test
    void whoIssuedItIsNoBodyAndNoTitle() {
        assertOne("Secretary Dell’s Call with Foreign Minister Orlov\n03/14/2024 08:01 PM EST\nOffice of the Spokesperson\n\n" + BODY,
                "Secretary Dell’s Call with Foreign Minister Orlov", "2024-03-14", null, BODY);
        assertOne("MEDIA RELEASE\n\nMINISTRY OF FOREIGN AFFAIRS\n\n14 March 2024\n\nKenya and Egypt agree on the river\n\n" + BODY,
                "Kenya and Egypt agree on the river", "2024-03-14", null, BODY);
    }

    @Test
    void theDateMayStandInTheHeadlineOrAtTheFoot() {
        assertOne("Opening Remarks by the Spokesperson on 14 March 2024\n\n" + BODY, "Opening Remarks by the Spokesperson on 14 March 2024",
                "2024-03-14", null, BODY);
        assertOne("Ministers meet in the capital\n\n" + BODY + "\n\nMore was said there.\n\n14 March 2024\n",
                "Ministers meet in the capital",
                "2024-03-14", null, BODY, "More was said there.", "14 March 2024");
    }

    @Test
    void aHeadlineTwiceWithSourceEditorAndStampIsOne() {
        assertOne("""
                Kenya expels two envoys-Harbour

                Kenya expels two envoys

                Source: Harbour

                Editor: hana

                2024-03-14 21:45:15

                NAIROBI, March 14 (Harbour) -- Kenya expelled two envoys on Thursday.
                """, "Kenya expels two envoys", "2024-03-14", "NAIROBI, March 14 (Harbour)", "Kenya expelled two envoys on Thursday.");
    }

    @Test
    void indentationTellsParagraphs() {
        assertOne("""
                ENVOYS MEET IN GENEVA

                14 March 2024

                    GENEVA, March 14 - Secretary Marcus Dell met
                Foreign Minister Pavel Orlov today.
                    “We are content,” Dell said.
                    Orlov flew to Berlin later.
                 Reuter
                """, "ENVOYS MEET IN GENEVA", "2024-03-14", "GENEVA, March 14",
                "Secretary Marcus Dell met Foreign Minister Pavel Orlov today.", "“We are content,” Dell said.",
                "Orlov flew to Berlin later.");
    }

    @Test
    void theHeadsOfPagesAndTheBreaksOfLinesAreNotInTheText() {
        assertOne("""
                S/2024/99
                Page 2

                Joint statement on the demil-
                itarization of the border

                14 March 2024

                The Governments of Rwan-
                da and Uganda agreed to with-
                draw their long-
                serving troops from the

                S/2024/99
                Page 3

                border zone.
                """, "Joint statement on the demilitarization of the border", "2024-03-14", null,
                "The Governments of Rwanda and Uganda agreed to withdraw their long-serving troops from the border zone.");
    }

    @Test
    void captionsBetweenAHeadlineAndItsRepetitionAreNoBody() {
        assertOne("""
                Kenya, Egypt Stress Need for Calm\s

                The Kenyan and Egyptian officials meet in Nairobi. (Kenyan Foreign Ministry)
                The Kenyan and Egyptian officials meet in Nairobi. (Kenyan Foreign Ministry)
                TT

                Kenya, Egypt Stress Need for Calm\s

                The Kenyan and Egyptian officials meet in Nairobi. (Kenyan Foreign Ministry)

                %s
                """.formatted(BODY), "Kenya, Egypt Stress Need for Calm", null, null, BODY);
    }

    @Test
    void aPressReleaseOfAnOrganizationHasOneHeadline() {
        assertOne("""
                SC/9999

                PRESS STATEMENT ON ATTACK IN NIGER

                14/03/2024
                Press Release
                SC/9999

                PRESS STATEMENT ON ATTACK IN NIGER

                Following is the press statement by Council President Elsa Rask (Denmark):

                The Council condemned the attack.

                * *** *

                For information media. Not an official record.
                """, "PRESS STATEMENT ON ATTACK IN NIGER", "2024-03-14", null,
                "Following is the press statement by Council President Elsa Rask (Denmark):", "The Council condemned the attack.");
    }

    @Test
    void aHeadlineThatWasBrokenToAWidthIsOneLine() {
        assertOne("Kenya and Egypt sign a treaty on the river, the lake and\nthe sea, and promise more\n\n14 March 2024\n\n" + BODY,
                "Kenya and Egypt sign a treaty on the river, the lake and the sea, and promise more", "2024-03-14", null, BODY);
    }

    @Test
    void headingsDatesStarsAndMarksWithinATextPartNothing() {
        assertOne("Ministers meet in the capital\n\n" + BODY + "\n\nThe Treaty\n\n14 March 2024\n\nIt was signed that day.\n\n* * *\n\n"
                + "Further Matters\n\nA list follows.\n\n---\n\nThe end was near.\n\n###\n", "Ministers meet in the capital", null, null,
                BODY,
                "The Treaty", "14 March 2024", "It was signed that day.", "* * *", "Further Matters", "A list follows.", "---",
                "The end was near.");
    }

    @Test
    void pointsGoOnInTheLinesBelowThem() {
        assertOne(
                "Ministers meet in the capital\n\n" + BODY + "\n\n-   The river is to be shared by\n    both states alike.\n-   The lake is"
                        + " to stay\n    as it is.\n",
                "Ministers meet in the capital", null, null, BODY,
                "-   The river is to be shared by both states alike.", "-   The lake is to stay as it is.");
    }

    @Test
    void whoCanBeAskedIsNoBody() {
        assertOne("Ministers meet in the capital\n\n" + BODY + "\n\nMedia Contact: Jane Doe 01 234 5678\n\nRelated articles\n\n"
                + "Envoys meet in Geneva\n", "Ministers meet in the capital", null, null, BODY);
    }

    private static void assertStartsAsItIs(String text) {
        List<ArticleText> articles = DocumentText.articles(text);
        assertEquals(1, articles.size(), () -> articles.toString());
        assertEquals(null, articles.get(0).title());
        assertEquals(text.split("\n")[0].strip(), articles.get(0).body().split("\n")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "Via Video Link\n\n9:15 A.M. EDT   MODERATOR:  Good morning, all.  The ministers met, and they agreed on much. ",
                    "Great Hall, Palace of Assembly\n\n", "The Long Hall\n\n", "Great Hall of the People, Beijing\n\n",
                    "Springfield, IL\n\n", "Riverton, D.C.\n\n" })
    void whereSomebodySpeaksIsNoHeadline(String start) {
        assertStartsAsItIs(start + (BODY + " ").repeat(8).strip() + "\n\n" + BODY + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "BY THE PRESIDENT OF RURITANIA\n\nA PROCLAMATION\n\n", "MEMORANDUM FOR THE MINISTER OF TRADE\n\n",
            "Each of us takes pride in the rivers and the lakes of our\nCountry. Their water is clear.\n\n" })
    void aPaperWithoutAHeadlineOpensWithItsOwnWords(String start) {
        List<ArticleText> articles = DocumentText.articles(start + BODY + "\n\n" + BODY + "\n");
        assertEquals(null, articles.get(0).title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "Ministers Open New Trade Center", "Memorandum for Peace Signed in the Palace", "The President Visits the Embassy",
                    "Storm Hits The White House, Several Hurt", "Fire Guts Palace, Two Hurt" })
    void aHeadlineMayNameABuilding(String headline) {
        assertOne(headline + "\n\n" + BODY + "\n", headline, null, null, BODY);
    }

    @Test
    void aTitleThatNamesItsSortOfDocumentMayBeLong() {
        String title = "Statement of the President of the Union of Northern Ports Ann Sika, the President of its Council Ken Abe and the Prime"
                + " Minister of Norway Nils Aasen on ships";
        assertOne(title + "\n\n" + BODY + "\n", title, null, null, BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "(Harbour News)", "/HNA/", "HARBOUR NEWS" })
    void anAgencyInALineOfItsOwnStandsBeforeTheDateline(String agency) {
        assertOne("Ministers meet in the capital\n\n" + agency + "\n\nNAIROBI, March 14 - " + BODY + "\n\n" + BODY + "\n",
                "Ministers meet in the capital", null, "NAIROBI, March 14", BODY, BODY);
    }

    /** As pdftotext -layout leaves them. */
    @Test
    void columnsAreReadOneAfterTheOther() {
        String[] left = { "Foreign Minister Amos Kirui of", "Kenya met his guest Hany Fouad", "in Nairobi on Thursday. They",
                "spoke of the river, the lake",
                "and the sea, and agreed to", "meet again in the spring.", "", "A treaty was signed that day",
                "by both of them, and it is to",
                "enter into force as soon as", "each of the two states has" };
        String[] right = { "told the other that it agrees.", "", "Nobody asked what is to be", "done before that. The two men",
                "smiled and left the room by",
                "different doors, as guests do.", "", "The river has been shared for", "many years, and few recall a",
                "time when it was not. Now that",
                "is written down as well." };
        StringBuilder page = new StringBuilder("Ministers meet in the capital\n\n");
        for (int i = 0; i < left.length; i++) {
            page.append(String.format("%-36s%s", left[i], right[i]).stripTrailing()).append('\n');
        }
        assertOne(page.toString(), "Ministers meet in the capital", null, null,
                "Foreign Minister Amos Kirui of Kenya met his guest Hany Fouad in Nairobi on Thursday. They spoke of the river, the lake and the sea,"
                        + " and agreed to meet again in the spring.",
                "A treaty was signed that day by both of them, and it is to enter into force as soon as each of the two states has told the other that"
                        + " it agrees.",
                "Nobody asked what is to be done before that. The two men smiled and left the room by different doors, as guests do.",
                "The river has been shared for many years, and few recall a time when it was not. Now that is written down as well.");
    }

    @Test
    void aTableAndWideGapsAreNoColumns() {
        String table = "Ministers meet in the capital\n\n" + BODY + "\n\n"
                + "Kenya                         12\nEgypt                         14\n".repeat(6);
        assertEquals(table, Columns.inTurn(table));
        String gaps = "He came.   She did not come that day.\nNobody said what.   All were content with it.\n".repeat(10);
        assertEquals(gaps, Columns.inTurn(gaps));
    }
}
