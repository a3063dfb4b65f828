package dev.lilt.session.completion;

import dev.lilt.session.state.ActiveSpan;
import dev.lilt.session.state.ActiveSpans;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.Status;
import dev.lilt.support.time.WireInstant;
import java.util.List;
import java.util.UUID;

/**
 * The event {@code lilt.session-completed.v1}, as contracts/lilt.session-completed.v1/schema.json has it. It has no
 * room for a symptom or a week of pregnancy.
 */
record SessionCompletedEvent(
        UUID sessionId,
        String memberId,
        String zone,
        String startedAt,
        String endedAt,
        String status,
        List<Interval> activeIntervals,
        List<Reps> repsDone) {

    record Interval(String from, String to, String exercise, int version, String kind, String intensity) {
        static Interval of(ActiveSpan interval) {
            return new Interval(
                    WireInstant.of(interval.from()),
                    WireInstant.of(interval.to()),
                    interval.segment().exercise(),
                    interval.segment().version(),
                    interval.segment().kind().wire(),
                    interval.segment().intensity().wire());
        }
    }

    record Reps(String exercise, int reps) {}

    static SessionCompletedEvent of(Session session, Status status, ActiveSpans activity) {
        return new SessionCompletedEvent(
                session.id(),
                session.member(),
                session.zone().getId(),
                WireInstant.of(activity.startedAt()),
                WireInstant.of(activity.endedAt()),
                status.wire(),
                CompletionIntervals.of(activity.intervals()).stream()
                        .map(Interval::of)
                        .toList(),
                activity.repsDone().entrySet().stream()
                        .map(done -> new Reps(done.getKey(), done.getValue()))
                        .toList());
    }

    @Override
    public String toString() {
        return "SessionCompletedEvent[sessionId=" + sessionId + "]";
    }
}
