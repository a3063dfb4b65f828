package dev.lilt.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.process.LoopbackPort;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class IssuerServerTest {
    private static final SigningKey KEY = SigningKey.create();

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private IssuerServer issuer;

    @BeforeEach
    void start() {
        issuer = new IssuerServer(() -> KEY, LoopbackPort.anyFree(), directory.resolve("log"));
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void shouldServeThePageAndKeepWhatItHoldsToItself() throws Exception {
        // Given
        String query = Parameters.encode(new ProviderClient().authorization());

        // When
        var page = get("/authorize?" + query);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get("/page.css").headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        // A line is written after its answer.
        await().untilAsserted(() -> assertThat(directory.resolve("log")).hasContent("""
                        answered method=GET path=/authorize status=200
                        answered method=GET path=/page.css status=200
                        """));
    }

    @Test
    void shouldSignWithTheKeyThatIsPublishedFirst() throws Exception {
        // Given
        SigningKey next = SigningKey.create();

        // When
        issuer.publish(next, KEY);

        // Then
        String token = String.valueOf(JsonUtil.parseJson(post("grant_type=client_credentials&client_id=anna"))
                .get("access_token"));
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        assertThat(header).contains(next.jwk().getKeyId());
        assertThat(get("/jwks").body())
                .contains(next.jwk().getKeyId(), KEY.jwk().getKeyId());
    }

    @Test
    void shouldAnswerOthersWhileOneSendsItsFormSlowly() throws Exception {
        // Given
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), issuer.port());
                OutputStream out = slow.getOutputStream()) {
            out.write("POST /token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();

            // When, Then
            assertThat(get("/jwks").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String post(String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
