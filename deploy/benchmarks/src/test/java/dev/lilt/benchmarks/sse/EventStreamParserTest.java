package dev.lilt.benchmarks.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamParserTest {
    private static final String CUE =
            "id: 3.17\nevent: cue\ndata: {\"index\":17,\"atMs\":42000,\"dueAt\":\"2026-11-22T10:00:42.125Z\"}\n\n";
    private static final String OPENING =
            "retry: 2000\n\nevent: state\ndata: {\"revision\":3,\"at\":\"2026-11-22T09:59:00.000Z\","
                    + "\"serverTime\":\"2026-11-22T10:00:41.999Z\"}\n\n:\n\n";

    private final List<String> heard = new ArrayList<>();
    private final EventStreamParser parser = new EventStreamParser(new Recorder());

    @Test
    void shouldReadIdIndexAndDueTimeOfACue() {
        // Given
        String response = chunked(CUE);

        // When
        feed(response, response.length());

        // Then
        assertThat(heard).containsExactly("200", "cue 3 17 " + Instant.parse("2026-11-22T10:00:42.125Z"), "finished");
    }

    @Test
    void shouldReadTheSameWhereverTheBytesAreCut() {
        for (int size = 1; size < 40; size++) {
            // Given
            heard.clear();
            var cut = new EventStreamParser(new Recorder());
            byte[] bytes = chunked(OPENING, CUE, CUE.replace("17", "18")).getBytes(StandardCharsets.UTF_8);

            // When
            for (int at = 0; at < bytes.length; at += size) {
                cut.feed(bytes, at, Math.min(size, bytes.length - at));
            }

            // Then
            assertThat(heard)
                    .as("in pieces of %d", size)
                    .containsExactly(
                            "200",
                            "state without id, at 2026-11-22T09:59:00Z, by 2026-11-22T10:00:41.999Z",
                            "cue 3 17 2026-11-22T10:00:42.125Z",
                            "cue 3 18 2026-11-22T10:00:42.125Z",
                            "finished");
        }
    }

    @Test
    void shouldReadABodyOfTheLengthThatItsHeadTells() {
        // Given
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: %d\r\n\r\n";
        String rejection = "retry: 2000\n\n";

        // When
        byte[] rejected = (head.formatted(rejection.length()) + rejection).getBytes(StandardCharsets.UTF_8);
        parser.feed(rejected, 0, rejected.length - 3);
        parser.feed(rejected, rejected.length - 3, 3);
        byte[] cue = (head.formatted(CUE.length()) + CUE).getBytes(StandardCharsets.UTF_8);
        new EventStreamParser(new Recorder()).feed(cue, 0, cue.length);

        // Then
        assertThat(heard)
                .containsExactly(
                        "200", "finished", "200", "cue 3 17 " + Instant.parse("2026-11-22T10:00:42.125Z"), "finished");
    }

    @Test
    void shouldReadABodyThatIsNotChunked() {
        // Given
        String response = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + CUE;

        // When
        feed(response, response.length());

        // Then
        assertThat(heard).containsExactly("200", "cue 3 17 2026-11-22T10:00:42.125Z");
    }

    @Test
    void shouldReadEventsOfAServerWithIdsOfItsOwn() {
        // Given
        String response = chunked(
                "id: 1764061200:0\r\nevent: cue\r\ndata: {\"index\":5,\"dueAt\":\"2026-11-22T10:00:42.125Z\"}\r\n\r\n");

        // When
        feed(response, response.length());

        // Then
        assertThat(heard).containsExactly("200", "cue 0 5 2026-11-22T10:00:42.125Z", "finished");
    }

    @Test
    void shouldTellTheStatusOfARefusal() {
        // Given
        String response = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}";

        // When
        feed(response, response.length());

        // Then
        assertThat(heard).containsExactly("404", "finished");
    }

    @Test
    void shouldReadInstantsOfLeapDaysAndRefuseOthers() {
        // Given
        byte[] leapDay = "2028-02-29T23:59:59.999Z".getBytes(StandardCharsets.US_ASCII);
        byte[] seconds = "2028-02-29T23:59:59Z".getBytes(StandardCharsets.US_ASCII);

        // When
        long millis = InstantParser.millis(leapDay, 0, leapDay.length);

        // Then
        assertThat(Instant.ofEpochMilli(millis)).isEqualTo("2028-02-29T23:59:59.999Z");
        assertThatIllegalArgumentException().isThrownBy(() -> InstantParser.millis(seconds, 0, seconds.length));
    }

    private void feed(String text, int length) {
        parser.feed(text.getBytes(StandardCharsets.UTF_8), 0, length);
    }

    private static String chunked(String... bodies) {
        var response = new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (String body : bodies) {
            response.append(Integer.toHexString(body.length()))
                    .append("\r\n")
                    .append(body)
                    .append("\r\n");
        }
        return response.append("0\r\n\r\n").toString();
    }

    private final class Recorder implements EventStreamParser.Listener {
        @Override
        public void responded(int status) {
            heard.add(Integer.toString(status));
        }

        @Override
        public void heard(Event event) {
            if (event.isCue()) {
                heard.add("cue " + event.revision() + " " + event.index() + " "
                        + Instant.ofEpochMilli(event.dueAtMillis()));
            } else {
                heard.add("state " + (event.hasId() ? event.id() : "without id") + ", at "
                        + Instant.ofEpochMilli(event.atMillis()) + ", by "
                        + Instant.ofEpochMilli(event.serverTimeMillis()));
            }
        }

        @Override
        public void finished() {
            heard.add("finished");
        }
    }
}
