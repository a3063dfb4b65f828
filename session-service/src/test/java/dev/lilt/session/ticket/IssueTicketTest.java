package dev.lilt.session.ticket;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static dev.lilt.session.testing.Problems.invalidRequest;
import static dev.lilt.session.testing.Problems.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SessionServiceTest
class IssueTicketTest {
    private final String member = Service.someone();
    private String session;
    private String path;

    @Inject
    Tickets tickets;

    @BeforeEach
    void makeASession() {
        Service.waitForContent();
        session = Service.session(member, Service.MORNING);
        path = "/sessions/" + session + "/tickets";
    }

    @Test
    void shouldGiveATicketOnce() throws Exception {
        // When
        Response answer = Service.as(member).post(path);

        // Then
        String ticket = answer.path("ticket");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ticket).matches("[A-Za-z0-9_-]{43}");
        assertThat(answer.asString())
                .isEqualTo("""
                        {"ticket":"%s","session":"%s","expiresAt":"%s","url":"/sessions/%s/cues?ticket=%s"}""".formatted(ticket, session, answer.path("expiresAt"), session, ticket));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII));
        assertThat(kept())
                .containsExactly(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            nothing          | 15
            {}               | 15
            null             | 15
            {"minutes":null} | 15
            {"minutes":1}    | 1
            {"minutes":180}  | 180
            """)
    void shouldBeGoodForAsLongAsTheMemberSays(String body, int minutes) {
        // Given
        Instant before = Instant.now().minusMillis(1);

        // When
        Response answer = body == null
                ? Service.as(member).post(path)
                : Service.as(member).body(body).post(path);

        // Then
        Instant expiresAt = Instant.parse(answer.path("expiresAt"));
        assertThat(expiresAt.minus(Duration.ofMinutes(minutes))).isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"minutes":0}   | minutes | at least 1
            {"minutes":181} | minutes | at most 180
            {"hours":1}     | hours   | there is no such field
            """)
    void shouldNameAFieldThatIsWrong(String body, String field, String detail) {
        // When
        Response answer = Service.as(member).body(body).post(path);

        // Then
        assertProblem(answer, invalidRequest(path, field, detail));
    }

    @Test
    void shouldGiveNoneToAnybodyElse() {
        // When
        Response answer = Service.as("neighbour").post(path);

        // Then
        assertProblem(answer, notFound(path));
    }

    @Test
    void shouldGiveNoneForASessionThatIsOver() {
        // Given
        Service.command(member, session, "stop").then().statusCode(200);

        // When
        Response answer = Service.as(member).post(path);

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:session-over","title":"Session over","status":409,
                 "detail":"This session is over, so there is nothing left to follow.",
                 "instance":"%s","sessionStatus":"stopped"}""".formatted(path));
    }

    @Test
    void shouldGiveSixteenForASessionAndNoMoreUntilOneExpires() {
        // Given
        List<Integer> statuses = IntStream.range(0, 16)
                .parallel()
                .mapToObj(each ->
                        Service.as(member).body("{\"minutes\":1}").post(path).statusCode())
                .toList();

        // When
        Response answer = Service.as(member).post(path);

        // Then
        assertThat(statuses).containsOnly(201);
        assertProblem(
                answer,
                document(
                        429,
                        "too-many-tickets",
                        "Too many tickets",
                        "This session has 16 tickets that are good. Wait until one expires.",
                        path));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void shouldForgetTicketsThatHaveExpired() {
        // Given
        UUID id = UUID.fromString(session);
        TicketSecret expired = TicketSecret.random();
        TicketSecret good = TicketSecret.random();
        QuarkusTransaction.requiringNew().run(() -> {
            tickets.save(expired, id, Instant.now().minusSeconds(1));
            tickets.save(good, id, Instant.now().plusSeconds(60));
        });

        // When
        tickets.deleteExpired();

        // Then
        assertThat(kept()).containsExactly(good.hash());
    }

    private List<String> kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> tickets.list("session", UUID.fromString(session)).stream()
                        .map(row -> row.hash)
                        .toList());
    }
}
