package dev.lilt.tracking.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.tracking.weeks.CurrentWeek;
import dev.lilt.tracking.weeks.CurrentWeekJson;
import dev.lilt.tracking.weeks.WeekQuery;
import dev.lilt.tracking.weeks.WeekReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;

/** Reads a member's week from the ledger, outside a request. */
@ApplicationScoped
class WeekEventEncoder {
    private final WeekReports reports;
    private final ObjectMapper mapper;

    WeekEventEncoder(WeekReports reports, ObjectMapper mapper) {
        this.reports = reports;
        this.mapper = mapper;
    }

    @ActivateRequestContext
    Reading read(String member, WeekQuery query) {
        CurrentWeek week = reports.current(member, query);
        try {
            return new Reading(
                    EventStreamFrames.event("week", mapper.writeValueAsString(CurrentWeekJson.of(week))), week.until());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A week can always be written as JSON", impossible);
        }
    }

    /**
     * A week as it stands.
     *
     * @param frame the event that says it, without an id: there is no place to come back to
     * @param until when its day is over
     */
    record Reading(String frame, Instant until) {}
}
