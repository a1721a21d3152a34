package dev.communique.corpus;

import dev.communique.corpus.layout.ArticleText;
import dev.communique.corpus.layout.DocumentText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.communique.fact.Fact;
import dev.communique.fact.PartialDate;

/** The three seed articles, taken apart word for word. */
class SeedDocumentsTest {

    private static List<ArticleText> arabNews;
    private static List<ArticleText> communiques;

    @BeforeAll
    static void readSeeds() throws IOException {
        arabNews = DocumentText.articles(Files.readString(Path.of("seeds/000_3c4b4df118d82dd4.txt")));
        communiques = DocumentText.articles(Files.readString(Path.of("seeds/004_386fbff0c2ba7e23.txt")));
    }

    @Test
    void oneDocumentHoldsTwoArticlesAndTheOtherOne() {
        assertEquals(List.of(1, 30), arabNews.stream().map(ArticleText::line).toList());
        assertEquals(List.of(1), communiques.stream().map(ArticleText::line).toList());
    }

    @Test
    void theBorderPassArticleHasItsHeader() {
        ArticleText article = arabNews.get(0);

        assertEquals("Pakistan, China agree to temporarily reopen key border pass to facilitate traders", article.title());
        assertEquals(new PartialDate("2023-01-19"), article.publishedOn());
        assertEquals("ISLAMABAD", article.dateline());
        assertEquals(List.of("Foreign Office says border will open from January 19 and 20, and from end of January to early February",
                "Pakistan forwarded 'special request' to China to reopen border, says Foreign Office"), article.summary());
    }

    @Test
    void theBorderPassArticleHasItsEightParagraphsWordForWord() {
        List<String> paragraphs = paragraphs(arabNews.get(0));

        assertEquals(8, paragraphs.size());
        assertEquals("Pakistan and China have agreed to temporarily reopen the border crossing between the two states to facilitate local"
                + " traders, Pakistan’s foreign ministry spokesperson said on Thursday.", paragraphs.get(0));
        assertEquals("She added that Pakistan had forwarded a special request to China to reopen the border so that local traders could be"
                + " facilitated. “We appreciate the special efforts on both sides to ensure smooth border operations despite inclement"
                + " weather conditions,” Baloch said.", paragraphs.get(7));
    }

    @Test
    void theCoalitionArticleHasItsHeader() {
        ArticleText article = arabNews.get(1);

        assertEquals("Islamic military coalition, Pakistan to deepen cooperation to combat ‘terrorism’ — Pakistani military", article
                .title());
        assertEquals(new PartialDate("2026-02-02"), article.publishedOn());
        assertEquals("ISLAMABAD", article.dateline());
        assertEquals(List.of("Islamic Military Counter Terrorism Coalition is a 43-member alliance that includes Pakistan, Saudi Arabia,"
                + " Egypt, Jordan, UAE and other nations",
                "The Pakistani military statement comes after a meeting between IMCTC secretary-general and the chief of Pakistani defense"
                        + " forces in Rawalpindi"),
                article.summary());
    }

    @Test
    void theCoalitionArticleHasItsElevenParagraphsWordForWord() {
        List<String> paragraphs = paragraphs(arabNews.get(1));

        assertEquals(11, paragraphs.size());
        assertEquals("Pakistan and the Islamic Military Counter Terrorism Coalition (IMCTC) have reaffirmed their commitment to deepening"
                + " cooperation, including intelligence sharing and capacity building, to jointly combat “terrorism” and “extremism,” the"
                + " Pakistani military said on Monday.", paragraphs.get(0));
        assertEquals("Pakistan enjoys cordial ties with most Muslim countries around the world, particularly Gulf Cooperation Council"
                + " countries. In Sept. 2025, Pakistan signed a landmark defense pact with Saudi Arabia according to which an act of"
                + " aggression against one country will be treated as an act of aggression against both.", paragraphs.get(10));
    }

    @Test
    void theCommuniqueHasNoHeaderAtAll() {
        ArticleText article = communiques.get(0);

        assertNull(article.title());
        assertNull(article.publishedOn());
        assertNull(article.dateline());
        assertEquals(List.of(), article.summary());
    }

    @Test
    void theCommuniqueIsEveryLineOfItsDocument() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("seeds/004_386fbff0c2ba7e23.txt")).stream()
                .filter(line -> !line.isBlank()).toList();

        assertEquals(45, lines.size());
        assertEquals(lines, paragraphs(communiques.get(0)));
    }

    @Test
    void theCommuniqueKeepsItsSubheadlines() {
        assertTrue(paragraphs(communiques.get(0)).containsAll(List.of("Pak-China agree to enhance communication",
                "‘Upgraded version of CPEC’", "Agree to uphold UN Charter, oppose unilateral actions",
                "Reiterate support for a Palestinian state", "Dar meets Chinese mining delegation")));
    }

    @Test
    void noBodyHoldsTheFurnitureOfItsPage() {
        for (ArticleText article : arabNews) {
            for (String furniture : List.of("Short Url", "Follow\n", "Updated", "In this photograph", "(AFP/File)", "•", article.title(),
                    "ISLAMABAD")) {
                assertFalse(article.body().contains(furniture), furniture);
            }
        }
    }

    @Test
    void everyFactOfTheCuratorsIsBoundToItsArticle() throws IOException {
        Problems problems = new Problems();
        List<CorpusArticle> articles = new ArrayList<>();
        new CorpusReader(new FolderFiles(Path.of("seeds")), problems).articles(articles::add);

        assertEquals(List.of(), problems.list());
        assertEquals(3, articles.size());
        for (CorpusArticle article : articles) {
            assertFalse(article.facts().isEmpty());
            for (Fact fact : article.facts()) {
                assertFalse(fact.evidence().isEmpty());
                fact.evidence().forEach(passage -> assertEquals(passage.quote(), article.body().substring(passage.start(), passage.end())));
            }
        }
    }

    private static List<String> paragraphs(ArticleText article) {
        return List.of(article.body().split("\n\n", -1));
    }
}
