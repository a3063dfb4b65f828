package dev.lilt.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.safety.Condition;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.timeline.Energy;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Health and metrics, for operators; none of it needs a token. */
@SessionServiceTest
class OperationsTest {
    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldBeReadyOnceItHasDatabaseAndContent() {
        // When
        Response answer = RestAssured.get("/q/health/ready");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("status")).isEqualTo("UP");
        assertThat(answer.<List<Map<String, Object>>>path("checks"))
                .containsExactlyInAnyOrder(
                        mirror(answer),
                        identityKeys(answer),
                        Map.of(
                                "name",
                                "Database connections health check",
                                "status",
                                "UP",
                                "data",
                                Map.of("<default>", "UP")),
                        Map.of("name", "Graceful Shutdown", "status", "UP"));
    }

    @Test
    void shouldHaveStartedOnceItHasContent() {
        // When
        Response answer = RestAssured.get("/q/health/started");

        // Then
        assertThat(answer.<String>path("status")).isEqualTo("UP");
        assertThat(answer.<List<Map<String, Object>>>path("checks")).containsExactly(mirror(answer));
    }

    @Test
    void shouldLiveWhileTheMirrorDoes() {
        // When
        Response answer = RestAssured.get("/q/health/live");

        // Then
        assertThat(answer.<String>path("status")).isEqualTo("UP");
        assertThat(answer.<List<Map<String, Object>>>path("checks"))
                .containsExactly(Map.of("name", "content mirror", "status", "UP"));
    }

    /** At least the seven exercises, the plan and the six documents of guidance; other tests publish more. */
    private static Map<String, Object> mirror(Response answer) {
        int items = answer.path("checks.find { it.name == 'content mirror' }.data.items");
        assertThat(items).isGreaterThanOrEqualTo(14);
        int plans = answer.path("checks.find { it.name == 'content mirror' }.data.plans");
        assertThat(plans).isPositive();
        return Map.of(
                "name",
                "content mirror",
                "status",
                "UP",
                "data",
                Map.of("caughtUp", true, "items", items, "plans", plans));
    }

    private static Map<String, Object> identityKeys(Response answer) {
        int age = answer.path("checks.find { it.name == 'identity keys' }.data.ageSeconds");
        return Map.of("name", "identity keys", "status", "UP", "data", Map.of("ageSeconds", age));
    }

    @Test
    void shouldShowItsApi() {
        // When
        Response page = RestAssured.get("/q/swagger-ui/");
        Response description = RestAssured.get("/q/openapi?format=json");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("/q/openapi");
        assertThat(description.<Map<String, Object>>path("paths"))
                .containsOnlyKeys(
                        "/sessions",
                        "/sessions/{id}",
                        "/sessions/{id}/timeline",
                        "/sessions/{id}/cues",
                        "/sessions/{id}/tickets",
                        "/sessions/{id}/commands/{commandId}",
                        "/exports/sessions",
                        "/members/me");
    }

    /**
     * Their names are written twice: in the configuration of the description, for want of an annotation in the domain.
     */
    @Test
    void shouldDescribeConditionsAndSymptomsByTheirNames() {
        // When
        Response description = RestAssured.get("/q/openapi?format=json");

        // Then
        assertThat(description.<List<String>>path("components.schemas.Condition.enum"))
                .isEqualTo(names(Condition.values()));
        assertThat(description.<List<String>>path("components.schemas.Symptom.enum"))
                .isEqualTo(names(Symptom.values()));
        assertThat(description.<List<String>>path("components.schemas.Energy.enum"))
                .isEqualTo(names(Energy.values()));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
