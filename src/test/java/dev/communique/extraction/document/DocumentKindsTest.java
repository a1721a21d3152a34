package dev.communique.extraction.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.communique.fact.DocumentKind;

class DocumentKindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "COMMUNIQUE | JOINT CHAD-TOGO STATEMENT ON STEEL | Chad is near Togo. | -",
            "NEWS | Chad, Togo start joint drills, statement says | Chad is near Togo. | -",
            "NEWS | Ministers meet in Lima | The ministers of Peru and Chile met on Monday, an envoy said. | -",
            "NEWS | - | The ministers met. | Lima Daily",
            "READOUT | Readout of President Voss’s Call with King Nasser | The two spoke today. | -",
            "READOUT | President Voss's Meeting with King Nasser | The two spoke today. | -",
            "COMMUNIQUE | Joint Communiqué of Ghana and Togo | The two sides agreed. | -",
            "COMMUNIQUE | Energy | 1. We, the Energy Ministers of the African Union, met in Accra. | -",
            "PRESS_RELEASE | Press Release: a new mission | The ministry opens a mission. | -",
            "PRESS_RELEASE | A new mission | FOR IMMEDIATE RELEASE // The ministry opens a mission. | -",
            "PRESS_RELEASE | A new mission | The ministry opens a mission. | www.mfa.gov.sg",
            "TRANSCRIPT | Remarks by President Voss at the Harbour | Good morning. | -",
            "TRANSCRIPT | The harbour | THE PRESIDENT: Good morning. // Q    And the harbour? // THE PRESIDENT: It is deep. // Q    How deep? | -",
            "CHRONOLOGY | Ghana and Togo | 1956: The two meet. // -1958: A treaty is signed. // March 3, 1999: Togo opens a mission. | -",
            "OTHER | Executive Order on Ports | By the authority vested in me, I order. | whitehouse.gov",
            "OTHER | Nothing | '' | -" })
    void aDocumentIsOfAKind(DocumentKind kind, String title, String body, String publisher) {
        assertEquals(kind, DocumentKinds.of(title, body.replace(" // ", "\n"), publisher));
    }
}
