package dev.lilt.benchmarks.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.SocketChannel;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetworkProfileTest {
    private static final long MS = 1_000_000;
    private static final NetworkProfile PROFILE = new NetworkProfile(50, 300, 3_000, 10_000);

    @Test
    void shouldDelayWithinItsRangeAndStallNowAndThenAndKeepTheOrder() throws Exception {
        try (var from = SocketChannel.open();
                var to = SocketChannel.open()) {
            // Given
            var pipe = new Pipe(from, to, PROFILE, new SplittableRandom(1), true, 0);

            // When
            long last = 0;
            int stalled = 0;
            for (long now = 0; now < 600_000 * MS; now += 1_000 * MS) {
                long release = pipe.releaseNanos(now);
                assertThat(release)
                        .isGreaterThanOrEqualTo(Math.max(last, now + 50 * MS))
                        .isLessThanOrEqualTo(now + 3_300 * MS);
                stalled += release > now + 300 * MS ? 1 : 0;
                last = release;
            }

            // Then: about one in thirteen seconds begins a stall that holds up three
            assertThat(stalled).isBetween(60, 200);
        }
    }
}
