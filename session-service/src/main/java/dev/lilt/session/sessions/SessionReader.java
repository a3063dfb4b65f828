package dev.lilt.session.sessions;

import dev.lilt.session.run.Pace;
import dev.lilt.session.run.Revision;
import dev.lilt.session.run.Session;
import dev.lilt.session.run.SessionLog;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.timeline.Course;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes sessions of their rows: the command logs of any number of them are read in one query. */
@ApplicationScoped
class SessionReader {
    private final Timelines timelines;
    private final Revisions revisions;

    SessionReader(Timelines timelines, Revisions revisions) {
        this.timelines = timelines;
        this.revisions = revisions;
    }

    List<Session> sessions(List<SessionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RevisionRow>> logs = revisions
                .of(rows.stream().map(row -> row.id).toList())
                .stream()
                .collect(Collectors.groupingBy(revision -> revision.key.sessionId()));
        return rows.stream().map(row -> session(row, logs.get(row.id))).toList();
    }

    /** The session of a row and its command log, in order. */
    Session session(SessionRow row, List<RevisionRow> log) {
        return new Session(
                row.id,
                row.member,
                ZoneId.of(row.zone),
                Locale.forLanguageTag(row.locale),
                new SessionLog(new Pace(row.pace), revisions(row, log)),
                row.symptoms.stream().map(Symptom::fromWire).collect(Collectors.toSet()));
    }

    private List<Revision> revisions(SessionRow row, List<RevisionRow> log) {
        List<Revision> revisions = new ArrayList<>(log.size());
        Course course = timelines.course(row.timelineId, row.segments);
        for (RevisionRow each : log) {
            if (each.timelineId != null && each.segments != null) {
                course = timelines.course(each.timelineId, each.segments);
            }
            revisions.add(each.revision(course));
        }
        return revisions;
    }
}
