package dev.lilt.support.sse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.lilt.support.testing.RawHttp;
import dev.lilt.support.testing.TestProvider;
import dev.lilt.support.testing.TestProviderResource;
import dev.lilt.support.testing.ThingStream;
import dev.lilt.support.testing.ThingStream.OpenThing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestProviderResource.class)
class EventStreamRoutesTest {
    TestProvider provider;

    @Inject
    MeterRegistry metrics;

    @Inject
    ThingStream things;

    @Test
    void shouldSendRetryAndEvents() {
        // When
        Response stream = get("1");

        // Then
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-cache, no-transform");
        assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(stream.asString()).isEqualTo("retry: 2000\n\nevent: thing\ndata: {}\n\n");
    }

    @Test
    void shouldAnswerWithTheProblemThatTheEndpointFailsWith() {
        get("unknown")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no such thing."));
    }

    @Test
    void shouldAskTheClientToComeBackAfterAnyOtherFailure() {
        // When
        Response stream = get("broken");

        // Then
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(stream.asString()).matches("retry: \\d+\n\n");
    }

    @Test
    void shouldSayWhyAStreamIsOverBeforeItBegan() {
        assertThat(get("full").asString()).isEqualTo(": too many followers\nretry: 30000\n\n");
    }

    @Test
    void shouldCountNoStreamThatIsOver() {
        // When
        get("1");

        // Then
        await("the stream that is over is counted off")
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> metrics.get("lilt.streams.open").gauge().value() == 0);
    }

    @Test
    void shouldKeepNothingOfTheRequestOfAnOpenStream() throws Exception {
        try (RawHttp http = open()) {
            // Given
            OpenThing thing = things.opened();

            // Then
            await("the request is free").atMost(20, TimeUnit.SECONDS).until(() -> {
                System.gc();
                return thing.http().get() == null;
            });
            assertThat(thing.connection().isOver()).isFalse();

            // When
            thing.send("end", true);

            // Then
            assertThat(http.response()).contains("event: begin").contains("event: end");
        }
    }

    @Test
    void shouldReleaseAStreamOnceWhenItEnds() throws Exception {
        try (RawHttp http = open()) {
            // Given
            OpenThing thing = things.opened();

            // When
            thing.send("end", true);

            // Then: the response and the connection, both over
            assertThat(http.response()).contains("event: end").doesNotContain("no more");
            await("both actions have run").untilAtomic(thing.ended(), Matchers.is(2));
            assertThat(thing.connection().isOver()).isTrue();
        }
    }

    @Test
    void shouldReleaseAStreamOnceWhenItsClientGoes() throws Exception {
        // Given
        OpenThing thing;
        try (RawHttp http = open()) {
            thing = things.opened();
        }

        // Then
        await("both actions have run").untilAtomic(thing.ended(), Matchers.is(2));
        await("it is counted off")
                .until(() -> metrics.get("lilt.streams.open").gauge().value() == 0);
        assertThat(thing.ended()).hasValue(2);
    }

    @Test
    void shouldDropWhatAClientSendsDuringItsStream() throws Exception {
        try (RawHttp http = open()) {
            // Given
            OpenThing thing = things.opened();

            // When
            http.send("GET /things/1/events HTTP/1.1\r\nHost: a\r\n\r\n");
            thing.send("middle", false);
            thing.send("end", true);

            // Then: one answer, and the connection closed
            assertThat(http.response())
                    .containsOnlyOnce("HTTP/1.1 200")
                    .contains("event: middle")
                    .contains("event: end")
                    .doesNotContain("no more");
        }
    }

    @Test
    void shouldCloseTheConnectionOfAClientThatSendsMuchDuringItsStream() throws Exception {
        try (RawHttp http = open()) {
            // Given
            OpenThing thing = things.opened();

            // When
            http.send("x".repeat(100_000));

            // Then
            await("both actions have run").untilAtomic(thing.ended(), Matchers.is(2));
            assertThat(http.isClosedByServer() || !http.response().contains("no more"))
                    .isTrue();
        }
    }

    private RawHttp open() throws IOException {
        return new RawHttp(RestAssured.port)
                .send("GET /things/open/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + provider.token("alma")
                        + "\r\n\r\n");
    }

    private Response get(String thing) {
        return given().auth().oauth2(provider.token("alma")).get("/things/{id}/events", thing);
    }
}
