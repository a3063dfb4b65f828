package dev.lilt.support.sse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.lilt.support.testing.TestProvider;
import dev.lilt.support.testing.TestProviderResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestProviderResource.class)
class EventStreamRoutesTest {
    TestProvider provider;

    @Inject
    MeterRegistry metrics;

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

    private Response get(String thing) {
        return given().auth().oauth2(provider.token("alma")).get("/things/{id}/events", thing);
    }
}
