package dev.lilt.benchmarks.watch;

/** A cue that is to be fired. */
record ScheduledCue(WatchClient client, int revision, long dueMillis, long nanos) {
    ScheduledCue at(long other) {
        return new ScheduledCue(client, revision, dueMillis, other);
    }
}
