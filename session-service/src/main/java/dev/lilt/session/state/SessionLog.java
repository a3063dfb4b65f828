package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.HoldExtension;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session: the timeline it goes through and the revisions that commands have made. Everything else about it, its
 * position, its status, its next cue and how long the member was active, is a function of this and an instant, so that
 * no counter ever ticks, nothing drifts, and any replica can answer.
 *
 * @param revisions in order, the first of them the creation
 */
public record SessionLog(SpeedFactor pace, List<Revision> revisions) {
    /** The time after the beginning of an exercise in which going back means the one before. */
    public static final Duration JUST_BEGUN = Duration.ofSeconds(3);

    /**
     * The most cues that a session may have in all: each extension makes another timeline, which is kept, since earlier
     * cues came from the one before.
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

    /** Returns the cues of the session, as of the last revision. */
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

    /** Returns the state at this instant; at that of the last revision where another replica's clock is ahead. */
    public State stateAt(Instant now) {
        Instant at = now.isBefore(last().at()) ? last().at() : now;
        return switch (statusAt(at)) {
            case READY -> new State.Ready(this, at);
            case RUNNING -> new State.Running(this, at);
            case PAUSED -> new State.Paused(this, at);
            case COMPLETED, STOPPED, EXPIRED -> new State.Over(this, at);
        };
    }

    private <S extends State> Optional<S> stateAt(Instant now, Class<S> type) {
        return Optional.of(stateAt(now)).filter(type::isInstance).map(type::cast);
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
    int nextCueAt(Instant now) {
        return last().status() == Status.RUNNING
                ? Math.max(last().firstCue(), timeline().firstCueAfter(positionAt(now)))
                : last().firstCue();
    }

    /** Returns this log with a command accepted at this instant; nothing where the state does not allow it. */
    public Optional<SessionLog> accept(Command command, Instant at) {
        return switch (command) {
            case Command.Start() -> stateAt(at, State.Ready.class).map(State.Ready::start);
            case Command.Pause() -> stateAt(at, State.Running.class).map(State.Running::pause);
            case Command.Resume() -> stateAt(at, State.Paused.class).map(State.Paused::resume);
            case Command.Skip() -> stateAt(at, State.UnderWay.class).map(State.UnderWay::skip);
            case Command.Back() -> stateAt(at, State.UnderWay.class).map(State.UnderWay::back);
            case Command.Extend(Duration by) ->
                stateAt(at, State.UnderWay.class).flatMap(state -> state.extend(by));
            case Command.Stop stop -> stateAt(at, State.Unfinished.class).map(State.Unfinished::stop);
        };
    }

    /** Returns this log ended because nobody has touched the session; nothing if it is over already. */
    public Optional<SessionLog> expire(Instant at) {
        return stateAt(at, State.Unfinished.class).map(State.Unfinished::expire);
    }

    /** Returns how what is in force now can be lengthened; nothing where no hold, walk or rest is in force. */
    public Optional<HoldExtension> extension(Instant now) {
        return stateAt(now, State.UnderWay.class).flatMap(State.UnderWay::extension);
    }

    /** Returns whether one more timeline with this many cues can be kept. */
    public boolean hasRoomForCues(long cues) {
        return cues <= Timeline.MOST_CUES && cues + cuesKept() <= MOST_CUES_KEPT;
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
