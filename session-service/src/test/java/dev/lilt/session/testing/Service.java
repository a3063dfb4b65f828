package dev.lilt.session.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;

/** The running service, as a member uses it. */
public final class Service {
    public static final String PROFILE =
            "\"zone\":\"Europe/Vienna\",\"profile\":{\"gestationalWeek\":24,\"clearance\":{}}";
    public static final String MORNING = "{\"plan\":\"back-care-day\",\"block\":\"morning\"," + PROFILE + "}";
    public static final String FAST_CATS =
            "{\"exercises\":[{\"id\":\"cat-cow\",\"reps\":8}],\"pace\":60," + PROFILE + "}";
    /** Over in a second and a quarter. */
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

    public static Response command(String member, String session, String type) {
        return command(member, session, UUID.randomUUID().toString(), "{\"type\":\"" + type + "\"}");
    }

    public static Response command(String member, String session, String commandId, String body) {
        return as(member).body(body).put("/sessions/{id}/commands/{command}", session, commandId);
    }
}
