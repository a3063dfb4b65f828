package dev.lilt.web.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.web.testing.WebTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing listens where the services and the identity provider should be. */
@WebTest
@TestProfile(ServiceAwayTest.NothingThere.class)
class ServiceAwayTest {
    @Test
    void shouldAnswerThatAServiceIsUnavailable() {
        // When
        Response answer = given().header("Authorization", "Bearer theirs").get("/plans");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:lilt:problem:unavailable");
    }

    @Test
    void shouldAnswerAWriteToTheAddressOfAStreamWithAnError() {
        // When
        Response answer = given().header("Authorization", "Bearer theirs").post("/sessions/0190a-1/cues");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:lilt:problem:unavailable");
    }

    @Test
    void shouldTellAStreamToComeBack() {
        // When
        Response answer = given().header("Authorization", "Bearer theirs").get("/sessions/0190a-1/cues");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(answer.asString()).matches(": unavailable\nretry: \\d+\n\n");
    }

    @Test
    void shouldShowThatSigningInIsNotPossible() {
        // When
        Response answer = given().redirects().follow(false).get("/web/login");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.asString()).contains("Signing in is not possible now");
    }

    @Test
    void shouldServeTheClientAndBeReadyAllTheSame() {
        given().get("/").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    /** Sends everything to a port that is free. */
    public static final class NothingThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String nowhere = "http://localhost:" + freePort();
            return Map.of(
                    "quarkus.oidc.auth-server-url", nowhere,
                    "lilt.web.content-url", nowhere,
                    "lilt.web.session-url", nowhere,
                    "lilt.web.tracking-url", nowhere);
        }

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
