package dev.lilt.tracking.ledger;

import dev.lilt.tracking.calendar.DayParser;
import dev.lilt.tracking.problem.RequestParameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that say which part of the ledger is wanted. */
public class ActivityQuery {
    private static final int USUAL_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 500;
    static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    @QueryParam("from")
    @Parameter(
            description =
                    "The first start day, in the zone of the session: a date, or an ISO week for its Monday; by default the"
                            + " first of all",
            example = "2026-11-16")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(
            description =
                    "The last start day, inclusive: a date, or an ISO week for its Sunday; by default the last of all",
            example = "2026-11-22")
    @Nullable
    String to;

    @QueryParam("after")
    @Parameter(description = "`next` of the page before, with the same `from` and `to`")
    @Nullable
    String after;

    @QueryParam("limit")
    @Parameter(
            description = "The most sessions on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    @Nullable
    String limit;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming every parameter that is wrong */
    ActivityRange range(String memberId) {
        RequestParameters parameters = new RequestParameters();
        LocalDate first = parameters.read("from", from, DayParser::parseFirst).orElse(EARLIEST);
        LocalDate last = parameters.read("to", to, DayParser::parseLast).orElse(LATEST);
        if (first.isAfter(last)) {
            parameters.refuse("from", "not after to, which is " + last);
        }
        int most = parameters.read("limit", limit, ActivityQuery::parseLimit).orElse(USUAL_LIMIT);
        ActivityRange unplaced = new ActivityRange(memberId, first, last, Cursor.START, most);
        Cursor place = parameters
                .read("after", after, text -> Cursor.read(text, unplaced.scope()))
                .orElse(Cursor.START);
        parameters.check();
        return unplaced.startingAfter(place);
    }

    private static int parseLimit(String text) {
        if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= HIGHEST_LIMIT) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("a whole number from 1 to " + HIGHEST_LIMIT);
    }
}
