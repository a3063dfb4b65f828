package dev.lilt.endtoend;

import static io.restassured.RestAssured.given;

import dev.lilt.local.identity.TokenSigner;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** A member of the running stack, who asks for what a client would ask for. */
record Member(String id) {
    private static final String SESSION = """
            {"plan":"back-care-day","block":"morning","zone":"Europe/Vienna","pace":%d,
             "profile":{"gestationalWeek":24,"clearance":{"conditions":[],"clearedByClinician":false,"restAdvised":false}}}""";

    static Member fresh() {
        return new Member("member-" + UUID.randomUUID());
    }

    String token() {
        return RunningStack.get().token(id, TokenSigner.MEMBER);
    }

    RequestSpecification at(String service) {
        return given().baseUri(RunningStack.get().url(service))
                .header("Authorization", "Bearer " + token())
                .contentType(ContentType.JSON);
    }

    /** A new session of the morning block. */
    String session(int pace) {
        return at("session-service")
                .body(SESSION.formatted(pace))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void command(String session, String type) {
        at("session-service")
                .body("{\"type\":\"" + type + "\"}")
                .put("/sessions/{id}/commands/{command}", session, UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    JsonPath state(String session) {
        return at("session-service")
                .get("/sessions/{id}", session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath timeline(String session) {
        return at("session-service")
                .get("/sessions/{id}/timeline", session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath week() {
        return at("tracking-service")
                .queryParam("zone", "Europe/Vienna")
                .get("/weeks/current")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
