package dev.lilt.session.stream;

import dev.lilt.session.state.Revision;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The events of a session: for each revision its state, then the cues that its position passes, and last the end. Like
 * everything about a session it is a function of its log and an instant, so a follower is no more than a place in it.
 *
 * @param lead how long before they are due the cues of the running revision count as emitted, in real time; none comes
 *     before the gate ahead of it is passed
 * @param hasSymptoms whether it was stopped with symptoms: its last cue says what to do, also if it was never started
 */
record CueLog(SessionLog session, Duration lead, boolean hasSymptoms) {
    CueLog(SessionLog session, Duration lead) {
        this(session, lead, false);
    }

    /** The event after this place, if it is due by now. */
    Optional<LogEvent> next(EventId after, Instant now) {
        if (after.revision() == 0) {
            return Optional.of(state(1));
        }
        Revision revision = session.revision(after.revision());
        int cue = Math.max(after.cueIndex() + 1, revision.firstCue());
        if (after.cueIndex() != EventId.END && session.hasEmitted(revision, cue, now.plus(lead))) {
            return Optional.of(cue(revision, cue));
        }
        if (hasLastCue(revision) && after.cueIndex() == EventId.STATE) {
            return Optional.of(
                    new LogEvent.LastCueEvent(new EventId(revision.number(), revision.firstCue()), revision));
        }
        if (!isLast(revision)) {
            return Optional.of(state(revision.number() + 1));
        }
        return after.cueIndex() != EventId.END && session.statusAt(now).isOver()
                ? Optional.of(new LogEvent.EndEvent(new EventId(revision.number(), EventId.END)))
                : Optional.empty();
    }

    private LogEvent state(int revision) {
        return new LogEvent.StateEvent(new EventId(revision, EventId.STATE), session.revision(revision));
    }

    /** A session that is stopped on its way says how to get up, and what the symptoms call for. */
    private boolean hasLastCue(Revision revision) {
        return revision.status() == Status.STOPPED
                && (hasSymptoms || session.revision(revision.number() - 1).status() != Status.READY);
    }

    /** When the event after this place falls due, if time alone brings one; at a gate none does. */
    Optional<Instant> nextDue(EventId after) {
        Revision last = session.last();
        if (last.status() != Status.RUNNING || after.cueIndex() == EventId.END) {
            return Optional.empty();
        }
        int cue = Math.max(after.revision() == last.number() ? after.cueIndex() + 1 : 0, last.firstCue());
        if (session.isBehindGate(last, cue)) {
            return Optional.empty();
        }
        return cue < session.timeline().cues().size()
                ? Optional.of(session.dueAt(last, cue).minus(lead))
                : session.endsAt();
    }

    /** When time alone brings the session to a gate: of that the log has no event but the gate's cue. */
    Optional<Instant> waitsAt() {
        return session.waitsAt().filter(session.last().at()::isBefore);
    }

    /** The last event that has been emitted by now, without any lead. */
    EventId tail(Instant now) {
        Revision last = session.last();
        if (last.status() != Status.RUNNING) {
            return new EventId(last.number(), EventId.STATE);
        }
        int next = session.nextCueOf(last, now);
        return new EventId(last.number(), next > last.firstCue() ? next - 1 : EventId.STATE);
    }

    /**
     * The cue that was emitted last, with the instant when it was due; none where the session has been told to go
     * elsewhere since.
     */
    Optional<LogEvent.CueEvent> inForce(Instant now) {
        for (int number = session.last().number(); number >= 1; number--) {
            Revision revision = session.revision(number);
            int emitted = session.nextCueOf(revision, now) - 1;
            if (revision.status() == Status.RUNNING && emitted >= revision.firstCue()) {
                return Optional.of(cue(revision, emitted));
            }
            if (isJump(revision)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isJump(Revision revision) {
        if (revision.number() == 1) {
            return false;
        }
        Revision before = session.revision(revision.number() - 1);
        return !revision.position().equals(session.reachedIn(before, revision.at()));
    }

    private boolean isLast(Revision revision) {
        return revision.number() == session.last().number();
    }

    private LogEvent.CueEvent cue(Revision revision, int index) {
        return new LogEvent.CueEvent(
                new EventId(revision.number(), index),
                revision.compiledSession().timeline().encoded(index),
                session.dueAt(revision, index));
    }
}
