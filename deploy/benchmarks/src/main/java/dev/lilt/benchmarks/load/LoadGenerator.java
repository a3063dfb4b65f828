package dev.lilt.benchmarks.load;

import dev.lilt.benchmarks.clock.SharedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;

/** All followers of this process. Its methods are for one controlling thread. */
final class LoadGenerator implements AutoCloseable {
    static final long LONGEST_MICROS = 120_000_000;

    private final SharedClock clock = SharedClock.read();
    private final List<SelectorLoop> loops = new ArrayList<>();
    private final List<SimulatedFollower> followers = new ArrayList<>();
    private final Map<String, String> strings = new ConcurrentHashMap<>();
    private final AtomicInteger listening = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, Integer> moves = new ConcurrentHashMap<>();
    private List<SimulatedFollower> concerned = List.of();
    private volatile int[] ports = {};

    LoadGenerator(int threads) {
        for (int i = 0; i < threads; i++) {
            var loop = new SelectorLoop(this);
            loops.add(loop);
            Thread.ofPlatform().name("load-" + i).daemon().start(loop);
        }
    }

    static SingleWriterRecorder recorder() {
        return new SingleWriterRecorder(1, LONGEST_MICROS, 3);
    }

    SharedClock clock() {
        return clock;
    }

    /** Connects them, so many a second, and waits until each has heard something or failed. Returns how many listen. */
    int connect(List<StreamTarget> targets, int perSecond) {
        int first = followers.size();
        for (int i = 0; i < targets.size(); i++) {
            var loop = loops.get(i % loops.size());
            followers.add(new SimulatedFollower(first + i, targets.get(i), loop));
        }
        begin(followers.subList(first, followers.size()), perSecond);
        await(60, () -> listening.get() + failed.get() >= followers.size());
        return listening.get();
    }

    private static void begin(List<SimulatedFollower> each, int perSecond) {
        long began = System.nanoTime();
        long interval = 1_000_000_000L / perSecond;
        for (int i = 0; i < each.size(); i++) {
            long wait = began + i * interval - System.nanoTime();
            if (wait > 500_000) {
                LockSupport.parkNanos(wait);
            }
            each.get(i).loop().execute(each.get(i)::connect);
        }
    }

    /** Measures for so long from now; microseconds. */
    Histogram window(double seconds) {
        loops.forEach(loop -> loop.lateness().getIntervalHistogram());
        LockSupport.parkNanos((long) (seconds * 1e9));
        var all = new Histogram(1, LONGEST_MICROS, 3);
        loops.forEach(loop -> all.add(loop.lateness().getIntervalHistogram()));
        return all;
    }

    /** Closes every connection at once, from this side. */
    void drop() {
        inLoops(SimulatedFollower::close);
    }

    /**
     * Connects everybody again as fast as this process can, with their last ids, and waits until all have caught up.
     */
    ReconnectResults reconnect(double patienceSeconds) {
        long cueMillis = 1000;
        long beganMillis = System.currentTimeMillis();
        long began = System.nanoTime();
        int failedBefore = failed.get();
        inLoops(follower -> {
            // The cue in force now was due in the last second: with it nothing is missing any more.
            follower.reconnectResult().await(beganMillis - cueMillis);
            follower.reconnectResult().cut();
            follower.connect();
        });
        await(
                patienceSeconds,
                () -> ReconnectResults.caughtUp(followers) + failed.get() - failedBefore >= followers.size());
        return ReconnectResults.of(followers, began);
    }

    /** From now on a connection that breaks goes to the other of these two ports at once. */
    void failover(int one, int other) {
        ports = new int[] {one, other};
    }

    /** Notes who follows at {@code port}, whose server is about to be killed. */
    Expected expectFailover(int port) {
        concerned =
                followers.stream().filter(follower -> follower.port() == port).toList();
        long now = System.currentTimeMillis();
        inLoops(follower -> {
            if (follower.port() == port) {
                follower.reconnectResult().await(now);
            }
        });
        return new Expected(concerned.size(), Map.copyOf(moves));
    }

