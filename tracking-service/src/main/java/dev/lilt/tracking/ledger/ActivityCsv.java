package dev.lilt.tracking.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.lilt.tracking.activity.CompletedSession;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ledger for a spreadsheet (RFC 4180): a header, then a row for each session. Every field is an id, a number, a
 * date or a zone, so none can be taken for a formula.
 */
final class ActivityCsv {
    /** The exercises are ids in the order they were first done, with a space between. */
    private static final List<String> COLUMNS = List.of(
            "sessionId",
            "startedOn",
            "zone",
            "startedAt",
            "endedAt",
            "status",
            "minutes",
            "activeMs",
            "exercises",
            "restMinutes",
            "restMs");

    private static final ObjectWriter WRITER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(CsvSchema.builder()
                    .addColumns(COLUMNS, CsvSchema.ColumnType.NUMBER_OR_STRING)
                    .build()
                    .withHeader()
                    .withLineSeparator("\r\n"));

    private ActivityCsv() {}

    static String write(List<CompletedSession> sessions) {
        try {
            return WRITER.writeValueAsString(sessions.stream()
                    .map(session -> row(ActivityJson.of(session)))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Strings and numbers can always be written as CSV", impossible);
        }
    }

    private static List<Object> row(ActivityJson session) {
        return List.of(
                session.sessionId(),
                session.startedOn(),
                session.zone(),
                session.startedAt(),
                session.endedAt(),
                session.status(),
                session.minutes(),
                session.activeMs(),
                session.activeIntervals().stream()
                        .map(ActivityJson.Interval::exercise)
                        .distinct()
                        .collect(Collectors.joining(" ")),
                session.restMinutes(),
                session.restMs());
    }
}
