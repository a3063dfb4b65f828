package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SessionServiceTest
class LiveStreamTest {
    private final String alma = Service.someone();

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldSayExactlyTheseBytes() {
        // Given
        String id = Service.session(alma, Service.FAST_CATS);
        try (EventStream stream = Service.follow(alma, id, "")) {
            await().until(() -> stream.events().size() == 1);

            // When
            Service.command(alma, id, "start").then().statusCode(200);

            // Then
            String text = stream.whole();
            String timeline = field(stream.events().getFirst(), "timelineId");
            String start = field(stream.events().get(1), "at");
            String serverTime = field(stream.events().get(1), "serverTime");
            assertThat(text).startsWith("retry: 2000\n\nevent: state\ndata: {\"id\":\"" + id + "\",\"revision\":1,");
            assertThat(stream.events().subList(1, 3))
                    .containsExactly("""
                    id: 2.state
                    event: state
                    data: {"id":"%s","revision":2,"status":"running","positionMs":0,"at":"%s","serverTime":"%s","durationMs":111000,"timelineId":"%s","exercise":"cat-cow","followers":1,"locale":"en","pace":60}

                    """.formatted(id, start, serverTime, timeline), """
                    id: 2.0
                    event: cue
                    data: {"atMs":0,"durationMs":31000,"exercise":"cat-cow","haptic":"double","index":0,"kind":"prepare","say":"%s","text":"On hands and knees","title":"Cat and cow","dueAt":"%s"}

                    """.formatted(
                                    field(stream.events().get(2), "say"), start));
            assertThat(text).endsWith("""
                    id: 2.end
                    event: end
                    data: {"id":"%s","revision":2,"status":"completed","activeMs":80000}

                    """.formatted(id));
        }
    }

