package dev.lilt.session.ratelimit;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class TooManyRequestsTest {
    private static final String WAIT = "You send requests too fast. Wait 1 second.";

    private final String member = Service.someone();

    @Inject
    RequestRateLimiter rate;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldAskAMemberToWait() {
        await().untilAsserted(() -> {
            // Given
            useUp(RequestRateLimiter.RequestClass.OTHERS);

            // When
            Response answer = Service.as(member).get("/sessions");

            // Then
            assertProblem(answer, document(429, "too-many-requests", "Too many requests", WAIT, "/sessions"));
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        assertThat(Service.as(Service.someone()).get("/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldStillAcceptAStopFromAMemberWhoseClientPollsTooFast() {
        // Given
        String id = Service.session(member, Service.MORNING);
        useUp(RequestRateLimiter.RequestClass.OTHERS);

        // When
        Response answer = Service.command(member, id, "stop");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** A status other than 200 would end a browser's EventSource for good. */
    @Test
    void shouldTurnStreamsAwayThatAreOpenedTooFast() {
        String id = Service.session(member, Service.MORNING);
        await().untilAsserted(() -> {
            // Given
            useUp(RequestRateLimiter.RequestClass.STREAMS);

            // When
            try (EventStream stream = Service.follow(member, id, "")) {
                await().until(() -> stream.text().contains("\n\n"));

                // Then
                assertThat(stream.response().statusCode()).isEqualTo(200);
                assertThat(stream.text()).isEqualTo(": too many new streams\nretry: 30000\n\n");
            }
        });
        Service.command(member, id, "stop").then().statusCode(200);
    }

    /** A tenth of a second later there is one more: on a slow machine a test has to try again. */
    private void useUp(RequestRateLimiter.RequestClass requestClass) {
        assertThat(Stream.generate(() -> rate.take(member, requestClass))
                        .filter(Optional::isPresent)
                        .findFirst())
                .isPresent();
    }
}
