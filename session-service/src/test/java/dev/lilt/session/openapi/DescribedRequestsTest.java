package dev.lilt.session.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Side;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.Haptic;
import dev.lilt.testing.ApiDescription;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request in the description of the API works as it stands there. */
@SessionServiceTest
class DescribedRequestsTest {
    private static final String LONG_WALK =
            "{\"exercises\":[{\"id\":\"walk-pelvic-sway\"},{\"id\":\"breathing-practice\"}],\"pace\":20,"
                    + Service.PROFILE + "}";

    private final String member = Service.someone();
    private Map<String, JsonNode> requests;

    @BeforeEach
    void readTheDescription() {
        Service.waitForContent();
        requests = description().requests();
    }

    static ApiDescription description() {
        return ApiDescription.of(RestAssured.get("/q/openapi?format=json").asString());
    }

    @Test
    void shouldHaveAnExampleOfEachRequestAndEachProblem() {
        assertThat(description().withoutExample()).isEmpty();
        assertThat(requests.keySet())
                .containsExactlyInAnyOrder(
                        "makeSession/block",
                        "makeSession/block-with-choice",
                        "makeSession/exercises",
                        "steerSession/start",
                        "steerSession/pause",
                        "steerSession/resume",
                        "steerSession/continue",
                        "steerSession/extend",
                        "steerSession/back",
                        "steerSession/skip",
                        "steerSession/stop",
                        "steerSession/stop-with-symptoms",
                        "issueTicket/half-an-hour");
    }

    @Test
    void shouldListEveryValueOfTheEnumsOfACue() {
        // When
        JsonPath cue =
                RestAssured.get("/q/openapi?format=json").jsonPath().setRootPath("components.schemas.Cue.properties");

        // Then
        assertThat(cue.getList("kind.enum"))
                .isEqualTo(Stream.of(CueKind.values()).map(CueKind::wire).toList());
        assertThat(cue.getList("breath.enum"))
                .isEqualTo(Stream.of(Breath.values()).map(Breath::wire).toList());
        assertThat(cue.getList("side.enum")).isEqualTo(names(Side.values()));
        assertThat(cue.getList("haptic.enum")).isEqualTo(names(Haptic.values()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void shouldMakeTheSessions() {
        for (String example : List.of("block", "block-with-choice", "exercises")) {
            // When
            int status = Service.make(member, body("makeSession/" + example)).statusCode();

            // Then
            assertThat(status).as(example).isEqualTo(201);
        }
    }

    @Test
    void shouldTakeTheCommands() {
        // Given
        String id = Service.session(member, LONG_WALK);

        for (String example : List.of("start", "pause", "resume", "extend", "back", "skip", "stop")) {
            // When, Then: there is nothing to extend until the walk is in force
            await().untilAsserted(
                            () -> assertThat(command(id, example)).as(example).isEqualTo(200));
        }
    }

    @Test
    void shouldTakeAContinueOfASessionThatWaits() {
        // Given
        String id = Service.session(member, Service.FAST_CATS.replaceFirst("\\{", "{\"waitForReady\":true,"));
        command(id, "start");

        // When, Then: there is nothing to continue until it is at its gate
        await().untilAsserted(() -> assertThat(command(id, "continue")).isEqualTo(200));
    }

    @Test
    void shouldTakeAStopWithSymptoms() {
        // Given
        String id = Service.session(member, LONG_WALK);
        command(id, "start");

        // When
        int status = command(id, "stop-with-symptoms");

        // Then
        assertThat(status).isEqualTo(200);
        assertThat(Service.as(member).get("/sessions/{id}", id).<String>path("guidance.urgency"))
                .isEqualTo("rest");
    }

    @Test
    void shouldIssueTheTicket() {
        // Given
        String id = Service.session(member, Service.MORNING);

        // When
        int status = Service.as(member)
                .body(body("issueTicket/half-an-hour"))
                .post("/sessions/{id}/tickets", id)
                .statusCode();

        // Then
        assertThat(status).isEqualTo(201);
    }

    private int command(String session, String example) {
        return Service.command(member, session, UUID.randomUUID().toString(), body("steerSession/" + example))
                .statusCode();
    }

    private String body(String example) {
        return requests.get(example).toString();
    }
}
