package dev.lilt.client.follow;

import static dev.lilt.client.ScriptedServer.AFTER_PUT;
import static dev.lilt.client.ScriptedServer.HELD_OPEN;
import static dev.lilt.client.ScriptedServer.head;
import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.ScriptedServer.stream;
import static dev.lilt.client.Wire.SESSION;
import static dev.lilt.client.Wire.cue;
import static dev.lilt.client.Wire.event;
import static dev.lilt.client.Wire.opening;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.client.ScriptedServer;
import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.SessionCommand;
import dev.lilt.client.api.SymptomId;
import dev.lilt.client.api.Token;
import dev.lilt.client.terminal.PlainLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Following over real connections; the clock stands still, so only what is due or over is shown. */
@Timeout(60)
class SessionFollowerTest {
    private static final String REP =
            "\"rep\":1,\"reps\":8,\"side\":\"left\",\"title\":\"Rep 1 of 8\",\"text\":\"Left side\",";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PlainLines lines = new PlainLines(new PrintStream(bytes, true, StandardCharsets.UTF_8), null);

    @Test
    void shouldShowEachCueOnceAcrossACutConnection() throws Exception {
        // Given
        String first = stream(
                opening(state(2, "running", 20_000, 20)),
                event("2.0", "cue", cue(0, 10, "prepare", "\"title\":\"Seated\",")),
                event("2.1", "cue", cue(1, 20, "rep", REP)));
        String second = stream(
                opening(state(2, "running", 24_000, 24)),
                event("2.1", "cue", cue(1, 20, "rep", REP)),
                event("2.2", "cue", cue(2, 22, "breathe-in", "\"title\":\"Breathe in\",\"text\":\"Slowly\",")),
                event("2.end", "end", "{\"status\":\"completed\",\"activeMs\":59500}"));
        try (ScriptedServer server = new ScriptedServer(first, second).withoutProvisions()) {
            // When
            Outcome outcome = follow(server).join(SESSION);

            // Then
            assertThat(outcome)
                    .isEqualTo(new Outcome.Ended(ReceivedStatus.COMPLETED, Optional.of(Duration.ofMillis(59_500))));
            assertThat(printed())
                    .containsExactly(
                            "00:20  running      session " + SESSION + ", 1 min",
                            "00:10  prepare      Seated",
                            "00:20  rep          Rep 1 of 8 - Left side",
                            "00:20  offline      no connection (the server closed it), trying again",
                            "00:24  online       connected again",
                            "00:22  breathe-in   Breathe in - Slowly",
                            "01:00  session      [####################] 100 %",
                            "01:00  completed    59 s active");
        }
    }

    @Test
    void shouldNotShowACueThatACommandOverruled() throws Exception {
        // Given
        String answer = stream(
                opening(state(2, "running", 20_000, 20)),
                event("2.1", "cue", cue(1, 25, "rep", REP)),
                event("3.state", "state", state(3, "stopped", 21_000, 21)),
                event("3.end", "end", "{\"status\":\"stopped\",\"activeMs\":21000}"));
        try (ScriptedServer server = new ScriptedServer(answer).withoutProvisions()) {
            // When
            follow(server).join(SESSION);

            // Then
            assertThat(printed())
                    .containsExactly(
                            "00:20  running      session " + SESSION + ", 1 min",
                            "00:21  session      [#######.............] 35 %",
                            "00:21  stopped      21 s active");
        }
    }

    @Test
    void shouldStartOnceFollowed() throws Exception {
        // Given
        String end = event("2.end", "end", "{\"status\":\"stopped\",\"activeMs\":0}");
        try (ScriptedServer server = new ScriptedServer(stream(opening(state(1, "ready", 0, 0)), AFTER_PUT, end))
                .withoutProvisions()
                .onPut(json(200, state(2, "running", 0, 0)))) {
            // When
            follow(server).begin(SESSION);

            // Then
            assertThat(server.requests())
                    .filteredOn(request -> request.body().equals("{\"type\":\"start\"}"))
                    .hasSize(1);
            assertThat(server.requests().getFirst().line())
                    .isEqualTo("GET /sessions/" + SESSION + "/cues?lead=5000 HTTP/1.1");
        }
    }

