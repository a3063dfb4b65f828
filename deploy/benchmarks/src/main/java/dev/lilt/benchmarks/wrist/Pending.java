package dev.lilt.benchmarks.wrist;

/** A cue that is to be fired. */
record Pending(WristClient client, int revision, long dueMillis, long nanos) {
    Pending at(long other) {
        return new Pending(client, revision, dueMillis, other);
    }
}
