package dev.communique.extraction.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.communique.extraction.entity.EntityIndex;
import dev.communique.extraction.entity.Gazetteer;

class DocumentSourceTest {

    private static final Gazetteer GAZETTEER = new Gazetteer(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            // who publishes it
            "White House | United States | A visit | The minister came. | The White House",
            "- | Singapore | A visit | The minister came. | www.mfa.gov.sg",
            "- | United Kingdom | A visit | The minister came. | https://www.gov.uk/news",
            "- | - | A visit | The minister came. | Reuters",
            // "We, the …"
            "African Union | - | A meeting | We, the Energy Ministers of the African Union, met in Accra. | -",
            // of several states that declare something none is the home
            "- | - | A meeting | We, the Presidents of Peru and Chile, met in Lima. | -",
            // a letterhead
            "Ministry of Foreign Affairs of Norway | Norway | Press release | Ministry of Foreign Affairs of Norway // A mission will be opened. | -",
            // who announces
            "Ministry of Foreign Affairs of Norway | Norway | Press release | The Ministry of Foreign Affairs of Norway announces a visit. | -",
            // an address in the head
            "- | Australia | Visit | MEDIA RELEASE http://www.dfat.gov.au/ of today // The minister came. | -",
            // the state with which the headline of a release begins; of news it may be anybody's
            "Peru | Peru | Peru opens a port | PRESS RELEASE // The port is open. | -",
            "- | - | Peru opens a port | The port is open, an envoy said. | -" })
    void aDocumentTellsWhoIssuesIt(String issuer, String home, String title, String body, String publisher) {
        DocumentSource source = DocumentSource.of(title, body.replace(" // ", "\n"), publisher, new EntityIndex(GAZETTEER));

        assertEquals(issuer, source.issuer() == null ? null : source.issuer().name());
        assertEquals(home, source.home() == null ? null : source.home().name());
    }
}
