package dev.lilt.session.run;

import java.time.Duration;
import java.time.Instant;

/** Where a session stands and what may follow: a transition is a method of the state that allows it. */
public sealed interface State {
    SessionLog log();

    /** Created, not started. */
    record Ready(SessionLog log) implements State {
        public Running start(Instant at) {
            return new Running(log.followedBy(Status.RUNNING, at, Duration.ZERO, 0));
        }

        public Over stop(Instant at) {
            return Over.stopped(log, at);
        }
    }

    /** The position moves. */
    record Running(SessionLog log) implements State {
        public Paused pause(Instant at) {
            Duration position = log.positionAt(at);
            return new Paused(
                    log.followedBy(Status.PAUSED, at, position, log.timeline().firstCueAfter(position)));
        }

        public Over stop(Instant at) {
            return Over.stopped(log, at);
        }
    }

    /** The position stands still. */
    record Paused(SessionLog log) implements State {
        /** Goes on behind the last cue that was said. */
        public Running resume(Instant at) {
            Revision paused = log.last();
            return new Running(log.followedBy(Status.RUNNING, at, paused.position(), paused.firstCue()));
        }

        public Over stop(Instant at) {
            return Over.stopped(log, at);
        }
    }

    /** Completed, stopped or expired: nothing can follow. */
    record Over(SessionLog log, Status status) implements State {
        private static Over stopped(SessionLog log, Instant at) {
            Duration position = log.positionAt(at);
            int next = log.timeline().firstCueAfter(position);
            return new Over(log.followedBy(Status.STOPPED, at, position, next), Status.STOPPED);
        }
    }
}
