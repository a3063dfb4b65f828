package dev.lilt.support.admission;

import dev.lilt.support.wire.WireName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A concurrency limiter with a bounded priority queue: so many calls run at once, and of those that wait the most
 * urgent kind goes first, and of one kind the oldest.
 *
 * <p>A wait is short in any case. Once calls of a kind have been waiting without a gap, the queue no longer bridges a
 * moment but only adds its length to every answer: then each of them may wait for a fraction of that (controlled delay,
 * as in B. Maurer, "Fail at Scale", ACM Queue 13(8), 2015).
 *
 * <p>Safe for use by several threads. Callers are told outside of the lock.
 */
public final class AdmissionQueue {
    /** Why a call is refused. */
    public enum Refusal implements WireName {
        /** As many wait as may. */
        FULL,
        /** A more urgent call has taken its place. */
        DISPLACED,
        /** It has waited for as long as it may. */
        TIMEOUT
    }

    /** Told once what becomes of a call; neither if the call ends before. */
    public interface Listener {
        /**
         * The call may run.
         *
         * @param call has to be ended
         */
        void admitted(Call call, Duration waited);

        /** The call is over. */
        void refused(Refusal reason);
    }

    /**
     * The limits of a queue.
     *
     * @param permits the number of calls that run at once
     * @param waitingPerKind the number of calls of one kind that may wait
     * @param waiting the number of calls that may wait in all
     * @param longestWait the longest wait of any call, at most 900 ms
     * @param lastingWait the longest wait of a call whose kind has been waiting for {@code longestWait} without a gap
     */
    public record Limits(int permits, int waitingPerKind, int waiting, Duration longestWait, Duration lastingWait) {
        private static final Duration MOST = Duration.ofMillis(900);

        public Limits {
            if (permits < 1 || waitingPerKind < 1 || waiting < 1) {
                throw new IllegalArgumentException("There has to be a permit, and room for a call that waits");
            }
            if (lastingWait.isNegative() || lastingWait.isZero() || lastingWait.compareTo(longestWait) > 0) {
                throw new IllegalArgumentException(
                        "The lasting wait is longer than nothing and no longer than the longest");
            }
            if (longestWait.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("A call that waits for over 900 ms is not answered within a second");
            }
        }
    }

    private enum Phase {
        NEW,
        WAITING,
        RUNNING,
        OVER
    }

    /** One call. */
    public final class Call {
        private final Line line;
        private final Listener listener;
        private Phase phase = Phase.NEW;
        private Instant arrivedAt = Instant.MIN;
        private boolean working;

        private Call(Line line, Listener listener) {
            this.line = line;
            this.listener = listener;
        }

        /** Asks to be admitted. The listener may be told before this returns. */
        public void arrive() {
            inLock(told -> AdmissionQueue.this.arrive(this, told));
        }

        /** Says that the work has begun: from now on only {@link #end} ends the call, and not {@link #abandon}. */
        public void begin() {
            inLock(told -> working = true);
        }

        /** Says that nobody waits for the answer any more. Ends the call unless its work has begun. */
        public void abandon() {
            inLock(told -> {
                if (!working) {
                    AdmissionQueue.this.end(this, told);
                }
            });
        }

        /** Ends the call, if it isn't over already. */
        public void end() {
            inLock(told -> AdmissionQueue.this.end(this, told));
        }
    }

    /** The calls of one kind that wait, the oldest first. */
    private static final class Line {
        private final int permits;
        private final Deque<Call> calls = new ArrayDeque<>();
        private @Nullable Instant standingSince;

        Line(int permits) {
            this.permits = permits;
        }
    }

    private interface Action {
        void run(List<Runnable> told);
    }

    private final Map<CallKind, Line> lines = new LinkedHashMap<>();
    private final Limits limits;
    private final InstantSource clock;
    private int running;
    private int waiting;

    /** @param kinds the most urgent first; none may take more permits than one before it */
    public AdmissionQueue(List<CallKind> kinds, Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        int most = limits.permits();
        for (CallKind kind : kinds) {
            int permits = kind.permits(limits.permits());
            if (permits > most) {
                throw new IllegalArgumentException(kind.name() + " takes more permits than a more urgent kind");
            }
            most = permits;
            lines.put(kind, new Line(permits));
        }
    }

