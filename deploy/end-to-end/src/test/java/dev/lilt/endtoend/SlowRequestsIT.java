package dev.lilt.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three members send requests that never end; nobody else is to notice. */
class SlowRequestsIT {
    private static final int REQUESTS = 700;

    /**
     * A call that waits for a slow request waits for as long as that one has to arrive. The figures, far below it, are
     * in docs/reliability.md: a test must not fail because the machine is busy.
     */
    private static final Duration TIME_OF_A_REQUEST = Duration.ofSeconds(5);

    private static final String HALF = """
            POST %s HTTP/1.1\r
            Host: lilt\r
            Authorization: Bearer %s\r
            Content-Type: application/json\r
            Content-Length: 100\r
            \r
            {"a""";

    private final RunningStack stack = RunningStack.get();

    @ParameterizedTest
    @ValueSource(strings = {"session-service", "tracking-service", "content-service"})
    void shouldStopAtOnceAndSeemAliveBesideSlowRequests(String flooded) throws Exception {
        // Given
        Member alma = Member.fresh();
        String session = alma.session(1);
        alma.command(session, "start");
        Following following = Following.start(alma, session);
        warmUp(flooded);
        List<Socket> slow = new ArrayList<>();
        try {
            // When
            for (int member = 0; member < 3; member++) {
                String half = HALF.formatted(path(flooded), Member.fresh().token());
                for (int i = 0; i < REQUESTS; i++) {
                    slow.add(send(flooded, half));
                }
            }
            // They come within a second, on the cores that the services have too: until the last one has its answer.
            Duration arrival = timed(() -> awaitAnswer(slow.getLast()));
            Duration health = timed(() -> alive(flooded));
            Duration stop = timed(() ->
                    alma.command("session-service", session, "{\"type\":\"stop\",\"symptoms\":[\"chest-pain\"]}"));
            Duration healthAgain = timed(() -> alive(flooded));

            // Then
            System.out.println("slow requests: service=" + flooded + " open=" + slow.size() + " arrivalMs="
                    + arrival.toMillis() + " healthMs=" + health.toMillis() + " stopMs=" + stop.toMillis()
                    + " healthMs=" + healthAgain.toMillis());
            assertThat(stop).isLessThan(TIME_OF_A_REQUEST);
            assertThat(health).isLessThan(TIME_OF_A_REQUEST);
            assertThat(healthAgain).isLessThan(TIME_OF_A_REQUEST);
            assertThat(following.whole()).last().asString().endsWith(".end");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-service", "tracking-service", "content-service"})
    void shouldGiveUpOnAHeadThatDoesNotArrive(String service) throws Exception {
        try (Socket socket = send(service, "GET /q/health/live HTTP/1.1\r\nHo")) {
            // When
            socket.setSoTimeout(30_000);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            // Then
            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "urn:lilt:problem:request-timeout");
        }
    }

    private static String path(String service) {
        return switch (service) {
            case "session-service" -> "/sessions";
            case "tracking-service" -> "/targets/current";
            default -> "/exercises/cat-cow";
        };
    }

    private void warmUp(String service) {
        for (int i = 0; i < 20; i++) {
            alive(service);
        }
    }

    private void alive(String service) {
        given().baseUri(stack.url(service)).get("/q/health/live").then().statusCode(200);
    }

    /** More of one member than may be open at once are refused as soon as their head is here. */
    private static void awaitAnswer(Socket refused) {
        try {
            refused.setSoTimeout(30_000);
            assertThat(refused.getInputStream().read()).isEqualTo('H');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket send(String service, String half) throws IOException {
        URI url = URI.create(stack.url(service));
        Socket socket = new Socket("127.0.0.1", url.getPort());
        socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Duration timed(Runnable call) {
        long began = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
