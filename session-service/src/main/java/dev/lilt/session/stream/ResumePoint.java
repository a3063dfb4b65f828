package dev.lilt.session.stream;

import dev.lilt.session.state.SessionLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a stream begins.
 *
 * @param after the event after which the log is said
 * @param inForce a cue to say first, for somebody who hasn't been there
 * @param resync whether the place that was asked for is unknown
 */
record ResumePoint(EventId after, Optional<LogEvent.CueEvent> inForce, boolean resync) {
    /** The whole log. */
    static ResumePoint fromStart() {
        return new ResumePoint(EventId.START, Optional.empty(), false);
    }

    /** Returns what is in force, and then the log as it grows. */
    static ResumePoint fromNow(SessionLog log, Instant now, boolean resync) {
        CueLog cues = new CueLog(log, Duration.ZERO);
        return new ResumePoint(cues.tail(now), cues.inForce(now), resync);
    }

    /**
     * Exactly what was missed since an event, or a fresh start where this log can't have said that event by now.
     *
     * @param horizon the latest instant whose cues may have been said
     */
    static ResumePoint after(String lastEventId, SessionLog log, Instant now, Instant horizon) {
        return EventId.parse(lastEventId, log)
                .filter(id -> isSaid(id, log, now, horizon))
                .map(id -> new ResumePoint(id, Optional.empty(), false))
                .orElseGet(() -> fromNow(log, now, true));
    }

    private static boolean isSaid(EventId id, SessionLog log, Instant now, Instant horizon) {
        if (id.revision() < log.last().number() || id.cueIndex() == EventId.STATE) {
            return true;
        }
        return (id.cueIndex() == EventId.END || log.last().status().isOver())
                ? log.statusAt(now).isOver()
                : !log.dueAt(log.last(), id.cueIndex()).isAfter(horizon);
    }

    /** Returns whether the last event of a session that is over has been received: there is nothing more to come. */
    boolean isComplete(SessionLog log, Instant now) {
        return after.cueIndex() == EventId.END
                && after.revision() == log.last().number()
                && log.statusAt(now).isOver();
    }
}
