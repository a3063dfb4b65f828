package dev.lilt.session.openapi;

import static dev.lilt.session.openapi.DescribedRequestsTest.description;
import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lilt.session.ratelimit.RequestRateLimiter;
import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.support.openapi.EdgeResponses;
import dev.lilt.testing.ApiDescription;
import dev.lilt.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem in the description of the API is one that the service sends, word for word. */
@SessionServiceTest
class DescribedProblemsTest {
    private static final String ID = "0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11";
    private static final String UNAVAILABLE = "Unavailable/unavailable";
    /** It takes 500 commands: TooManyCommandsTest compares it word for word. */
    private static final String TOO_MANY_COMMANDS = "NotAllowedNow/too-many-commands";

    private static final int MOST_REQUESTS = 200;

    private static final Map<String, Supplier<Response>> REQUESTS = Map.ofEntries(
            entry("MalformedBody/malformed-body", () -> Service.make(Service.someone(), "{")),
            entry("NotSignedIn/not-signed-in", () -> given().get("/sessions")),
            entry("NoStream/not-signed-in", () -> given().get("/sessions/" + ID + "/cues")),
            entry(
                    "NoStream/ticket",
                    () -> given().queryParam("ticket", "x".repeat(43)).get("/sessions/" + ID + "/cues")),
            entry(
                    "NotAllowed/not-allowed",
                    () -> given().auth().oauth2(Tokens.guest("gil")).get("/sessions")),
            entry("NotFound/not-found", () -> Service.as("nora").get("/sessions/" + ID)),
            entry(
                    "NotAcceptable/not-acceptable",
                    () -> Service.as("nora").accept("text/html").get("/sessions")),
            entry("NotAllowedNow/illegal-transition", DescribedProblemsTest::resumeReadySession),
            entry("NotAllowedNow/command-id-reused", DescribedProblemsTest::reuseCommandId),
            entry("Stale/stale", DescribedProblemsTest::readAnotherTimeline),
            entry("SessionOver/session-over", DescribedProblemsTest::ticketToStoppedSession),
            entry("TooManySessions/too-many-sessions", DescribedProblemsTest::fifthSession),
            entry("TooLarge/too-large", () -> Service.make(Service.someone(), " ".repeat(70_000))),
            entry("UnsupportedMediaType/unsupported-media-type", DescribedProblemsTest::sendText),
            entry("InvalidRequest/invalid-request", () -> Service.as("nora").get("/sessions?status=busy")),
            entry("NoSession/symptom-reported", () -> make("\"id\":\"cat-cow\"", ",\"comfort\":[\"my waters broke\"]")),
            entry("NoSession/clearance-needed", () -> make("\"id\":\"cat-cow\"", "{}", "UTC", "")),
            entry(
                    "NoSession/rest-advised",
                    () -> make("\"id\":\"cat-cow\"", "{\"clearance\":{\"restAdvised\":true}}", "UTC", "")),
            entry("NoSession/unknown-exercise", () -> make("\"id\":\"no-such-exercise\"", "")),
            entry("NoSession/cannot-fit", () -> make("\"id\":\"cat-cow\"", ",\"minutes\":60")),
            entry("NoSession/nothing-left", DescribedProblemsTest::lieOnTheBack),
            entry("NoSession/invalid-request", () -> make("\"id\":\"cat-cow\"", "{\"clearance\":{}}", "Mars", "")),
            entry("TooManyRequests/too-many-requests", () -> untilRefused("/sessions")),
            entry("TooManyTickets/too-many-requests", () -> untilRefused("/sessions/" + ID + "/tickets")),
            entry("TooManyTickets/too-many-tickets", DescribedProblemsTest::seventeenthTicket));

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldNameEveryTypeThatThereIs() {
        assertThat(description().problemTypes()).isEqualTo(ApiDescription.problemTypesInSources());
    }

