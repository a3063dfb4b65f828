package dev.lilt.benchmarks.lilt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.benchmarks.http.HttpConnection;
import dev.lilt.benchmarks.http.HttpLoadClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Asks for sessions and starts them, as a client does. */
public final class SessionMaker {
    /**
     * A cue every second: breaths of two seconds, the shortest that a definition may have, at twice the speed. Twenty
     * minutes of real time.
     */
    public static final int PACE = 2;

    private static final String EVERY_SECOND =
            request("\"exercises\":[{\"id\":\"bench-breathing\",\"seconds\":2400}]", PACE);
    private static final String MORNING = request("\"plan\":\"back-care-day\",\"block\":\"morning\"", 1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTIONS = 16;

    private static final List<String> COMMANDS = List.of("pause", "skip", "stop");

    /** No divisor of a second, so that commands fall on all moments between two cues. */
    private static final long BETWEEN_COMMANDS_NANOS = 23_000_000;

    private static final int MIRROR_TRIES = 300;

    private final int port;
    private final Members members;

    SessionMaker(int port, Members members) {
        this.port = port;
        this.members = members;
    }

    /** Makes and starts so many sessions with a cue a second, as fast as the service can. */
    public List<RunningSession> running(int count) {
        var tokens = members.tokens(count);
        var sessions = new RunningSession[count];
        new HttpLoadClient(port, HttpLoadClient.ADMITTED)
                .asFastAsPossible(
                        count,
                        (connection, number) -> sessions[number] = start(connection, tokens.get(number), EVERY_SECOND))
                .orThrow();
        return new ArrayList<>(Arrays.asList(sessions));
    }

    /** Makes and starts so many sessions of an everyday block at a fixed rate, and measures each from the first on. */
    public HttpLoadClient.Outcome first(int count, int perSecond) {
        var tokens = members.tokens(count);
        return new HttpLoadClient(port, CONNECTIONS)
                .atRate(count, perSecond, 0, (connection, number) -> start(connection, tokens.get(number), MORNING));
    }

    /** Gives each session one command, a few every hundred milliseconds, and each kind a third of them. */
    void command(List<RunningSession> commanded) throws IOException {
        try (var connection = new HttpConnection(port)) {
            for (int i = 0; i < commanded.size(); i++) {
                var session = commanded.get(i);
                String type = COMMANDS.get(i % COMMANDS.size());
                connection
                        .call(
                                "PUT",
                                "/sessions/" + session.id() + "/commands/bench-" + type,
                                session.token(),
                                "{\"type\":\"" + type + "\"}")
                        .orThrow();
                LockSupport.parkNanos(BETWEEN_COMMANDS_NANOS);
            }
        }
    }

    /** Waits until the service has heard of the exercise that was published for it. */
    void awaitContent() throws IOException {
        String token = members.tokens(1).getFirst();
        try (var connection = new HttpConnection(port)) {
            for (int tries = 0; tries < MIRROR_TRIES; tries++) {
                if (connection.call("POST", "/sessions", token, EVERY_SECOND).status() == 201) {
                    return;
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
        throw new IllegalStateException("session-service never heard of the benchmark's exercise");
    }

    private static RunningSession start(HttpConnection connection, String token, String request) throws IOException {
        String state =
                connection.call("POST", "/sessions", token, request).orThrow().body();
        String id = text(state, "id");
        connection
                .call("PUT", "/sessions/" + id + "/commands/start", token, "{\"type\":\"start\"}")
                .orThrow();
        return new RunningSession(id, token);
    }

    /** A field of an answer. */
    static String text(String json, String field) {
        return json(json).get(field).textValue();
    }

    static JsonNode json(String text) {
        try {
            return Objects.requireNonNull(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The service answered something that is no JSON", e);
        }
    }

    /** Returns a request for a session of {@code what}, JSON fields. */
    static String request(String what, int pace) {
        return "{" + what
                + ",\"profile\":{\"gestationalWeek\":20,\"clearance\":{\"conditions\":[],\"clearedByClinician\":false,"
                + "\"restAdvised\":false}},\"zone\":\"UTC\",\"pace\":" + pace + "}";
    }
}
