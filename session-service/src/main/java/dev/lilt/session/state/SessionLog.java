package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session: its course and the revisions that commands have made of it. Everything else about it, its position, its
 * status, what it has said and how long the member was active, is a function of this and an instant, so that no counter
 * ever ticks, nothing drifts, and any replica can answer.
 *
 * @param revisions in order, the first of them the creation
 */
public record SessionLog(SpeedFactor pace, List<Revision> revisions) {
    /** The time after the beginning of an exercise in which going back means the one before. */
    public static final Duration JUST_BEGUN = Duration.ofSeconds(3);

    /**
     * The most cues that a session may have in all: each extension makes another timeline, which is kept, since what
     * was said before it was said by the one before.
     */
    public static final int MOST_CUES_KEPT = 50_000;

    public SessionLog {
        revisions = List.copyOf(revisions);
        for (int i = 0; i < revisions.size(); i++) {
            Revision revision = revisions.get(i);
            if (revision.number() != i + 1
                    || (i > 0 && revision.at().isBefore(revisions.get(i - 1).at()))) {
                throw new IllegalArgumentException(
                        "revisions are numbered from 1 without a gap, and never go back in time");
            }
        }
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("a session has been created");
        }
    }

    /** A session that nobody has started yet. */
    public static SessionLog created(CompiledSession compiledSession, SpeedFactor pace, Instant at) {
        return new SessionLog(pace, List.of(Revision.created(compiledSession, at)));
    }

    /** Returns what the session goes through, as of the last revision. */
    public CompiledSession compiledSession() {
        return last().compiledSession();
    }

    /** The number of cues in all its timelines, those from before each extension among them. */
    public long cuesKept() {
        long cues = 0;
        CompiledSession before = null;
        for (Revision revision : revisions) {
            if (revision.compiledSession() != before) {
                cues += revision.compiledSession().timeline().cues().size();
                before = revision.compiledSession();
            }
        }
        return cues;
    }

    /** Returns what the session says, as of the last revision. */
    public Timeline timeline() {
        return compiledSession().timeline();
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
        boolean isAtItsEnd = last().status() == Status.RUNNING
                && positionAt(now).equals(compiledSession().duration());
        return isAtItsEnd ? Status.COMPLETED : last().status();
    }

    public Duration positionAt(Instant now) {
        return last().positionAt(now, pace);
    }

    /** When a running session will have run to its end. */
    public Optional<Instant> endsAt() {
        return last().status() == Status.RUNNING
                ? Optional.of(last().reaches(compiledSession().duration(), pace))
                : Optional.empty();
    }

    /** Returns where a revision left the session: where the next one found it, or where it is now. */
    public Duration reachedIn(Revision revision, Instant now) {
        boolean isLast = revision.number() == last().number();
        Instant until = isLast ? now : revisions.get(revision.number()).at();
        return revision.positionAt(until, pace);
    }

    /** When a cue of this revision is due. */
    public Instant dueAt(Revision revision, int cue) {
        return revision.reaches(
                revision.compiledSession().timeline().cues().get(cue).at(), pace);
    }

    /** Returns the index of the next cue to emit. */
    int saidAt(Instant now) {
        return last().status() == Status.RUNNING
                ? Math.max(last().firstCue(), timeline().firstCueAfter(positionAt(now)))
                : last().firstCue();
    }

    /**
     * This command accepted at this instant; nothing where the session's state doesn't allow it.
     *
     * @param by what {@link Command#EXTEND} adds, in whole seconds; no other command has use for it
     */
    public Optional<SessionLog> accept(Command command, Duration by, Instant at) {
        Instant when = notBeforeLast(at);
        return switch (stateAt(when)) {
            case State.Ready ready ->
                switch (command) {
                    case START -> Optional.of(ready.start(when).log());
                    case STOP -> Optional.of(ready.stop(when).log());
                    case PAUSE, RESUME, SKIP, BACK, EXTEND -> Optional.empty();
                };
            case State.Running running ->
                switch (command) {
                    case PAUSE -> Optional.of(running.pause(when).log());
                    case START, RESUME -> Optional.empty();
                    case SKIP, BACK, EXTEND, STOP -> underWay(running, command, by, when);
                };
            case State.Paused paused ->
                switch (command) {
                    case RESUME -> Optional.of(paused.resume(when).log());
                    case START, PAUSE -> Optional.empty();
                    case SKIP, BACK, EXTEND, STOP -> underWay(paused, command, by, when);
                };
            case State.Over over -> Optional.empty();
        };
    }

    private static Optional<SessionLog> underWay(State.UnderWay state, Command command, Duration by, Instant at) {
        return switch (command) {
            case SKIP -> Optional.of(state.skip(at));
            case BACK -> Optional.of(state.back(at));
            case EXTEND -> state.extend(by, at);
            case STOP -> Optional.of(state.stop(at).log());
            case START, PAUSE, RESUME -> Optional.empty();
        };
    }

    /** Ended because nobody has touched it; nothing if it is over already. */
    public Optional<SessionLog> expire(Instant at) {
        Instant when = notBeforeLast(at);
        return switch (stateAt(when)) {
            case State.Ready ready -> Optional.of(ready.expire(when).log());
            case State.UnderWay underWay -> Optional.of(underWay.expire(when).log());
            case State.Over over -> Optional.empty();
        };
    }

    /** Another replica's clock may be a little ahead: what came later is not earlier. */
    private Instant notBeforeLast(Instant at) {
        return at.isBefore(last().at()) ? last().at() : at;
    }

    /** By how much what is in force now can be extended; nothing where no hold, walk or rest is in force. */
    public Optional<Duration> room(Instant now) {
        return stateAt(now) instanceof State.UnderWay ? compiledSession().room(positionAt(now)) : Optional.empty();
    }

    SessionLog followedBy(Status status, Instant at, Duration position, int firstCue) {
        return followedBy(status, at, compiledSession(), position, firstCue);
    }

    SessionLog followedBy(Status status, Instant at, CompiledSession next, Duration position, int firstCue) {
        List<Revision> longer = new ArrayList<>(revisions);
        longer.add(new Revision(last().number() + 1, status, at, next, position, firstCue));
        return new SessionLog(pace, longer);
    }
}
