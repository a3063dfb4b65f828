package dev.lilt.session.ticket;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Problems;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SessionServiceTest
class FollowWithATicketTest {
    private static final String OPENS_NOTHING = "This ticket opens nothing here, or no longer. Ask for a new one.";

    private final String member = Service.someone();
    private String session;
    private String cues;

    @Inject
    Tickets tickets;

    @BeforeEach
    void makeASession() {
        Service.waitForContent();
        session = Service.session(member, Service.MORNING);
        cues = "/sessions/" + session + "/cues";
    }

    /** Guidance included: a companion has to know what to do. */
    @Test
    void shouldSeeWhatTheMemberSees() {
        // Given
        try (EventStream own = Service.follow(member, session, "");
                EventStream partners = Service.follow(ticketUrl())) {
            await().until(() -> own.events().size() == 1 && partners.events().size() == 1);
            Service.command(member, session, "start").then().statusCode(200);

            // When
            Service.command(member, session, "one", "{\"type\":\"stop\",\"symptoms\":[\"chest-pain\"]}")
                    .then()
                    .statusCode(200);

            // Then
            assertThat(partners.whole()).contains("\"urgency\":\"urgent\"", "Urgent care now");
            assertThat(partners.ids())
                    .isEqualTo(own.ids())
                    .startsWith("2.state")
                    .endsWith("3.end");
        } finally {
            Service.command(member, session, "stop");
        }
    }

    @Test
    void shouldOpenNoOtherCall() {
        // Given
        String ticket = ticket();
        String path = "/sessions/" + session;

        // When
        Response state = given().get(path + "?ticket=" + ticket);
        Response timeline = given().get(path + "/timeline?ticket=" + ticket);
        Response stop = given().contentType("application/json")
                .body("{\"type\":\"stop\"}")
                .put(path + "/commands/one?ticket=" + ticket);
        Response another = given().contentType("application/json").post(path + "/tickets?ticket=" + ticket);

        // Then
        assertProblem(state, notSignedIn(path));
        assertProblem(timeline, notSignedIn(path + "/timeline"));
        assertProblem(stop, notSignedIn(path + "/commands/one"));
        assertProblem(another, notSignedIn(path + "/tickets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void shouldOpenNothingIfItIsMadeUp(String ticket) {
        // When
        Response answer = given().get(cues + "?ticket=" + ticket);

        // Then
        assertProblem(answer, opensNothing(cues));
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void shouldOpenNoOtherSession() {
        // Given
        String other = "/sessions/" + Service.session(member, Service.MORNING) + "/cues";
        String none = "/sessions/nonsense/cues";
        String ticket = ticket();

        // When
        Response ofAnother = given().get(other + "?ticket=" + ticket);
        Response ofNone = given().get(none + "?ticket=" + ticket);

        // Then
        assertProblem(ofAnother, opensNothing(other));
        assertProblem(ofNone, opensNothing(none));
    }

    @Test
    void shouldOpenNothingOnceItHasExpired() {
        // Given
        TicketSecret secret = TicketSecret.random();
        QuarkusTransaction.requiringNew()
                .run(() -> tickets.save(
                        secret, UUID.fromString(session), Instant.now().minusMillis(1)));

        // When
        Response answer = given().get(cues + "?ticket=" + secret.text());

        // Then
        assertProblem(answer, opensNothing(cues));
    }

    @Test
    void shouldGoByTheTokenWhereBothAreSent() {
        // Given
        String url = cues + "?ticket=" + ticket();

        // When
        Response neighbours = Service.as("neighbour").get(url);
        Response broken = given().header("Authorization", "Bearer broken").get(url);

        // Then
        assertProblem(neighbours, Problems.notFound(cues));
        assertProblem(broken, notSignedIn(cues));
    }

    @Test
    void shouldOpenNothingNewOnceTheSessionIsOver() {
        // Given
        String url = ticketUrl();
        Service.command(member, session, "stop").then().statusCode(200);

        // When
        Response fresh = given().get(url);
        Response fromStart = given().get(url + "&from=start");
        Response pretending = given().get(url + "&lastEventId=9.state");

        // Then
        assertProblem(fresh, opensNothing(cues));
        assertProblem(fromStart, opensNothing(cues));
        assertProblem(pretending, opensNothing(cues));
    }

    @Test
    void shouldLetSomebodyWhoWasThereHearTheEnd() {
        // Given
        String url = ticketUrl();
        Service.command(member, session, "start").then().statusCode(200);
        Service.command(member, session, "stop").then().statusCode(200);

        // When
        Response cutOff = given().header("Last-Event-ID", "2.state").get(url);
        Response done = given().header("Last-Event-ID", "3.end").get(url);

        // Then
        assertThat(cutOff.statusCode()).isEqualTo(200);
        assertThat(cutOff.asString()).contains("id: 3.state\n", "id: 3.end\nevent: end\n");
        assertThat(done.statusCode()).isEqualTo(204);
    }

    @Test
    void shouldNotBeMeasured() {
        // Given
        String ticket = ticket();
        given().get(cues + "?ticket=" + ticket + "&lead=x");
        given().get("/sessions/" + session + "/nothing?ticket=" + ticket);

        // When
        String metrics = given().get("/q/metrics").asString();

        // Then
        assertThat(metrics).contains("uri=\"/sessions/{id}/cues\"").doesNotContain(ticket, "ticket=");
    }

    private String ticket() {
        return Service.as(member).post("/sessions/{id}/tickets", session).path("ticket");
    }

    private String ticketUrl() {
        return Service.as(member).post("/sessions/{id}/tickets", session).path("url");
    }

    private static String notSignedIn(String path) {
        return document(401, "not-signed-in", "Not signed in", "Send a valid bearer token.", path);
    }

    private static String opensNothing(String path) {
        return document(401, "not-signed-in", "Not signed in", OPENS_NOTHING, path);
    }
}
