package dev.lilt.tracking.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.testing.Tokens;
import dev.lilt.tracking.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A reader that takes nothing, while its week changes again and again. */
@QuarkusTest
class StalledReaderTest {
    @Inject
    MeterRegistry metrics;

    @Inject
    DataSource database;

    private int minutes = 1;

    @Test
    void shouldCutOffAReaderThatStalls() throws IOException {
        // Given
        double before = openStreams();
        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(4_096);
            reader.connect(new InetSocketAddress("localhost", RestAssured.port));
            reader.getOutputStream()
                    .write(("GET /weeks/current/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + Tokens.member("stalls") + "\r\n\r\n")
                            .getBytes(US_ASCII));
            await().atMost(10, SECONDS).until(() -> openStreams() == before + 1);

            // When: sooner than the kernel would give it up, after 30 s
            await().atMost(15, SECONDS).pollInterval(Duration.ofMillis(10)).until(() -> {
                changeTheWeek();
                return openStreams() == before;
            });

            // Then: what the kernel held for it is gone with the connection
            assertThat(read(reader.getInputStream())).isBetween(1, 150_000);
        }
    }

    private double openStreams() {
        return metrics.get("lilt.streams.open").gauge().value();
    }

    private void changeTheWeek() throws SQLException {
        minutes = minutes % 1_000 + 1;
        try (Connection connection = database.getConnection();
                PreparedStatement set = connection.prepareStatement("INSERT INTO target VALUES ('stalls', ?, ?)"
                        + " ON CONFLICT (member_id, since) DO UPDATE SET minutes = excluded.minutes")) {
            set.setTimestamp(1, Timestamp.from(TestClock.NOW.minusSeconds(60)));
            set.setInt(2, minutes);
            set.executeUpdate();
        }
    }

    /** Returns the number of bytes until the cut. */
    private static int read(InputStream from) {
        int count = 0;
        byte[] buffer = new byte[8_192];
        try {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                count += read;
            }
        } catch (IOException reset) {
            return count;
        }
        return count;
    }
}
