package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import dev.lilt.testing.Tokens;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream is open no longer than the token or ticket that opened it is good. */
@SessionServiceTest
class TokenExpiryTest {
    private final String member = Service.someone();
    private String session;

    @Inject
    DataSource database;

    @BeforeEach
    void makeASession() {
        Service.waitForContent();
        session = Service.session(member, Service.MORNING);
    }

    @AfterEach
    void stop() {
        Service.command(member, session, "stop");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldEndWithTheToken(boolean isRunning) {
        // Given
        if (isRunning) {
            Service.command(member, session, "start").then().statusCode(200);
        }
        String token = Tokens.member(member, Duration.ofSeconds(4));

        // When
        try (EventStream stream = Service.followWithToken(token, session, "?from=start")) {
            String whole = stream.whole();

            // Then
            assertThat(whole)
                    .contains("id: 1.state")
                    .doesNotContain("event: end")
                    .endsWith("retry: 2000\n\n");
        }
        await().ignoreExceptionsInstanceOf(UncheckedIOException.class).untilAsserted(() -> {
            // The first try may meet the connection that is being closed.
            try (EventStream again = Service.followWithToken(token, session, "")) {
                assertThat(again.response().statusCode()).isEqualTo(401);
            }
        });
        try (EventStream withANewOne = Service.follow(member, session, "", "Last-Event-ID", "1.state")) {
            assertThat(withANewOne.response().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldEndWithTheTicket() throws SQLException {
        // Given
        String url = Service.as(member)
                .body("{}")
                .post("/sessions/{id}/tickets", session)
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        expireIn4Seconds();

        // When
        try (EventStream stream = Service.follow(url)) {
            await().until(() -> !stream.events().isEmpty());
            String whole = stream.whole();

            // Then
            assertThat(whole).doesNotContain("event: end").endsWith("retry: 2000\n\n");
        }
        await().ignoreExceptionsInstanceOf(UncheckedIOException.class).untilAsserted(() -> {
            try (EventStream again = Service.follow(url)) {
                assertThat(again.response().statusCode()).isEqualTo(401);
            }
        });
    }

    private void expireIn4Seconds() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update tickets set expires_at = now() + interval '4 seconds' where session_id = ?")) {
            update.setObject(1, UUID.fromString(session));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
