package dev.lilt.session.create;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.store.MemberSessions;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SessionServiceTest
class TooManySessionsTest {
    private final String member = Service.someone();

    @Inject
    SessionRepository sessions;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldRefuseAFifthSessionWhileFourAreLive() {
        // Given
        Service.session(member, Service.MORNING);
        Service.session(member, Service.MORNING);
        String running = Service.session(member, Service.MORNING);
        Service.command(member, running, "start").then().statusCode(200);
        String paused = Service.session(member, Service.MORNING);
        Service.command(member, paused, "start").then().statusCode(200);
        Service.command(member, paused, "pause").then().statusCode(200);

        // When
        Response answer = Service.make(member, Service.MORNING);

        // Then
        assertProblem(
                answer,
                document(
                        409,
                        "too-many-sessions",
                        "Too many sessions",
                        "You have 4 sessions that are not over. Stop one of them first; GET /sessions?status=ready"
                                + " lists those that were not started, running, waiting and paused the others.",
                        "/sessions"));
        assertThat(Service.make(Service.someone(), Service.MORNING).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldTakeAsManyAsAreStopped(int stopped) {
        // Given
        for (int i = 0; i < 4; i++) {
            String id = Service.session(member, Service.MORNING);
            if (i < stopped) {
                Service.command(member, id, "stop").then().statusCode(200);
            }
        }

        // When
        List<Integer> statuses = List.of(make(), make(), make());

        // Then
        assertThat(statuses.subList(0, stopped)).containsOnly(201);
        assertThat(statuses.subList(stopped, 3)).containsOnly(409);
    }

    @Test
    void shouldNotCountASessionFromTheMillisecondOfItsEnd() {
        // Given
        String id = Service.session(member, Service.MORNING);
        Response started = Service.command(member, id, "start");
        Instant end = Instant.parse(started.path("at")).plus(Duration.ofMillis(started.<Integer>path("durationMs")));

        // When
        MemberSessions before = makeTheOnlyOne(id, end.minusMillis(1));
        MemberSessions from = makeTheOnlyOne(id, end);

        // Then
        assertThat(before).isEqualTo(new MemberSessions(1, false, false));
        assertThat(from).isEqualTo(new MemberSessions(0, false, false));
        assertThat(Service.as(member).get("/sessions").<List<String>>path("items.id"))
                .hasSize(2);
    }

    @Test
    void shouldMakeExactlyFourForDevicesThatAskAtOnce() throws Exception {
        // Given
        Callable<Integer> make = this::make;

        // When
        List<Integer> statuses;
        try (ExecutorService devices = Executors.newFixedThreadPool(20)) {
            statuses = devices.invokeAll(Collections.nCopies(20, make)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(statuses).containsOnly(201, 409);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(4);
    }

    private int make() {
        return Service.make(member, Service.MORNING).statusCode();
    }

    /** Makes another session like this one at an instant, if none is live then. */
    private MemberSessions makeTheOnlyOne(String id, Instant at) {
        UUID like = UUID.fromString(id);
        Session session = sessions.load(List.of(like)).sessions().get(like);
        SessionLog log = SessionLog.created(
                session.log().compiledSession(), session.log().pace(), false, at);
        Session another = new Session(UUID.randomUUID(), member, session.zone(), session.locale(), log, Set.of());
        return QuarkusTransaction.requiringNew().call(() -> sessions.insert(another, false, 1));
    }
}
