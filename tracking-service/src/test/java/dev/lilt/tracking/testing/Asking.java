package dev.lilt.tracking.testing;

import static io.restassured.RestAssured.given;

import dev.lilt.local.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Requests as a client makes them. */
public final class Asking {
    private Asking() {}

    public static RequestSpecification as(String member) {
        return with(Tokens.member(member));
    }

    public static RequestSpecification with(String token) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }

    /** What a 200 answers to a member. */
    public static String ok(String member, String path) {
        return as(member).get(path).then().statusCode(200).extract().asString();
    }

    /** The status, the type and the whole problem document, one to a line. */
    public static String problem(Response response) {
        return "%d %s%n%s".formatted(response.statusCode(), response.contentType(), response.asString());
    }
}
