package dev.lilt.client.follow;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Time as following needs it: a clock that never steps, and waiting on it for something to happen. */
public interface Monotonic {
    /** Nanoseconds since an arbitrary moment; only differences mean something. */
    long nanos();

    /** The next element of {@code queue}, or null when none came for {@code atMost}. */
    <T> @Nullable T next(BlockingQueue<T> queue, Duration atMost) throws InterruptedException;

    /** The machine's own. */
    static Monotonic system() {
        return new Monotonic() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public <T> @Nullable T next(BlockingQueue<T> queue, Duration atMost) throws InterruptedException {
                return queue.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }
}
