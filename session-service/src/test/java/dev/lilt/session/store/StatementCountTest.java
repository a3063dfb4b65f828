package dev.lilt.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.RecordedStatements;
import dev.lilt.session.testing.RecordedStatements.Recorded;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Counts the round trips of a request, those of Hibernate and plain ones; begin goes with the first, commit is one
 * more.
 */
@SessionServiceTest
class StatementCountTest {
    private final String member = Service.someone();

    @Inject
    SessionRepository sessions;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
        // The timeline has a row, and this replica knows.
        Service.session(Service.someone(), Service.MORNING);
    }

    @Test
    void shouldMakeASessionInOneRoundTrip() {
        // When
        Recorded made =
                RecordedStatements.of(Service.as(member).body(Service.MORNING), request -> request.post("/sessions"));

        // Then
        assertThat(made.answer().statusCode()).isEqualTo(201);
        assertThat(made.statements()).hasSize(1);
    }

    @Test
    void shouldMakeASessionInThreeForAMemberWhoStoppedOneBecauseOfASymptom() {
        // Given
        String id = Service.session(member, Service.MORNING);
        command(id, "{\"type\":\"stop\",\"symptoms\":[\"other\"]}");

        // When
        Recorded made = RecordedStatements.of(
                Service.as(member)
                        .body(Service.MORNING.replace("\"clearance\"", "\"symptomsGone\":true,\"clearance\"")),
                request -> request.post("/sessions"));

        // Then
        assertThat(made.answer().statusCode()).isEqualTo(201);
        assertThat(made.statements())
                .as("not written; the question for symptoms, written")
                .hasSize(3);
    }

    @Test
    void shouldRefuseASessionTooManyInOne() {
        // Given
        for (int i = 0; i < 4; i++) {
            Service.session(member, Service.MORNING);
        }

        // When
        Recorded refused =
                RecordedStatements.of(Service.as(member).body(Service.MORNING), request -> request.post("/sessions"));

        // Then
        assertThat(refused.answer().statusCode()).isEqualTo(409);
        assertThat(refused.statements()).hasSize(1);
    }

    @Test
    void shouldTakeACommandInOneRoundTripAndAnExtensionOrARepeatInTwo() {
        // Given
        String id = Service.session(member, Service.MORNING);

        // When
        Recorded start = command(id, "{\"type\":\"start\"}");
        Recorded extend = command(id, "{\"type\":\"extend\",\"seconds\":7}");
        // Somebody follows it here, so that the longer timeline stays in memory.
        SessionRepository.Loaded followed = sessions.load(List.of(UUID.fromString(id)));
        Recorded pause = command(id, "{\"type\":\"pause\"}");
        Recorded stop = command(id, "stop", "{\"type\":\"stop\",\"symptoms\":[\"other\"]}");
        Recorded repeated = command(id, "stop", "{\"type\":\"stop\",\"symptoms\":[\"other\"]}");

        // Then
        assertThat(followed.sessions()).hasSize(1);
        assertThat(start.statements()).hasSize(1);
        assertThat(extend.statements()).hasSize(2);
        assertThat(pause.statements()).hasSize(1);
        assertThat(stop.statements()).hasSize(1);
        assertThat(stop.answer().<Integer>path("revision")).isEqualTo(5);
        assertThat(repeated.statements()).hasSize(1);
        assertThat(repeated.answer().asString()).isEqualTo(stop.answer().asString());
    }

    private Recorded command(String session, String body) {
        return command(session, UUID.randomUUID().toString(), body);
    }

    private Recorded command(String session, String commandId, String body) {
        return RecordedStatements.of(
                Service.as(member).body(body),
                request -> request.put("/sessions/{id}/commands/{command}", session, commandId));
    }
}
