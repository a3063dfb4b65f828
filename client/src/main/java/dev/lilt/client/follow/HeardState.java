package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.stream.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the session as it was last heard, or as reaching a gate makes it, on the server's clock. */
final class HeardState {
    private @Nullable ReceivedState state;
    private @Nullable ServerClock clock;

    /** Reads the server's clock from {@code opened}. */
    void read(ReceivedState opened, long arrivedNanos) {
        if (clock == null) {
            clock = new ServerClock(arrivedNanos);
        }
        clock.read(opened.serverTime(), arrivedNanos);
    }

    /** Takes a state in. */
    void take(ReceivedState heard) {
        state = heard;
    }

    /** Returns whether {@code heard} says more than is known: to reach a gate, or the end, is no command. */
    boolean isNews(ReceivedState heard) {
        if (state == null || heard.revision() > state.revision()) {
            return true;
        }
        boolean isStill =
                heard.status() == ReceivedStatus.WAITING || heard.status().isFinal();
        return isStill && heard.revision() == state.revision() && heard.status() != state.status();
    }

    /** Returns whether the session waits for the member at each gate. */
    boolean waits() {
        return state != null && Boolean.TRUE.equals(state.waitForReady());
    }

    /**
     * The state in which {@code cue}, which is due now, leaves a session that waits: it stands, whatever our clock
     * says, since the stream says no more until the member goes on.
     */
    Optional<ReceivedState> standingAt(ReceivedCue cue) {
        return waits() && reaches(cue) && state != null ? Optional.of(state.waitingAt(cue)) : Optional.empty();
    }

    /** A gate that a command passed already, or left behind, is none any more. */
    private boolean reaches(ReceivedCue cue) {
        return cue.isGate()
                && is(ReceivedStatus.RUNNING)
                && state != null
                && cue.atMs() > state.positionMs()
                && cue.dueAt().isAfter(state.at());
    }

    @Nullable
    ReceivedState state() {
        return state;
    }

    boolean is(ReceivedStatus status) {
        return state != null && state.status() == status;
    }

    /** The server's time; nothing before the first connection. */
    Optional<Instant> time(long nanos) {
        return Optional.ofNullable(clock).map(known -> known.at(nanos));
    }

    /** Returns how long it is to {@code instant}, nothing below zero; nothing at all before the first connection. */
    Optional<Duration> until(Instant instant, long nanos) {
        return time(nanos).map(now -> now.isAfter(instant) ? Duration.ZERO : Duration.between(now, instant));
    }

    Duration position(long nanos) {
        return state == null || clock == null ? Duration.ZERO : state.positionAt(clock.at(nanos));
    }
}
