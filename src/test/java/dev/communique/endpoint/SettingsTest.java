package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Settings out of their range are refused with their name and their range; so are origins that no browser sends. */
class SettingsTest {

    private static EndpointConfig with(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 500)).withMapping(EndpointConfig.class).build();
        return config.getConfigMapping(EndpointConfig.class);
    }

    @Test
    void theDefaultsAreInTheirRanges() {
        EndpointConfig config = with(Map.of());
        assertEquals(20, config.maxDepth());
        assertEquals(10_000, config.timeout().toMillis());
        assertTrue(config.threads().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "threads, 0", "threads, 1001", "threads, many", "timeout, 0S", "timeout, PT2H", "max-depth, 0", "max-depth, 501",
            "max-tokens, 0", "max-cost, 0", "max-cost, -5", "max-aliases, 0", "max-root-fields, 0", "max-request-size, 0",
            "max-answer-size, 3G", "max-concurrent-requests, 0" })
    void whatIsOutOfRangeIsRefusedByName(String setting, String value) {
        String name = "communique.graphql." + setting;
        Exception refused = assertThrows(Exception.class, () -> with(Map.of(name, value)));
        assertTrue(refused.getMessage().contains(name) && refused.getMessage().contains("expected 1 to"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "https://app.example.org", "https://app.example.org/", "HTTPS://App.Example.ORG", "https://app.example.org:443" })
    void anOriginIsTheSameHoweverItIsWritten(String given) {
        Origins origins = new Origins(List.of("https://other.example", given));
        assertTrue(origins.allow("https://app.example.org"));
        assertFalse(origins.allow("http://app.example.org"));
        assertFalse(origins.allow("https://app.example.org.evil.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://app.example.org/path", "app.example.org", "https://", "https://a b", "https://u@app.example.org",
            "https://app.example.org?x" })
    void whatIsNoOriginIsRefused(String given) {
        String message = assertThrows(ConfigurationException.class, () -> new Origins(List.of(given))).getMessage();
        assertTrue(message.startsWith("communique.graphql.cors-origins has '" + given + "'"), message);
    }

    /** A name may have been pointed at this server by whoever made the page. */
    @ParameterizedTest
    @CsvSource({ "http://localhost:8080, localhost:8080, true", "http://127.0.0.1:8080, 127.0.0.1:8080, true",
            "http://[::1]:8080, [::1]:8080, true",
            "https://10.0.0.7, 10.0.0.7, true", "http://localhost:9090, localhost:8080, false",
            "http://127.0.0.1:8080, localhost:8080, false",
            "http://evil.example:8080, evil.example:8080, false", "http://localhost.evil.example, localhost.evil.example, false",
            "null, localhost, false",
            "http://localhost,, false" })
    void aPageOfThisServerIsKnownByAnAddress(String origin, String host, boolean own) {
        assertEquals(own, Origins.isOwn(origin, host));
    }
}
