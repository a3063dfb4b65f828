package dev.lilt.support.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.support.http.HttpConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "2147483648"})
    void shouldRejectASettingOutOfItsRange(String setting) {
        assertThatThrownBy(() -> http("lilt.http.open-requests-per-member", setting))
                .hasMessageContaining("lilt.http.open-requests-per-member")
                .hasMessageContaining("it has to be a whole number, 1 or more");
    }

    @Test
    void shouldTakeASettingInItsRange() {
        assertThat(http("lilt.http.open-requests-per-member", "1").openRequestsPerMember())
                .isEqualTo(1);
        assertThat(http("lilt.http.max-target-length", "64").maxTargetLength()).isEqualTo(64);
    }

    @Test
    void shouldNameBothEndsOfARange() {
        WholeNumberInRange range = new WholeNumberInRange(1, 1_000) {};

        assertThat(range.convert(" 1000 ")).isEqualTo(1_000);
        assertThatThrownBy(() -> range.convert("1001")).hasMessage("it has to be a whole number from 1 to 1000");
    }

    @Test
    void shouldKeepADurationInItsRange() {
        DurationInRange range = new DurationInRange(Duration.ofMinutes(1), Duration.ofHours(3)) {};

        assertThat(range.convert("1m")).isEqualTo(Duration.ofMinutes(1));
        assertThat(range.convert("3H")).isEqualTo(Duration.ofHours(3));
        for (String outside : new String[] {"59s", "181m"}) {
            assertThatThrownBy(() -> range.convert(outside)).hasMessage("it has to be from 1 to 180 minutes");
        }
    }

    private static HttpConfig http(String key, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(HttpConfig.class)
                .withDefaultValue(key, value)
                .build()
                .getConfigMapping(HttpConfig.class);
    }
}
