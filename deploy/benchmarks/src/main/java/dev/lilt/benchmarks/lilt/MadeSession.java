package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.http.Answer;
import dev.lilt.benchmarks.http.Calls;
import dev.lilt.benchmarks.http.HttpConnection;
import dev.lilt.benchmarks.http.OpenLoop.Verdict;
import java.io.IOException;

/**
 * A session of an everyday block that was made and started, at Lilt or at the floor.
 *
 * @param made the answer to the request for it
 * @param started the answer to its start
 */
public record MadeSession(String id, String made, String started) {
    private static final String MORNING = SessionMaker.request("\"plan\":\"back-care-day\",\"block\":\"morning\"", 1);
    private static final String START = "{\"type\":\"start\"}";

    /** Makes one and starts it. */
    public static MadeSession make(int port, String token) throws IOException {
        try (var connection = new HttpConnection(port)) {
            var made = connection.call("POST", "/sessions", token, MORNING).orThrow();
            var started = connection
                    .call("PUT", startOf(id(made.body())), token, START)
                    .orThrow();
            return new MadeSession(id(made.body()), made.body(), started.body());
        }
    }

    /**
     * Makes one and starts it, as one piece of work of an open loop.
     *
     * @throws IllegalStateException if something else than a session or a refusal comes back
     */
    public static Verdict attempt(Calls calls, String token) throws IOException {
        var made = calls.call("POST", "/sessions", token, MORNING);
        return made.isSuccess() ? verdict(calls.call("PUT", startOf(id(made.body())), token, START)) : verdict(made);
    }

    /** Returns whether a call was accepted or refused. */
    public static Verdict verdict(Answer answer) {
        if (answer.isRefusal()) {
            return Verdict.REFUSED;
        }
        answer.orThrow();
        return Verdict.ACCEPTED;
    }

    private static String startOf(String id) {
        return "/sessions/" + id + "/commands/start";
    }

    /** Read without a parser: the client shares the machine with the server. */
    private static String id(String state) {
        int from = state.indexOf("\"id\":\"") + 6;
        return state.substring(from, state.indexOf('"', from));
    }
}
