package dev.lilt.client.stream;

import static dev.lilt.client.ScriptedServer.HELD_OPEN;
import static dev.lilt.client.ScriptedServer.head;
import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.ScriptedServer.stream;
import static dev.lilt.client.Wire.cue;
import static dev.lilt.client.Wire.event;
import static dev.lilt.client.Wire.opening;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.ScriptedServer;
import dev.lilt.client.api.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CueStreamTest {
    private static final String END = event("1.end", "end", "{\"status\":\"completed\",\"activeMs\":60000}");

    @Test
    void shouldResumeAfterTheLastEventThatCameWhole() throws Exception {
        // Given: the second connection breaks inside an event whose id has arrived already
        String first = stream(
                opening(state(1, "running", 0, 0)),
                event("1.state", "state", state(1, "running", 0, 0)),
                event("1.0", "cue", cue(0, 0, "prepare", "")));
        String second = stream(opening(state(1, "running", 2000, 2)), event("1.1", "cue", cue(1, 2, "rep", "")))
                + "id: 1.2\nevent: cue\ndata: {\"index\":2,";
        String third = stream(opening(state(1, "running", 4000, 4)), event("1.2", "cue", cue(2, 4, "hold", "")), END);
        try (ScriptedServer server = new ScriptedServer(first, second, third)) {
            // When
            List<String> heard = listen(server);

            // Then
            assertThat(heard)
                    .containsExactly(
                            "opened 1",
                            "turned 1",
                            "said 1.0",
                            "lost",
                            "opened 1",
                            "said 1.1",
                            "lost",
                            "opened 1",
                            "said 1.2",
                            "ended COMPLETED PT1M");
            assertThat(server.requests())
                    .extracting(request -> request.header("last-event-id"))
                    .containsExactly("", "1.0", "1.1");
        }
    }

    @Test
    void shouldSendTheTokenAndTheLeadAndNothingElse() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(stream(opening(state(1, "ready", 0, 0)), END))) {
            // When
            listen(server);

            // Then
            ScriptedServer.Request request = server.requests().getFirst();
            assertThat(request.line()).isEqualTo("GET /sessions/x/cues?lead=5000 HTTP/1.1");
            assertThat(request.header("authorization")).isEqualTo("Bearer abc");
            assertThat(request.header("accept")).isEqualTo("text/event-stream");
        }
    }

    @Test
    void shouldPassOverCommentsAndUnknownEvents() throws Exception {
        // Given
        String answer =
                stream(opening(state(1, "running", 0, 0)), ": still here\n\n", event("1.joy", "joy", "{}"), END);
        try (ScriptedServer server = new ScriptedServer(answer)) {
            // When
            List<String> heard = listen(server);

            // Then
            assertThat(heard).containsExactly("opened 1", "ended COMPLETED PT1M");
        }
    }

    @Test
    void shouldFinishOnNoContent() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(
                stream(opening(state(1, "running", 0, 0))), head(204, "text/event-stream") + "\r\n")) {
            // When
            List<String> heard = listen(server);

            // Then
            assertThat(heard).containsExactly("opened 1", "lost", "finished");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"401, Your sign-in has run out", "403, This is not yours to follow", "404, There is no such session"})
    void shouldNotAskAgainWhenDenied(int status, String detail) throws Exception {
        // Given
        String problem = json(status, "{\"type\":\"urn:lilt:problem:x\",\"detail\":\"" + detail + "\"}");
        try (ScriptedServer server = new ScriptedServer(problem, problem)) {
            // When
            List<String> heard = listen(server);

            // Then
            assertThat(heard).containsExactly("denied " + detail);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void shouldDenyAPageThatIsNoStream() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(head(200, "text/html") + "\r\n<html>event: state</html>")) {
            // When
            List<String> heard = listen(server);

            // Then
            assertThat(heard).containsExactly("denied localhost answered, but not with a session's stream");
        }
    }

    @Test
    void shouldTryAgainWhileTheServerIsBeingReplaced() throws Exception {
        // Given
        try (ScriptedServer server =
                new ScriptedServer(stream(opening(state(1, "running", 0, 0))), json(503, ""), stream(END))) {
            // When
            List<String> heard = listen(server);

            // Then
            assertThat(heard).containsExactly("opened 1", "lost", "lost", "ended COMPLETED PT1M");
        }
    }

    @Test
    void shouldFallSilentWhenClosed() throws Exception {
        // Given
        try (ScriptedServer server = new ScriptedServer(stream(opening(state(1, "running", 0, 0))) + HELD_OPEN)) {
            BlockingQueue<StreamEvent> queue = new LinkedBlockingQueue<>();
            CueStream stream = open(server, queue);
            assertThat(queue.poll(30, TimeUnit.SECONDS)).isInstanceOf(StreamEvent.Opened.class);

            // When
            stream.close();
            stream.awaitClosed();

            // Then
            assertThat(queue).isEmpty();
        }
    }

    private static CueStream open(ScriptedServer server, BlockingQueue<StreamEvent> queue) throws Exception {
        return CueStream.open(server.url().resolve("/sessions/x/cues?lead=5000"), Token.of("abc"), () -> 7, queue::add);
    }

    private static List<String> listen(ScriptedServer server) throws Exception {
        BlockingQueue<StreamEvent> queue = new LinkedBlockingQueue<>();
        List<String> heard = new ArrayList<>();
        try (CueStream stream = open(server, queue)) {
            boolean more = true;
            while (more) {
                StreamEvent next = queue.poll(30, TimeUnit.SECONDS);
                assertThat(next).as("after %s", heard).isNotNull();
                heard.add(told(next));
                more = !(next instanceof StreamEvent.Ended
                        || next instanceof StreamEvent.Finished
                        || next instanceof StreamEvent.Denied);
            }
        }
        return heard;
    }

    private static String told(StreamEvent heard) {
        return switch (heard) {
            case StreamEvent.Opened opened -> "opened " + opened.state().revision();
            case StreamEvent.StateChanged turned -> "turned " + turned.state().revision();
            case StreamEvent.CueReceived said ->
                "said " + said.revision() + "." + said.cue().index();
            case StreamEvent.Ended ended ->
                "ended " + ended.end().status() + " " + ended.end().active();
            case StreamEvent.Lost lost -> "lost";
            case StreamEvent.Finished finished -> "finished";
            case StreamEvent.Denied denied -> "denied " + denied.refusal().getMessage();
        };
    }
}
