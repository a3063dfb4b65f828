package dev.lilt.support.tracing;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Has Kafka's connector trace only while traces are on. It has a switch of its own, and without it each record would
 * get a {@code traceparent} that leads nowhere.
 */
public final class KafkaTracingSwitch implements SmallRyeConfigBuilderCustomizer {
    static final String TRACES_OFF = "quarkus.otel.sdk.disabled";
    static final String KAFKA_TRACES_ON = "mp.messaging.connector.smallrye-kafka.tracing-enabled";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withInterceptors((context, name) -> {
            if (!name.equals(KAFKA_TRACES_ON)) {
                return context.proceed(name);
            }
            ConfigValue off = context.proceed(TRACES_OFF);
            boolean isOn = off == null || !Boolean.parseBoolean(off.getValue());
            return ConfigValue.builder()
                    .withName(name)
                    .withValue(Boolean.toString(isOn))
                    .build();
        });
    }
}
