package dev.lilt.session.store;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Anchor;
import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.timeline.CompiledSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes sessions of their rows: the command logs of any number of them are read in one query. */
@ApplicationScoped
public class SessionReader {
    private final TimelineRepository timelines;
    private final RevisionRepository revisions;

    SessionReader(TimelineRepository timelines, RevisionRepository revisions) {
        this.timelines = timelines;
        this.revisions = revisions;
    }

    public List<Session> sessions(List<SessionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<LoggedRevision>> logs = revisions
                .of(rows.stream().map(row -> row.id).toList())
                .stream()
                .collect(Collectors.groupingBy(revision -> revision.key.sessionId()));
        return rows.stream()
                .map(row -> session(row, logs.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** The session of a row and its command log, in order. */
    private Session session(SessionRow row, List<LoggedRevision> log) {
        return new Session(
                row.id,
                row.member,
                ZoneId.of(row.zone),
                Locale.forLanguageTag(row.locale),
                new SessionLog(new SpeedFactor(row.pace), row.waitForReady, revisions(row, log)),
                symptoms(row.symptoms));
    }

    public static SessionSummary summary(SessionRow row) {
        return new SessionSummary(
                row.id,
                row.member,
                Locale.forLanguageTag(row.locale),
                row.revision,
                new Anchor(
                        row.status,
                        row.changedAt,
                        Duration.ofMillis(row.positionMs),
                        Duration.ofMillis(row.segments.getLast().toMs()),
                        new SpeedFactor(row.pace),
                        Optional.ofNullable(row.gateMs).map(Duration::ofMillis)),
                row.waitForReady,
                row.timelineId,
                row.segments,
                symptoms(row.symptoms));
    }

    static Set<Symptom> symptoms(List<String> ids) {
        return ids.stream().map(Symptom::fromWire).collect(Collectors.toSet());
    }

    private List<Revision> revisions(SessionRow row, List<LoggedRevision> log) {
        List<Revision> revisions = new ArrayList<>(log.size());
        CompiledSession compiledSession = null;
        for (LoggedRevision each : log) {
            if (each.timelineId != null && each.segments != null) {
                compiledSession = timelines.compiledSession(each.timelineId, each.segments);
            } else if (compiledSession == null) {
                // Made by a replica of a version that kept this in the session's row.
                compiledSession = timelines.compiledSession(row.timelineId, row.segments);
            }
            revisions.add(each.revision(compiledSession));
        }
        return revisions;
    }
}