    /** Returns a call of this kind, which is yet to arrive. */
    public Call call(CallKind kind, Listener listener) {
        Line line = lines.get(kind);
        if (line == null) {
            throw new IllegalArgumentException("There is no kind " + kind.name());
        }
        return new Call(line, listener);
    }

    /** Refuses the calls that have waited for as long as they may; to be called now and then while any wait. */
    public void expire() {
        inLock(this::expire);
    }

    /** Returns how many calls run. */
    public synchronized int running() {
        return running;
    }

    /** Returns whether any call waits. */
    public synchronized boolean isWaiting() {
        return waiting > 0;
    }

    /** Returns how many calls of this kind wait. */
    public synchronized int waiting(CallKind kind) {
        Line line = lines.get(kind);
        return line == null ? 0 : line.calls.size();
    }

    private void inLock(Action action) {
        List<Runnable> told = new ArrayList<>();
        synchronized (this) {
            action.run(told);
        }
        told.forEach(Runnable::run);
    }

    private void arrive(Call call, List<Runnable> told) {
        if (call.phase != Phase.NEW) {
            return;
        }
        call.arrivedAt = clock.instant();
        Line line = call.line;
        // If it may run, so might each call that waits and is at least as urgent: so none does.
        if (running < line.permits) {
            run(call, told);
        } else if (line.calls.size() >= limits.waitingPerKind()
                || (waiting >= limits.waiting() && !makeRoom(line, told))) {
            refuse(call, Refusal.FULL, told);
        } else {
            if (line.standingSince == null) {
                line.standingSince = call.arrivedAt;
            }
            call.phase = Phase.WAITING;
            line.calls.add(call);
            waiting++;
        }
    }

    /** Refuses the newest call of the least urgent kind that is less urgent than this one. */
    private boolean makeRoom(Line arriving, List<Runnable> told) {
        Line least = null;
        boolean isLess = false;
        for (Line line : lines.values()) {
            if (isLess && !line.calls.isEmpty()) {
                least = line;
            }
            isLess = isLess || line == arriving;
        }
        if (least == null) {
            return false;
        }
        Call newest = least.calls.getLast();
        leave(newest);
        refuse(newest, Refusal.DISPLACED, told);
        return true;
    }

    private void end(Call call, List<Runnable> told) {
        switch (call.phase) {
            case NEW, OVER -> {}
            case WAITING -> leave(call);
            case RUNNING -> running--;
        }
        boolean isFree = call.phase == Phase.RUNNING;
        call.phase = Phase.OVER;
        if (isFree) {
            expire(told);
            admitNext(told);
        }
    }

    private void admitNext(List<Runnable> told) {
        for (Line line : lines.values()) {
            while (!line.calls.isEmpty()) {
                if (running >= line.permits) {
                    // Nor is there a permit for what is less urgent.
                    return;
                }
                Call oldest = line.calls.getFirst();
                leave(oldest);
                run(oldest, told);
            }
        }
    }

    private void expire(List<Runnable> told) {
        Instant now = clock.instant();
        for (Line line : lines.values()) {
            Instant since = now.minus(longestWait(line, now));
            while (!line.calls.isEmpty() && !line.calls.getFirst().arrivedAt.isAfter(since)) {
                Call oldest = line.calls.getFirst();
                leave(oldest);
                refuse(oldest, Refusal.TIMEOUT, told);
            }
        }
    }

    private Duration longestWait(Line line, Instant now) {
        Instant since = line.standingSince;
        boolean isLasting = since != null && !since.plus(limits.longestWait()).isAfter(now);
        return isLasting ? limits.lastingWait() : limits.longestWait();
    }

    private void leave(Call call) {
        call.line.calls.remove(call);
        waiting--;
        if (call.line.calls.isEmpty()) {
            call.line.standingSince = null;
        }
    }

    private void run(Call call, List<Runnable> told) {
        call.phase = Phase.RUNNING;
        running++;
        Duration waited = Duration.between(call.arrivedAt, clock.instant());
        told.add(() -> call.listener.admitted(call, waited));
    }

    private static void refuse(Call call, Refusal reason, List<Runnable> told) {
        call.phase = Phase.OVER;
        told.add(() -> call.listener.refused(reason));
    }
}
