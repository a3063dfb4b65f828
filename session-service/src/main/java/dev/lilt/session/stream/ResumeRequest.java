package dev.lilt.session.stream;

import dev.lilt.session.state.SessionLog;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From where a client asks to follow.
 *
 * @param lastEventId the last event that it has had
 * @param isFromStart whether it asks for the whole log, if it has had none
 * @param askedLead in milliseconds, as it was sent
 */
record ResumeRequest(Optional<String> lastEventId, boolean isFromStart, String askedLead) {
    /** The header is what a browser sends by itself when it reconnects, so it goes before the parameter. */
    static ResumeRequest of(HttpServerRequest request) {
        String header = request.getHeader("Last-Event-ID");
        return new ResumeRequest(
                Optional.ofNullable(header == null ? request.getParam("lastEventId") : header)
                        .filter(id -> !id.isEmpty()),
                "start".equals(request.getParam("from")),
                request.getParam("lead", "0"));
    }

    /** Nothing if it is no number of milliseconds, or too many. */
    Optional<Duration> lead(Duration longest) {
        return askedLead.matches("\\d{1,6}")
                ? Optional.of(Duration.ofMillis(Long.parseLong(askedLead)))
                        .filter(asked -> asked.compareTo(longest) <= 0)
                : Optional.empty();
    }

    boolean isAfterAnEvent() {
        return lastEventId.isPresent();
    }

    /** The revision that one has to know of to answer. */
    int revision() {
        return lastEventId.flatMap(EventId::parse).map(EventId::revision).orElse(1);
    }

    /** Returns where that is in this log. */
    ResumePoint resumePoint(SessionLog log, Instant now, Instant horizon) {
        return lastEventId
                .map(id -> ResumePoint.after(id, log, now, horizon))
                .orElseGet(() -> isFromStart ? ResumePoint.fromStart() : ResumePoint.fromNow(log, now, false));
    }
}
