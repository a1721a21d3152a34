package dev.communique.corpus.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.communique.ProcessorTime;
import dev.communique.fact.PartialDate;

/** Articles in the layouts of many outlets. The seed articles have their own test. */
class DocumentTextTest {

    private static final String LONG_FIRST = "Pakistan and China on Monday jointly urged stronger and more demonstrable measures against"
            + " all terrorist groups that operate from the soil of a neighbouring country, and called for action.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "WASHINGTON (AP) —       | WASHINGTON (AP)",
            "KABUL, Jan 5 (Reuters) -| KABUL, Jan 5 (Reuters)" })
    void aWireStoryHasItsHeadlineBylineAndDateline(String start, String dateline) {
        ArticleText article = only("""
                Envoys agree on border crossing

                By Jane Doe and John Roe

                %s Envoys of two states agreed on Monday to open a border crossing.

                “It is a start,” one said.
                """.formatted(start));

        assertArticle(article, "Envoys agree on border crossing", null, dateline,
                "Envoys of two states agreed on Monday to open a border crossing.", "“It is a start,” one said.");
    }

    @Test
    void namesOfOutletAndSectionAboveTheHeadlineAreNoTitle() {
        ArticleText article = only("""
                The Harbour Times

                PERU

                Two ports agree on monthly ferry line

                Ministers meet in Lima; first ship sails in May.

                By Jane Doe

                28-09-2024 06:10

                Two ports agreed on Friday to share a ferry.

                SOURCE: HARBOUR NEWS
                """);

        assertArticle(article, "Two ports agree on monthly ferry line", "2024-09-28", null, "Two ports agreed on Friday to share a ferry.");
        assertEquals(List.of("Ministers meet in Lima; first ship sails in May."), article.summary());
    }

    @Test
    void aLineOfOutletWriterAndDateIsAStamp() {
        assertEquals(new PartialDate("1996-12-13"), only("""
                Two ports sign a treaty on ferries

                By Our Correspondent

                The Harbour, Friday, December 13, 1996

                LIMA, DEC. 12. Two ports today signed a treaty.
                """).publishedOn());
        assertEquals(new PartialDate("2025-02-18"), only("""
                Two ports hold first round of talks
                Sides agree to meet again next month

                Jane Doe and John Roe |18.02.2025 - Update : 19.02.2025

                LIMA

                Two ports held talks on Tuesday.
                """).publishedOn());
    }

    @Test
    void aDatelineWithItsYearGivesTheDate() {
        ArticleText article = only("""
                Two ports sign a treaty on ferries

                LIMA, April 24, 1997 (Harbour) -- Two ports on Thursday signed a treaty.

                Spring has come late this year.  Enditem
                """);

        assertArticle(article, "Two ports sign a treaty on ferries", "1997-04-24", "LIMA, April 24, 1997 (Harbour)",
                "Two ports on Thursday signed a treaty.", "Spring has come late this year.");
    }

    @Test
    void aStandfirstWithADateInItIsNoStamp() {
        assertEquals(null, only("""
                Two ports hold first round of talks
                Talks in Lima on 5 January 2023 end without a deal

                Two ports held talks on Tuesday, and will go on.
                """).publishedOn());
    }

    @Test
    void aWireStoryWithoutHeadlineStartsWithItsDateline() {
        ArticleText article = only("""
                KABUL, Jan 5 (Reuters) - Envoys agreed on Monday.

                They will meet again.
                """);

        assertArticle(article, null, null, "KABUL, Jan 5 (Reuters)", "Envoys agreed on Monday.", "They will meet again.");
    }

    @Test
    void aDawnStoryTakesItsDateFromTheSignOff() {
        ArticleText article = only("""
                Border pass to reopen

                ISLAMABAD: The pass will reopen, the Foreign Office said.

                “We appreciate the efforts,” it added.

                Published in Dawn, January 5th, 2026
                """);

        assertArticle(article, "Border pass to reopen", "2026-01-05", "ISLAMABAD",
                "The pass will reopen, the Foreign Office said.", "“We appreciate the efforts,” it added.");
    }

    @Test
    void aLastParagraphThatEndsInAQuoteIsNoHeadlineOverTheSignOff() {
        ArticleText article = only("""
                Border pass to reopen

                ISLAMABAD: The pass will reopen, the Foreign Office said.

                It added: “We appreciate the efforts.”

                Published in Dawn, January 5th, 2026
                """);

        assertArticle(article, "Border pass to reopen", "2026-01-05", "ISLAMABAD",
                "The pass will reopen, the Foreign Office said.", "It added: “We appreciate the efforts.”");
    }

    @Test
    void aLineOfSignsPartsArticles() {
        List<ArticleText> articles = DocumentText.articles("""
                First headline

                First body.

                -----
                Second headline

                Second body.
                -----

                THIRD CITY: Third body, without a headline.
                -----
                """);

        assertEquals(3, articles.size());
        assertArticle(articles.get(0), "First headline", null, null, "First body.");
        assertArticle(articles.get(1), "Second headline", null, null, "Second body.");
        assertArticle(articles.get(2), null, null, "THIRD CITY", "Third body, without a headline.");
        assertEquals(List.of(1, 6, 11), articles.stream().map(ArticleText::line).toList());
    }

    @Test
    void oneLineAboveALineOfSignsIsAnArticleOfItsOwn() {
        List<ArticleText> articles = DocumentText.articles("""
                Envoys met on Monday

                -----
                Border pass to reopen
                Updated 5 January 2026

                The pass will reopen.
                """);

        assertEquals(2, articles.size());
        assertArticle(articles.get(0), null, null, null, "Envoys met on Monday");
        assertArticle(articles.get(1), "Border pass to reopen", "2026-01-05", null, "The pass will reopen.");
    }

    @Test
    void aHeaderWithoutBodyEndsAtALineOfSigns() {
        ArticleText article = only("""
                Envoys to meet
                Short Url
                Follow
                -----
                Border pass to reopen
                Updated 5 January 2026

                The pass will reopen.
                """);

        assertArticle(article, "Border pass to reopen", "2026-01-05", null, "The pass will reopen.");
    }

    @Test
    void sentencesThatLookLikeFurnitureStay() {
        String body = "Talks failed, the ministry said in a note that nobody expected at all. (Reuters)\n\n"
                + "Copyright reform tops the agenda.\n\nTags: none of it was furniture, said Hope.\n\nThat was all.";
        assertEquals(body, DocumentText.articles("Talks fail\n\nIt was the third round.\n\n" + body).get(0).body()
                .substring("It was the third round.\n\n".length()));
    }

    @Test
    void aTimeStampBelowTheTextIsNotInItAndGivesTheDate() {
        ArticleText article = DocumentText.articles("""
                The pass reopens

                Traders crossed the pass.

                Officials published figures in May 2023.

                Updated 19 January 2023
                Follow
                """).get(0);
        assertEquals("Traders crossed the pass.\n\nOfficials published figures in May 2023.", article.body());
        assertEquals("2023-01-19", article.publishedOn().toString());
    }

    @Test
    void aLastParagraphAboveATimeStampIsNoHeadline() {
        ArticleText article = only("""
                Border pass to reopen

                ISLAMABAD: The pass will reopen, the Foreign Office said.

                “It is a start,” it said.

                It added: “We appreciate the efforts.”

                Updated 5 January 2026
                """);

        assertEquals("Border pass to reopen", article.title());
        assertEquals("It added: “We appreciate the efforts.”", article.body().split("\n\n")[2]);
    }

    @Test
    void twoBriefsOfOneParagraphStayTwoArticles() {
        List<ArticleText> articles = DocumentText.articles("""
                Border pass to reopen
                Updated 5 January 2026

                The pass will reopen.

                Envoys meet in Geneva
                Updated 6 January 2026

                The envoys met.
                """);

        assertEquals(2, articles.size());
        assertArticle(articles.get(0), "Border pass to reopen", "2026-01-05", null, "The pass will reopen.");
        assertArticle(articles.get(1), "Envoys meet in Geneva", "2026-01-06", null, "The envoys met.");
    }

    @Test
    void hardWrappedLinesAreJoinedToParagraphs() {
        ArticleText article = only("""
                Border pass to reopen

                ISLAMABAD: Pakistan and China have agreed to temporarily reopen the
                border crossing between the two states to facilitate local traders,
                Pakistan's foreign ministry spokesperson said on Thursday.

                The pass connects the northern border of Pakistan with southwestern
                China.
                """);

        assertArticle(article, "Border pass to reopen", null, "ISLAMABAD",
                "Pakistan and China have agreed to temporarily reopen the border crossing between the two states to facilitate local"
                        + " traders,"
                        + " Pakistan's foreign ministry spokesperson said on Thursday.",
                "The pass connects the northern border of Pakistan with southwestern China.");
    }

    @Test
    void blankLinesBetweenAllLinesPartNoParagraphs() {
        ArticleText article = only("""
                MEDIATOR ANNOUNCES ACCORD
                7 June 2000


                The mediator said on Wednesday that he had reached two agreements

                with the president which would smooth the path to peace between the

                army and those who fight it.


                According to news reports from the capital, both said that they had

                agreed to a restructuring of the army, so that it would include half

                of each. They also agreed that camps would be closed by the end of

                the month.

                Nothing was said of elections.
                """);
        assertEquals("MEDIATOR ANNOUNCES ACCORD", article.title());
        assertEquals(List.of(
                "The mediator said on Wednesday that he had reached two agreements with the president which would smooth the path"
                        + " to peace between the army and those who fight it.",
                "According to news reports from the capital, both said that they had agreed to a restructuring of the army, so that it would"
                        + " include half of each. They also agreed that camps would be closed by the end of the month.",
                "Nothing was said of elections."), List.of(article.body().split("\n\n")));
    }

    @Test
    void theFirstLineOfHardWrappedTextIsNoHeadline() {
        ArticleText article = only("""
                Pakistan and China on Monday jointly urged stronger and more
                demonstrable measures to dismantle and eradicate all groups that
                operate from the soil of a neighbour.

                Both sides agreed to talk again.
                """);

        assertArticle(article, null, null, null,
                "Pakistan and China on Monday jointly urged stronger and more demonstrable measures to dismantle and eradicate all groups"
                        + " that"
                        + " operate from the soil of a neighbour.",
                "Both sides agreed to talk again.");
    }

    @Test
    void singleNewlinesPartParagraphsThatAreWholeSentences() {
        ArticleText article = only("Border pass to reopen\n" + LONG_FIRST + "\nIt was agreed on Monday.\nBoth sides “welcomed it.”\n"
                + LONG_FIRST);

        assertArticle(article, "Border pass to reopen", null, null, LONG_FIRST, "It was agreed on Monday.", "Both sides “welcomed it.”",
                LONG_FIRST);
    }

    @Test
    void anArticleMayHaveNoTitle() {
        assertArticle(only(LONG_FIRST + "\n\nSub-headline\n\nMore was said."), null, null, null, LONG_FIRST, "Sub-headline",
                "More was said.");
    }

    @Test
    void oneLineIsABodyWithoutTitle() {
        assertArticle(only("Pakistan and China agreed"), null, null, null, "Pakistan and China agreed");
    }

    @Test
    void labelsNameTitleAndDate() {
        ArticleText article = only("""
                Title: Border pass to reopen
                Date: 2026-01-05
                Source: Arab News

                The pass will reopen.
                """);

        assertArticle(article, "Border pass to reopen", "2026-01-05", null, "The pass will reopen.");
    }

    @Test
    void bylineAndTimeStampAreNoBody() {
        ArticleText article = only("""
                Border pass to reopen
                By Jane Doe
                Published: Jan. 19, 2023 10:32 pm
                3 min read

                The pass will reopen.
                """);

        assertArticle(article, "Border pass to reopen", "2023-01-19", null, "The pass will reopen.");
    }

    @Test
    void aStandfirstAboveTheTimeStampIsSummary() {
        ArticleText article = only("""
                Border pass to reopen
                Traders had asked for it for years
                Updated 5 January 2026

                The pass will reopen.
                """);

        assertArticle(article, "Border pass to reopen", "2026-01-05", null, "The pass will reopen.");
        assertEquals(List.of("Traders had asked for it for years"), article.summary());
    }

    @Test
    void lineEndsByteOrderMarksAndNoBreakSpacesDoNotMatter() {
        String text = """
                Border pass to reopen
                Short Url
                Updated 5 January 2026

                Border pass to reopen

                  • It opens today

                ISLAMABAD: The pass will reopen.
                """;

        ArticleText plain = only(text);
        assertArticle(plain, "Border pass to reopen", "2026-01-05", "ISLAMABAD", "The pass will reopen.");
        assertEquals(plain, only(text.replace("\n", "\r\n")));
        assertEquals(plain, only("\uFEFF" + text));
        assertEquals(plain, only(text.replace("\n", "\u00A0\n")));
        assertEquals(plain, only(text.replace("•", "\u00A0•\u00A0").replace("ISLAMABAD:", "ISLAMABAD:\u00A0")));
        assertEquals(plain, only(text.replace("Short Url", "Short\u00A0Url").replace("5 January 2026", "5\u00A0January\u00A02026")));
    }

    @Test
    void noBreakSpacesWithinAParagraphStay() {
        assertArticle(only("Border pass\n\nISLAMABAD: It costs US$\u00A05 million."), "Border pass", null, "ISLAMABAD",
                "It costs US$\u00A05 million.");
    }

    @Test
    void aCaptionAndButtonsInTheMiddleAreNoBody() {
        ArticleText article = only("""
                Border pass to reopen

                ISLAMABAD: The pass will reopen.

                The two foreign ministers shake hands in Beijing. (Reuters/File)

                Read more: Envoys meet in Geneva

                Traders (from both sides) had asked for it.

                Share

                They were glad.
                """);

        assertArticle(article, "Border pass to reopen", null, "ISLAMABAD", "The pass will reopen.",
                "Traders (from both sides) had asked for it.", "They were glad.");
    }

    @Test
    void aBulletInTheBodyStays() {
        ArticleText article = only("""
                Border pass to reopen

                ISLAMABAD: The two sides agreed on this.

                • The pass opens in May.

                • It closes in November.
                """);

        assertArticle(article, "Border pass to reopen", null, "ISLAMABAD", "The two sides agreed on this.", "• The pass opens in May.",
                "• It closes in November.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " \n\t\n\u00A0\r\n", "\uFEFF", "Short Url\nUpdated 5 January 2026\nFollow\n", "-----\n=====\n",
            "Border pass to reopen\nShort Url\nUpdated 5 January 2026\nFollow\n\nBorder pass to reopen\n", "https://arab.news/abcde" })
    void nothingButFurnitureIsNoArticle(String text) {
        assertEquals(List.of(), DocumentText.articles(text));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anyTextIsReadInTimeAndKeepsItsWords(String text, int paragraphs) {
        List<ArticleText> articles = ProcessorTime.within(Duration.ofSeconds(10), () -> DocumentText.articles(text));

        assertEquals(1, articles.size());
        assertEquals(paragraphs, articles.get(0).body().split("\n\n").length);
        assertEquals(letters(text), letters(articles.get(0).title() + articles.get(0).body()).replaceFirst("^null", ""));
    }

    static List<Arguments> hostileTexts() {
        List<Arguments> texts = new ArrayList<>();
        texts.add(text("Pakistan and China agreed. ".repeat(40_000), 1));
        texts.add(text("a".repeat(1_000_000), 1));
        texts.add(text("“”\"'‘’".repeat(170_000), 1));
        texts.add(text("(AFP ".repeat(200_000), 1));
        texts.add(text("A" + " ".repeat(1_000_000) + "Z", 1));
        texts.add(text("\uD83E \uDD1D a\uD83E", 1));
        texts.add(text("\uDD1D".repeat(200) + "\n\n" + "\uD83E".repeat(200), 2));
        texts.add(text("اتفقت باكستان والصين\n\nعلى إعادة فتح المعبر الحدودي (مؤقتا).\n\n\u200Fوقالت «الوزارة» ذلك.", 2));
        texts.add(text(lines(100_000, "\n"), 100_000));
        texts.add(text(lines(100_000, "\n\n"), 99_999));
        return texts;
    }

    private static Arguments text(String text, int paragraphs) {
        return Arguments.of(Named.of(text.substring(0, 5) + "…", text), paragraphs);
    }

    private static String lines(int count, String between) {
        return IntStream.range(0, count).mapToObj(i -> "Line " + i + ".").collect(Collectors.joining(between));
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\n", "a\n\n", "Short Url\n", "- a\n", "a (AFP)\n\n", "-----\n",
            "b\n\na (AFP)\n\nUpdated 5 January 2026\n\n" })
    void manyEqualLinesAreReadInTime(String line) {
        ProcessorTime.within(Duration.ofSeconds(10), () -> DocumentText.articles("A headline\n\nSome words.\n\n" + line
                .repeat(30_000)));
    }

    private static ArticleText only(String text) {
        List<ArticleText> articles = DocumentText.articles(text);
        assertEquals(1, articles.size(), () -> articles.toString());
        return articles.get(0);
    }

    private static void assertArticle(ArticleText article, String title, String date, String dateline, String... paragraphs) {
        assertEquals(title, article.title());
        assertEquals(date == null ? null : new PartialDate(date), article.publishedOn());
        assertEquals(dateline, article.dateline());
        assertEquals(String.join("\n\n", paragraphs), article.body());
    }

    @Test
    void whoSpeaksTwiceAlikeStartsNoArticle() {
        ArticleText article = only("""
                Remarks on the harbour

                2024-01-26

                The crowd: We are fine!

                Where is Ama, and where is the rest of you?

                AUDIENCE MEMBER: We are right here!

                AUDIENCE MEMBER: We are right here!

                Thank you very much, all of you.
                """);

        assertEquals("Remarks on the harbour", article.title());
    }

    @Test
    void aLineThatStandsTwiceEndsNoArticleBeforeItHasBegun() {
        assertEquals(List.of(), DocumentText.articles("")); // and none of these is read for ever
        for (String line : List.of("Ministers meet to talk about the harbour", "AUDIENCE MEMBER We are right here",
                "- a point of the plan is this")) {
            String text = "Remarks on the harbour of the town\n\n2024-01-26\n\nThe crowd was fine.\n\n" + (line + "\n\n").repeat(4)
                    + "Thanks.\n";
            ProcessorTime.within(Duration.ofSeconds(5), () -> DocumentText.articles(text));
        }
    }

    @Test
    void theFirstLineOfAWrappedSentenceIsNoHeadlineWhateverLetterTheNextBeginsWith() {
        ArticleText article = only("""
                The Federal Council of the Republic met on Monday with Chancellor
                Anna Weber of Austria and spoke of the railway that both countries
                want to build.  They will meet again.

                A date was not told.
                """);

        assertArticle(article, null, null, null, "The Federal Council of the Republic met on Monday with Chancellor Anna Weber of Austria"
                + " and spoke of the railway that both countries want to build.  They will meet again.", "A date was not told.");
    }

    @Test
    void aDayWithinABrokenSentenceIsKeptInIt() {
        ArticleText article = only("""
                On November 14, 1994, by Executive Order 12938, the President
                declared a national emergency with respect to the threat to the
                security of the state.
                """);

        assertArticle(article, null, null, null, "On November 14, 1994, by Executive Order 12938, the President declared a national"
                + " emergency with respect to the threat to the security of the state.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Great Hall\n\n3:05 P.M. EDT", "Great Hall\nWashington, D.C.\n\n3:05 P.M. EDT", "3:05 P.M. EDT" })
    void hallAndHourAboveATranscriptAreNoHeadline(String above) {
        ArticleText article = only(
                above + "\n\nTHE MINISTER:  Good afternoon.\n\nQ    A question —\n\nQ    A question on fish —\n\nQ    A question —");

        assertEquals(null, article.title());
        assertTrue(article.body().startsWith(above.split("\\n")[0]), article.body());
    }

    @Test
    void aFirstParagraphOfSentencesIsNoHeadline() {
        assertEquals(null,
                only("The former envoy died on Sunday, early in the morning. He was 82 years old.\n\nThe state mourns him.").title());
        assertEquals(null, only("Dear Mr. Speaker: (Dear Madam President:)\n\nI have extended the treaty on fish.").title());
        assertEquals("Visit by the Foreign Minister.", only("Visit by the Foreign Minister.\n\nThe minister comes on Monday.").title());
    }

    @Test
    void strokesBelowAHeadThatIsNoTextPartNothing() {
        ArticleText article = only("""
                NOTICE

                ------------------------------------------------

                On the border in the north

                The border in the north is open again since Monday.
                """);

        assertEquals("NOTICE", article.body().split("\n")[0]);
    }

    @Test
    void theLetterheadThatNamesAMinisterStaysAndTellsTheSite() {
        ArticleText article = DocumentText.articles("""
                Talks on ferries.

                Media releases are available from the department.      http://www.dfat.gov.au/

                MEDIA RELEASE MINISTER FOR FOREIGN AFFAIRS NORA LIND FA90                     19 June 2002

                TALKS ON FERRIES

                I met the minister of Chile on Monday, and we agreed that ferries matter to the people of both countries.
                """).get(0);
        assertEquals("www.dfat.gov.au", article.site());
        assertEquals("MINISTER FOR FOREIGN AFFAIRS NORA LIND", article.body().split("\n\n")[0]);
        assertEquals("2002-06-19", article.publishedOn().toString());
        assertEquals(List.of(), article.summary());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "- | Read the whole advice at https://www.smartraveller.gov.au/ferries",
            "- | The ministry has a page at https://www.mfa.gov.sg/ of its own.",
            "- | More at: https://www.gob.mx/sre",
            "www.gob.mx | https://www.gob.mx/sre",
            "www.mofa.go.kr | Source: https://www.mofa.go.kr/eng",
            "state.gov | Media release: https://state.gov/x",
            "www.beehive.govt.nz | www.beehive.govt.nz/release",
            "gov.uk | https://gov.uk/news",
            "- | https://www.goub.xx/news" })
    void theFootTellsAGovernmentsSiteWhereItNamesItAsTheSource(String site, String foot) {
        ArticleText article = only("""
                Ferries are late

                The ferries of Zadar are late again, Prime Minister Roy said on Monday, and nobody knows why.

                %s
                """.formatted(foot));

        assertEquals(site, article.site());
    }

    @Test
    void aHeadlineInCapitalsIsNoLetterhead() {
        assertNull(Furniture.office("MINISTER FOR TRADE VISITS LIMA FOR TALKS ON COPPER"));
        assertNull(Furniture.office("MINISTER FOR TRADE VISITS LIMA"));
        assertEquals("MINISTER FOR TRADE NORA LIND", Furniture.office("MINISTER FOR TRADE NORA LIND"));
    }
}
