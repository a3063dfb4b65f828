package dev.lilt.client.follow;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Time that passes only while somebody waits, with signals that arrive at given moments. */
final class VirtualTime implements Monotonic {
    private final TreeMap<Duration, FollowEvent> arrivals = new TreeMap<>();
    private Duration now = Duration.ZERO;

    void arrives(Duration at, FollowEvent signal) {
        arrivals.put(at, signal);
    }

    Duration now() {
        return now;
    }

    @Override
    public long nanos() {
        return now.toNanos();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T next(BlockingQueue<T> queue, Duration atMost) {
        Duration until = now.plus(atMost);
        Map.Entry<Duration, FollowEvent> first = arrivals.firstEntry();
        if (first != null && first.getKey().compareTo(until) <= 0) {
            arrivals.pollFirstEntry();
            now = first.getKey().compareTo(now) > 0 ? first.getKey() : now;
            return (T) first.getValue();
        }
        now = until;
        return null;
    }
}
