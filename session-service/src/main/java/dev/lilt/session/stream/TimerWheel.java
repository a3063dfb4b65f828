package dev.lilt.session.stream;

import java.time.Instant;
import java.time.InstantSource;
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
    private static final long STALL_MILLIS = 1_000;

    private static final Logger LOG = Logger.getLogger(TimerWheel.class);

    private static final long EMPTY = Long.MAX_VALUE;
    private static final long TURNING = Long.MIN_VALUE;
    private static final Instant FARTHEST = Instant.ofEpochMilli(Long.MAX_VALUE / 2);

    /** Runs an action once, on the event loop. */
    interface Timer {
        /**
         * Runs it when this millisecond begins, never earlier.
         *
         * @return cancels it
         */
        Runnable at(long millis, Runnable action);
    }

    /** Goes off once for each time it is set. A follower is one itself: one object less to look at for each cue. */
    abstract static class Alarm {
        private static final long NEVER = -1;

        private @Nullable Alarm previous;
        private @Nullable Alarm next;
        private long at = NEVER;

        /** Does what is due. */
        abstract void goOff(Instant now);
    }

    private final @Nullable Alarm[] slots = new @Nullable Alarm[SLOTS];
    private final InstantSource clock;
    private final InstantSource wall;
    private final Timer timer;
    /** The lead of the wall clock over ours when it was last read, in milliseconds. */
    private long ahead;
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
        this.ahead = wall.millis() - clock.millis();
        this.turnedTo = clock.millis();
    }

    /** Returns the time by the clock that alarms are set by. */
    Instant now() {
        return clock.instant();
    }

    /** Returns an instant as alarms are set, rounded up, so that none goes off early. */
    static long millis(Instant due) {
        return due.isAfter(FARTHEST)
                ? FARTHEST.toEpochMilli()
                : due.plusNanos(999_999).toEpochMilli();
    }

    /**
     * Sets an alarm to this millisecond, in place of whatever was set before. It goes off never earlier, except that
     * one more than 16 seconds away goes off by then.
     */
    void set(Alarm alarm, long due) {
        cancel(alarm);
        if (armedFor == EMPTY) {
            turnedTo = clock.millis();
        }
        long at = Math.clamp(due, turnedTo + 1, turnedTo + SLOTS - 1);
        Alarm next = slots[slot(at)];
        if (next != null) {
            next.previous = alarm;
        }
        alarm.next = next;
        alarm.at = at;
        slots[slot(at)] = alarm;
        if (at < armedFor) {
            arm(at);
        }
    }

    /** Forgets what an alarm was set to. */
    void cancel(Alarm alarm) {
        if (alarm.at == Alarm.NEVER) {
            return;
        }
        Alarm previous = alarm.previous;
        Alarm next = alarm.next;
        if (previous == null) {
            slots[slot(alarm.at)] = next;
        } else {
            previous.next = next;
        }
        if (next != null) {
            next.previous = previous;
        }
        alarm.previous = null;
        alarm.next = null;
        alarm.at = Alarm.NEVER;
    }

    /**
     * When this loop was last found to have been stalled: a timer that fires more than a second late tells of a process
     * that was stopped, of a long collection, or of a loop that was blocked, and a step of the wall clock of a machine
     * that slept. What is known of a session from before then has to be asked for again before anything is said.
     *
     * @return {@link Instant#MIN} if it never was
     */
    Instant stalledUntil(Instant now) {
        // In milliseconds and not as durations: each cue of each follower asks.
        long difference = wall.millis() - now.toEpochMilli();
        boolean hasJumped = Math.abs(difference - ahead) > STALL_MILLIS;
        if (hasJumped || isLate(now)) {
            stalledUntil = now;
            ahead = difference;
        }
        return stalledUntil;
    }

    private boolean isLate(Instant now) {
        if (armedFor == EMPTY || armedFor == TURNING || now.toEpochMilli() - armedFor <= STALL_MILLIS) {
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
            cancel(due);
            try {
                due.goOff(now);
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
        disarm = timer.at(at, this::turn);
    }

    private static int slot(long at) {
        return (int) (at & (SLOTS - 1));
    }
}
