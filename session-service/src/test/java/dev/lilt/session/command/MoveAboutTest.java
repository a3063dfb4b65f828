package dev.lilt.session.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class MoveAboutTest {
    private final String member = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldSkipToTheNextExerciseAndGoBackToTheOneBefore() {
        // Given
        String id = Service.session(member, Service.MORNING);
        Service.command(member, id, "start").then().statusCode(200);
        Service.command(member, id, "pause").then().statusCode(200);

        // When
        Response skipped = Service.command(member, id, "skip");
        Response back = Service.command(member, id, "back");

        // Then
        assertThat(skipped.<Integer>path("positionMs")).isEqualTo(cue(id, "cat-cow", "prepare", "atMs"));
        assertThat(skipped.<String>path("exercise")).isEqualTo("cat-cow");
        assertThat(skipped.<String>path("status")).isEqualTo("paused");
        assertThat(back.<Integer>path("positionMs")).isZero();
        assertThat(back.<String>path("exercise")).isEqualTo("pelvic-tilt");
    }

    @Test
    void shouldExtendAHoldAndSayTheNewTimelineFromThereOn() {
        // Given: into position at 60 times the pace, then 60 s of holding
        String id = Service.session(member, Service.QUICK);
        Service.command(member, id, "start").then().statusCode(200);
        int prepared = cue(id, "seated-forward-lean", "prepare", "durationMs");
        await().until(() -> Service.as(member).get("/sessions/{id}", id).<Integer>path("positionMs") > prepared);
        String before = Service.as(member).get("/sessions/{id}", id).path("timelineId");

        // When
        Response tooLong = Service.command(member, id, "one", "{\"type\":\"extend\",\"seconds\":121}");
        Response extended = Service.command(member, id, "one", "{\"type\":\"extend\",\"seconds\":120}");
        Response repeated = Service.command(member, id, "one", "{\"type\":\"extend\",\"seconds\":120}");
        String log =
                Service.as(member).get("/sessions/{id}/cues?from=start", id).asString();

        // Then
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.<String>path("errors[0].detail")).isEqualTo("at most 120 more");
        assertThat(extended.<Integer>path("durationMs")).isEqualTo(prepared + 180_000);
        assertThat(extended.<String>path("timelineId")).isNotEqualTo(before);
        assertThat(repeated.asString()).isEqualTo(extended.asString());
        assertThat(Service.as(member).get("/sessions/{id}/timeline", id).<String>path("timelineId"))
                .isEqualTo(extended.path("timelineId"));
        assertThat(log)
                .contains("\"atMs\":" + (prepared + 177_000))
                .contains("\"atMs\":" + (prepared + 180_000))
                .endsWith("\"activeMs\":180000}\n\n");
    }

    @Test
    void shouldSayWhyNothingCanBeExtendedNow() {
        // Given
        String id = Service.session(member, Service.MORNING.replaceFirst("\\{", "{\"pace\":10,"));
        Service.command(member, id, "start").then().statusCode(200);
        int prepared = cue(id, "pelvic-tilt", "prepare", "durationMs");
        await().until(() -> Service.as(member).get("/sessions/{id}", id).<Integer>path("positionMs") > prepared);
        Service.command(member, id, "pause").then().statusCode(200);

        // When
        Response answer = Service.command(member, id, "one", "{\"type\":\"extend\",\"seconds\":5}");
        Response without = Service.command(member, id, "one", "{\"type\":\"extend\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("detail"))
                .isEqualTo(
                        "Only a hold, a walk, a rest or getting into position can be extended, and none is in force.");
        assertThat(without.statusCode()).isEqualTo(422);
    }

    /** A number in the first cue of this kind in an exercise. */
    private int cue(String id, String exercise, String kind, String field) {
        return Service.as(member)
                .get("/sessions/{id}/timeline", id)
                .path("cues.find { it.exercise == '%s' && it.kind == '%s' }.%s".formatted(exercise, kind, field));
    }
}
