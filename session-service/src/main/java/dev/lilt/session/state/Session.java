package dev.lilt.session.state;

import dev.lilt.session.safety.Symptom;
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
 * @param symptoms why it was stopped, if the member said so: a health detail that is neither logged nor sent; only the
 *     guidance on it is sent
 */
public record Session(UUID id, String member, ZoneId zone, Locale locale, SessionLog log, Set<Symptom> symptoms) {
    public Session {
        symptoms = Set.copyOf(symptoms);
    }

    /** The same with a longer log. */
    public Session with(SessionLog next) {
        return new Session(id, member, zone, locale, next, symptoms);
    }

    /** Returns the session with a command accepted at this instant; nothing where its state does not allow it. */
    public Optional<Session> accept(Command command, Instant at) {
        Set<Symptom> reported = command instanceof Command.Stop(Set<Symptom> named) ? named : symptoms;
        return log.accept(command, at).map(next -> new Session(id, member, zone, locale, next, reported));
    }

    /** Returns the session stopped at this instant; as it is if it is over by then. */
    public Session cutShort(Instant at) {
        return accept(new Command.Stop(symptoms), at).orElse(this);
    }

    /** Returns what has been done until now; nothing if it was never started. */
    public Optional<ActiveSpans> activityAt(Instant now) {
        return ActiveSpans.of(log, now);
    }

    @Override
    public String toString() {
        return "Session[id=" + id + "]";
    }
}
