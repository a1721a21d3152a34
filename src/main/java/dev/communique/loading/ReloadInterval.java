package dev.communique.loading;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;

/** What {@code communique.corpus.reload} says. */
final class ReloadInterval {

    private static final String SETTING = "communique.corpus.reload";
    private static final String OFF = "off";

    private ReloadInterval() {
    }

    /**
     * How long to wait between two looks at the folder; empty where nobody is to look.
     *
     * @param setting {@code off}, or a duration as Quarkus reads them: {@code 30s}, {@code 5m}, {@code PT1H}
     * @throws ConfigurationException where it is neither, or no time at all
     */
    static Optional<Duration> of(String setting) {
        if (isOff(setting)) {
            return Optional.empty();
        }
        Duration interval = duration(setting);
        if (interval == null || interval.toMillis() <= 0) {
            throw new ConfigurationException(
                    SETTING + " is '" + setting + "', which is no interval: it is 'off', or longer than nothing, as '30s' or '5m'");
        }
        return Optional.of(interval);
    }

    static boolean isOff(String setting) {
        return setting.equalsIgnoreCase(OFF);
    }

    private static Duration duration(String setting) {
        try {
            return DurationConverter.parseDuration(setting);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
