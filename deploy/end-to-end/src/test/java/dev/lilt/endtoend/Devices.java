package dev.lilt.endtoend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Several devices of a member that steer one session, each of them sending a command until it knows the answer. */
final class Devices {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COMMANDS = List.of(
            "{\"type\":\"pause\"}",
            "{\"type\":\"resume\"}",
            "{\"type\":\"resume\"}",
            "{\"type\":\"skip\"}",
            "{\"type\":\"back\"}",
            "{\"type\":\"extend\",\"seconds\":5}");

    /** In session time; no less than a second as these sessions go. */
    private static final long NEAR_MS = 20_000;

    private final URI session;
    private final String token;
    private final Random random;
    private final AtomicInteger accepted = new AtomicInteger();

    Devices(Member member, String session, Random random) {
        this.session = URI.create(member.stack().url("session-service") + "/sessions/" + session);
        this.token = member.token();
        this.random = random;
    }

    /** Starts the session, and then commands every few seconds, at times two at once, until it is over. */
    void steer(CountDownLatch over) throws InterruptedException {
        send("{\"type\":\"start\"}");
        while (!over.await(500 + random.nextInt(4_000), TimeUnit.MILLISECONDS) && !isNearItsEnd(state())) {
            Stream<String> commands = Stream.generate(this::any).limit(1 + random.nextInt(2));
            commands.map(command -> Thread.ofVirtual().start(() -> send(command)))
                    .toList()
                    .forEach(Devices::join);
        }
    }

    void stop() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !isNearItsEnd(state()));
        send("{\"type\":\"stop\"}");
    }

    /** Then no command is sent: a replica that has not heard of it yet may say the end. */
    private static boolean isNearItsEnd(JsonNode state) {
        long leftMs =
                state.get("durationMs").longValue() - state.get("positionMs").longValue();
        return state.get("status").textValue().equals("running") && leftMs < NEAR_MS;
    }

    private String any() {
        return COMMANDS.get(random.nextInt(COMMANDS.size()));
    }

    /** Returns the number of commands that took effect, as far as the answers tell. */
    int accepted() {
        return accepted.get();
    }

    JsonNode state() {
        try {
            return JSON.readTree(answer(HttpRequest.newBuilder(session)).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String body) {
        URI uri = URI.create(session + "/commands/" + UUID.randomUUID());
        HttpResponse<String> response = answer(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
        switch (response.statusCode()) {
            case 200 -> accepted.incrementAndGet();
            case 409, 422 -> {
                // Another device was faster, or there is nothing to extend.
            }
            default -> throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
    }

    /** Asked again, under the same id, until there is an answer. */
    private HttpResponse<String> answer(HttpRequest.Builder request) {
        HttpRequest asked = request.header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(5))
                .build();
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> CLIENT.send(asked, HttpResponse.BodyHandlers.ofString()), got -> got.statusCode() < 500);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
