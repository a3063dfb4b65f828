package dev.lilt.benchmarks.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.SplittableRandom;

/** One direction of a proxied connection. What was sent first arrives first, however the delays fall. */
final class Pipe {
    private static final int MOST_TRIES = 1000;

    private final SocketChannel from;
    private final SocketChannel to;
    private final NetworkProfile profile;
    private final SplittableRandom random;
    private final boolean stalls;
    private long nextStallNanos;
    private long stalledUntilNanos;
    private long lastReleaseNanos;

    /** @param stalls whether this direction comes to a stop now and then */
    Pipe(
            SocketChannel from,
            SocketChannel to,
            NetworkProfile profile,
            SplittableRandom random,
            boolean stalls,
            long nowNanos) {
        this.from = from;
        this.to = to;
        this.profile = profile;
        this.random = random;
        this.stalls = stalls;
        this.nextStallNanos = nowNanos + profile.calmNanos(random);
        this.lastReleaseNanos = nowNanos;
        this.stalledUntilNanos = nowNanos;
    }

    SocketChannel from() {
        return from;
    }

    /** When something that was sent now arrives. */
    long releaseNanos(long nowNanos) {
        if (stalls && nowNanos >= nextStallNanos) {
            stalledUntilNanos = nowNanos + profile.stallNanos();
            nextStallNanos = stalledUntilNanos + profile.calmNanos(random);
        }
        long release = Math.max(nowNanos, stalledUntilNanos) + profile.delayNanos(random);
        lastReleaseNanos = Math.max(lastReleaseNanos, release);
        return lastReleaseNanos;
    }

    void deliver(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        for (int tries = 0; buffer.hasRemaining(); tries++) {
            if (tries == MOST_TRIES) {
                throw new IOException("the receiver takes nothing");
            }
            to.write(buffer);
        }
    }

    void close() {
        try {
            from.close();
            to.close();
        } catch (IOException e) {
            // It was being closed.
        }
    }
}