    @Test
    void shouldGoOnFromAGateWhenTheMemberSaysSo() throws Exception {
        // Given: the server says that the session waits, and a line is entered once that is shown
        PipedOutputStream keyboard = new PipedOutputStream();
        PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8) {
            @Override
            public void println(@Nullable String line) {
                super.println(line);
                if (String.valueOf(line).contains("waiting")) {
                    enter(keyboard);
                }
            }
        };
        String answer = stream(
                opening(state(2, "running", 0, 0)),
                event("2.0", "cue", cue(0, 0, "ready", "\"title\":\"Ready?\",")),
                "event: state\ndata: " + state(2, "waiting", 0, 0) + "\n\n",
                AFTER_PUT,
                event("3.end", "end", "{\"status\":\"completed\",\"activeMs\":60000}"));
        try (ScriptedServer server =
                new ScriptedServer(answer).withoutProvisions().onPut(json(200, state(3, "running", 0, 0)))) {
            PlainLines plain = new PlainLines(screen, new PipedInputStream(keyboard));

            // When
            new SessionFollower(api(server), plain, new StoppedClock(), SessionFollower.LEAD).join(SESSION);

            // Then
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::body)
                    .containsExactly("", "{\"type\":\"continue\"}");
        }
    }

    private static void enter(PipedOutputStream keyboard) {
        try {
            keyboard.write('\n');
            keyboard.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldTellWhyItCannotBeStarted() throws Exception {
        // Given
        String problem = "{\"type\":\"urn:lilt:problem:not-allowed\",\"detail\":\"You may only look on.\"}";
        try (ScriptedServer server = new ScriptedServer(
                        stream(opening(state(1, "ready", 0, 0))) + HELD_OPEN, json(403, problem))
                .withoutProvisions()) {
            // When
            var thrown = assertThatThrownBy(() -> follow(server).begin(SESSION));

            // Then
            thrown.isInstanceOf(ApiException.class).hasMessage("You may only look on.");
        }
    }

    @Test
    void shouldSendAStopOnceTheLineIsBack() throws Exception {
        // Given: the first attempts at the stop find nobody, and the stream is gone
        String guidance = "{\"items\":[{\"id\":\"urgent\",\"title\":{\"en\":\"Urgent care now\"},\"items\":[{\"id\":"
                + "\"chest-pain\",\"title\":{\"en\":\"Chest pain\"},\"text\":{\"en\":\"Call for help.\"}}]}]}";
        String away = "{\"type\":\"urn:lilt:problem:unavailable\",\"detail\":\"Lilt is away for a moment.\"}";
        BlockingQueue<FollowEvent> signals = new LinkedBlockingQueue<>();
        try (ScriptedServer server = new ScriptedServer()
                        .onGet("/guidance", json(200, guidance))
                        .onPut(json(503, away))
                        .onPut(json(503, away))
                        .onPut(json(200, state(3, "stopped", 9000, 9)));
                CommandSender sender = new CommandSender(api(server), SESSION, signals::add)) {
            // When
            sender.stop(SessionCommand.stopFor(List.of(SymptomId.CHEST_PAIN)));

            // Then
            assertThat(signals.poll(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            FollowEvent.StopWaits.class,
                            waits -> assertThat(waits.refusal()).hasMessage("Lilt is away for a moment."));
            assertThat(signals.poll(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            FollowEvent.Accepted.class,
                            accepted -> assertThat(accepted.state().status()).isEqualTo(ReceivedStatus.STOPPED));
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::body)
                    .containsOnly("{\"type\":\"stop\",\"symptoms\":[\"chest-pain\"]}")
                    .hasSize(3);
            assertThat(server.requests())
                    .extracting(ScriptedServer.Request::line)
                    .containsOnly(server.requests().getFirst().line());
        }
    }

    @Test
    void shouldLookUpTheStateWhenTheEndWasHeardElsewhere() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(
                        head(204, "text/event-stream") + "\r\n", json(200, state(3, "expired", 9000, 9)))
                .withoutProvisions()) {
            // When
            Outcome outcome = follow(server).join(SESSION);

            // Then
            assertThat(outcome).isEqualTo(new Outcome.Ended(ReceivedStatus.EXPIRED, Optional.empty()));
            assertThat(server.requests().getLast().line()).isEqualTo("GET /sessions/" + SESSION + " HTTP/1.1");
        }
    }

    private SessionFollower follow(ScriptedServer server) throws ApiException {
        return new SessionFollower(api(server), lines, new StoppedClock(), SessionFollower.LEAD);
    }

    private static Api api(ScriptedServer server) throws ApiException {
        return new Api(Services.behind(server.url()), Token.of("abc"), List.of(Duration.ZERO));
    }

    private List<String> printed() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Signals are awaited, but no time passes. */
    private static final class StoppedClock implements Monotonic {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public <T> @Nullable T next(BlockingQueue<T> queue, Duration atMost) throws InterruptedException {
            return queue.poll(30, TimeUnit.SECONDS);
        }
    }
}
