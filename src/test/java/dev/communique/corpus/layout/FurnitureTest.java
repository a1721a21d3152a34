package dev.communique.corpus.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

    @ParameterizedTest
    @ValueSource(strings = { "Updated 19 January 2023", "Published: Jan. 19, 2023 10:32 pm", "Last updated on 5 January 2026 at 10:32",
            "Posted: 2026-01-05", "Date: 5 January 2026", "Publication date: January 5th, 2026", "January 5, 2026",
            "Monday, January 5, 2026",
            "5 Jan 2026 | 10:32 pm PKT", "2026-01-05T10:32:00Z", "PUBLISHED JAN 5, 2026",
            "Posted in World on Jan. 5, 2026", "Updated Monday, 5 January 2026 | 10:32 am GMT" })
    void aTimeStampIsAStamp(String line) {
        assertTrue(Furniture.isStamp(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Updated", "Updated today", "January 5, 2026, was a Monday", "On January 5, 2026", "Updating 5 January 2026",
            "Dated 5 January 2026", "31 February 2026", "2026",
            "Updated figures of 5 January 2026 show a rise", "Published figures show 5 percent more than in January 2026" })
    void aSentenceOrAStampWithoutADateIsNoStamp(String line) {
        assertFalse(Furniture.isStamp(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Short Url", "SHORT URL", "Follow", "Follow us on X", "Share", "Share this article", "Print", "Email",
            "3 min read",
            "Read more: Pakistan and China sign", "Also read: Dar in Beijing", "Advertisement", "Comments (12)", "Tags: China, Pakistan",
            "© 2026 Dawn", "https://arab.news/abcde", "Subscribe now", "Listen to article" })
    void aButtonIsAButton(String line) {
        assertTrue(Furniture.isButton(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Follow-up talks", "Share of exports", "Printing presses", "Saved", "Email from Kabul", "Readers",
            "See https://x.org" })
    void wordsThatOnlyStartLikeAButtonAreNone(String line) {
        assertFalse(Furniture.isButton(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "By Jane Doe", "By JANE DOE", "BY JANE DOE", "By Jane Doe and John Roe",
            "By Jane Doe, John Roe and Ali Al-Khan",
            "By Seán O’Brien", "Author: Jane Doe", "Source: Xinhua" })
    void aBylineIsAByline(String line) {
        assertTrue(Furniture.isByline(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "By Monday the border was open", "by Jane Doe", "By Jane Doe, who was there.", "By", "Bystanders" })
    void aSentenceThatStartsWithByIsNoByline(String line) {
        assertFalse(Furniture.isByline(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "The pass at 4,600 metres above sea level. (AFP/File)", "The two ministers in Beijing (Reuters)",
            "Dar and Wang shake hands — APP", "Dar and Wang shake hands. —White Star", "FILE PHOTO: The pass in 2015", "Photo: The pass",
            "In this photograph taken on September 29, 2015, Chinese nationals arrive.", "This handout photo shows the pass.",
            "In this image made from video, Dar speaks.", "The pass (Photo courtesy: PID)" })
    void aPictureCaptionIsACaption(String line) {
        assertTrue(Furniture.isCaption(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Talks with the Foreign Trade Authority (FTA)", "The officials told AFP.", "They spoke to Reuters",
            "In this context, China ordered its closure.", "This picture of events is wrong.", "The IMCTC (a 43-member alliance)" })
    void aSentenceIsNoCaption(String line) {
        assertFalse(Furniture.isCaption(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-----", "---", "***", "* * *", "=====", "_____", "~~~", "—————", "###" })
    void aLineOfSignsPartsArticles(String line) {
        assertTrue(Furniture.isSeparator(line));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-", "--", "— —a", "--- Dawn ---", "...", "1-2-3" })
    void fewerSignsOrOtherLettersPartNothing(String line) {
        assertFalse(Furniture.isSeparator(line));
    }

    @Test
    void aBulletIsTakenOffItsText() {
        for (String line : new String[]{ "• Border will open", "- Border will open", "*  Border will open", "–\u2003Border will open" }) {
            assertTrue(Furniture.isBullet(line), line);
            assertEquals("Border will open", Furniture.bulletText(line));
        }
        assertFalse(Furniture.isBullet("-4 degrees"));
        assertFalse(Furniture.isBullet("— APP"));
    }

    @Test
    void aSignOffNamesThePaperAndTheDay() {
        assertTrue(Furniture.isSignOff("Published in Dawn, January 5th, 2026"));
        assertTrue(Furniture.isSignOff("First published in The Nation on 5 January 2026."));
        assertFalse(Furniture.isSignOff("Published in Dawn"));
        assertFalse(Furniture.isSignOff("Published January 5, 2026"));
        assertFalse(Furniture.isSignOff("It was published in Dawn on January 5th, 2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = { ", Paris", "The , Paris", "Great Hall, ,", "," })
    void whatIsLeftOfALineIsNoVenue(String line) {
        assertFalse(Furniture.isVenue(line));
    }
}
