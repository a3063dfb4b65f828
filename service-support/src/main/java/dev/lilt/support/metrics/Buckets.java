package dev.lilt.support.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/** Upper bounds of a histogram's buckets. */
public final class Buckets {
    private Buckets() {}

    /** Returns bounds in milliseconds, in rising order. */
    public static Duration[] ofMillis(long... bounds) {
        return LongStream.of(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
