package dev.lilt.support.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<Duration> sentAway = new ArrayList<>();
    private final OpenStream stream = (retry, gone) -> {
        sentAway.add(retry);
        gone.run();
    };
    private final Drain drain = new Drain(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(EventStreamConfig.class)
                    .build()
                    .getConfigMapping(EventStreamConfig.class),
            vertx);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldSendAwayAStreamThatOpensOnceItDrains() throws InterruptedException {
        // Given
        drain.stop(new ShutdownDelayInitiatedEvent());

        // When
        drain.add(stream);

        // Then
        assertThat(sentAway)
                .singleElement()
                .satisfies(retry -> assertThat(retry).isBetween(Duration.ofMillis(500), Duration.ofMillis(2_500)));
    }

    @Test
    void shouldLeaveAStreamOpenUntilItDrains() {
        // When
        drain.add(stream);

        // Then
        assertThat(sentAway).isEmpty();
        assertThat(drain.openStreams()).isEqualTo(1);
    }
}
