package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Side;
import dev.lilt.session.definition.TextLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cue that has no index yet. */
final class CueBuilder implements SpeechFitter.Speech {
    private final Duration at;
    private final Duration length;
    private final CueKind kind;
    private final Exercise exercise;
    private String title = "";
    private String text = "";
    private List<String> say = List.of();
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

    @Override
    public CueKind kind() {
        return kind;
    }

    @Override
    public Duration at() {
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

    /**
     * Sets the texts that it would say.
     *
     * @param texts the best first, the shortest last
     */
    CueBuilder say(String... texts) {
        return say(List.of(texts));
    }

    CueBuilder say(List<String> texts) {
        say = texts.stream()
                .filter(text -> !text.isEmpty() && TextLimit.fits(text, TextLimit.SPEECH))
                .distinct()
                .toList();
        return this;
    }

    @Override
    public List<String> texts() {
        return say;
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
        return on(rep.sidePass().side());
    }

    CueBuilder on(Optional<Side> worked) {
        side = worked.orElse(null);
        return this;
    }

    /**
     * Returns its content.
     *
     * @param spoken the number of the text that it says, from 0, or {@link SpeechFitter.Speech#NOTHING}
     */
    CueContent content(int spoken) {
        String said = spoken == NOTHING ? "" : say.get(spoken);
        return new CueContent(kind, exercise.id(), title, text, said, kind.haptic(), breath, side, rep, reps, set);
    }
}
