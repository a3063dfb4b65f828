package dev.lilt.support.cache;

import com.github.benmanes.caffeine.cache.Caffeine;

/** Builds caches that are written with many requests. */
public final class Caches {
    private Caches() {}

    /**
     * A cache whose upkeep is done by the thread that writes to it. Handed to other threads, as it is by default, it
     * takes less time than to wake one of them: seven for each session made and started, 8 % of the service.
     */
    public static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }
}
