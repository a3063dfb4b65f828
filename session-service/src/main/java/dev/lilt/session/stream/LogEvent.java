package dev.lilt.session.stream;

import dev.lilt.session.state.Revision;
import dev.lilt.session.timeline.EncodedCue;
import java.time.Instant;

/** One event of a session's log. */
sealed interface LogEvent {
    EventId id();

    /** A command was accepted. */
    record StateEvent(Revision revision) implements LogEvent {
        @Override
        public EventId id() {
            return new EventId(revision.number(), EventId.STATE);
        }
    }

    /** The position has reached a cue. */
    record CueEvent(int revision, EncodedCue cue, Instant dueAt) implements LogEvent {
        @Override
        public EventId id() {
            return new EventId(revision, cue.index());
        }
    }

    /**
     * It was stopped: how to get up, or what the symptoms call for, in place of the cue that would have come next.
     *
     * @param index of that cue
     */
    record LastCueEvent(Revision revision, int index) implements LogEvent {
        @Override
        public EventId id() {
            return new EventId(revision.number(), index);
        }
    }

    /** The session is over. */
    record EndEvent(int revision) implements LogEvent {
        @Override
        public EventId id() {
            return new EventId(revision, EventId.END);
        }
    }
}
