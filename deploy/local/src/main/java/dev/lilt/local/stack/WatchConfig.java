package dev.lilt.local.stack;

import dev.lilt.local.files.DiskSpace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Settings for watching the parts of a stack.
 *
 * @param probe how often each is asked whether it answers, and how long it may take
 * @param misses how many times in a row it may leave that unanswered before it counts as hanging; counted and not
 *     timed, since this process may be stopped for a while, too
 * @param fullDisk a sentence when the disk with the data is full, else empty
 * @param fullDiskByLog the same, or when the log of a part that failed says so
 */
record WatchConfig(Duration probe, int misses, Supplier<String> fullDisk, Function<Path, String> fullDiskByLog) {
    /** 30 s without an answer. */
    static WatchConfig of(Path data) {
        return new WatchConfig(Duration.ofSeconds(5), 6, () -> DiskSpace.hint(data), log -> DiskSpace.hint(data, log));
    }

    Duration untilHanging() {
        return probe.multipliedBy(misses);
    }
}
