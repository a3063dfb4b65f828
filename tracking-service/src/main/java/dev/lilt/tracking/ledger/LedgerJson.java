package dev.lilt.tracking.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.RepsDone;
import java.time.Instant;
import java.util.List;

/** The JSON inside the ledger's rows. It has a mapper of its own: what is stored doesn't change with how we answer. */
final class LedgerJson {
    /** Unknown fields are ignored: while a new version is rolled out, an old replica reads what the new one wrote. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enumNamingStrategy(EnumNamingStrategies.KebabCaseStrategy.INSTANCE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LedgerJson() {}

    static String intervals(List<ActiveInterval> intervals) {
        return write(intervals.stream().map(Interval::of).toList());
    }

    static String reps(List<RepsDone> reps) {
        return write(reps);
    }

    private static String write(List<?> items) {
        try {
            return MAPPER.writeValueAsString(items);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("The ledger can't write its own records as JSON", fault);
        }
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
