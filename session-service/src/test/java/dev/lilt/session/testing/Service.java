package dev.lilt.session.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.lilt.testing.EventStream;
import dev.lilt.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The running service, as a member uses it. */
public final class Service {
    public static final String PROFILE =
            "\"zone\":\"Europe/Vienna\",\"profile\":{\"gestationalWeek\":24,\"clearance\":{}}";
    public static final String MORNING = "{\"plan\":\"back-care-day\",\"block\":\"morning\"," + PROFILE + "}";
    public static final String FAST_CATS =
            "{\"exercises\":[{\"id\":\"cat-cow\",\"reps\":8}],\"pace\":60," + PROFILE + "}";
    /** Over in a second and a half. */
    public static final String QUICK =
            "{\"exercises\":[{\"id\":\"seated-forward-lean\",\"seconds\":60}],\"pace\":60," + PROFILE + "}";

    private Service() {}

    /** Publishes the shipped content once, and waits until sessions can be made of it. */
    public static void waitForContent() {
        if (make(someone(), MORNING).statusCode() != 201) {
            Content.publishExamples();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> make(someone(), MORNING).statusCode() == 201);
        }
    }

    /** A member who has nothing yet: each may have only a few live sessions. */
    public static String someone() {
        return "member-" + UUID.randomUUID();
    }

    public static RequestSpecification as(String member) {
        return given().header("Authorization", "Bearer " + Tokens.member(member))
                .contentType(ContentType.JSON);
    }

    public static Response make(String member, String body) {
        return as(member).body(body).post("/sessions");
    }

    /** The id of a new session. */
    public static String session(String member, String body) {
        return make(member, body).then().statusCode(201).extract().path("id");
    }

    /**
     * Opens the stream of a session.
     *
     * @param query such as {@code ?from=start}, or nothing
     * @param headers name, value, name, value …
     */
    public static EventStream follow(String member, String session, String query, String... headers) {
        return followWithToken(Tokens.member(member), session, query, headers);
    }

    /** Opens the stream of a session with this token. */
    public static EventStream followWithToken(String token, String session, String query, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        return EventStream.open(uri("/sessions/" + session + "/cues" + query), all.toArray(String[]::new));
    }

    /** Opens a stream without a token, a ticket in its path. */
    public static EventStream follow(String path) {
        return EventStream.open(uri(path));
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    public static Response command(String member, String session, String type) {
        return command(member, session, UUID.randomUUID().toString(), "{\"type\":\"" + type + "\"}");
    }

    public static Response command(String member, String session, String commandId, String body) {
        return as(member).body(body).put("/sessions/{id}/commands/{command}", session, commandId);
    }
}
