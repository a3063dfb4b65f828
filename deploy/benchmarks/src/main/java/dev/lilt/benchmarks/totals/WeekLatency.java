package dev.lilt.benchmarks.totals;

import dev.lilt.benchmarks.http.HttpConnection;
import dev.lilt.benchmarks.http.HttpLoadClient;
import dev.lilt.benchmarks.lilt.LiltStack;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The time that the answer of a week takes, asked for at a fixed rate. */
record WeekLatency(LiltStack stack, int members) {
    private static final int PER_SECOND = 500;
    private static final int CONNECTIONS = 64;
    private static final int WINDOWS = 3;

    /**
     * The middle one of three windows, by its p99.
     *
     * @param warmUp how many are asked for before, as fast as the service can
     */
    HttpLoadClient.Outcome measure(int warmUp, int seconds) {
        List<String> tokens = IntStream.range(0, members)
                .parallel()
                .mapToObj(number -> stack.token("bench-" + number))
                .toList();
        new HttpLoadClient(stack.trackingPort(), HttpLoadClient.ADMITTED)
                .asFastAsPossible(warmUp, (connection, number) -> ask(connection, tokens.get(number % members)))
                .orThrow();
        return IntStream.range(0, WINDOWS)
                .mapToObj(window -> ask(tokens, seconds))
                .sorted(Comparator.comparingDouble(outcome -> outcome.latency().p99Ms()))
                .toList()
                .get(WINDOWS / 2);
    }

    private HttpLoadClient.Outcome ask(List<String> tokens, int seconds) {
        int unmeasured = PER_SECOND * HttpLoadClient.LEAD_IN_SECONDS;
        int count = PER_SECOND * seconds + unmeasured;
        int[] who = new Random(count).ints(count, 0, members).toArray();
        return new HttpLoadClient(stack.trackingPort(), CONNECTIONS)
                .atRate(
                        count,
                        PER_SECOND,
                        unmeasured,
                        (connection, number) -> ask(connection, tokens.get(who[number])));
    }

    private static void ask(HttpConnection connection, String token) throws IOException {
        String week = connection.get("/weeks/current", token).orThrow().body();
        if (week.contains("\"sessions\":0")) {
            throw new IllegalStateException("a week without its sessions: " + week);
        }
    }
}
