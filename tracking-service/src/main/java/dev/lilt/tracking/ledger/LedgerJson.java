package dev.lilt.tracking.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.RepsDone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The JSON inside the ledger's rows. It has a mapper of its own: what is stored doesn't change with how we answer. */
final class LedgerJson {
    /** Unknown fields are passed by: while a new version is rolled out, an old replica reads what the new one wrote. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LedgerJson() {}

    /** Rows for {@code jsonb_to_recordset}, with the columns of {@code completed_session}. */
    static String rows(Collection<CompletedSession> sessions) {
        ArrayNode rows = MAPPER.createArrayNode();
        for (CompletedSession session : sessions) {
            rows.addObject()
                    .put("session_id", session.sessionId().toString())
                    .put("member_id", session.memberId())
                    .put("zone", session.zone().getId())
                    .put(
                            "started_on",
                            LocalDate.ofInstant(session.startedAt(), session.zone())
                                    .toString())
                    .put("started_at", session.startedAt().toString())
                    .put("ended_at", session.endedAt().toString())
                    .put("status", session.status().toString())
                    .<ObjectNode>set(
                            "active_intervals",
                            MAPPER.valueToTree(session.activeIntervals().stream()
                                    .map(Interval::of)
                                    .toList()))
                    .set("reps_done", MAPPER.valueToTree(session.repsDone()));
        }
        return rows.toString();
    }

    static List<ActiveInterval> readIntervals(String json) {
        return read(json, new TypeReference<List<Interval>>() {}).stream()
                .map(Interval::toActiveInterval)
                .toList();
    }

    static List<RepsDone> readReps(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("The ledger holds JSON that it didn't write", fault);
        }
    }

    /** An interval as stored: short, and quick to read. */
    private record Interval(long fromMs, long toMs, String exercise, int version, Kind kind, Intensity intensity) {
        static Interval of(ActiveInterval interval) {
            return new Interval(
                    interval.from().toEpochMilli(),
                    interval.to().toEpochMilli(),
                    interval.exercise(),
                    interval.version(),
                    interval.kind(),
                    interval.intensity());
        }

        ActiveInterval toActiveInterval() {
            return new ActiveInterval(
                    Instant.ofEpochMilli(fromMs), Instant.ofEpochMilli(toMs), exercise, version, kind, intensity);
        }
    }
}
