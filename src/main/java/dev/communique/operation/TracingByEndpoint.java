package dev.communique.operation;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Switches tracing on where an endpoint takes the traces, and off where none does, so that nothing waits for, and no log tells of, an
 * endpoint that isn't there. A switch that somebody has set stays as it is. Found as a Java service.
 */
public final class TracingByEndpoint implements SmallRyeConfigBuilderCustomizer {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final String OF_STATEMENTS = "quarkus.datasource.jdbc.telemetry.enabled";

    /** Quarkus has values by default, in sources below all others. */
    private static final int OF_DEFAULTS = 0;

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withInterceptors(new Switch());
    }

    private static final class Switch implements ConfigSourceInterceptor {

        private static final long serialVersionUID = 1L;

        @Override
        public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
            if (!name.equals(DISABLED) && !name.equals(OF_STATEMENTS)) {
                return context.proceed(name);
            }
            ConfigValue set = context.proceed(name);
            return isGiven(set) ? set : value(name, isOn(context) == name.equals(OF_STATEMENTS));
        }

        private static boolean isOn(ConfigSourceInterceptorContext context) {
            ConfigValue disabled = context.proceed(DISABLED);
            return isGiven(disabled) ? !Boolean.parseBoolean(disabled.getValue()) : isGiven(context.proceed(ENDPOINT));
        }

        private static boolean isGiven(ConfigValue value) {
            return value != null && value.getValue() != null && value.getConfigSourceOrdinal() > OF_DEFAULTS;
        }

        private static ConfigValue value(String name, boolean value) {
            return ConfigValue.builder().withName(name).withValue(String.valueOf(value)).build();
        }
    }
}
