package dev.lilt.benchmarks.load;

import java.util.Arrays;

/** Every cue that a follower received, in the order in which it came. */
public final class ReceivedLog {
    private static final int FIRST_SIZE = 64;

    private long[] entries = new long[FIRST_SIZE];
    private int size;
    private long firstDueMillis;
    private long lastDueMillis;

    /** Adds a cue of this revision with this index, due at this many milliseconds since 1970. */
    public void add(int revision, int index, long dueMillis) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        if (size == 0) {
            firstDueMillis = dueMillis;
        }
        lastDueMillis = dueMillis;
        entries[size++] = (long) revision << 32 | index;
    }

    public int size() {
        return size;
    }

    int revision(int at) {
        return (int) (entries[at] >>> 32);
    }

    int index(int at) {
        return (int) entries[at];
    }

    long firstDueMillis() {
        return firstDueMillis;
    }

    long lastDueMillis() {
        return lastDueMillis;
    }
}
