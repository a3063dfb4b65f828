package dev.lilt.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import dev.lilt.testing.MetricTable;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class MetricsTest {
    @Test
    void shouldServeExactlyTheMetricsThatAreDocumented() throws IOException {
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(MetricTable.differences("session-service", metrics)).isEmpty();
    }

    @Test
    void shouldSayThatItIsReadyAndUpToDate() {
        // Given
        Service.waitForContent();

        // When, Then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(metric("lilt_ready")).isEqualTo(1);
            assertThat(metric("lilt_content_mirror_age_seconds")).isLessThan(10);
        });
    }

    @Test
    void shouldCountSessionsAndCommandsByWhatBecameOfThem() {
        // Given
        Service.waitForContent();
        String member = Service.someone();
        double accepted = metric("lilt_commands_total{result=\"accepted\",type=\"start\"}");
        double repeated = metric("lilt_commands_total{result=\"repeated\",type=\"start\"}");
        double refused = metric("lilt_commands_total{result=\"refused\",type=\"resume\"}");
        double ended = metric("lilt_sessions_ended_total{status=\"stopped\"}");
        double sent = metric("lilt_completions_total{outcome=\"sent\"}");

        // When
        String session = Service.session(member, Service.MORNING);
        Service.command(member, session, "begin", "{\"type\":\"start\"}");
        Service.command(member, session, "begin", "{\"type\":\"start\"}");
        Service.command(member, session, "resume");

        // Then
        assertThat(metric("lilt_commands_total{result=\"accepted\",type=\"start\"}"))
                .isEqualTo(accepted + 1);
        assertThat(metric("lilt_commands_total{result=\"repeated\",type=\"start\"}"))
                .isEqualTo(repeated + 1);
        assertThat(metric("lilt_commands_total{result=\"refused\",type=\"resume\"}"))
                .isEqualTo(refused + 1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(metric("lilt_sessions{status=\"running\"}")).isPositive());
        Service.command(member, session, "stop");
        await().untilAsserted(() -> {
            assertThat(metric("lilt_sessions_ended_total{status=\"stopped\"}")).isGreaterThan(ended);
            assertThat(metric("lilt_completions_total{outcome=\"sent\"}")).isGreaterThan(sent);
        });
    }

    @Test
    void shouldMeasureHowLateCuesAre() {
        // Given
        Service.waitForContent();
        String member = Service.someone();
        double written = metric("lilt_cue_lateness_seconds_count");
        String session = Service.session(member, Service.FAST_CATS);

        // When
        try (EventStream follower = Service.follow(member, session, "")) {
            Service.command(member, session, "start");
            await().atMost(Duration.ofSeconds(60)).until(() -> follower.ids().contains("2.end"));
        }

        // Then
        assertThat(metric("lilt_cue_lateness_seconds_count")).isGreaterThan(written + 2);
        assertThat(metric("lilt_compile_seconds_count")).isPositive();
    }

    /** A problem that says something about somebody's health is not told from the other rules. */
    @Test
    void shouldCountRefusedRequestsByReasonAndHealthRulesTogether() {
        // Given
        Service.waitForContent();
        double notSignedIn = metric("lilt_requests_refused_total{reason=\"not-signed-in\"}");
        double notFound = metric("lilt_requests_refused_total{reason=\"not-found\"}");
        double rules = metric("lilt_requests_refused_total{reason=\"rules\"}");

        // When
        RestAssured.get("/sessions").then().statusCode(401);
        Service.as(Service.someone()).get("/sessions/nowhere").then().statusCode(404);
        Service.make(
                        Service.someone(),
                        Service.MORNING.replace("\"clearance\":{}", "\"clearance\":{\"restAdvised\":true}"))
                .then()
                .statusCode(422);

        // Then
        assertThat(metric("lilt_requests_refused_total{reason=\"not-signed-in\"}"))
                .isEqualTo(notSignedIn + 1);
        assertThat(metric("lilt_requests_refused_total{reason=\"not-found\"}")).isEqualTo(notFound + 1);
        assertThat(metric("lilt_requests_refused_total{reason=\"rules\"}")).isEqualTo(rules + 1);
    }

    private static double metric(String series) {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
