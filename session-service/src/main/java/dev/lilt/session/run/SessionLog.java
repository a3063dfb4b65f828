package dev.lilt.session.run;

import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session: its timeline and the revisions that commands have made of it. Everything else about it, its position, its
 * status, what it has said and how long the member was active, is a function of this and an instant, so that no counter
 * ever ticks, nothing drifts, and any replica can answer.
 *
 * @param revisions in order, the first of them the creation
 */
public record SessionLog(Timeline timeline, Pace pace, List<Revision> revisions) {
    public SessionLog {
        revisions = List.copyOf(revisions);
        for (int i = 0; i < revisions.size(); i++) {
            if (revisions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("revisions are numbered from 1 without a gap");
            }
        }
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("a session has been created");
        }
    }

    /** A session that nobody has started yet. */
    public static SessionLog created(Timeline timeline, Pace pace, Instant at) {
        return new SessionLog(timeline, pace, List.of(Revision.created(at)));
    }

    public Revision last() {
        return revisions.getLast();
    }

    /** The revision of this number, from 1 to that of {@link #last()}. */
    public Revision revision(int number) {
        return revisions.get(number - 1);
    }

    public State stateAt(Instant now) {
        return switch (statusAt(now)) {
            case READY -> new State.Ready(this);
            case RUNNING -> new State.Running(this);
            case PAUSED -> new State.Paused(this);
            case COMPLETED -> new State.Over(this, Status.COMPLETED);
            case STOPPED -> new State.Over(this, Status.STOPPED);
            case EXPIRED -> new State.Over(this, Status.EXPIRED);
        };
    }

    public Status statusAt(Instant now) {
        return endsAt().filter(end -> !now.isBefore(end)).isPresent() ? Status.COMPLETED : last().status();
    }

    public Duration positionAt(Instant now) {
        return last().positionAt(now, pace, timeline.duration());
    }

    /** When a running session will have run to its end. */
    public Optional<Instant> endsAt() {
        return last().status() == Status.RUNNING
                ? Optional.of(last().reaches(timeline.duration(), pace))
                : Optional.empty();
    }

    /** Where a revision left the session: where the next one found it, or where it is now. */
    public Duration reachedIn(Revision revision, Instant now) {
        boolean isLast = revision.number() == last().number();
        Instant until = isLast ? now : revisions.get(revision.number()).at();
        return revision.positionAt(until, pace, timeline.duration());
    }

    /** When a cue of this revision is due. */
    public Instant dueAt(Revision revision, int cue) {
        return revision.reaches(timeline.cues().get(cue).at(), pace);
    }

    /** This command accepted at this instant; nothing where the session's state doesn't allow it. */
    public Optional<SessionLog> accept(Command command, Instant at) {
        return switch (stateAt(at)) {
            case State.Ready ready ->
                switch (command) {
                    case START -> Optional.of(ready.start(at).log());
                    case STOP -> Optional.of(ready.stop(at).log());
                    case PAUSE, RESUME -> Optional.empty();
                };
            case State.Running running ->
                switch (command) {
                    case PAUSE -> Optional.of(running.pause(at).log());
                    case STOP -> Optional.of(running.stop(at).log());
                    case START, RESUME -> Optional.empty();
                };
            case State.Paused paused ->
                switch (command) {
                    case RESUME -> Optional.of(paused.resume(at).log());
                    case STOP -> Optional.of(paused.stop(at).log());
                    case START, PAUSE -> Optional.empty();
                };
            case State.Over over -> Optional.empty();
        };
    }

    SessionLog followedBy(Status status, Instant at, Duration position, int firstCue) {
        List<Revision> longer = new ArrayList<>(revisions);
        longer.add(new Revision(last().number() + 1, status, at, position, firstCue));
        return new SessionLog(timeline, pace, longer);
    }
}
