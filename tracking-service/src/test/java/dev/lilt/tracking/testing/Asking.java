package dev.lilt.tracking.testing;

import static io.restassured.RestAssured.given;

import dev.lilt.testing.EventStream;
import dev.lilt.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/** Requests as a client makes them. */
public final class Asking {
    private Asking() {}

    public static RequestSpecification as(String member) {
        return with(Tokens.member(member));
    }

    public static RequestSpecification with(String token) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }

    /**
     * Opens the stream of the member's week.
     *
     * @param query such as {@code ?zone=UTC}, or nothing
     */
    public static EventStream follow(String member, String query) {
        return followWithToken(Tokens.member(member), query);
    }

    /** Opens the stream of the week of the member of this token. */
    public static EventStream followWithToken(String token, String query) {
        return EventStream.open(
                URI.create("http://localhost:" + RestAssured.port + "/weeks/current/stream" + query),
                "Authorization",
                "Bearer " + token);
    }

    /** Returns the body of a member's request, which has to be answered with 200. */
    public static String ok(String member, String path) {
        return as(member).get(path).then().statusCode(200).extract().asString();
    }

    /** The status, the type and the whole problem document, one to a line. */
    public static String problem(Response response) {
        return "%d %s%n%s".formatted(response.statusCode(), response.contentType(), response.asString());
    }
}
