package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import dev.lilt.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class StalledReaderTest {
    private static final Pattern ID = Pattern.compile("(?<=\nid: )[^\n]+(?=\n[^\n]+\ndata: [^\n]+\n)");
    /** Says more than the kernel and the write queue hold together. */
    private static final String LONG = "{\"exercises\":[{\"id\":\"breathing-practice\",\"seconds\":900},"
            + "{\"id\":\"breathing-practice\",\"seconds\":900},{\"id\":\"breathing-practice\",\"seconds\":900},"
            + "{\"id\":\"breathing-practice\",\"seconds\":900}],\"pace\":60," + Service.PROFILE + "}";

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldCutOffAReaderThatStallsAndLetItResumeWithoutLoss() throws IOException {
        // Given
        String id = Service.session("stalls", LONG);
        Service.command("stalls", id, "start").then().statusCode(200);
        // Followed meanwhile: one that nobody follows for a minute pauses by itself.
        try (EventStream other = Service.follow("stalls", id, "")) {
            await().atMost(Duration.ofSeconds(90)).until(() -> other.ids().contains("2.end"));
        }
        await().until(() -> followers(id) == 0);
        String received;
        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(4_096);
            reader.connect(new InetSocketAddress("localhost", RestAssured.port));
            reader.getOutputStream()
                    .write(("GET /sessions/" + id
                                    + "/cues?from=start HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.member("stalls") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            // When: nothing is read until the server has given it up, well before TCP_USER_TIMEOUT ends the connection
            await().until(() -> followers(id) == 1);
            await().atMost(Duration.ofSeconds(15)).until(() -> followers(id) == 0);
            received = untilCut(reader);
        }

        // Then
        List<String> before =
                ID.matcher(received).results().map(MatchResult::group).toList();
        List<String> union = new ArrayList<>(before);
        union.addAll(ids(id, "Last-Event-ID", before.getLast()));
        assertThat(received.length()).isLessThan(150_000);
        assertThat(before).isNotEmpty();
        assertThat(union).isEqualTo(ids(id));
    }

    private static int followers(String id) {
        return Service.as("stalls").get("/sessions/{id}", id).path("followers");
    }

    private static String untilCut(Socket reader) {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8_192];
        try {
            for (int read = reader.getInputStream().read(buffer);
                    read >= 0;
                    read = reader.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException reset) {
            return text.toString();
        }
        return text.toString();
    }

    private static List<String> ids(String id, String... headers) {
        try (EventStream stream = Service.follow("stalls", id, "?from=start", headers)) {
            stream.whole();
            return stream.ids();
        }
    }
}
