package dev.lilt.support.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaTracingSwitchTest {
    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void shouldTraceRecordsOnlyWhileTracesAreOn(String off, boolean isOn) {
        // Given
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withCustomizers(new KafkaTracingSwitch())
                .withSources(new PropertiesConfigSource(Map.of(KafkaTracingSwitch.TRACES_OFF, off), "test", 100))
                .build();

        // When
        boolean traced = config.getValue(KafkaTracingSwitch.KAFKA_TRACES_ON, Boolean.class);

        // Then
        assertThat(traced).isEqualTo(isOn);
    }
}
