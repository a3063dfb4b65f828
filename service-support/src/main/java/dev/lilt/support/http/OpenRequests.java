package dev.lilt.support.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts the open requests of each member and address, in memory only. A key with none is forgotten. */
final class OpenRequests {
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    OpenRequests(int most) {
        this.most = most;
    }

    /**
     * Counts one more request of this key.
     *
     * @return whether there was room; if not, nothing was counted
     */
    boolean tryOpen(String key) {
        boolean[] opened = {false};
        open.compute(key, (each, now) -> {
            int count = now == null ? 0 : now;
            opened[0] = count < most;
            return opened[0] ? Integer.valueOf(count + 1) : now;
        });
        return opened[0];
    }

    /** Counts one less. */
    void close(String key) {
        open.computeIfPresent(key, (each, now) -> now > 1 ? now - 1 : null);
    }
}
