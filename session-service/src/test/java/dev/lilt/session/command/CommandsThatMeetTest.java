package dev.lilt.session.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.AnsweredCommand;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.StoredSession;
import dev.lilt.session.testing.RecordedStatements;
import dev.lilt.session.testing.RecordedStatements.Recorded;
import dev.lilt.session.testing.Rows;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A command that waits for another one's lock: what it knows or has read of the log is from before the other, and it
 * has to see the other's revision all the same.
 */
@SessionServiceTest
class CommandsThatMeetTest {
    /** Never accepted on what this replica knows of the session alone. */
    private static final String EXTEND = "{\"type\":\"extend\",\"seconds\":7}";

    private final String member = Service.someone();

    @Inject
    SessionRepository sessions;

    @Inject
    AgroalDataSource database;

    @Inject
    InstantSource clock;

    private String id = "";

    @BeforeEach
    void startASession() {
        Service.waitForContent();
        id = Service.session(member, Service.MORNING);
        Service.command(member, id, "zero", "{\"type\":\"start\"}").then().statusCode(200);
    }

    @Test
    void shouldStopWhatWasPausedWhileItWaited() {
        // When
        Recorded stop = whileOneIsAccepted(new Command.Pause(), "PAUSE []", "{\"type\":\"stop\"}", "second");

        // Then
        assertThat(stop.answer().<Integer>path("revision")).isEqualTo(4);
        assertThat(log()).isEqualTo("1 ready, 2 running zero, 3 paused first, 4 stopped second");
        assertThat(stop.statements()).as("out of date, read, written").hasSize(3);
    }

    @Test
    void shouldNotPauseWhatWasStoppedWhileItWaited() {
        // When
        Recorded pause = whileOneIsAccepted(new Command.Stop(Set.of()), "STOP []", "{\"type\":\"pause\"}", "second");

        // Then
        assertThat(pause.answer().statusCode()).isEqualTo(409);
        assertThat(pause.answer().<String>path("sessionStatus")).isEqualTo("stopped");
        assertThat(log()).isEqualTo("1 ready, 2 running zero, 3 stopped first");
        assertThat(pause.statements()).as("out of date, read").hasSize(2);
    }

    @Test
    void shouldRepeatWhatWasAcceptedWhileItWaited() {
        // When
        Recorded repeated = whileOneIsAccepted(new Command.Pause(), "PAUSE []", "{\"type\":\"pause\"}", "first");

        // Then
        assertThat(repeated.answer().asString()).isEqualTo("{\"answer\":\"first\"}");
        assertThat(log()).isEqualTo("1 ready, 2 running zero, 3 paused first");
        assertThat(repeated.statements()).as("out of date, read").hasSize(2);
    }

    @Test
    void shouldExtendUnderItsLockWhatWasPausedWhileItWaited() {
        // When
        Recorded extend = whileOneIsAccepted(new Command.Pause(), "PAUSE []", EXTEND, "second");

        // Then
        assertThat(extend.answer().<Integer>path("revision")).isEqualTo(4);
        assertThat(log()).isEqualTo("1 ready, 2 running zero, 3 paused first, 4 paused second");
        assertThat(extend.statements()).as("read, out of date, locked, written").hasSize(4);
    }

    @Test
    void shouldNotExtendUnderItsLockWhatWasStoppedWhileItWaited() {
        // When
        Recorded extend = whileOneIsAccepted(new Command.Stop(Set.of()), "STOP []", EXTEND, "second");

        // Then
        assertThat(extend.answer().statusCode()).isEqualTo(409);
        assertThat(extend.answer().<String>path("sessionStatus")).isEqualTo("stopped");
        assertThat(log()).isEqualTo("1 ready, 2 running zero, 3 stopped first");
        assertThat(extend.statements()).as("read, out of date, locked").hasSize(3);
    }

    @Test
    void shouldSkipOnceThoughTheSkipIsRepeatedAndAllowedAgain() {
        // Given
        Recorded skip = send("{\"type\":\"skip\"}", "first");

        // When
        Recorded repeated = send("{\"type\":\"skip\"}", "first");

        // Then
        assertThat(repeated.answer().asString()).isEqualTo(skip.answer().asString());
        assertThat(log()).isEqualTo("1 ready, 2 running zero, 3 running first");
        assertThat(skip.statements()).hasSize(1);
        assertThat(repeated.statements()).as("not written, read").hasSize(2);
    }

    @Test
    void shouldRelyNoMoreOnASessionThatAnotherReplicaHasChanged() {
        // Given
        Rows.change(database, """
                insert into session_revisions (
                    session_id, number, status, at, position_ms, first_cue, command_id, command, answer)
                select session_id, 3, 'paused', now(), position_ms, first_cue, 'other', 'PAUSE []', '{}'
                from session_revisions where session_id = '%s' and number = 2""".formatted(id), """
                update sessions set revision = 3, status = 'paused', ends_at = null, changed_at = now()
                where id = '%s'""".formatted(id));

        // When
        Recorded first = send("{\"type\":\"skip\"}", "first");
        Recorded second = send("{\"type\":\"skip\"}", "second");

        // Then
        assertThat(log()).isEqualTo("1 ready, 2 running zero, 3 paused other, 4 paused first, 5 paused second");
        assertThat(first.statements()).as("out of date, read, written").hasSize(3);
        assertThat(second.statements()).as("read, written").hasSize(2);
    }

    @Test
    void shouldNotPauseWhatIsOverForAnotherReplicaWhoseClockIsAhead() {
        // Given
        Rows.change(database, "update sessions set ended_at = ends_at where id = '%s'".formatted(id));

        // When
        Recorded pause = send("{\"type\":\"pause\"}", "first");

        // Then
        assertThat(log()).isEqualTo("1 ready, 2 running zero");
        assertThat(pause.answer().statusCode()).isEqualTo(409);
    }

    /** Accepts a command under the id {@code first}, once the other one waits for the lock. */
    private Recorded whileOneIsAccepted(Command first, String fingerprint, String second, String secondId) {
        CompletableFuture<Recorded> waiting = QuarkusTransaction.requiringNew().call(() -> {
            StoredSession locked = sessions.lock(UUID.fromString(id), "first").orElseThrow();
            CompletableFuture<Recorded> other = CompletableFuture.supplyAsync(() -> send(second, secondId));
            await().until(() -> "1".equals(Rows.text(database, """
                    select count(*) from pg_stat_activity
                    where wait_event_type = 'Lock' and query like 'with timeline as%'""")));
            Session next = locked.session().accept(first, clock.instant()).orElseThrow();
            sessions.append(next, new AnsweredCommand("first", fingerprint, "{\"answer\":\"first\"}"));
            return other;
        });
        return waiting.join();
    }

    private Recorded send(String body, String commandId) {
        return RecordedStatements.of(
                Service.as(member).body(body),
                request -> request.put("/sessions/{id}/commands/{command}", id, commandId));
    }

    private String log() {
        return Rows.text(database, """
                select string_agg(concat_ws(' ', number, status, command_id), ', ' order by number)
                from session_revisions where session_id = '%s'""".formatted(id));
    }
}
