package dev.lilt.content.testing;

import static io.restassured.RestAssured.given;

import dev.lilt.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls to the running service. */
public final class Api {
    private Api() {}

    public static RequestSpecification asMember() {
        return given().auth().oauth2(Tokens.member("alma"));
    }

    public static RequestSpecification asAuthor() {
        return given().auth().oauth2(Tokens.author("nora")).contentType("application/json");
    }

    /** A pelvic tilt under another id. */
    public static Example exercise(String id) {
        return Example.pelvicTilt().with("id", "\"" + id + "\"");
    }

    /** Publishes the first version of an exercise of that id. */
    public static void publish(String id) {
        publish(exercise(id));
    }

    public static void publish(Example exercise) {
        asAuthor()
                .body(exercise.json())
                .put("/exercises/" + exercise.id())
                .then()
                .statusCode(201);
    }

    /** Replaces a version, whatever comes of it. */
    public static Response replace(Example exercise, int version) {
        return asAuthor()
                .header("If-Match", "\"" + version + "\"")
                .body(exercise.json())
                .put("/exercises/" + exercise.id());
    }
}
