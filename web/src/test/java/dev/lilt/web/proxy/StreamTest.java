package dev.lilt.web.proxy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lilt.web.testing.RawHttp;
import dev.lilt.web.testing.TestBrowser;
import dev.lilt.web.testing.TestServices;
import dev.lilt.web.testing.TestStream;
import dev.lilt.web.testing.WebTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class StreamTest {
    private static final String CUES = "/sessions/0190a-1/cues";
    private static final String FIRST = "retry: 2000\n\n";
    private static final String EVENT = "id: 1.0\nevent: cue\ndata: {}\n\n";

    @TestHTTPResource
    URL url;

    TestServices services;
    private TestBrowser browser;

    @BeforeEach
    void signIn() {
        services.clear();
        browser = new TestBrowser(url.getPort());
        browser.signIn("");
    }

    @AfterEach
    void keepNoStream() {
        await().untilAsserted(() ->
                assertThat(RestAssured.get("/q/metrics").asString()).contains("lilt_streams_open 0.0"));
    }

    @Test
    void shouldPassOnEachEventAtOnce() throws IOException {
        // Given
        try (InputStream client = browser.open(CUES + "?lead=5000").body()) {
            TestStream stream = services.session().nextStream();
            assertThat(services.session().next().target()).isEqualTo(CUES + "?lead=5000");
            assertThat(read(client, FIRST.length())).isEqualTo(FIRST);

            // When
            stream.send(EVENT);

            // Then: it is here, although the stream goes on
            assertThat(read(client, EVENT.length())).isEqualTo(EVENT);
            assertThat(stream.closed()).isNotDone();
        }
    }

    @Test
    void shouldSendTheHeadersOfAStream() throws IOException {
        // When
        HttpResponse<InputStream> answer = browser.open(CUES);
        try (InputStream client = answer.body()) {
            assertThat(read(client, FIRST.length())).isEqualTo(FIRST);

            // Then
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/event-stream");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache, no-transform");
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        }
    }

    @Test
    void shouldEndTheServicesStreamWhenTheClientGoes() throws IOException {
        // Given
        InputStream client = browser.open("/weeks/current/stream").body();
        TestStream stream = services.tracking().nextStream();
        read(client, FIRST.length());

        // When
        client.close();

        // Then
        assertThat(stream.closed()).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void shouldEndTheClientsStreamWhenTheServiceEndsIt() throws IOException {
        // Given
        try (InputStream client = browser.open(CUES).body()) {
            TestStream stream = services.session().nextStream();

            // When
            stream.send(EVENT);
            stream.end();

            // Then
            assertThat(new String(client.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(FIRST + EVENT);
        }
    }

    @Test
    void shouldBreakOffWhenTheServiceDoes() throws IOException {
        // Given
        try (InputStream client = browser.open(CUES).body()) {
            TestStream stream = services.session().nextStream();
            read(client, FIRST.length());

            // When
            stream.breakOff();

            // Then: no proper end, which a client could take for one
            assertThatThrownBy(client::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldKeepNothingOfClientsThatLeaveAtOnce() throws IOException {
        // When: the end of each connection arrives with its request, or while the service is connected to
        for (int i = 0; i < 50; i++) {
            try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
                socket.setSoLinger(true, 0);
                String head = "GET " + CUES + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer theirs\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        // Then
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(RestAssured.get("/q/metrics").asString()).contains("lilt_streams_open 0.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions/0190a-1/cues", "/weeks/current/stream"})
    void shouldAnswerThatNobodyIsSignedIn(String target) {
        assertThat(new TestBrowser(url.getPort()).get(target).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldNotGatherAStreamForAClientThatKnowsNoChunks() {
        // When
        String answer = RawHttp.exchange(
                url.getPort(), "GET " + CUES + " HTTP/1.0", "Host: localhost", "Authorization: Bearer theirs");

        // Then
        assertThat(answer).contains(" 400 ", "urn:lilt:problem:malformed-request");
        assertThat(services.session().isUntouched()).isTrue();
    }

    @Test
    void shouldHoldLittleForAReaderThatStallsAndThenLetItGo() throws IOException {
        try (Socket socket = new Socket()) {
            // Given: a reader that takes nothing
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", url.getPort()));
            String head = "GET " + CUES + " HTTP/1.1\r\nHost: localhost:" + url.getPort() + "\r\nCookie: "
                    + browser.cookieHeader() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            TestStream stream = services.session().nextStream();
            String large = "data: " + "x".repeat(8_000) + "\n\n";

            // When
            AtomicInteger sent = new AtomicInteger();
            await().atMost(20, SECONDS).during(Duration.ofMillis(500)).until(() -> {
                int more = stream.fill(large);
                sent.addAndGet(more * large.length());
                return more == 0;
            });

            // Then: what lies between service and reader is bounded, and the reader doesn't keep it for long
            assertThat(sent).hasValueLessThan(1_500_000);
            assertThat(stream.closed()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static String read(InputStream from, int bytes) throws IOException {
        return new String(from.readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
