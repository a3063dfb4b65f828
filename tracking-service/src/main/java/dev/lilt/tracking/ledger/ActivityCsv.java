package dev.lilt.tracking.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.time.WireInstant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ledger for a spreadsheet (RFC 4180): a header, then a row for each session. Every field is an id, a number, a
 * date or a zone, so none can be taken for a formula.
 */
final class ActivityCsv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final ObjectWriter WRITER =
            MAPPER.writer(MAPPER.schemaFor(Row.class).withHeader().withLineSeparator("\r\n"));

    private ActivityCsv() {}

    static String write(List<CompletedSession> sessions) {
        try {
            return WRITER.writeValueAsString(sessions.stream().map(Row::of).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Strings and numbers can always be written as CSV", impossible);
        }
    }

    /** @param exercises ids in the order they were first done, with a space between */
    @JsonPropertyOrder({
        "sessionId",
        "startedOn",
        "zone",
        "startedAt",
        "endedAt",
        "status",
        "minutes",
        "activeMs",
        "exercises"
    })
    private record Row(
            String sessionId,
            String startedOn,
            String zone,
            String startedAt,
            String endedAt,
            String status,
            long minutes,
            long activeMs,
            String exercises) {
        static Row of(CompletedSession session) {
            return new Row(
                    session.sessionId().toString(),
                    LocalDate.ofInstant(session.startedAt(), session.zone()).toString(),
                    session.zone().getId(),
                    WireInstant.of(session.startedAt()),
                    WireInstant.of(session.endedAt()),
                    session.status().toString(),
                    session.active().toMinutes(),
                    session.active().toMillis(),
                    session.activeIntervals().stream()
                            .map(ActiveInterval::exercise)
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
    }
}
