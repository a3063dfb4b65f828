package dev.lilt.session.stream;

import dev.lilt.session.state.Revision;
import dev.lilt.session.timeline.EncodedCue;
import java.time.Instant;

/** One event of a session's log. */
sealed interface LogEvent {
    EventId id();

    /** A command was accepted. */
    record StateEvent(EventId id, Revision revision) implements LogEvent {}

    /** The position has reached a cue. */
    record CueEvent(EventId id, EncodedCue cue, Instant dueAt) implements LogEvent {}

    /**
     * The last cue of a session that was stopped: how to get up, and what the symptoms call for. It comes in place of
     * the cue that would have come next.
     *
     * @param id with the revision of the stop, and the index of the cue that it replaces
     */
    record LastCueEvent(EventId id, Revision revision) implements LogEvent {}

    /** The session is over. */
    record EndEvent(EventId id) implements LogEvent {}
}
