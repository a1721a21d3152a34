package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.runtime.configuration.ConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistedManifestTest {

    @TempDir
    Path folder;

    private Map<String, String> read(String json) throws IOException {
        return PersistedManifest.read(Files.writeString(folder.resolve("manifest.json"), json));
    }

    @Test
    void apollosIsRead() throws IOException {
        assertEquals(Map.of("a1", "query A { __typename }", "b2", "query B { corpus { version } }"), read("""
                {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
                  {"id": "a1", "name": "A", "type": "query", "body": "query A { __typename }"},
                  {"id": "b2", "name": "B", "type": "query", "body": "query B { corpus { version } }"}]}
                """));
    }

    @Test
    void relaysIsRead() throws IOException {
        assertEquals(Map.of("6c5d", "query A { __typename }"), read("{\"6c5d\": \"query A { __typename }\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {"format": "another"}                                              | its 'format' is not 'apollo-persisted-query-manifest', version 1
                    {"format": "apollo-persisted-query-manifest", "version": 2}        | its 'format' is not 'apollo-persisted-query-manifest', version 1
                    {"format": "apollo-persisted-query-manifest", "version": 1}        | it has no 'operations'
                    {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "a"}]} | 'a' stands for no document
                    {"a": 1}                                                           | 'a' stands for no document
                    []                                                                 | it is no object
                    {                                                                  | it is not JSON: line 2, column 1
                    """)
    void whatIsNoneStopsTheStart(String json, String why) {
        String message = assertThrows(ConfigurationException.class, () -> read(json + "\n")).getMessage();
        assertTrue(message.endsWith("manifest.json is no manifest of documents: " + why), message);
    }
}
