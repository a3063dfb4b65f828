package dev.lilt.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ControlProtocol;
import dev.lilt.benchmarks.client.Percentiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The load generator as a process: reads requests, a line of JSON each, and answers each with a line. It ends with its
 * standard input.
 */
public final class LoadGeneratorMain {
    private static final int THREADS = 2;

    private final LoadGenerator generator = new LoadGenerator(THREADS);

    private LoadGeneratorMain() {}

    public static void main(String[] arguments) throws IOException {
        var main = new LoadGeneratorMain();
        ControlProtocol.serve(main::answer);
    }

    private Object answer(JsonNode request) throws IOException {
        return switch (request.get("do").textValue()) {
            case "connect" ->
                Map.of(
                        "listening",
                        generator.connect(
                                StreamTarget.read(Path.of(request.get("targets").textValue())),
                                request.get("perSecond").intValue()));
            case "window" ->
                Percentiles.of(generator.window(request.get("seconds").doubleValue()));
            case "counts" -> generator.counts();
            case "drop" -> {
                generator.drop();
                yield Map.of();
            }
            case "reconnect" ->
                answer(generator.reconnect(request.get("patience").doubleValue()));
            case "failover" -> {
                generator.failover(
                        request.get("one").intValue(), request.get("other").intValue());
                yield Map.of();
            }
            case "expect-failover" ->
                generator.expectFailover(request.get("port").intValue());
            case "await-failover" ->
                answer(generator.awaitFailover(
                        request.get("killedMillis").longValue(),
                        request.get("patience").doubleValue()));
            case "check" ->
                generator.check(
                        ExpectedTimeline.read(request.get("timelines")),
                        request.path("untilNewest").booleanValue() ? 0 : System.currentTimeMillis() - 2000);
            case "states" -> generator.states();
            case "reset" -> {
                generator.reset();
                yield Map.of();
            }
            default -> throw new IllegalArgumentException("no such request: " + request);
        };
    }

    private static Map<String, Object> answer(ReconnectResults reconnects) {
        return Map.of(
                "of",
                reconnects.of(),
                "exact",
                reconnects.exact(),
                "resumed",
                Percentiles.of(reconnects.resumed()),
                "caughtUp",
                Percentiles.of(reconnects.caughtUp()));
    }
}
