package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a session stands and what may follow: a transition is a method of the state that allows it. */
public sealed interface State {
    SessionLog log();

    /** Created, not started. */
    record Ready(SessionLog log) implements State {
        public Running start(Instant at) {
            return new Running(log.followedBy(Status.RUNNING, at, Duration.ZERO, 0));
        }

        public Over stop(Instant at) {
            return Over.ended(log, Status.STOPPED, at);
        }

        public Over expire(Instant at) {
            return Over.ended(log, Status.EXPIRED, at);
        }
    }

    /** Started and not over: somewhere on its course, which can be changed. */
    sealed interface UnderWay extends State {
        Status status();

        /** To the start of the next exercise; behind the last one, to the session's last cue. */
        default SessionLog skip(Instant at) {
            CompiledSession compiledSession = log().compiledSession();
            int next = compiledSession.segmentAt(log().positionAt(at)) + 1;
            if (next < compiledSession.segments().size()) {
                return jump(next, at);
            }
            int end = compiledSession.timeline().cues().size() - 1;
            return log().followedBy(status(), at, compiledSession.duration(), end);
        }

        /** To the start of this exercise, or in its first {@link SessionLog#JUST_BEGUN} of the one before. */
        default SessionLog back(Instant at) {
            CompiledSession compiledSession = log().compiledSession();
            Duration position = log().positionAt(at);
            int here = compiledSession.segmentAt(position);
            boolean hasJustBegun =
                    position.minus(compiledSession.segments().get(here).from()).compareTo(SessionLog.JUST_BEGUN) < 0;
            return jump(hasJustBegun ? Math.max(0, here - 1) : here, at);
        }

        /** The hold, walk or rest in force lasts longer; nothing if none is, or if it can't be that long. */
        default Optional<SessionLog> extend(Duration by, Instant at) {
            CompiledSession compiledSession = log().compiledSession();
            Duration position = log().positionAt(at);
            return compiledSession
                    .room(position)
                    .filter(room -> by.isPositive() && by.compareTo(room) <= 0)
                    .map(room -> compiledSession.extended(position, by))
                    .map(longer -> {
                        int firstCue = longer.timeline().firstCueFrom(position, saidHere(position, at));
                        return log().followedBy(status(), at, longer, position, firstCue);
                    });
        }

        private List<Cue> saidHere(Duration position, Instant at) {
            Timeline timeline = log().timeline();
            return timeline.cues().subList(timeline.firstCueFrom(position), log().saidAt(at));
        }

        private SessionLog jump(int segment, Instant at) {
            CompiledSession compiledSession = log().compiledSession();
            return log().followedBy(
                            status(),
                            at,
                            compiledSession.segments().get(segment).from(),
                            compiledSession.firstCueOf(segment));
        }

        default Over stop(Instant at) {
            return Over.ended(log(), Status.STOPPED, at);
        }

        default Over expire(Instant at) {
            return Over.ended(log(), Status.EXPIRED, at);
        }
    }

    /** The position moves. */
    record Running(SessionLog log) implements UnderWay {
        @Override
        public Status status() {
            return Status.RUNNING;
        }

        public Paused pause(Instant at) {
            return new Paused(log.followedBy(Status.PAUSED, at, log.positionAt(at), log.saidAt(at)));
        }
    }

    /** The position stands still. */
    record Paused(SessionLog log) implements UnderWay {
        @Override
        public Status status() {
            return Status.PAUSED;
        }

        /** Goes on behind the last cue that was said. */
        public Running resume(Instant at) {
            Revision paused = log.last();
            return new Running(log.followedBy(Status.RUNNING, at, paused.position(), paused.firstCue()));
        }
    }

    /** Completed, stopped or expired: nothing can follow. */
    record Over(SessionLog log, Status status) implements State {
        private static Over ended(SessionLog log, Status status, Instant at) {
            return new Over(log.followedBy(status, at, log.positionAt(at), log.saidAt(at)), status);
        }
    }
}
