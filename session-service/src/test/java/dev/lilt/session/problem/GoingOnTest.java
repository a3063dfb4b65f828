package dev.lilt.session.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import dev.lilt.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bad input costs nothing that was there before it. */
@SessionServiceTest
class GoingOnTest {
    private final String member = Service.someone();

    @Test
    void shouldGoOnWhateverWasSent() {
        // Given
        Service.waitForContent();
        String id = Service.session(member, Service.MORNING);
        Service.command(member, id, "start").then().statusCode(200);
        Service.command(member, id, "pause").then().statusCode(200);
        Map<String, Object> before = seen(id);
        List<String> said = said(id);

        // When
        List<Response> refusals = List.of(
                Service.make(member, "{"),
                Service.make(member, "a".repeat(1_000_000)),
                Service.make(member, Service.MORNING.replace("Europe/Vienna", "Mars/Base")),
                Service.make(member, Service.MORNING.replace("24", "60")),
                Service.command(member, id, "one", "{\"type\":\"fly\"}"),
                Service.command(member, id, "one", "{\"type\":\"start\"}"),
                Service.command(member, id, "ONE", "{\"type\":\"stop\"}"),
                Service.command("neighbour", id, "one", "{\"type\":\"stop\"}"),
                Service.as(member).delete("/sessions/{id}", id),
                given().header("Authorization", "Bearer " + Tokens.expired(member))
                        .get("/sessions/{id}/cues", id));

        // Then
        assertThat(refusals)
                .extracting(Response::statusCode)
                .containsExactly(400, 413, 422, 422, 422, 409, 422, 404, 405, 401);
        assertThat(seen(id)).isEqualTo(before);
        assertThat(said(id)).isEqualTo(said);
        assertThat(Service.command(member, id, "resume").<Integer>path("revision"))
                .isEqualTo(4);
    }

    private Map<String, Object> seen(String id) {
        Map<String, Object> state = Service.as(member).get("/sessions/{id}", id).path("$");
        state.keySet().removeAll(List.of("at", "serverTime"));
        return state;
    }

    private List<String> said(String id) {
        try (EventStream stream = Service.follow(member, id, "?from=start")) {
            await().until(() -> stream.ids().contains("3.state"));
            return stream.events().stream()
                    .skip(1)
                    .map(event -> event.lines().findFirst().orElseThrow())
                    .toList();
        }
    }
}
