package dev.communique.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Reads the lists of documents with their ids that compilers of clients write: Apollo's persisted query manifest, and the object of ids and
 * documents that relay-compiler and graphql-codegen write.
 */
final class PersistedManifest {

    private static final String APOLLO = "apollo-persisted-query-manifest";

    private PersistedManifest() {
    }

    /**
     * The documents of a manifest by their ids.
     *
     * @throws ConfigurationException where it is none
     */
    static Map<String, String> read(Path file) throws IOException {
        Object value;
        try {
            value = JsonReader.read(Files.readString(file));
        } catch (IOException e) {
            throw none(file, "it is not JSON: " + e.getMessage());
        }
        if (!(value instanceof Map<?, ?> members)) {
            throw none(file, "it is no object");
        }
        return members.containsKey("format") ? ofApollo(file, members) : documents(file, members);
    }

    private static Map<String, String> ofApollo(Path file, Map<?, ?> manifest) {
        if (!APOLLO.equals(manifest.get("format")) || !(manifest.get("version") instanceof Number version) || version.intValue() != 1) {
            throw none(file, "its 'format' is not '" + APOLLO + "', version 1");
        }
        if (!(manifest.get("operations") instanceof List<?> operations)) {
            throw none(file, "it has no 'operations'");
        }
        Map<Object, Object> documents = new LinkedHashMap<>();
        for (Object each : operations) {
            Map<?, ?> operation = each instanceof Map<?, ?> object ? object : Map.of();
            documents.put(operation.get("id"), operation.get("body"));
        }
        return documents(file, documents);
    }

    private static Map<String, String> documents(Path file, Map<?, ?> given) {
        Map<String, String> documents = new LinkedHashMap<>();
        given.forEach((id, document) -> {
            if (!(id instanceof String name) || !(document instanceof String text)) {
                throw none(file, "'" + id + "' stands for no document");
            }
            documents.put(name, text);
        });
        return documents;
    }

    private static ConfigurationException none(Path file, String why) {
        return new ConfigurationException("communique.graphql.persisted-documents: " + file + " is no manifest of documents: " + why);
    }
}
