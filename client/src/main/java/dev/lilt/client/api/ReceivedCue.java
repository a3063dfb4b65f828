package dev.lilt.client.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing a session says. Unlike the server, which checks every cue it makes, a client takes an unknown {@code kind}
 * from a newer server as it comes: its texts can be shown all the same.
 *
 * @param atMs where in the timeline it is said, in milliseconds of session time
 * @param durationMs how long it stays in force, in milliseconds of session time
 * @param kind {@code ready prepare rep breathe-in breathe-out hold count release switch-side rest tip check done end}
 * @param side {@code left} or {@code right}
 * @param breath {@code in}, {@code out} or {@code easy}
 * @param haptic {@code none short double long rising}; take an unknown one as {@code short}
 * @param dueAt when to say it, by the server's clock, pace included
 */
public record ReceivedCue(
        int index,
        long atMs,
        long durationMs,
        String kind,
        @Nullable String exercise,
        @Nullable Integer set,
        @Nullable Integer rep,
        @Nullable Integer reps,
        @Nullable String side,
        @Nullable String breath,
        @Nullable String title,
        @Nullable String text,
        @Nullable String say,
        @Nullable String haptic,
        Instant dueAt) {

    /** Returns whether it gives the member time to get ready, and {@code say} tells how. */
    public boolean isSetUp() {
        return kind.equals("prepare") || kind.equals("ready");
    }

    /** Returns whether a session that waits for the member stands here until they are in position. */
    public boolean isGate() {
        return kind.equals("ready");
    }

    public boolean isHold() {
        return kind.equals("hold");
    }

    /** Returns whether it is a walk, a stretch or something else that goes on, rather than the still part of a rep. */
    public boolean isKeptUp() {
        return isHold() && rep == null;
    }

    /** Returns whether it only counts down the last seconds of the cue before it. */
    public boolean isCount() {
        return kind.equals("count");
    }

    /** The same, in force for longer. */
    public ReceivedCue lengthened(Duration by) {
        return with(durationMs + by.toMillis(), dueAt);
    }

    /** The same, to be said at {@code instant}. */
    ReceivedCue dueAt(Instant instant) {
        return with(durationMs, instant);
    }

    private ReceivedCue with(long newDurationMs, Instant newDueAt) {
        return new ReceivedCue(
                index,
                atMs,
                newDurationMs,
                kind,
                exercise,
                set,
                rep,
                reps,
                side,
                breath,
                title,
                text,
                say,
                haptic,
                newDueAt);
    }

    public Duration at() {
        return Duration.ofMillis(atMs);
    }

    public Duration duration() {
        return Duration.ofMillis(durationMs);
    }
}
