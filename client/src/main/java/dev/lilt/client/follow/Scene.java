package dev.lilt.client.follow;

import dev.lilt.client.api.Cue;
import dev.lilt.client.api.State;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the cues said so far add up to: the one in force, the hold around it, and the rep it belongs to. */
final class Scene {
    private @Nullable Cue current;
    private @Nullable Cue hold;
    private @Nullable Cue rep;

    void take(Cue cue) {
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
        if (current == null || !cue.isCount()) {
            current = cue;
        }
    }

    private static boolean goesOn(Cue rep, Cue cue) {
        return switch (cue.kind()) {
            case "count", "tip", "check" -> Objects.equals(rep.exercise(), cue.exercise());
            default -> false;
        };
    }

    Moment at(State state, Duration position, List<Cue> coming, boolean connected) {
        return new Moment(state, position, current, hold, rep, coming, connected);
    }
}
