package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A cue that has no index yet. */
final class Draft {
    private final Duration at;
    private final Duration length;
    private final CueKind kind;
    private final Exercise exercise;
    private final Map<String, Object> members = new HashMap<>();

    Draft(CueKind kind, Exercise exercise, Duration at, Duration length) {
        this.at = at;
        this.length = length;
        this.kind = kind;
        this.exercise = exercise;
    }

    Duration at() {
        return at;
    }

    Draft shows(String title, String text) {
        members.put("title", title);
        members.put("text", text);
        return this;
    }

    Draft says(String say) {
        members.put("say", say);
        return this;
    }

    Draft breathing(Breath breath) {
        members.put("breath", breath.name().toLowerCase(Locale.ROOT));
        return this;
    }

    Draft in(Rep rep) {
        members.put("rep", rep.number());
        members.put("reps", rep.of());
        if (rep.round().sets() > 1) {
            members.put("set", rep.round().set());
        }
        return on(rep.round());
    }

    Draft on(Round round) {
        round.side().ifPresent(side -> members.put("side", side.wire()));
        return this;
    }

    Cue cue(int index) {
        members.put("index", index);
        members.put("atMs", at.toMillis());
        members.put("durationMs", length.toMillis());
        members.put("kind", kind.wire());
        members.put("exercise", exercise.id());
        members.put("haptic", kind.haptic().wire());
        return Cue.of(members);
    }
}
