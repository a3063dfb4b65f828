package dev.lilt.session.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCallKindsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT | /sessions/1/commands/a | {\"type\":\"stop\"} | stop",
                "PUT | /sessions/1/commands/a | { \"symptoms\": [\"fever\"], \"type\" : \"stop\" } | stop",
                "PUT | /sessions/1/commands/a | {\"type\":\"start\"} | command",
                "PUT | /sessions/1/commands/a | {\"type\":\"stopped\"} | command",
                "PUT | /sessions/1/commands/a | {\"note\":\"\\\"type\\\":\\\"stop\\\"\",\"type\":\"skip\"} | command",
                "PUT | /sessions/1/commands/a | `` | command",
                "POST | /sessions/1/tickets | {} | stream",
                "POST | /sessions | {} | new-session",
                "POST | /nowhere | {\"type\":\"stop\"} | new-session",
                "GET | /sessions | `` | read",
                "HEAD | /sessions/1/timeline | `` | read",
                "DELETE | /members/me | `` | read"
            })
    void shouldTellTheKindOfACallByItsMethodPathAndBody(String method, String path, String body, String kind) {
        assertThat(SessionCallKinds.of(HttpMethod.valueOf(method), path, Buffer.buffer(body))
                        .name())
                .isEqualTo(kind);
    }
}
