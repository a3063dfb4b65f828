package dev.lilt.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.RealParts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RealParts
class OperationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /q/health/live    | outbox relay is polling
            /q/health/ready   | outbox
            /q/health/ready   | shipped content imported
            /q/health/ready   | Database connections health check
            /q/health/started | shipped content imported
            /q/health/well    | outbox not stuck
            /q/health/well    | content topic compared
            """)
    void shouldSayHowItIs(String path, String check) {
        // Given: the topic is compared a moment after the start
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(path).then().statusCode(200));

        // When
        List<String> checks = given().get(path).then().statusCode(200).extract().path("checks.name");

        // Then
        assertThat(checks).contains(check);
    }

    @Test
    void shouldMeasureItself() {
        // Given
        Api.asMember().get("/plans").then().statusCode(200);

        // When, Then
        assertThat(given().get("/q/metrics").asString())
                .contains("http_server_requests_seconds_count", "kafka_producer");
    }

    @Test
    void shouldDescribeItsWholeApi() {
        // When
        var description = given().accept("application/json").get("/q/openapi").jsonPath();

        // Then
        assertThat(description.<String>get("info.title")).isEqualTo("Lilt content service");
        assertThat(description.getMap("paths").keySet())
                .hasToString(
                        "[/content/republications, /exercises, /exercises/{id}, /exercises/{id}/versions/{version}, /guidance, /plans, /plans/{id},"
                                + " /plans/{id}/calendar]");
        assertThat(description.getMap("paths.'/exercises/{id}'.put.responses").keySet())
                .hasToString("[200, 201, 400, 401, 403, 406, 408, 412, 413, 414, 415, 422, 428, 429, 431, 503]");
        assertThat(description.<Integer>get("components.schemas.Repetitions.properties.reps.properties.max.maximum"))
                .isEqualTo(50);
        assertThat(description.<String>get("components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
    }

    @Test
    void shouldShowItsApiToABrowser() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
