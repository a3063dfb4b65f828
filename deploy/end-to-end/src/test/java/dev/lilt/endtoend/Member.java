package dev.lilt.endtoend;

import static io.restassured.RestAssured.given;

import dev.lilt.local.identity.TokenSigner;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** A member of a running stack, who asks for what a client would ask for. */
record Member(RunningStack stack, String id) {
    private static final String SESSION = """
            {"plan":"back-care-day","block":"morning","zone":"Europe/Vienna","pace":%d,
             "profile":{"gestationalWeek":24,"clearance":{"conditions":[],"clearedByClinician":false,"restAdvised":false}}}""";

    static Member fresh() {
        return fresh(RunningStack.get());
    }

    static Member fresh(RunningStack stack) {
        return new Member(stack, "member-" + UUID.randomUUID());
    }

    String token() {
        return stack.token(id, TokenSigner.MEMBER);
    }

    RequestSpecification at(String service) {
        return given().baseUri(stack.url(service))
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
        command("session-service", session, "{\"type\":\"" + type + "\"}");
    }

    /** By way of this part, a replica say. */
    void command(String part, String session, String body) {
        at(part).body(body)
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

    /** Returns the sessions of the member that have reached the ledger. */
    List<String> completed() {
        return at("tracking-service")
                .get("/activity")
                .then()
                .statusCode(200)
                .extract()
                .path("items.sessionId");
    }

    /** The ids of the sessions in an export. */
    List<String> exported(String service, String path) {
        return at(service)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(service.startsWith("session") ? "sessions.id" : "sessions.sessionId");
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
