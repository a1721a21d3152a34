package dev.communique.operation;

import java.util.Map;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Switches tracing on where an endpoint takes the traces, and off where none does, so that nothing waits for, and no log tells of, an
 * endpoint that isn't there. Found as a Java service.
 */
public final class TracingByEndpoint implements SmallRyeConfigBuilderCustomizer {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    /** Quarkus has an endpoint by default, in a source below all others. */
    private static final int OF_DEFAULTS = 0;

    /** What a switch is where there is an endpoint; the other way round where there is none. */
    private static final Map<String, Boolean> SWITCHES = Map.of("quarkus.otel.sdk.disabled", false,
            "quarkus.datasource.jdbc.telemetry.enabled", true);

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withInterceptors(new Switch());
    }

    private static final class Switch implements ConfigSourceInterceptor {

        private static final long serialVersionUID = 1L;

        @Override
        public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
            Boolean withEndpoint = SWITCHES.get(name);
            if (withEndpoint == null) {
                return context.proceed(name);
            }
            ConfigValue endpoint = context.proceed(ENDPOINT);
            boolean given = endpoint != null && endpoint.getValue() != null && endpoint.getConfigSourceOrdinal() > OF_DEFAULTS;
            return ConfigValue.builder().withName(name).withValue(String.valueOf(given == withEndpoint)).build();
        }
    }
}
