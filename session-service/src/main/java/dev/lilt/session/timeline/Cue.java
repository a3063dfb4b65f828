package dev.lilt.session.timeline;

import java.time.Duration;

/**
 * One thing to tell the member, and when.
 *
 * @param index its place in the timeline, from 0
 * @param at its offset from the session's beginning, in whole milliseconds
 * @param length how long it is in force, in whole milliseconds
 * @param json itself as canonical JSON (RFC 8785), encoded once for every follower
 */
public record Cue(int index, Duration at, Duration length, CueKind kind, String exercise, String json) {
    /** Where it is over. */
    public Duration end() {
        return at.plus(length);
    }
}
