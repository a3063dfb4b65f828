package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.HoldExtension;
import dev.lilt.session.timeline.TargetDuration;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session at one instant, and what may follow then: a transition is a method of the state that allows it, and gives
 * the log that it leads to.
 */
public sealed interface State {
    SessionLog log();

    /** Returns the instant at which the session is in this state; not before its last revision. */
    Instant at();

    private static void check(SessionLog log, Instant at, Status status) {
        if (at.isBefore(log.last().at()) || log.statusAt(at) != status) {
            throw new IllegalArgumentException("the session is not " + status.wire() + " at this instant");
        }
    }

    /** Not over. */
    sealed interface Unfinished extends State {
        default SessionLog stop() {
            return ended(Status.STOPPED);
        }

        /** Ends it because nobody has touched it. */
        default SessionLog expire() {
            return ended(Status.EXPIRED);
        }

        private SessionLog ended(Status status) {
            return log().followedBy(status, at(), log().positionAt(at()), log().nextCueAt(at()));
        }
    }

    /** Created, not started. */
    record Ready(SessionLog log, Instant at) implements Unfinished {
        public Ready {
            check(log, at, Status.READY);
        }

        public SessionLog start() {
            return log.followedBy(Status.RUNNING, at, Duration.ZERO, 0);
        }
    }

    /** Started and not over: somewhere in the timeline, which can be changed. */
    sealed interface UnderWay extends Unfinished {
        private Status status() {
            return log().last().status();
        }

        /** To the start of the next exercise; behind the last one, to the session's last cue. */
        default SessionLog skip() {
            CompiledSession compiledSession = log().compiledSession();
            int next = compiledSession.segmentAt(log().positionAt(at())) + 1;
            if (next < compiledSession.segments().size()) {
                return jump(next);
            }
            int end = compiledSession.timeline().cues().size() - 1;
            return log().followedBy(status(), at(), compiledSession.duration(), end);
        }

        /** To the start of this exercise, or in its first {@link SessionLog#JUST_BEGUN} of the one before. */
        default SessionLog back() {
            CompiledSession compiledSession = log().compiledSession();
            Duration position = log().positionAt(at());
            int here = compiledSession.segmentAt(position);
            boolean hasJustBegun =
                    position.minus(compiledSession.segments().get(here).from()).compareTo(SessionLog.JUST_BEGUN) < 0;
            return jump(hasJustBegun ? Math.max(0, here - 1) : here);
        }

        /** Lengthens what is in force; returns nothing if that can't be lengthened, or not by so much. */
        default Optional<SessionLog> extend(Duration by) {
            return extension()
                    .filter(extension -> by.isPositive()
                            && by.compareTo(extension.room(TargetDuration.LONGEST)) <= 0
                            && log().hasRoomForCues(extension.mostCues(by)))
                    .map(extension -> followedBy(extension.extended(by)));
        }

        /** Returns how the hold, walk, rest or getting into position in force can be lengthened; nothing if none is. */
        default Optional<HoldExtension> extension() {
            return HoldExtension.at(log().positionAt(at()), log().compiledSession());
        }

        private SessionLog followedBy(CompiledSession longer) {
            Duration position = log().positionAt(at());
            int firstCue = longer.timeline().firstCueFrom(position, emittedHere(position));
            return log().followedBy(status(), at(), longer, position, firstCue);
        }

        private List<Cue> emittedHere(Duration position) {
            Timeline timeline = log().timeline();
            return timeline.cues().subList(timeline.firstCueFrom(position), log().nextCueAt(at()));
        }

        private SessionLog jump(int segment) {
            CompiledSession compiledSession = log().compiledSession();
            return log().followedBy(
                            status(),
                            at(),
                            compiledSession.segments().get(segment).from(),
                            compiledSession.firstCueOf(segment));
        }
    }

    /** Not paused: the position moves, or waits for the member. */
    sealed interface Going extends UnderWay {
        default SessionLog pause() {
            return log().followedBy(Status.PAUSED, at(), log().positionAt(at()), log().nextCueAt(at()));
        }
    }

    /** The position moves. */
    record Running(SessionLog log, Instant at) implements Going {
        public Running {
            check(log, at, Status.RUNNING);
        }
    }

    /** The position stands at a gate. */
    record Waiting(SessionLog log, Instant at) implements Going {
        public Waiting {
            check(log, at, Status.WAITING);
        }

        /** The member is in position: goes on behind the gate. */
        public SessionLog proceed() {
            return log.followedBy(Status.RUNNING, at, log.positionAt(at), log.nextCueAt(at) + 1);
        }
    }

    /** The position stands still. */
    record Paused(SessionLog log, Instant at) implements UnderWay {
        public Paused {
            check(log, at, Status.PAUSED);
        }

        /** Continues behind the last cue that was emitted. */
        public SessionLog resume() {
            Revision paused = log.last();
            return log.followedBy(Status.RUNNING, at, paused.position(), paused.firstCue());
        }
    }

    /** Completed, stopped or expired: nothing can follow. */
    record Over(SessionLog log, Instant at) implements State {
        public Over {
            if (!log.statusAt(at).isOver()) {
                throw new IllegalArgumentException("the session is not over at this instant");
            }
        }
    }
}
