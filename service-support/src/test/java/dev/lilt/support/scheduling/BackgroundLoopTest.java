package dev.lilt.support.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void shouldTryAgainWhatFails() throws InterruptedException {
        // Given
        BackgroundLoop loop = new BackgroundLoop("fails", LONG, Duration.ofMillis(1), () -> {
            if (turns.incrementAndGet() < 3) {
                throw new LinkageError("not an exception either");
            }
        });

        // When
        loop.start();

        // Then: and waits for long once it has succeeded
        await().atMost(SOON).until(() -> turns.get() == 3);
        await().during(Duration.ofMillis(100)).until(() -> turns.get() == 3);
        assertThat(loop.isAlive()).isTrue();
        loop.stop(SOON);
    }

    @Test
    void shouldEndItsWaitWhenItIsWokenOrStopped() throws InterruptedException {
        // Given
        BackgroundLoop loop = new BackgroundLoop("waits", LONG, LONG, turns::incrementAndGet);
        loop.start();
        await().atMost(SOON).until(() -> turns.get() == 1);

        // When
        loop.wake();

        // Then
        await().atMost(SOON).until(() -> turns.get() == 2);
        loop.stop(SOON);
        assertThat(loop.isAlive()).isFalse();
    }

    /** Clients of a replica that has just started must have the time to come back. */
    @Test
    void shouldWaitBeforeTheFirstStepIfAsked() throws InterruptedException {
        // Given
        BackgroundLoop loop = new BackgroundLoop("waits first", LONG, LONG, turns::incrementAndGet);

        // When
        loop.startAfterWait();

        // Then
        await().during(Duration.ofMillis(100)).until(() -> turns.get() == 0);
        loop.wake();
        await().atMost(SOON).until(() -> turns.get() == 1);
        loop.stop(SOON);
    }

    @Test
    void shouldTellALongStepToStop() throws InterruptedException {
        // Given
        CountDownLatch started = new CountDownLatch(1);
        BackgroundLoop[] self = new BackgroundLoop[1];
        self[0] = new BackgroundLoop("long", LONG, LONG, () -> {
            started.countDown();
            while (!self[0].isStopping()) {
                Thread.onSpinWait();
            }
        });
        self[0].start();
        started.await();

        // When
        self[0].stop(SOON);

        // Then
        assertThat(self[0].isAlive()).isFalse();
    }
}
