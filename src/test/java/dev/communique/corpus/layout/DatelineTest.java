package dev.communique.corpus.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "ISLAMABAD: Pakistan and China                          | ISLAMABAD                   | Pakistan and China",
            "WASHINGTON (AP) — The two                              | WASHINGTON (AP)             | The two",
            "KABUL, Jan 5 (Reuters) - The two                       | KABUL, Jan 5 (Reuters)      | The two",
            "FLINT, Mich., Oct. 4 (UPI) — The two                   | FLINT, Mich., Oct. 4 (UPI)  | The two",
            "BEIJING, Jan. 4 (Xinhua) -- China                      | BEIJING, Jan. 4 (Xinhua)    | China",
            "GENEVA, 5 January (Reuters) – The two                  | GENEVA, 5 January (Reuters) | The two",
            "NEW YORK: The two                                      | NEW YORK                    | The two",
            "ST. PETERSBURG, Russia (AP) — The two                  | ST. PETERSBURG, Russia (AP) | The two",
            "ISLAMABAD/BEIJING: “We agree,” both said               | ISLAMABAD/BEIJING           | “We agree,” both said",
            "İSTANBUL (AA) – The two                                | İSTANBUL (AA)               | The two",
            "D.I. KHAN: The two                                     | D.I. KHAN                   | The two",
            "BRUSSELS, Belgium (AP) _ The two                       | BRUSSELS, Belgium (AP)      | The two",
            "MOSCOW, June 27 (Itar-Tass) - The two                  | MOSCOW, June 27 (Itar-Tass) | The two",
            "LIMA, April 24, 1997 (Xinhua) -- The two               | LIMA, April 24, 1997 (Xinhua) | The two",
            "TOKYO, Jan. 22, 1999, Kyodo - The two                  | TOKYO, Jan. 22, 1999, Kyodo | The two",
            "NEW DELHI, DEC. 12. The two                            | NEW DELHI, DEC. 12          | The two",
            "Quito, Sep 21 (EFE).- The two                          | Quito, Sep 21 (EFE)         | The two" })
    void tellsWhereAndByWhomAStoryWasFiled(String paragraph, String text, String rest) {
        Dateline dateline = Dateline.in(paragraph);

        assertEquals(text, dateline.text());
        assertEquals(rest, paragraph.substring(dateline.end()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ":", "ISLAMABAD", "ISLAMABAD:", "ISLAMABAD: ", "Pakistan and China: a history", "A: first",
            "US-China ties",
            "IMCTC has 43 members", "COVID-19: the figures", "“ISLAMABAD: it began", "CPEC 2.0: the plan", "ISLAMABAD:Pakistan",
            "Quito, Sep 21 was a Monday", "Marie Curie (AP) said", "THE END, MAY 5. we saw it" })
    void leavesOtherBeginningsAlone(String paragraph) {
        assertNull(Dateline.in(paragraph));
    }

    @Test
    void aPlaceInALineOfItsOwnIsOne() {
        assertTrue(Dateline.isAlone("ANKARA"));
        assertTrue(Dateline.isAlone("FLINT, Mich."));
        assertFalse(Dateline.isAlone("SUMMARY"));
        assertFalse(Dateline.isAlone("Ankara"));
        assertFalse(Dateline.isAlone("ANKARA DENIES ALL OF WHAT THE OTHER SIDE SAID"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "A", "A ", "AB-", "A, ", "A, B", "A (" })
    void takesNoTimeOverALongParagraphThatOnlyStartsLikeOne(String piece) {
        assertNull(Dateline.in(piece.repeat(200_000)));
    }
}
