package dev.lilt.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";

    @Test
    void shouldKeepFramesAndCharactersThatComeInPieces() throws IOException {
        // Given
        byte[] text = "retry: 2000\n\nevent: state\ndata: {}\n\n:\n\nid: 1.0\nevent: cue\ndata: „ä“\n\nid: 1.1\n"
                .getBytes(UTF_8);

        // When
        try (EventStream stream = served(HEADERS + "\r\n", text)) {
            // Then
            assertThat(stream.whole()).isEqualTo(new String(text, UTF_8));
            assertThat(stream.events())
                    .isEqualTo(List.of("event: state\ndata: {}\n\n", "id: 1.0\nevent: cue\ndata: „ä“\n\n"));
            assertThat(stream.ids()).isEqualTo(List.of("1.0"));
        }
    }

    @Test
    void shouldTellAnEndFromACut() throws IOException {
        // When
        try (EventStream stream = served(HEADERS + "Content-Length: 99\r\n\r\n", ":\n\n".getBytes(UTF_8))) {
            // Then
            assertThat(stream.whole()).isEqualTo(":\n\n\n[cut]");
        }
    }

    private static EventStream served(String head, byte[] body) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> answer(server, head, body));
        return EventStream.open(URI.create("http://localhost:" + server.getLocalPort()));
    }

    private static void answer(ServerSocket server, String head, byte[] body) {
        try (server;
                var connection = server.accept()) {
            connection.setTcpNoDelay(true);
            // A connection that is closed with something unread is reset, and the client may lose what was sent.
            var request = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
            while (!request.readLine().isEmpty()) {}
            var output = connection.getOutputStream();
            output.write(head.getBytes(UTF_8));
            for (byte each : body) {
                output.write(each);
                output.flush();
            }
            connection.shutdownOutput();
            request.read();
        } catch (IOException gone) {
            // The client has what it came for.
        }
    }
}
