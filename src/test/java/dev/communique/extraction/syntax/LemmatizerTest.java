package dev.communique.extraction.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {

    @ParameterizedTest
    @CsvSource({ "signed,VERB,VBD,sign", "agreed,VERB,VBN,agree", "Ratified,VERB,VBN,ratify", "signing,VERB,VBG,sign", "using,VERB,VBG,use",
            "met,VERB,VBD,meet", "underwent,VERB,VBD,undergo", "withdrew,VERB,VBD,withdraw", "planned,VERB,VBD,plan",
            "controlled,VERB,VBN,control",
            "called,VERB,VBD,call", "welcomes,VERB,VBZ,welcome", "discusses,VERB,VBZ,discuss", "treaties,NOUN,NNS,treaty",
            "countries,NOUN,NNS,country", "sanctions,NOUN,NNS,sanction", "women,NOUN,NNS,woman", "people,NOUN,NNS,people",
            "talks,NOUN,NNS,talk",
            "provided,VERB,VBD,provide", "visited,VERB,VBD,visit", "invited,VERB,VBN,invite", "exchanged,VERB,VBD,exchange",
            "larger,ADJ,JJR,large",
            "were,AUX,VBD,be", "’s,PART,POS,'''s'", "Geneva,PROPN,NNP,Geneva", "United Arab Emirates,PROPN,NNPS,United Arab Emirates",
            "their,PRON,PRP$,their", "them,PRON,PRP,they" })
    void findsLemmas(String form, Tag tag, String inflection, String lemma) throws IOException {
        try (InputStream list = SyntaxParser.class.getResourceAsStream("lemmas.txt")) {
            assertEquals(lemma, Lemmatizer.read(list).lemma(form, tag, inflection));
        }
    }

    @Test
    void refusesALineThatIsNone() {
        InputStream bad = new ByteArrayInputStream("VBD\tmet\tmeet\nVBD\tsat\n".getBytes(StandardCharsets.UTF_8));
        IOException e = assertThrows(IOException.class, () -> Lemmatizer.read(bad));
        assertEquals("Lemmas, line 2: group, form and lemma expected: VBD\tsat", e.getMessage());
    }
}
