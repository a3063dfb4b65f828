package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.idle.IdleSessionQueries;
import dev.lilt.session.state.Command;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session stands still until the member is in position: at 12 s, which is a fifth of a second at this pace. */
@SessionServiceTest
class WaitForReadyTest {
    private static final String WAITING_CATS = Service.FAST_CATS.replaceFirst("\\{", "{\"waitForReady\":true,");

    private final String member = Service.someone();

    @Inject
    IdleSessionQueries rows;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldWaitAtAGateAndGoOnWhenAnyDeviceContinuesOnce() {
        // Given
        String id = Service.session(member, WAITING_CATS);
        try (EventStream stream = Service.follow(member, id, "?lead=10000")) {
            await().until(() -> stream.events().size() == 1);
            Service.command(member, id, "start").then().statusCode(200);
            await().until(() -> stream.events().stream().anyMatch(event -> event.contains("\"status\":\"waiting\"")));
            List<String> before = stream.ids();
            Response waiting = Service.as(member).get("/sessions/{id}", id);

            // When
            Response continued = Service.command(member, id, "go-on", "{\"type\":\"continue\"}");
            Response again = Service.command(member, id, "go-on", "{\"type\":\"continue\"}");

            // Then
            assertThat(waiting.<String>path("status")).isEqualTo("waiting");
            assertThat(waiting.<Integer>path("positionMs")).isEqualTo(gateAt(id));
            assertThat(continued.<String>path("status")).isEqualTo("running");
            assertThat(continued.<Integer>path("revision")).isEqualTo(3);
            assertThat(again.asString()).isEqualTo(continued.asString());
            assertThat(stream.whole()).endsWith("\"status\":\"completed\",\"activeMs\":80000}\n\n");
            int gate = index(before.getLast());
            assertThat(before).startsWith("2.state", "2.0").doesNotHaveDuplicates();
            assertThat(stream.ids().subList(before.size(), stream.ids().size()))
                    .startsWith("3.state", "3." + (gate + 1))
                    .endsWith("3.end");
            assertThat(stream.events().stream().filter(event -> event.contains("\"kind\":\"ready\"")))
                    .hasSize(1);
            // The opening, and one when it came to the gate: time does that, so it is no event of the log.
            assertThat(stream.events().stream().filter(event -> event.startsWith("event: state")))
                    .hasSize(2);
        }
    }

    private static int index(String id) {
        return Integer.parseInt(id.substring(id.indexOf('.') + 1));
    }

    @Test
    void shouldTellWhoComesLateOrComesBackThatItWaits() {
        // Given
        String id = waiting();
        String gate = gate(id, 2);

        // When
        List<String> back = first(id, 1, "?lastEventId=" + gate);
        List<String> missed = first(id, index(gate) + 5, "?from=start");
        List<String> late = first(id, 2, "");
        List<String> beyond = first(id, 2, "?lastEventId=2." + (index(gate) + 1));

        // Then
        assertThat(back)
                .singleElement()
                .asString()
                .contains("\"status\":\"waiting\"")
                .doesNotContain("resync");
        assertThat(late.getFirst()).contains("\"status\":\"waiting\"");
        assertThat(late.getLast()).startsWith("id: " + gate + "\n").contains("\"kind\":\"ready\"");
        assertThat(missed.getFirst()).startsWith("event: state").contains("\"status\":\"waiting\"");
        assertThat(missed.get(missed.size() - 2)).startsWith("id: " + gate + "\n");
        assertThat(missed.getLast()).startsWith("event: state").contains("\"status\":\"waiting\"");
        assertThat(beyond.getFirst()).contains("\"resync\":true");
        assertThat(beyond.getLast()).startsWith("id: " + gate + "\n");
    }

    @Test
    void shouldWaitAgainWhenItIsResumedAtAGate() {
        // Given
        String id = waiting();
        Service.command(member, id, "pause").then().statusCode(200);

        // When
        Response resumed = Service.command(member, id, "resume");

        // Then
        assertThat(resumed.<String>path("status")).isEqualTo("waiting");
        assertThat(Service.command(member, id, "resume").<String>path("sessionStatus"))
                .isEqualTo("waiting");
        assertThat(gate(id, 4)).startsWith("4.");
        Service.command(member, id, "continue").then().statusCode(200);
    }

    @Test
    void shouldRunOnForAsLongAsGettingIntoPositionIsExtended() {
        // Given
        String id = waiting();

        int gateBefore = gateAt(id);

        // When
        Response extended = Service.command(member, id, "more", "{\"type\":\"extend\",\"seconds\":60}");

        // Then
        assertThat(extended.<String>path("status")).isEqualTo("running");
        await().until(() ->
                Service.as(member).get("/sessions/{id}", id).path("status").equals("waiting"));
        assertThat(Service.as(member).get("/sessions/{id}", id).<Integer>path("positionMs"))
                .isEqualTo(gateBefore + 60_000)
                .isEqualTo(gateAt(id));
    }

    @Test
    void shouldBeListedAndCountedAsWaiting() {
        // When
        List<String> ids = List.of(waiting(), waiting());
        Service.session(member, Service.MORNING);
        Service.session(member, Service.MORNING);

        // Then
        assertThat(listed("waiting")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(listed("running")).isEmpty();
        assertThat(Service.make(member, Service.MORNING).<String>path("type"))
                .isEqualTo("urn:lilt:problem:too-many-sessions");
    }

    private List<String> listed(String status) {
        return Service.as(member).get("/sessions?status=" + status).path("items.id");
    }

    @Test
    void shouldBePausedWhereNobodyFollowsAndExpireWhereNobodyTouchesIt() {
        // Given
        String unfollowed = waiting();
        String untouched = waiting();
        Instant now = Instant.now();

        // When
        rows.unfollowed(
                now.plusSeconds(60),
                now,
                1_000,
                session -> session.id().equals(UUID.fromString(unfollowed))
                        ? session.accept(new Command.Pause(), now)
                        : Optional.empty());
        rows.untouched(
                now.plusSeconds(60),
                now,
                1_000,
                session -> session.id().equals(UUID.fromString(untouched))
                        ? session.log().expire(now).map(session::with)
                        : Optional.empty());

        // Then
        assertThat(Service.as(member).get("/sessions/{id}", unfollowed).<String>path("status"))
                .isEqualTo("paused");
        assertThat(Service.as(member).get("/sessions/{id}", untouched).<String>path("status"))
                .isEqualTo("expired");
    }

    /** In milliseconds. */
    private int gateAt(String id) {
        return Service.as(member).get("/sessions/{id}/timeline", id).path("cues.find { it.kind == 'ready' }.atMs");
    }

    private String waiting() {
        String id = Service.session(member, WAITING_CATS);
        Service.command(member, id, "start").then().statusCode(200);
        await().until(() ->
                Service.as(member).get("/sessions/{id}", id).path("status").equals("waiting"));
        return id;
    }

    /** The id of the last event of a revision that waits: its gate's cue. */
    private String gate(String id, int revision) {
        try (EventStream stream = Service.follow(member, id, "?from=start")) {
            await().until(() -> stream.events().stream()
                    .anyMatch(event ->
                            event.startsWith("id: " + revision + ".") && event.contains("\"kind\":\"ready\"")));
            return stream.ids().getLast();
        }
    }

    private List<String> first(String id, int events, String query) {
        try (EventStream stream = Service.follow(member, id, query)) {
            await().until(() -> stream.events().size() >= events);
            return List.copyOf(stream.events().subList(0, events));
        }
    }
}