    /**
     * Followers that are to go on elsewhere.
     *
     * @param movedBefore how many have gone to the other port already, by the reason
     */
    record Expected(int followers, Map<String, Integer> movedBefore) {}

    /**
     * Waits until those go on elsewhere.
     *
     * @param killedMillis when the server was killed, in milliseconds since 1970
     */
    ReconnectResults awaitFailover(long killedMillis, double patienceSeconds) {
        await(patienceSeconds, () -> ReconnectResults.caughtUp(concerned) >= concerned.size());
        return ReconnectResults.of(concerned, clock.nanosAt(killedMillis));
    }

    /**
     * Compares all logs with their timelines.
     *
     * @param untilMillis cues due up to then must have come, where nobody steers a session; milliseconds since 1970
     */
    LogCheck check(Map<String, ExpectedTimeline> timelines, long untilMillis) {
        var sum = new LogCheck[] {LogCheck.NOTHING};
        inLoops(follower -> {
            ExpectedTimeline timeline = timelines.get(follower.timeline());
            if (timeline == null) {
                failed(new IllegalStateException("no timeline " + follower.timeline()));
                return;
            }
            var one = LogCheck.of(follower.log(), timeline, untilMillis);
            synchronized (sum) {
                sum[0] = sum[0].plus(one);
            }
        });
        return sum[0];
    }

    /** The commands that each follower has heard of. */
    List<StatesSeen> states() {
        var all = new ConcurrentLinkedQueue<StatesSeen>();
        inLoops(follower -> all.add(follower.statesSeen()));
        return List.copyOf(all);
    }

    /**
     * The states that a follower has heard of.
     *
     * @param path of its stream
     */
    record StatesSeen(String path, List<StateSeen> states) {}

    /**
     * A state that a follower has heard of.
     *
     * @param atNanos when it came, by {@link System#nanoTime}
     */
    record StateSeen(int revision, long atNanos) {}

    /** Closes all and forgets them. */
    void reset() {
        drop();
        followers.clear();
        dropped.set(0);
        failed.set(0);
        failures.clear();
        moves.clear();
        ports = new int[] {};
    }

    Counts counts() {
        long earliest =
                loops.stream().mapToLong(SelectorLoop::earliestNanos).min().orElse(0);
        return new Counts(
                followers.size(),
                listening.get(),
                dropped.get(),
                failed.get(),
                Map.copyOf(failures),
                -earliest / 1000,
                clock.driftMicros());
    }

    /** @param earliestMicros by how much a cue came before it was due, at most */
    record Counts(
            int followers,
            int listening,
            int dropped,
            int failed,
            Map<String, Integer> failures,
            long earliestMicros,
            long clockDriftMicros) {}

    /** Does it for every follower, on the followers' threads, and waits. */
    private void inLoops(Consumer<SimulatedFollower> action) {
        var done = new CountDownLatch(loops.size());
        for (var loop : loops) {
            loop.execute(() -> {
                for (var follower : followers) {
                    if (follower.loop() == loop) {
                        action.accept(follower);
                    }
                }
                done.countDown();
            });
        }
        try {
            if (!done.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a loop hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(double seconds, BooleanSupplier done) {
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        while (!done.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    void opened() {
        listening.incrementAndGet();
    }

    void closed() {
        listening.decrementAndGet();
    }

    void dropped() {
        dropped.incrementAndGet();
    }

    void refused(int status) {
        failed(new IllegalStateException("status " + status));
    }

    void failed(@Nullable Exception why) {
        failed.incrementAndGet();
        failures.merge(why == null ? "closed before it said anything" : why.toString(), 1, Integer::sum);
    }

    void moved(String why) {
        moves.merge(why, 1, Integer::sum);
    }

    /** Returns where to go from {@code port} when its connection breaks; 0 for nowhere. */
    int otherPort(int port) {
        int[] two = ports;
        return two.length == 0 ? 0 : two[0] == port ? two[1] : two[0];
    }

    String shared(String text) {
        return strings.computeIfAbsent(text, same -> same);
    }

    @Override
    public void close() {
        drop();
        loops.forEach(SelectorLoop::stop);
    }
}
