package dev.communique.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.configuration.ConfigurationException;

class ReloadIntervalTest {

    @Test
    void isADurationOrOff() {
        assertEquals(Optional.of(Duration.ofSeconds(30)), ReloadInterval.of("30s"));
        assertEquals(Optional.of(Duration.ofMillis(500)), ReloadInterval.of("0.5s"));
        assertEquals(Optional.of(Duration.ofHours(1)), ReloadInterval.of("PT1H"));
        assertEquals(Optional.of(Duration.ofSeconds(5)), ReloadInterval.of("5"));
        assertEquals(Optional.empty(), ReloadInterval.of("off"));
        assertEquals(Optional.empty(), ReloadInterval.of("OFF"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0s", "0", "-5s", "PT-5S", "soon", "0.0001s", "on" })
    void anythingElseStopsTheStartWithAMessage(String setting) {
        ConfigurationException stop = assertThrows(ConfigurationException.class, () -> ReloadInterval.of(setting));
        assertTrue(stop.getMessage().startsWith("communique.corpus.reload is '" + setting + "'"), stop.getMessage());
        assertTrue(stop.getMessage().contains("'off'"), stop.getMessage());
    }
}
