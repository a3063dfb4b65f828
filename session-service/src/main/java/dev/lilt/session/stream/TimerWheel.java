package dev.lilt.session.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of one event loop: a ring of slots, one for each millisecond, and a single timer that is set to the first
 * slot taken. With a cue a second for each of thousands of followers, a timer of its own for each costs the loop more,
 * in waking and falling asleep again, than what is sent. Everything happens on that event loop.
 */
final class TimerWheel {
    /** A power of two. More milliseconds than lie between two heartbeats. */
    private static final int SLOTS = 1 << 14;

    /** A delay at which this process was not running: what it knows may be as old. */
    private static final Duration STALL = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(TimerWheel.class);

    private static final long EMPTY = Long.MAX_VALUE;
    private static final long TURNING = Long.MIN_VALUE;
    private static final Instant FARTHEST = Instant.ofEpochMilli(Long.MAX_VALUE / 2);

    /** Runs an action once, on the event loop. */
    interface Timer {
        /** @return cancels it */
        Runnable after(Duration delay, Runnable action);
    }

    private final @Nullable Alarm[] slots = new @Nullable Alarm[SLOTS];
    private final InstantSource clock;
    private final InstantSource wall;
    private final Timer timer;
    /** The lead of the wall clock over ours when it was last read. */
    private Duration ahead;
    /** When this loop was last found to have been stalled. */
    private Instant stalledUntil = Instant.MIN;

    /** All slots up to this millisecond are empty. */
    private long turnedTo;
    /** The millisecond that the timer is set to. */
    private long armedFor = EMPTY;

    private Runnable disarm = () -> {};

    /** @param wall a clock that shows when the machine was asleep, which ours doesn't */
    TimerWheel(InstantSource clock, InstantSource wall, Timer timer) {
        this.clock = clock;
        this.wall = wall;
        this.timer = timer;
        this.ahead = Duration.between(clock.instant(), wall.instant());
        this.turnedTo = clock.millis();
    }

    /** Returns the time by the clock that alarms are set by. */
    Instant now() {
        return clock.instant();
    }

    /** @param action what to do when it goes off, told the time */
    Alarm alarm(Consumer<Instant> action) {
        return new Alarm(action);
    }

    /** Goes off once for each time it is set. */
    final class Alarm {
        private static final long NEVER = -1;

        private final Consumer<Instant> action;

        private @Nullable Alarm previous;
        private @Nullable Alarm next;
        private long at = NEVER;

        private Alarm(Consumer<Instant> action) {
            this.action = action;
        }

        /**
         * Goes off at this instant, in place of whatever was set before; never earlier, except that one more than 16
         * seconds away goes off by then.
         */
        void set(Instant due) {
            cancel();
            if (armedFor == EMPTY) {
                turnedTo = clock.millis();
            }
            at = Math.clamp(ceiling(due), turnedTo + 1, turnedTo + SLOTS - 1);
            next = slots[slot(at)];
            if (next != null) {
                next.previous = this;
            }
            slots[slot(at)] = this;
            if (at < armedFor) {
                arm(at);
            }
        }

        void cancel() {
            if (at == NEVER) {
                return;
            }
            if (previous == null) {
                slots[slot(at)] = next;
            } else {
                previous.next = next;
            }
            if (next != null) {
                next.previous = previous;
            }
            previous = null;
            next = null;
            at = NEVER;
        }
    }

    /**
     * When this loop was last found to have been stalled: a timer that fires more than a second late tells of a process
     * that was stopped, of a long collection, or of a loop that was blocked, and a step of the wall clock of a machine
     * that slept. What is known of a session from before then has to be asked for again before anything is said.
     *
     * @return {@link Instant#MIN} if it never was
     */
    Instant stalledUntil(Instant now) {
        Duration difference = Duration.between(now, wall.instant());
        boolean hasJumped = difference.minus(ahead).abs().compareTo(STALL) > 0;
        if (hasJumped || isLate(now)) {
            stalledUntil = now;
            ahead = difference;
        }
        return stalledUntil;
    }

    private boolean isLate(Instant now) {
        if (armedFor == EMPTY || armedFor == TURNING || now.toEpochMilli() - armedFor <= STALL.toMillis()) {
            return false;
        }
        // Found already, and the timer has not fired since.
        return stalledUntil.isBefore(Instant.ofEpochMilli(armedFor));
    }

    private void turn() {
        Instant now = clock.instant();
        stalledUntil(now);
        armedFor = TURNING;
        // As far as there can be anything, however far the clock has gone.
        long upTo = Math.min(now.toEpochMilli(), turnedTo + SLOTS - 1);
        while (turnedTo < upTo) {
            turnedTo++;
            goOff(slot(turnedTo), now);
        }
        turnedTo = Math.max(turnedTo, now.toEpochMilli());
        armForNext();
    }

    /** Asks for the first each time: an action may cancel others. One that is set now goes into a slot to come. */
    private void goOff(int slot, Instant now) {
        for (Alarm due = slots[slot]; due != null; due = slots[slot]) {
            due.cancel();
            try {
                due.action.accept(now);
            } catch (RuntimeException failure) {
                LOG.error("Alarm failed", failure);
            }
        }
    }

    private void armForNext() {
        armedFor = EMPTY;
        for (long at = turnedTo + 1; at < turnedTo + SLOTS; at++) {
            if (slots[slot(at)] != null) {
                arm(at);
                return;
            }
        }
    }

    private void arm(long at) {
        disarm.run();
        armedFor = at;
        disarm = timer.after(Duration.ofMillis(Math.max(1, at - clock.millis())), this::turn);
    }

    private static int slot(long at) {
        return (int) (at & (SLOTS - 1));
    }

    private static long ceiling(Instant due) {
        return due.isAfter(FARTHEST)
                ? FARTHEST.toEpochMilli()
                : due.plusNanos(999_999).toEpochMilli();
    }
}
