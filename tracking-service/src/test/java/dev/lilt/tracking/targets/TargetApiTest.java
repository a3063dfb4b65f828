package dev.lilt.tracking.targets;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.ok;
import static dev.lilt.tracking.testing.Asking.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member's target over REST. It is Sunday, 2026-11-22, 12:00 in UTC. */
@QuarkusTest
class TargetApiTest {
    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.set(TestClock.NOW);
    }

    @Test
    void shouldBe150MinutesUntilSheSetsHerOwn() {
        // When
        Response put = put("aims", "{\"minutes\":90}");

        // Then
        assertThat(ok("aims-not", "/targets/current")).isEqualTo("{\"minutes\":150}");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(put.asString()).isEqualTo("{\"minutes\":90}");
        assertThat(put.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ok("aims", "/targets/current")).isEqualTo("{\"minutes\":90}");
        assertThat(week("aims", "current")).isEqualTo("90 90");
        assertThat(week("aims-not", "current")).isEqualTo("150 150");
    }

    @Test
    void shouldJudgeAnOldWeekByTheTargetItHad() {
        // Given
        clock.set(TestClock.NOW.minus(Duration.ofDays(7)));
        put("keeps", "{\"minutes\":60}");
        clock.set(TestClock.NOW);

        // When
        put("keeps", "{\"minutes\":200}");

        // Then
        assertThat(week("keeps", "2026-W45")).isEqualTo("150 150");
        assertThat(week("keeps", "2026-W46")).isEqualTo("60 60");
        assertThat(week("keeps", "2026-W47")).isEqualTo("200 200");
        assertThat(JsonPath.from(ok("keeps", "/weeks?from=2026-W45&to=2026-W48"))
                        .getList("items.targetMinutes"))
                .containsExactly(150, 60, 200, 200);
    }

    /** Two replicas' clocks may differ, and two devices may set it in the same millisecond. */
    @Test
    void shouldKeepWhatWasPutLastWhateverTheClockSays() {
        // Given
        put("skewed", "{\"minutes\":60}");
        put("skewed", "{\"minutes\":70}");
        clock.set(TestClock.NOW.minusSeconds(30));

        // When
        put("skewed", "{\"minutes\":80}");
        put("skewed", "{\"minutes\":80}");

        // Then
        assertThat(ok("skewed", "/targets/current")).isEqualTo("{\"minutes\":80}");
        assertThat(week("skewed", "2026-W46")).isEqualTo("150 150");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"minutes\":0} | {'field':'minutes','detail':'a whole number from 1 to 1260'}",
                "{\"minutes\":1261} | {'field':'minutes','detail':'a whole number from 1 to 1260'}",
                "{\"minutes\":-30} | {'field':'minutes','detail':'a whole number from 1 to 1260'}",
                "{\"minutes\":99999999999999999999} | {'field':'minutes','detail':'a whole number'}",
                "{\"minutes\":\"90\"} | {'field':'minutes','detail':'a whole number'}",
                "{\"minutes\":90.5} | {'field':'minutes','detail':'a whole number'}",
                "{\"minutes\":null} | {'field':'minutes','detail':'a whole number from 1 to 1260'}",
                "{} | {'field':'minutes','detail':'a whole number from 1 to 1260'}",
                "{\"minutes\":90,\"hours\":1} | {'field':'hours','detail':'there is no such field'}",
                "[90] | {'field':'body','detail':'an object'}"
            })
    void shouldSayWhatIsWrongWithATarget(String body, String error) {
        // When
        Response response = put("wrong", body);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        422 application/problem+json
                        {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                        "detail":"Correct the fields listed in errors and send the request again.","instance":"/targets/current",\
                        "errors":[%s]}""".formatted(error.replace('\'', '"')));
        assertThat(ok("wrong", "/targets/current")).isEqualTo("{\"minutes\":150}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            emptyValue = "",
            value = {
                "{\"minutes\":90 | The body is not JSON that can be read.",
                "{\"minutes\":90} {} | The body is not JSON that can be read.",
                "{\"minutes\":90,\"minutes\":60} | The body is not JSON that can be read.",
                "ninety | The body is not JSON that can be read.",
                "null | There is no body. Send a JSON object."
            })
    void shouldRefuseABodyThatIsNotJson(String body, String detail) {
        // When
        Response response = put("wrong", body);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        400 application/problem+json
                        {"type":"urn:lilt:problem:malformed-body","status":400,"title":"Malformed body",\
                        "detail":"%s","instance":"/targets/current"}""".formatted(detail));
    }

    @Test
    void shouldRefuseNoBodyATooLargeOneAndAnotherType() {
        // When
        Response none = put("wrong", "");
        Response large = put("wrong", " ".repeat(65_537));
        Response text = as("wrong").contentType("text/plain").body("90").put("/targets/current");

        // Then
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.jsonPath().getString("detail")).isEqualTo("There is no body. Send a JSON object.");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.jsonPath().getString("type")).isEqualTo("urn:lilt:problem:too-large");
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(text.jsonPath().getString("type")).isEqualTo("urn:lilt:problem:unsupported-media-type");
    }

    private static Response put(String member, String body) {
        return as(member).contentType("application/json").body(body).put("/targets/current");
    }

    /** The target of a week, and what is left of it. */
    private static String week(String member, String name) {
        JsonPath week = JsonPath.from(ok(member, "/weeks/" + name));
        return week.getInt("targetMinutes") + " " + week.getInt("remainingMinutes");
    }
}
