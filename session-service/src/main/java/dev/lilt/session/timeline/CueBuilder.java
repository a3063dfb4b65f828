package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.Locale;
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
    private @Nullable String breath;
    private @Nullable String side;
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

    CueBuilder shows(String title, String text) {
        this.title = title;
        this.text = text;
        return this;
    }

    CueBuilder say(String say) {
        this.say = say;
        return this;
    }

    CueBuilder breathing(Breath breath) {
        this.breath = breath.name().toLowerCase(Locale.ROOT);
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
        side = sidePass.side().map(Side::wire).orElse(null);
        return this;
    }

    /** With its place, written with a pen that other cues are written with, too. */
    Cue cue(int index, CanonicalJson pen) {
        String json = pen.begin()
                .with("atMs", at.toMillis())
                .with("breath", breath)
                .with("durationMs", length.toMillis())
                .with("exercise", exercise.id())
                .with("haptic", kind.haptic().wire())
                .with("index", index)
                .with("kind", kind.wire())
                .withAny("rep", rep)
                .withAny("reps", reps)
                .with("say", say)
                .withAny("set", set)
                .with("side", side)
                .with("text", text)
                .with("title", title)
                .end();
        return new Cue(index, at, length, kind, exercise.id(), json);
    }
}
