package dev.communique.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;

import dev.communique.operation.Caches;
import dev.communique.fact.Hashes;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * Documents that clients ask for by hash or id: those that clients sent before (automatic persisted queries, as Apollo's clients do them), and
 * those of a folder, which can be made the only ones. The folder has documents, and manifests of them with ids as Apollo's and Relay's
 * compilers write them.
 */
@Singleton
class PersistedQueries {

    private static final String SHA_256 = "sha256:";
    private static final int REMEMBERED_CHARACTERS = 8_000_000;

    private final Cache<String, String> remembered;
    private final Map<String, String> given = new HashMap<>();
    private final boolean only;

    PersistedQueries(EndpointConfig config, Caches caches) {
        this.remembered = caches.bounded("persisted", REMEMBERED_CHARACTERS, (hash, text) -> hash.length() + text.length());
        this.only = config.persistedOnly();
        config.persistedDocuments().ifPresent(this::read);
        if (only && given.isEmpty()) {
            throw new ConfigurationException(
                    "communique.graphql.persisted-only is set, but communique.graphql.persisted-documents names no folder with documents");
        }
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".graphql")) {
                    give(Files.readString(file));
                } else if (file.toString().endsWith(".json")) {
                    PersistedManifest.read(file).forEach((id, document) -> give(file, id, document));
                }
            }
        } catch (IOException e) {
            throw new ConfigurationException("communique.graphql.persisted-documents: " + e);
        }
    }

    private void give(String text) {
        List.of(text, text.strip()).forEach(document -> given.put(Hashes.hex(document, 32), document));
    }

    private void give(Path file, String id, String document) {
        give(document);
        String before = given.put(id, document);
        if (before != null && !before.equals(document)) {
            throw new ConfigurationException(
                    "communique.graphql.persisted-documents: " + file + " gives another document the id '" + id + "'");
        }
    }

    /**
     * The request with its document.
     *
     * @throws Refusal where a hash or id is not known, is not that of the document, or the document is none of the allowed ones
     */
    GraphQLRequest resolve(GraphQLRequest request) throws Refusal {
        if (request.query() == null) {
            return request.withQuery(known(request.documentId() == null ? request.hash() : withoutAlgorithm(request.documentId())));
        }
        if (request.hash() == null && !only) {
            return request;
        }
        String hash = Hashes.hex(request.query(), 32);
        if (request.hash() != null && !request.hash().equals(hash)) {
            throw new Refusal(400, ErrorCode.PERSISTED_QUERY_HASH_MISMATCH, "'sha256Hash' is not the hash of 'query'");
        }
        if (only && !given.containsKey(hash)) {
            throw new Refusal(403, ErrorCode.PERSISTED_QUERY_ONLY, "only documents that this server was given are answered");
        }
        return request;
    }

    /** Clients may say how an id was made: {@code sha256:1f2d…}. */
    private static String withoutAlgorithm(String documentId) {
        return documentId.startsWith(SHA_256) ? documentId.substring(SHA_256.length()).toLowerCase(Locale.ROOT) : documentId;
    }

    private String known(String id) throws Refusal {
        String text = given.get(id);
        if (text == null && !only) {
            text = remembered.getIfPresent(id);
        }
        if (text == null) {
            throw new Refusal(404, ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return text;
    }

    /** Remembers a document that was sent with its hash, once it has proven to be one of the schema. */
    void remember(GraphQLRequest request) {
        if (request.hash() != null && !only) {
            remembered.put(request.hash(), request.query());
        }
    }
}
