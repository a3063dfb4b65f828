package dev.lilt.benchmarks.totals;

import dev.lilt.benchmarks.client.Percentiles;
import dev.lilt.benchmarks.http.HttpConnection;
import dev.lilt.benchmarks.http.HttpLoadClient;
import dev.lilt.benchmarks.lilt.LiltStack;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * The time from the stop of a session until it is in its member's week: the whole path, through session-service, its
 * outbox, Kafka, the ledger and the week, which is asked for every 10 ms.
 *
 * @param prefix of the members' names: of members that nobody else has
 */
record EndToEndLatency(LiltStack stack, String prefix) {
    private static final int PER_SECOND = 10;
    private static final int CONNECTIONS = 48;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String REQUEST =
            "{\"exercises\":[{\"id\":\"bench-breathing\",\"seconds\":2400}],\"zone\":\"UTC\",\"pace\":60,"
                    + "\"profile\":{\"gestationalWeek\":20,\"clearance\":{\"conditions\":[],\"clearedByClinician\":false,"
                    + "\"restAdvised\":false}}}";

    /** Each of another member, so many in all. */
    HttpLoadClient.Outcome measure(int sessions) {
        Histogram micros = new ConcurrentHistogram(1, TimeUnit.NANOSECONDS.toMicros(PATIENCE_NANOS), 3);
        var outcome = new HttpLoadClient(stack.port(0), CONNECTIONS)
                .atRate(
                        sessions,
                        PER_SECOND,
                        0,
                        (connection, number) -> micros.recordValue(micros(connection, number)));
        return new HttpLoadClient.Outcome(Percentiles.of(micros), outcome.failures(), outcome.firstFailure());
    }

    private long micros(HttpConnection session, int number) throws IOException {
        String token = stack.token(prefix + number);
        String state =
                session.call("POST", "/sessions", token, REQUEST).orThrow().body();
        String commands = "/sessions/" + id(state) + "/commands/";
        session.call("PUT", commands + "start", token, "{\"type\":\"start\"}").orThrow();
        // So that there is something to count: getting into position is over by then.
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        try (var tracking = new HttpConnection(stack.trackingPort())) {
            long began = System.nanoTime();
            session.call("PUT", commands + "stop", token, "{\"type\":\"stop\"}").orThrow();
            while (tracking.get("/weeks/current", token).orThrow().body().contains("\"sessions\":0")) {
                if (System.nanoTime() - began > PATIENCE_NANOS) {
                    throw new IllegalStateException("a session never came into its week");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
        }
    }

    private static String id(String state) {
        int from = state.indexOf("\"id\":\"") + 6;
        return state.substring(from, state.indexOf('"', from));
    }
}
