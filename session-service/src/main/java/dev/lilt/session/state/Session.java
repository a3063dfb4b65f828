package dev.lilt.session.state;

import dev.lilt.session.safety.Symptom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One member's session.
 *
 * @param member the subject of the token
 * @param zone where the member was when it was made
 * @param locale the language of its cues
 * @param symptoms why it was stopped, if the member said so; a health detail, never logged or sent on
 */
public record Session(UUID id, String member, ZoneId zone, Locale locale, SessionLog log, Set<Symptom> symptoms) {
    public Session {
        symptoms = Set.copyOf(symptoms);
    }

    public Session with(SessionLog next, Set<Symptom> reported) {
        return new Session(id, member, zone, locale, next, reported);
    }

    /** The same, stopped at this instant; as it is if it is over by then. */
    public Session cutShort(Instant at) {
        return log.accept(Command.STOP, Duration.ZERO, at)
                .map(stopped -> with(stopped, symptoms))
                .orElse(this);
    }

    /** Returns what has been done until now; nothing if it was never started. */
    public Optional<ActiveTime> activityAt(Instant now) {
        return ActiveTime.of(log, now);
    }

    @Override
    public String toString() {
        return "Session[id=" + id + "]";
    }
}
