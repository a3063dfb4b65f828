package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sum of the cues said so far: the one in force, the hold around it, and the rep it belongs to. */
final class DisplayState {
    /** More than rounding and the way between clocks make, less than a member notices. */
    private static final Duration A_JUMP = Duration.ofSeconds(1);

    private @Nullable ReceivedCue preparation;
    private @Nullable ReceivedCue current;
    private @Nullable ReceivedCue hold;
    private @Nullable ReceivedCue rep;

    void take(ReceivedCue cue) {
        if (hold != null && cue.atMs() >= hold.atMs() + hold.durationMs()) {
            hold = null;
        }
        if (cue.isHold()) {
            hold = cue;
        }
        if (cue.rep() != null) {
            rep = cue;
        } else if (rep != null && !goesOn(rep, cue)) {
            rep = null;
        }
        if (cue.kind().equals("prepare")) {
            preparation = cue;
        }
        if (current == null || !cue.isCount()) {
            current = cue;
        }
    }

    /** A command took effect. A jump leaves behind what was in force, and an extension lengthens it. */
    void turn(ReceivedState before, ReceivedState after) {
        Duration jump = Duration.ofMillis(after.positionMs()).minus(before.positionAt(after.at()));
        if (jump.abs().compareTo(A_JUMP) > 0) {
            current = null;
            hold = null;
            rep = null;
        } else if (after.revision() == before.revision() + 1) {
            lengthen(after.duration().minus(before.duration()));
        }
    }

    /** Doesn't repeat what was said: only the length of the whole tells. */
    private void lengthen(Duration by) {
        ReceivedCue lengthened = hold == null ? null : hold.lengthened(by);
        if (current != null && (current.equals(hold) || current.kind().equals("rest"))) {
            current = current.lengthened(by);
        }
        hold = lengthened;
    }

    private static boolean goesOn(ReceivedCue rep, ReceivedCue cue) {
        return switch (cue.kind()) {
            case "count", "tip", "check" -> Objects.equals(rep.exercise(), cue.exercise());
            default -> false;
        };
    }

    SessionSnapshot at(
            ReceivedState state, Duration position, List<ReceivedCue> coming, boolean connected, SymptomMenu symptoms) {
        return new SessionSnapshot(
                state, position, exercise(state), current, hold, rep, coming, connected, null, symptoms);
    }

    /** The title under which it was announced; who comes later makes do with its id as words. */
    private @Nullable String exercise(ReceivedState state) {
        String id = current == null || current.exercise() == null ? state.exercise() : current.exercise();
        if (preparation != null && preparation.title() != null && Objects.equals(preparation.exercise(), id)) {
            return preparation.title();
        }
        return id == null || id.isEmpty()
                ? null
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }
}
