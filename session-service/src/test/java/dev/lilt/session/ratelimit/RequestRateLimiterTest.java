package dev.lilt.session.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.ratelimit.RequestRateLimiter.RequestClass;
import io.github.bucket4j.TimeMeter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestRateLimiterTest {
    private static final LimitConfig DEFAULTS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(LimitConfig.class)
            .build()
            .getConfigMapping(LimitConfig.class);

    private final HandTurned time = new HandTurned();
    private final RequestRateLimiter rate = new RequestRateLimiter(DEFAULTS, time);

    @Test
    void shouldTakeThreeHundredAtOnceAndThenTenASecond() {
        // Given
        long atOnce = taken("alma", RequestClass.OTHERS, 1_000);

        // When
        time.pass(Duration.ofMillis(500));
        long afterwards = taken("alma", RequestClass.OTHERS, 1_000);

        // Then
        assertThat(atOnce).isEqualTo(300);
        assertThat(afterwards).isEqualTo(5);
    }

    @Test
    void shouldSayHowLongToWait() {
        // Given
        taken("alma", RequestClass.OTHERS, 300);

        // When
        time.pass(Duration.ofMillis(40));

        // Then
        assertThat(rate.take("alma", RequestClass.OTHERS)).contains(Duration.ofMillis(60));
    }

    @Test
    void shouldCountEachMemberAndEachLaneApart() {
        // When
        taken("alma", RequestClass.OTHERS, 1_000);

        // Then
        assertThat(taken("alma", RequestClass.COMMANDS, 1_000)).isEqualTo(300);
        assertThat(taken("alma", RequestClass.STREAMS, 1_000)).isEqualTo(300);
        assertThat(taken("berta", RequestClass.OTHERS, 1_000)).isEqualTo(300);
    }

    private long taken(String who, RequestClass requestClass, int asked) {
        return IntStream.range(0, asked)
                .filter(each -> rate.take(who, requestClass).isEmpty())
                .count();
    }

    private static final class HandTurned implements TimeMeter {
        private long nanos;

        void pass(Duration length) {
            nanos += length.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
