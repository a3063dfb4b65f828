package dev.lilt.session.stream;

import dev.lilt.session.state.SessionLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads logs, as a follower would. */
final class Reading {
    private Reading() {}

    static List<LogEvent> all(SessionLog log, EventId after, Instant now) {
        return all(new CueLog(log, Duration.ZERO), after, now);
    }

    /** Returns the events after a place, until now. */
    static List<LogEvent> all(CueLog cues, EventId after, Instant now) {
        List<LogEvent> events = new ArrayList<>();
        Optional<LogEvent> next = cues.next(after, now);
        while (next.isPresent()) {
            events.add(next.get());
            next = cues.next(next.get().id(), now);
        }
        return events;
    }

    /** The log as it was at an instant: what was accepted later was not there. */
    static SessionLog knownAt(SessionLog whole, Instant now) {
        return new SessionLog(
                whole.pace(),
                whole.waitsForReady(),
                whole.revisions().stream()
                        .filter(each -> !each.at().isAfter(now))
                        .toList());
    }
}
