package dev.lilt.content.calendar;

import static dev.lilt.content.testing.Api.asMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.RealParts;
import io.restassured.response.Response;
import java.io.StringReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RealParts
class CalendarResourceTest {
    private static final String CALENDAR = "/plans/back-care-day/calendar";

    @Test
    void shouldAnswerWithACalendar() throws Exception {
        // When
        Response response = asMember().get(CALENDAR + "?zone=Europe/Vienna&from=2026-11-23");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"back-care-day.ics\"");
        assertThat(new CalendarBuilder()
                        .build(new StringReader(response.asString()))
                        .getComponents("VEVENT"))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es-MX, en;q=0.5 | SUMMARY:Pausa del mediodía
            de, es;q=0.3    | SUMMARY:Pausa del mediodía
            en-GB           | SUMMARY:Midday break
            fr, *           | SUMMARY:Midday break
            """)
    void shouldSpeakTheLanguageThatIsAskedFor(String languages, String summary) {
        // When
        Response response = asMember().header("Accept-Language", languages).get(CALENDAR);

        // Then
        assertThat(response.asString()).contains(summary);
        assertThat(response.header("Vary")).contains("Accept-Language");
    }

    @Test
    void shouldBeginTodayAndNotSendTwiceWhatIsTheSame() {
        // Given
        Response first = asMember().header("Accept", "text/calendar").get(CALENDAR);

        // When
        Response again =
                asMember().header("If-None-Match", first.header("ETag")).get(CALENDAR);
        Response weakly =
                asMember().header("If-None-Match", "W/" + first.header("ETag")).get(CALENDAR);
        Response other =
                asMember().header("If-None-Match", first.header("ETag")).get(CALENDAR + "?times=flare=never");

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEmpty();
        assertThat(weakly.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone=Mars/Olympus | zone  | must be a zone of the tz database such as Europe/Vienna
            zone=SystemV/PST8 | zone  | must be a zone of the tz database such as Europe/Vienna
            times=dawn=05:00  | times | must name blocks of this plan only
            times=morning=never,midday=never,late-afternoon=never,evening=never,flare=never | times | must leave at least one block in
            times=morning=8   | times | must look like morning=07:15,evening=never
            from=2026-02-30   | from  | must be a day from 1970 to 2999, as 2026-11-23
            from=-9999-01-01  | from  | must be a day from 1970 to 2999, as 2026-11-23
            """)
    void shouldNameTheParameterThatIsWrong(String query, String field, String detail) {
        // When
        Response response = asMember().get(CALENDAR + "?" + query);

        // Then
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.asString()).isEqualTo("""
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"%s",\
                "errors":[{"field":"%s","detail":"%s"}]}""".formatted(CALENDAR, field, detail));
    }

    @ParameterizedTest
    @CsvSource({
        "/plans/no-such-day/calendar, text/calendar, 404, not-found",
        "/plans/No_Id/calendar, */*, 404, not-found",
        "/plans/back-care-day/calendar, application/json, 406, not-acceptable",
        "/plans/back-care-day/calendar, image/png, 406, not-acceptable"
    })
    void shouldAnswerWithAProblem(String path, String accept, int status, String name) {
        // When
        Response response = asMember().header("Accept", accept).get(path);

        // Then
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.<String>path("type")).isEqualTo("urn:lilt:problem:" + name);
    }
}