    @Test
    void shouldTryEveryProblem() {
        // When
        TreeSet<String> tried = new TreeSet<>(REQUESTS.keySet());
        tried.addAll(List.of(UNAVAILABLE, TOO_MANY_COMMANDS));

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
            Response response = Service.as("nora").get("/sessions");

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
        JsonNode sent = json(response);
        assertThat(ApiDescription.withoutIds(withoutContent(sent)))
                .isEqualTo(ApiDescription.withoutIds(withoutContent(ApiDescription.atPathOf(sent, example))));
        assertThat(response.statusCode()).isEqualTo(example.get("status").intValue());
        assertThat(response.contentType()).isEqualTo("application/problem+json");
    }

    /** The words of guidance are content, which may change without the API. */
    private static JsonNode withoutContent(JsonNode problem) {
        ObjectNode copy = problem.deepCopy();
        if (copy.get("guidance") instanceof ObjectNode guidance) {
            guidance.put("title", "").putArray("texts");
        }
        return copy;
    }

    private static JsonNode json(Response response) {
        try {
            return new ObjectMapper().readTree(response.asString());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + response.asString(), notJson);
        }
    }

    private static Response make(String exercise, String more) {
        return make(exercise, "{\"gestationalWeek\":24,\"clearance\":{}}", "Europe/Vienna", more);
    }

    private static Response make(String exercise, String profile, String zone, String more) {
        return Service.make(
                Service.someone(),
                "{\"exercises\":[{%s}],\"profile\":%s,\"zone\":\"%s\"%s}".formatted(exercise, profile, zone, more));
    }

    private static Response lieOnTheBack() {
        Content.publishSupine();
        return make("\"id\":\"test-lying-twist\"", "");
    }

    private static Response resumeReadySession() {
        String member = Service.someone();
        String session = Service.session(member, Service.MORNING);
        return Service.command(member, session, "resume-1", "{\"type\":\"resume\"}");
    }

    private static Response readAnotherTimeline() {
        String member = Service.someone();
        String session = Service.session(member, Service.MORNING);
        return Service.as(member).header("If-Match", "\"another\"").get("/sessions/{id}/timeline", session);
    }

    private static Response reuseCommandId() {
        String member = Service.someone();
        String session = Service.session(member, Service.MORNING);
        Service.command(member, session, "start-1", "{\"type\":\"start\"}");
        return Service.command(member, session, "start-1", "{\"type\":\"pause\"}");
    }

    private static Response ticketToStoppedSession() {
        String member = Service.someone();
        String session = Service.session(member, Service.MORNING);
        Service.command(member, session, "stop");
        return Service.as(member).post("/sessions/{id}/tickets", session);
    }

    private static Response seventeenthTicket() {
        String member = Service.someone();
        String session = Service.session(member, Service.MORNING);
        IntStream.range(0, 16).forEach(i -> Service.as(member).post("/sessions/{id}/tickets", session));
        return Service.as(member).post("/sessions/{id}/tickets", session);
    }

    private static Response fifthSession() {
        String member = Service.someone();
        IntStream.range(0, 4).forEach(i -> Service.session(member, Service.MORNING));
        return Service.make(member, Service.MORNING);
    }

    private static Response sendText() {
        return given().auth()
                .oauth2(Tokens.member("nora"))
                .contentType(ContentType.TEXT)
                .body("cat-cow")
                .post("/sessions");
    }

    /**
     * The member has no request left; one more comes a tenth of a second later, so that a slow machine has to try
     * again.
     */
    private static Response untilRefused(String path) {
        String member = Service.someone();
        RequestRateLimiter rate = CDI.current().select(RequestRateLimiter.class).get();
        boolean isPost = path.endsWith("/tickets");
        return Stream.generate(() -> {
                    Stream.generate(() -> rate.take(member, RequestRateLimiter.RequestClass.OTHERS))
                            .takeWhile(Optional::isEmpty)
                            .forEach(taken -> {});
                    return isPost
                            ? Service.as(member).post(path)
                            : Service.as(member).get(path);
                })
                .limit(MOST_REQUESTS)
                .filter(response -> response.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
