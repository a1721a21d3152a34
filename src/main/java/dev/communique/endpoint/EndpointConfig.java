package dev.communique.endpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** What the endpoint allows and keeps. */
@ConfigMapping(prefix = "communique.graphql")
public interface EndpointConfig {

    /** The largest body of a request. */
    @WithDefault("1M")
    @WithConverter(Ranges.Bytes.class)
    MemorySize maxRequestSize();

    /** How many words, names, numbers and signs a document may have. */
    @WithDefault("5000")
    @WithConverter(Ranges.Count.class)
    int maxTokens();

    /** How many fields may stand inside one another. */
    @WithDefault("20")
    @WithConverter(Ranges.Depth.class)
    int maxDepth();

    /** How many fields an operation may make the server answer, at most: each counts as often as the lists above it repeat it. */
    @WithDefault("1000000")
    @WithConverter(Ranges.Cost.class)
    long maxCost();

    /** How many aliases an operation may have. */
    @WithDefault("100")
    @WithConverter(Ranges.Count.class)
    int maxAliases();

    /** How many fields an operation may have at its root. */
    @WithDefault("30")
    @WithConverter(Ranges.Count.class)
    int maxRootFields();

    /** The largest answer, before it is compressed. */
    @WithDefault("16M")
    @WithConverter(Ranges.Bytes.class)
    MemorySize maxAnswerSize();

    /** How long a request may take; then its work stops. */
    @WithDefault("10S")
    @WithConverter(Ranges.Time.class)
    Duration timeout();

    /** How many requests may run and wait at once; further ones are told to come back. */
    @WithDefault("500")
    @WithConverter(Ranges.Count.class)
    int maxConcurrentRequests();

    /** How many clients of one address may listen for new corpora at once. */
    @WithDefault("100")
    @WithConverter(Ranges.Count.class)
    int maxListenersPerAddress();

    /** How many requests run at once; by default one more than processors, and four per processor where the database is elsewhere. */
    Optional<@WithConverter(Ranges.Threads.class) Integer> threads();

    /** Whether the schema can be asked for. */
    @WithDefault("true")
    boolean introspection();

    /** Whether only documents of the folder are answered. */
    @WithDefault("false")
    boolean persistedOnly();

    /** The folder of documents ({@code *.graphql}) that clients may ask for by hash from the start. */
    Optional<Path> persistedDocuments();

    /** {@code Cache-Control} of answers without errors. */
    @WithDefault("no-cache")
    String cacheControl();

    /** How much memory the cached answers may take; 0 for none. */
    @WithDefault("32M")
    MemorySize answerCacheSize();

    /** Origins whose pages may ask, such as {@code https://app.example.org}; {@code *} for all. */
    Optional<List<String>> corsOrigins();
}
