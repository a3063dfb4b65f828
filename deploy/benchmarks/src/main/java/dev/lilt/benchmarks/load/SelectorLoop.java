package dev.lilt.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.SingleWriterRecorder;

/** One selector on one thread, for some of the followers. */
final class SelectorLoop implements Runnable {
    private static final int READ_BYTES = 64 * 1024;

    private record Later(long nanos, Runnable task) {}

    private final LoadGenerator generator;
    private final Selector selector;
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(READ_BYTES);
    private final byte[] bytes = new byte[READ_BYTES];
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::nanos));
    private final SingleWriterRecorder lateness = LoadGenerator.recorder();
    private long earliestNanos;
    private long arrivedNanos;
    private volatile boolean over;

    SelectorLoop(LoadGenerator generator) {
        this.generator = generator;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("No selector", e);
        }
    }

    @Override
    public void run() {
        try {
            while (!over) {
                selector.select(this::ready, timeout());
                Runnable task = tasks.poll();
                while (task != null) {
                    task.run();
                    task = tasks.poll();
                }
                while (!later.isEmpty() && later.peek().nanos() <= System.nanoTime()) {
                    later.poll().task().run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The selector broke", e);
        }
    }

    private long timeout() {
        Later next = later.peek();
        return next == null ? 0 : Math.max(1, (next.nanos() - System.nanoTime()) / 1_000_000);
    }

    private void ready(SelectionKey key) {
        ((SimulatedFollower) key.attachment()).ready(key);
    }

    /** Reads into {@link #bytes}, and notes the time. */
    int read(SocketChannel channel) throws IOException {
        incoming.clear();
        int count = channel.read(incoming);
        arrivedNanos = System.nanoTime();
        if (count > 0) {
            incoming.flip();
            incoming.get(bytes, 0, count);
        }
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    /** When the bytes that are being parsed were read. */
    long arrivedNanos() {
        return arrivedNanos;
    }

    /** A cue due at {@code dueMillis} has just arrived. */
    void arrived(long dueMillis) {
        long late = arrivedNanos - generator.clock().nanosAt(dueMillis);
        if (late < 0) {
            earliestNanos = Math.min(earliestNanos, late);
        }
        lateness.recordValue(Math.min(LoadGenerator.LONGEST_MICROS, Math.max(0, late / 1000)));
    }

    /** From any thread. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** On this loop's thread. */
    void after(long millis, Runnable task) {
        if (millis == 0) {
            task.run();
        } else {
            later.add(new Later(System.nanoTime() + millis * 1_000_000, task));
        }
    }

    void stop() {
        over = true;
        selector.wakeup();
    }

    SingleWriterRecorder lateness() {
        return lateness;
    }

    /**
     * By how much a cue came before it was due, at most, in nanoseconds; 0 or negative. Read once the loop is idle or
     * for a rough idea.
     */
    long earliestNanos() {
        return earliestNanos;
    }

    LoadGenerator generator() {
        return generator;
    }

    Selector selector() {
        return selector;
    }
}
