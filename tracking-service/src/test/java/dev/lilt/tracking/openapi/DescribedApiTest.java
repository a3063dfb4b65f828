package dev.lilt.tracking.openapi;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.with;
import static io.restassured.RestAssured.get;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.support.openapi.EdgeResponses;
import dev.lilt.testing.ApiDescription;
import dev.lilt.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request in the description of the API works, and every problem in it is one that the service sends. */
@QuarkusTest
class DescribedApiTest {
    private static final String TARGET = "/targets/current";
    private static final String UNAVAILABLE = "Unavailable/unavailable";

    private static final Map<String, Supplier<Response>> REQUESTS = Map.ofEntries(
            entry("MalformedBody/malformed-body", () -> putTarget("application/json", "{")),
            entry("NotSignedIn/not-signed-in", () -> get("/weeks/current")),
            entry("NotAllowed/not-allowed", () -> with(Tokens.guest("gil")).get("/weeks/current")),
            entry(
                    "NotAcceptable/not-acceptable",
                    () -> as("nora").accept("text/html").get("/weeks/current")),
            entry("TooLarge/too-large", () -> putTarget("application/json", " ".repeat(70_000))),
            entry("UnsupportedMediaType/unsupported-media-type", () -> putTarget("text/plain", "120")),
            entry(
                    "InvalidRequest/invalid-request",
                    () -> as("nora").get("/weeks/current?weekStart=friday&zone=Mars/Base")),
            entry("InvalidTarget/invalid-request", () -> putTarget("application/json", "{\"minutes\":0}")));

    @Inject
    AgroalDataSource database;

    private static ApiDescription description() {
        return ApiDescription.of(get("/q/openapi?format=json").asString());
    }

    @Test
    void shouldHaveAnExampleOfEachRequestAndEachProblem() {
        assertThat(description().withoutExample()).isEmpty();
        assertThat(description().requests().keySet()).containsExactly("setTarget/two-hours");
    }

    @Test
    void shouldSetTheTarget() {
        // Given
        String target = description().requests().get("setTarget/two-hours").toString();

        // When
        Response response = putTarget("application/json", target);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo(target);
    }

    @Test
    void shouldNameEveryTypeThatThereIs() {
        assertThat(description().problemTypes()).isEqualTo(ApiDescription.problemTypesInSources());
    }

    @Test
    void shouldTryEveryProblem() {
        // When
        TreeSet<String> tried = new TreeSet<>(REQUESTS.keySet());
        tried.add(UNAVAILABLE);

        // Then
        TreeSet<String> described = new TreeSet<>(description().problems().keySet());
        assertThat(described).containsAll(tried);
        described.removeAll(tried);
        // The others are tried in service-support.
        assertThat(EdgeResponses.examples().keySet()).containsAll(described);
    }

    static Stream<String> problems() {
        return REQUESTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void shouldSendEveryProblemAsDescribed(String name) {
        // When
        Response response = REQUESTS.get(name).get();

        // Then
        assertProblem(response, name);
    }

    @Test
    void shouldSendAsDescribedThatTheDatabaseIsBusy() throws SQLException {
        // Given
        List<Connection> held = new ArrayList<>();
        try {
            holdAll(held);

            // When
            Response response = as("nora").get("/weeks/current");

            // Then
            assertProblem(response, UNAVAILABLE);
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    /** One connection of the pool listens for changes all the time, so the last ones can't be had. */
    private void holdAll(List<Connection> held) {
        try {
            while (held.size()
                    < database.getConfiguration().connectionPoolConfiguration().maxSize()) {
                held.add(database.getConnection());
            }
        } catch (SQLException exhausted) {
            assertThat(held).isNotEmpty();
        }
    }

    @Test
    void shouldDescribeEveryFieldOfTheCurrentWeek() throws JsonProcessingException {
        // Given
        ObjectMapper mapper = new ObjectMapper();
        JsonNode schema =
                mapper.readTree(get("/q/openapi?format=json").asString()).at("/components/schemas/CurrentWeek");

        // When
        JsonNode week = json(as("nora").get("/weeks/current"));

        // Then
        List<String> described = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(described::add);
        List<String> sent = new ArrayList<>();
        week.fieldNames().forEachRemaining(sent::add);
        assertThat(described).contains("week").containsAll(sent);
    }

    private static void assertProblem(Response response, String name) {
        JsonNode example = description().problems().get(name);
        assertThat(json(response)).isEqualTo(ApiDescription.atPathOf(json(response), example));
        assertThat(response.statusCode()).isEqualTo(example.get("status").intValue());
        assertThat(response.contentType()).isEqualTo("application/problem+json");
    }

    private static JsonNode json(Response response) {
        try {
            return new ObjectMapper().readTree(response.asString());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + response.asString(), notJson);
        }
    }

    private static Response putTarget(String type, String body) {
        return as("nora").contentType(type).body(body).put(TARGET);
    }
}
