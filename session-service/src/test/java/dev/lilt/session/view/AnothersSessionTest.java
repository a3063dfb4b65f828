package dev.lilt.session.view;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another member's session is reported as one that isn't there. */
@SessionServiceTest
class AnothersSessionTest {
    private final String owner = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/cues", "/commands/one"})
    void shouldNotBeThereForAnybodyElse(String what) {
        // Given
        String path = "/sessions/" + Service.session(owner, Service.MORNING) + what;

        // When
        Response answer = call("neighbour", path);

        // Then
        assertProblem(answer, notFound(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/cues", "/commands/one"})
    void shouldHaveOneSpellingOnly(String what) {
        // Given
        String id = Service.session(owner, Service.MORNING);
        String path = "/sessions/" + id.toUpperCase(Locale.ROOT) + what;

        // When
        Response answer = call(owner, path);

        // Then
        assertProblem(answer, notFound(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/cues", "/commands/one"})
    void shouldNotBeThereWhereNoneWasMade(String what) {
        for (String id : new String[] {"0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11", "1-2-3-4-5", "nonsense"}) {
            // Given
            String path = "/sessions/" + id + what;

            // When
            Response answer = call(owner, path);

            // Then
            assertProblem(answer, notFound(path));
        }
    }

    @Test
    void shouldNotBeListed() {
        // Given
        Service.session(owner, Service.MORNING);

        // When
        Response answer = Service.as("newcomer").get("/sessions");

        // Then
        assertThat(answer.asString()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void shouldNotBeSteered() {
        // Given
        String id = Service.session(owner, Service.MORNING);
        Service.command(owner, id, "start").then().statusCode(200);

        // When
        Response answer = Service.command("neighbour", id, "one", "{\"type\":\"stop\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Service.as(owner).get("/sessions/{id}", id).<String>path("status"))
                .isEqualTo("running");
    }

    private static Response call(String member, String path) {
        var request = Service.as(member);
        return path.contains("/commands/")
                ? request.body("{\"type\":\"start\"}").put(path)
                : request.get(path);
    }
}
