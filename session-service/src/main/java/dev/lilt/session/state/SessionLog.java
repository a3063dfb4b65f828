package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
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
 * @param waitsForReady whether the position stands still at each {@code ready} cue until the member continues
 * @param revisions in order, the first of them the creation
 */
public record SessionLog(SpeedFactor pace, boolean waitsForReady, List<Revision> revisions) {
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
    public static SessionLog created(
            CompiledSession compiledSession, SpeedFactor pace, boolean waitsForReady, Instant at) {
        return new SessionLog(pace, waitsForReady, List.of(Revision.created(compiledSession, at)));
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
            case WAITING -> new State.Waiting(this, at);
            case PAUSED -> new State.Paused(this, at);
            case COMPLETED, STOPPED, EXPIRED -> new State.Over(this, at);
        };
    }

    private <S extends State> Optional<S> stateAt(Instant now, Class<S> type) {
        return Optional.of(stateAt(now)).filter(type::isInstance).map(type::cast);
    }

    public Status statusAt(Instant now) {
        return anchor(last()).statusAt(now);
    }

    public Duration positionAt(Instant now) {
        return anchor(last()).positionAt(now);
    }

    private Anchor anchor(Revision revision) {
        return new Anchor(
                revision.status(),
                revision.at(),
                revision.position(),
                revision.compiledSession().duration(),
                pace,
                gateOf(revision).map(Cue::at));
    }

    /** Returns the gate that a revision stops at if it runs long enough: the next one that it has not passed. */
    public Optional<Cue> gateOf(Revision revision) {
        return waitsForReady && revision.status() == Status.RUNNING
                ? revision.compiledSession().timeline().gateFrom(revision.firstCue())
                : Optional.empty();
    }

    /** When a running session will have run to its end; nothing while a gate lies ahead. */
    public Optional<Instant> endsAt() {
        return last().status() == Status.RUNNING && gateOf(last()).isEmpty()
                ? Optional.of(last().reaches(compiledSession().duration(), pace))
                : Optional.empty();
    }

    /** When a running session comes to its next gate, and waits there. */
    public Optional<Instant> waitsAt() {
        return gateOf(last()).map(gate -> last().reaches(gate.at(), pace));
    }

    /** Returns the status that a revision brought the session into: one that resumes at a gate waits at once. */
    public Status statusOf(Revision revision) {
        return anchor(revision).statusAt(revision.at()) == Status.WAITING ? Status.WAITING : revision.status();
    }

    /** Returns where a revision left the session: where the next one found it, or where it is now. */
    public Duration reachedIn(Revision revision, Instant now) {
        return anchor(revision).positionAt(untilWhenIn(revision, now));
    }

    private Instant untilWhenIn(Revision revision, Instant now) {
        boolean isLast = revision.number() == last().number();
        return isLast ? now : revisions.get(revision.number()).at();
    }

    /** When a cue of this revision is due. */
    public Instant dueAt(Revision revision, int cue) {
        return revision.reaches(
                revision.compiledSession().timeline().cues().get(cue).at(), pace);
    }

    /**
     * Returns the index behind the last cue that a revision has emitted by this instant; no cue comes before a gate
     * opens.
     */
    public int nextCueOf(Revision revision, Instant now) {
        if (revision.status() != Status.RUNNING) {
            return revision.firstCue();
        }
        int passed = revision.compiledSession().timeline().firstCueAfter(reachedIn(revision, now));
        int behindGate = gateOf(revision).map(gate -> gate.index() + 1).orElse(passed);
        return Math.max(revision.firstCue(), Math.min(passed, behindGate));
    }

    /**
     * Returns whether a revision has emitted this cue, its first one or a later one, by this instant: the cue is before
     * {@link #nextCueOf}, found without a search, since a follower asks it for each cue.
     */
    public boolean hasEmitted(Revision revision, int cue, Instant now) {
        Timeline timeline = revision.compiledSession().timeline();
        if (revision.status() != Status.RUNNING || cue >= timeline.cues().size()) {
            return false;
        }
        Instant until = untilWhenIn(revision, now);
        boolean isReached = until.isAfter(revision.at())
                ? !dueAt(revision, cue).isAfter(until)
                : timeline.cues().get(cue).at().compareTo(revision.position()) <= 0;
        return isReached && !isBehindGate(revision, cue);
    }

    /** Returns whether the cue comes only after a gate that this revision has not passed. */
    public boolean isBehindGate(Revision revision, int cue) {
        return gateOf(revision).filter(gate -> gate.index() < cue).isPresent();
    }

    /**
     * Returns the index of the next cue to emit after a command: at a gate the gate's own, which only continuing
     * passes.
     */
    int nextCueAt(Instant now) {
        int next = nextCueOf(last(), now);
        return statusAt(now) == Status.WAITING ? next - 1 : next;
    }

    /** Returns this log with a command accepted at this instant; nothing where the state does not allow it. */
    public Optional<SessionLog> accept(Command command, Instant at) {
        return switch (command) {
            case Command.Start() -> stateAt(at, State.Ready.class).map(State.Ready::start);
            case Command.Pause() -> stateAt(at, State.Going.class).map(State.Going::pause);
            case Command.Resume() -> stateAt(at, State.Paused.class).map(State.Paused::resume);
            case Command.Continue() -> stateAt(at, State.Waiting.class).map(State.Waiting::proceed);
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

    /** Returns how what is in force now can be lengthened; nothing where nothing such is in force. */
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
        return new SessionLog(pace, waitsForReady, longer);
    }
}
