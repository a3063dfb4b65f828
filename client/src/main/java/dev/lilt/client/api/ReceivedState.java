package dev.lilt.client.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session at one moment.
 *
 * @param revision how many commands it has accepted; a higher one overrules what was heard before
 * @param positionMs how far into the timeline it stood at {@code at}, in milliseconds of session time
 * @param at the server's instant at which {@code positionMs} held
 * @param serverTime the server's clock when it wrote this
 * @param pace session time per real time, absent for 1
 * @param resync whether the last event id that was sent meant nothing to the server
 * @param guidance only after a stop for a symptom
 * @param waitForReady whether it stands at each gate until the member continues; absent if not
 * @param locale BCP 47 tag of the language that it got; absent likewise
 */
public record ReceivedState(
        String id,
        long revision,
        ReceivedStatus status,
        long positionMs,
        Instant at,
        Instant serverTime,
        long durationMs,
        @Nullable String timelineId,
        @Nullable String exercise,
        int followers,
        @Nullable Double pace,
        boolean resync,
        @Nullable ReceivedStopGuidance guidance,
        @Nullable Boolean waitForReady,
        @Nullable String locale) {

    /** Returns how far into the timeline the session is at {@code serverNow}, never outside of it. */
    public Duration positionAt(Instant serverNow) {
        double sinceMs = status == ReceivedStatus.RUNNING
                ? Duration.between(at, serverNow).toNanos() / 1e6 * speed()
                : 0;
        double position = Math.clamp(positionMs + sinceMs, 0, (double) durationMs);
        return Duration.ofNanos(Math.round(position * 1e6));
    }

    /** When it reaches {@code position}, a later one, if it goes on as it does. */
    Instant reaches(Duration position) {
        double afterMs = (position.toMillis() - positionMs) / speed();
        return at.plusNanos(Math.round(afterMs * 1e6));
    }

    /** The same once it is over. */
    public ReceivedState over(ReceivedStatus how) {
        return with(how, positionMs, at);
    }

    /** The same, standing at {@code gate}. */
    public ReceivedState waitingAt(ReceivedCue gate) {
        return with(ReceivedStatus.WAITING, gate.atMs(), gate.dueAt());
    }

    private ReceivedState with(ReceivedStatus newStatus, long newPositionMs, Instant newAt) {
        return new ReceivedState(
                id,
                revision,
                newStatus,
                newPositionMs,
                newAt,
                serverTime,
                durationMs,
                timelineId,
                exercise,
                followers,
                pace,
                resync,
                guidance,
                waitForReady,
                locale);
    }

    public Duration duration() {
        return Duration.ofMillis(durationMs);
    }

    private double speed() {
        return pace == null ? 1 : pace;
    }
}
