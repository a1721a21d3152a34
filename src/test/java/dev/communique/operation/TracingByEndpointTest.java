package dev.communique.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class TracingByEndpointTest {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    private static SmallRyeConfig config(Map<String, String> given) {
        return new SmallRyeConfigBuilder().withCustomizers(new TracingByEndpoint()).withDefaultValue(ENDPOINT, "http://localhost:4317")
                .withDefaultValue("quarkus.otel.sdk.disabled", "false").withSources(new PropertiesConfigSource(given, "given", 250))
                .build();
    }

    private static void assertTraces(boolean traces, Map<String, String> given) {
        SmallRyeConfig config = config(given);
        assertEquals(!traces, config.getValue("quarkus.otel.sdk.disabled", Boolean.class));
        assertEquals(traces, config.getValue("quarkus.datasource.jdbc.telemetry.enabled", Boolean.class));
    }

    @Test
    void isOffWithoutAnEndpoint() {
        assertTraces(false, Map.of());
    }

    @Test
    void isOnWithOne() {
        assertTraces(true, Map.of(ENDPOINT, "http://collector:4317"));
    }

    @Test
    void isOnWithTheOneThatIsTheDefaultWhereItIsGiven() {
        assertTraces(true, Map.of(ENDPOINT, "http://localhost:4317"));
    }

    @Test
    void isOffWhereItIsSwitchedOffWhateverTheEndpoint() {
        assertTraces(false, Map.of(ENDPOINT, "http://collector:4317", "quarkus.otel.sdk.disabled", "true"));
    }

    @Test
    void isOnWhereItIsSwitchedOn() {
        assertTraces(true, Map.of("quarkus.otel.sdk.disabled", "false"));
    }

    @Test
    void tracesNoStatementsWhereTheyAreSwitchedOff() {
        SmallRyeConfig config = config(Map.of(ENDPOINT, "http://collector:4317", "quarkus.datasource.jdbc.telemetry.enabled", "false"));
        assertEquals(false, config.getValue("quarkus.otel.sdk.disabled", Boolean.class));
        assertEquals(false, config.getValue("quarkus.datasource.jdbc.telemetry.enabled", Boolean.class));
    }
}
