package dev.lilt.client.stream;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * The server's clock, kept on the local monotonic one, so that a local wall clock that is wrong or set meanwhile moves
 * no cue.
 *
 * <p>A {@code serverTime} is always a little old when it arrives, never early: of several readings the one that makes
 * the server's clock latest spent least time on the way, and is nearest to the truth. Only the last few count, so that
 * a follower that changes replicas takes to the new one's clock.
 */
public final class ServerClock {
    private static final int KEPT = 8;

    private final long originNanos;
    private final Deque<Instant> serverTimesAtOrigin = new ArrayDeque<>(KEPT);

    /** {@code originNanos}: a reading of the same monotonic clock as all that follow. */
    public ServerClock(long originNanos) {
        this.originNanos = originNanos;
    }

    /** Learns that the server read {@code serverTime} shortly before {@code arrivedNanos}. */
    public void read(Instant serverTime, long arrivedNanos) {
        if (serverTimesAtOrigin.size() == KEPT) {
            serverTimesAtOrigin.removeFirst();
        }
        serverTimesAtOrigin.addLast(serverTime.minusNanos(arrivedNanos - originNanos));
    }

    /**
     * The server's time at {@code nanos}.
     *
     * @throws IllegalStateException before the first reading
     */
    public Instant at(long nanos) {
        return serverTimesAtOrigin.stream()
                .max(Comparator.naturalOrder())
                .map(fastest -> fastest.plusNanos(nanos - originNanos))
                .orElseThrow(() -> new IllegalStateException("the server's clock has not been read yet"));
    }
}
