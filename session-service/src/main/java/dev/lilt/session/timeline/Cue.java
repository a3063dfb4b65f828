package dev.lilt.session.timeline;

import java.time.Duration;

/**
 * One thing to tell the member, and when.
 *
 * @param index its place in the timeline, from 0
 * @param at its offset from the session's beginning, in whole milliseconds
 * @param length how long it is in force, in whole milliseconds
 */
public record Cue(int index, Duration at, Duration length, CueContent content) {
    public CueKind kind() {
        return content.kind();
    }

    /** Returns the id of its exercise. */
    public String exercise() {
        return content.exercise();
    }

    /** Returns where it is over. */
    public Duration end() {
        return at.plus(length);
    }

    /** The same at another offset. */
    Cue moved(Duration to) {
        return new Cue(index, to, length, content);
    }

    /** The same with nothing to say. */
    Cue silent() {
        return content.say().isEmpty() ? this : saying("");
    }

    /** The same with something else to say. */
    Cue saying(String say) {
        return new Cue(index, at, length, content.saying(say));
    }

    Cue lasting(Duration longer) {
        return new Cue(index, at, longer, content);
    }

    Cue numbered(int number) {
        return new Cue(number, at, length, content);
    }
}
