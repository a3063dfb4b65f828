package dev.lilt.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.support.testing.RawHttp;
import dev.lilt.support.testing.TestProvider;
import dev.lilt.support.testing.TestProviderResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestProviderResource.class)
class RequestDeadlineTest {
    TestProvider provider;

    @Test
    void shouldGiveUpOnASecondHeadThatDoesNotArrive() throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            // Given: a connection on which a call was answered
            http.send("POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                    + provider.token("alma") + "\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
            assertThat(http.response()).startsWith("HTTP/1.1 200 ");

            // When
            http.send("G");

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .until(http::response, response -> response.startsWith("HTTP/1.1 408 "));
            assertThat(http.isClosedByServer()).isTrue();
        }
    }
}
