package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A cue that has no index yet. */
final class CueBuilder {
    private final Duration at;
    private final Duration length;
    private final CueKind kind;
    private final Exercise exercise;
    private String title = "";
    private String text = "";
    private String say = "";
    private @Nullable Breath breath;
    private @Nullable Side side;
    private int rep;
    private int reps;
    private int set;

    CueBuilder(CueKind kind, Exercise exercise, Duration at, Duration length) {
        this.at = at;
        this.length = length;
        this.kind = kind;
        this.exercise = exercise;
    }

    Duration at() {
        return at;
    }

    Duration length() {
        return length;
    }

    CueBuilder show(String title, String text) {
        this.title = title;
        this.text = text;
        return this;
    }

    CueBuilder say(String say) {
        this.say = say;
        return this;
    }

    CueBuilder breathe(Breath breath) {
        this.breath = breath;
        return this;
    }

    CueBuilder in(Rep rep) {
        this.rep = rep.number();
        this.reps = rep.of();
        if (rep.sidePass().sets() > 1) {
            set = rep.sidePass().set();
        }
        return on(rep.sidePass());
    }

    CueBuilder on(SidePass sidePass) {
        side = sidePass.side().orElse(null);
        return this;
    }

    CueContent content() {
        return new CueContent(kind, exercise.id(), title, text, say, kind.haptic(), breath, side, rep, reps, set);
    }
}
