package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholePathIT {
    @Test
    void shouldBringASessionFromTheFirstCueToTheWeek() throws InterruptedException {
        // Given
        Member alma = Member.fresh();
        String session = alma.session(60);
        JsonPath timeline = alma.timeline(session);

        // When
        Following following = Following.start(alma, session);
        alma.command(session, "start");
        List<String> log = following.whole();

        // Then
        assertThat(log).isEqualTo(completeLog(timeline));
        JsonPath week = awaitWeek(alma, 1);
        long activeMs = activeMs(timeline, timeline.getLong("durationMs"));
        assertThat(week.getLong("activeMs")).isEqualTo(activeMs);
        assertThat(week.getLong("minutes")).isEqualTo(activeMs / 60_000);
        assertThat(week.getLong("remainingMinutes")).isEqualTo(150 - activeMs / 60_000);
        assertThat(week.<String>getList("byExercise.exercise")).containsExactlyInAnyOrder("pelvic-tilt", "cat-cow");
        assertThat(week.getLong("moderateMinutes")).isZero();
    }

    @Test
    void shouldCountASessionOnceThatWasPausedAndStopped() {
        // Given
        Member alma = Member.fresh();
        String session = alma.session(30);

        // When
        alma.command(session, "start");
        await().until(() -> alma.state(session).getLong("positionMs") > 40_000);
        alma.command(session, "pause");
        alma.command(session, "resume");
        alma.command(session, "stop");

        // Then
        long positionMs = alma.state(session).getLong("positionMs");
        assertThat(awaitWeek(alma, 1).getLong("activeMs")).isEqualTo(activeMs(alma.timeline(session), positionMs));
    }

    @Test
    void shouldForgetAMemberEverywhereAndLetHerStartAnew() throws InterruptedException {
        // Given
        Member alma = Member.fresh();
        String done = alma.session(60);
        alma.command(done, "start");
        awaitWeek(alma, 1);
        String running = alma.session(1);
        alma.command(running, "start");
        Following following = Following.start(alma, running);
        assertThat(alma.exported("session-service", "/exports/sessions")).containsExactly(done, running);
        assertThat(alma.exported("tracking-service", "/exports/activity")).hasSize(1);

        // When
        int removed = alma.at("session-service")
                .delete("/members/me")
                .then()
                .statusCode(200)
                .extract()
                .path("sessions");

        // Then
        assertThat(removed).isEqualTo(2);
        assertThat(following.whole()).contains("3.state").endsWith("3.end");
        assertThat(alma.exported("session-service", "/exports/sessions")).isEmpty();
        awaitWeek(alma, 0);
        assertThat(alma.exported("tracking-service", "/exports/activity")).isEmpty();
        alma.command(alma.session(60), "start");
        awaitWeek(alma, 1);
    }

    @Test
    void shouldGiveTheDayToACalendarAndTheWeekToAClinic() {
        // Given
        Member alma = Member.fresh();

        // When
        String calendar = alma.at("content-service")
                .get("/plans/back-care-day/calendar?zone=Asia/Kathmandu")
                .asString();
        JsonPath week = alma.at("tracking-service")
                .accept("application/fhir+json")
                .get("/weeks/current")
                .jsonPath();

        // Then
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").contains("DTSTART;TZID=Asia/Kathmandu:");
        assertThat(week.getList("entry.resource.resourceType")).containsExactly("Observation", "Goal");
    }

    @Test
    void shouldKeepAMembersThingsFromOthers() {
        // Given
        Member alma = Member.fresh();
        Member eve = Member.fresh();
        String session = alma.session(1);

        // When
        int status = eve.at("session-service").get("/sessions/{id}", session).statusCode();

        // Then
        assertThat(status).isEqualTo(404);
        assertThat(eve.week().getLong("sessions")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-service", "session-service", "tracking-service"})
    void shouldBeHealthyAndTellNothingOfItsMembers(String service) throws IOException {
        // Given
        Member alma = Member.fresh();
        alma.session(1);
        alma.week();

        for (String path :
                List.of("/q/health/live", "/q/health/ready", "/q/health/started", "/q/openapi", "/q/metrics")) {
            // When
            var response = alma.at(service).get(path);

            // Then
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.asString()).doesNotContain(alma.id());
        }
        assertThat(Files.readString(RunningStack.get().log(service))).doesNotContain(alma.id(), alma.token());
    }

    /** Returns the active time of a session that has run to this position; getting into position is not active. */
    static long activeMs(JsonPath timeline, long positionMs) {
        List<Map<String, Object>> cues = timeline.getList("cues");
        return positionMs
                - cues.stream()
                        .filter(cue -> cue.get("kind").equals("prepare"))
                        .mapToLong(
                                cue -> Math.clamp(positionMs - (int) cue.get("atMs"), 0, (int) cue.get("durationMs")))
                        .sum();
    }

    static List<String> completeLog(JsonPath timeline) {
        List<String> log = new ArrayList<>(List.of("1.state", "2.state"));
        List<Map<String, Object>> cues = timeline.getList("cues");
        cues.forEach(cue -> log.add("2." + cue.get("index")));
        log.add("2.end");
        return log;
    }

    static JsonPath awaitWeek(Member member, int sessions) {
        return await().atMost(Duration.ofSeconds(30)).until(member::week, week -> week.getInt("sessions") == sessions);
    }
}
