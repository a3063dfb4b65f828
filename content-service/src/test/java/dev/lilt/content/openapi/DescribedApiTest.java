package dev.lilt.content.openapi;

import static dev.lilt.content.testing.Api.asAuthor;
import static dev.lilt.content.testing.Api.asMember;
import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import dev.lilt.support.openapi.EdgeResponses;
import dev.lilt.testing.ApiDescription;
import dev.lilt.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Every request in the description of the API works, and every problem in it is one that the service sends. */
@RealParts
class DescribedApiTest {
    private static final String STRETCH = "/exercises/seated-side-stretch";
    private static final String UNAVAILABLE = "Unavailable/unavailable";

    private static final Map<String, Supplier<Response>> REQUESTS = Map.ofEntries(
            entry("MalformedBody/malformed-body", () -> asAuthor().body("{").put(STRETCH)),
            entry("NotSignedIn/not-signed-in", () -> given().get("/exercises")),
            entry(
                    "NotAllowed/not-allowed",
                    () -> given().auth().oauth2(Tokens.guest("gil")).get("/exercises")),
            entry("NotFound/not-found", () -> asMember().get("/exercises/no-such-exercise")),
            entry(
                    "NotAcceptable/not-acceptable",
                    () -> asMember().accept("text/html").get("/exercises")),
            entry("Stale/stale", () -> Api.replace(Example.pelvicTilt(), 99)),
            entry(
                    "TooLarge/too-large",
                    () -> asAuthor().body(" ".repeat(70_000)).put(STRETCH)),
            entry("UnsupportedMediaType/unsupported-media-type", DescribedApiTest::sendText),
            entry("InvalidRequest/invalid-request", () -> asMember().get("/exercises?week=60")),
            entry("InvalidDefinition/invalid-request", DescribedApiTest::sendWrongFields),
            entry(
                    "IfMatchNeeded/if-match-needed",
                    () -> asAuthor().body(Example.pelvicTilt().json()).put("/exercises/pelvic-tilt")));

    @Inject
    AgroalDataSource database;

    private static ApiDescription description() {
        return ApiDescription.of(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void shouldHaveAnExampleOfEachRequestAndEachProblem() {
        assertThat(description().withoutExample()).isEmpty();
        assertThat(description().requests().keySet())
                .containsExactlyInAnyOrder("putExercise/repetitions", "putExercise/sustained", "putExercise/sequence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repetitions", "sustained", "sequence"})
    void shouldPublishTheExercises(String example) {
        // Given
        JsonNode exercise = description().requests().get("putExercise/" + example);
        String path = "/exercises/" + exercise.get("id").textValue();

        try {
            // When
            Response response = asAuthor()
                    .header("If-None-Match", "*")
                    .body(exercise.toString())
                    .put(path);

            // Then
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
            assertThat(response.header("Location")).endsWith(path);
            assertThat(response.header("ETag")).isNotBlank();
        } finally {
            asAuthor().delete(path);
        }
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
        int connections =
                database.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                held.add(database.getConnection());
            }

            // When
            Response response = asMember().get("/exercises");

            // Then
            assertProblem(response, UNAVAILABLE);
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
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

    private static Response sendWrongFields() {
        return asAuthor()
                .body(description()
                        .requests()
                        .get("putExercise/repetitions")
                        .toString()
                        .replace("\"min\":4,\"max\":6,\"default\":5", "\"min\":12,\"max\":6,\"default\":5")
                        .replaceFirst("\\{", "{\"photo\":\"cat.png\","))
                .put(STRETCH);
    }

    private static Response sendText() {
        return given().auth()
                .oauth2(Tokens.author("nora"))
                .contentType(ContentType.TEXT)
                .body("cat-cow")
                .put(STRETCH);
    }
}
