package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;

/**
 * One thing to tell the member, and when.
 *
 * @param index its place in the timeline, from 0
 * @param at its offset from the session's beginning, in whole milliseconds
 * @param length how long it is in force, in whole milliseconds
 */
public record Cue(int index, Duration at, Duration length, CueContent content) implements SpeechFitter.Speech {
    @Override
    public CueKind kind() {
        return content.kind();
    }

    /** Returns the id of its exercise. */
    public String exercise() {
        return content.exercise();
    }

    /** Returns what it says, if anything: the compiler has chosen. */
    @Override
    public List<String> texts() {
        return content.say().isEmpty() ? List.of() : List.of(content.say());
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