    @Test
    void shouldAnswerWithHeadersThatKeepProxiesFromBuffering() {
        // Given
        String id = Service.session(alma, Service.FAST_CATS);

        // When
        try (EventStream stream = Service.follow(alma, id, "", "Accept-Encoding", "gzip")) {
            // Then
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(stream.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream"))
                    .containsEntry("cache-control", List.of("no-cache, no-transform"))
                    .containsEntry("x-accel-buffering", List.of("no"))
                    .doesNotContainKey("content-encoding");
        }
    }

    @Test
    void shouldSayTheTimelineInOrderAndOnTime() throws IOException {
        // Given
        String id = Service.session(alma, Service.FAST_CATS);
        JsonNode timeline = JSON.readTree(
                Service.as(alma).get("/sessions/{id}/timeline", id).asString());
        try (EventStream stream = Service.follow(alma, id, "")) {
            // When
            Instant start = Instant.parse(Service.command(alma, id, "start").path("at"));
            stream.whole();

            // Then
            List<JsonNode> cues = stream.events().stream()
                    .filter(event -> event.contains("event: cue"))
                    .map(LiveStreamTest::data)
                    .toList();
            assertThat(cues).hasSize(timeline.get("cues").size());
            for (int i = 0; i < cues.size(); i++) {
                ObjectNode said = cues.get(i).deepCopy();
                Instant due = Instant.parse(said.remove("dueAt").textValue());
                assertThat(said).isEqualTo(timeline.get("cues").get(i));
                assertThat(Duration.between(start, due).toMillis())
                        .isEqualTo(Math.ceilDiv(said.get("atMs").longValue(), 60));
            }
        }
    }

    @Test
    void shouldResumeAfterLastEventIdAtEveryPossibleCut() {
        // Given a session that was paused once and is over
        String id = Service.session(alma, Service.FAST_CATS);
        Service.command(alma, id, "start");
        Service.command(alma, id, "pause").then().statusCode(200);
        Service.command(alma, id, "resume").then().statusCode(200);
        awaitOver(id);
        List<String> log = ids(id, "?from=start");

        for (int cut = 0; cut < log.size() - 1; cut++) {
            // When
            List<String> missed = ids(id, "", "Last-Event-ID", log.get(cut));
            List<String> missedByParameter = ids(id, "?lastEventId=" + log.get(cut));

            // Then
            assertThat(missed).isEqualTo(log.subList(cut + 1, log.size()));
            assertThat(missedByParameter).isEqualTo(missed);
        }
        assertThat(log)
                .startsWith("1.state", "2.state", "2.0")
                .contains("3.state", "4.state")
                .endsWith("4.end");
        assertThat(log).doesNotHaveDuplicates();
    }

    @Test
    void shouldEndAnEventSourceForGoodWith204() {
        // Given
        String id = Service.session(alma, Service.FAST_CATS);
        Service.command(alma, id, "start");
        awaitOver(id);

        // When
        try (EventStream stream = Service.follow(alma, id, "", "Last-Event-ID", "2.end")) {
            // Then
            assertThat(stream.response().statusCode()).isEqualTo(204);
            assertThat(stream.whole()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "2.9999", "7.state", "2.end", "a.b"})
    void shouldResyncWhereThePlaceIsUnknown(String lastEventId) {
        // Given
        String id = Service.session(alma, Service.MORNING);
        Service.command(alma, id, "start");

        // When
        try (EventStream stream = Service.follow(alma, id, "", "Last-Event-ID", lastEventId)) {
            // Then
            await().until(() -> stream.events().size() == 2);
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(data(stream.events().getFirst()).get("resync").booleanValue())
                    .isTrue();
        }
        Service.command(alma, id, "stop");
    }

    @Test
    void shouldSendCuesAheadOfTimeToAFollowerWithALead() {
        // Given at real pace: the first cue is due at once, the tips at 7.5 s
        String id = Service.session(alma, Service.MORNING);
        Service.command(alma, id, "start");

        // When
        try (EventStream ahead = Service.follow(alma, id, "?from=start&lead=10000");
                EventStream onTime = Service.follow(alma, id, "?from=start")) {
            // Then
            await().until(() -> ahead.ids().contains("2.1"));
            assertThat(onTime.ids()).containsExactly("1.state", "2.state", "2.0");
        }
        Service.command(alma, id, "stop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "soon", "99999999999", ""})
    void shouldRefuseALeadOutOfRange(String lead) {
        // Given
        String id = Service.session(alma, Service.FAST_CATS);

        // When
        String problem = Service.as(alma)
                .get("/sessions/" + id + "/cues?lead=" + lead)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .extract()
                .asString();

        // Then
        assertThat(problem).isEqualTo("""
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"/sessions/%s/cues",\
                "errors":[{"field":"lead","detail":"milliseconds from 0 to 10000"}]}""".formatted(id));
    }

    @Test
    void shouldPutACommandIntoEveryFollowersStream() {
        // Given
        String id = Service.session(alma, Service.MORNING);
        Service.command(alma, id, "start");
        List<EventStream> followers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            followers.add(Service.follow(alma, id, ""));
        }

        // When
        Service.command(alma, id, UUID.randomUUID().toString(), "{\"type\":\"stop\",\"symptoms\":[\"chest-pain\"]}");

        // Then
        for (EventStream follower : followers) {
            follower.whole();
            JsonNode end = data(follower.events().getLast());
            assertThat(follower.ids()).endsWith("3.state", "3.1", "3.end");
            assertThat(end.get("status").textValue()).isEqualTo("stopped");
            assertThat(end.at("/guidance/urgency").textValue()).isEqualTo("urgent");
            follower.close();
        }
        assertThat(Service.as(alma).get("/sessions/{id}", id).<Integer>path("followers"))
                .isZero();
    }

    private void awaitOver(String id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Service.as(alma)
                        .get("/sessions/{id}", id)
                        .path("status")
                        .equals("completed"));
    }

    private List<String> ids(String id, String query, String... headers) {
        try (EventStream stream = Service.follow(alma, id, query, headers)) {
            stream.whole();
            return stream.ids();
        }
    }

    private static JsonNode data(String event) {
        try {
            return JSON.readTree(event.substring(event.indexOf("data: ") + 6));
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private static String field(String event, String name) {
        return data(event).get(name).textValue();
    }
}
