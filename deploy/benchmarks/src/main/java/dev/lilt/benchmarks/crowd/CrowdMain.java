package dev.lilt.benchmarks.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.Orders;
import dev.lilt.benchmarks.client.Percentiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The crowd as a process: reads orders, a line of JSON each, and answers each with a line. It ends with its standard
 * input.
 */
public final class CrowdMain {
    private static final int THREADS = 2;

    private final Crowd crowd = new Crowd(THREADS);

    private CrowdMain() {}

    public static void main(String[] arguments) throws IOException {
        var main = new CrowdMain();
        Orders.serve(main::answer);
    }

    private Object answer(JsonNode order) throws IOException {
        return switch (order.get("do").textValue()) {
            case "connect" ->
                Map.of(
                        "listening",
                        crowd.connect(
                                Target.read(Path.of(order.get("targets").textValue())),
                                order.get("perSecond").intValue()));
            case "window" -> Percentiles.of(crowd.window(order.get("seconds").doubleValue()));
            case "counts" -> crowd.counts();
            case "drop" -> {
                crowd.drop();
                yield Map.of();
            }
            case "reconnect" -> answer(crowd.reconnect(order.get("patience").doubleValue()));
            case "failover" -> {
                crowd.failover(order.get("one").intValue(), order.get("other").intValue());
                yield Map.of();
            }
            case "expect-failover" ->
                Map.of("followers", crowd.expectFailover(order.get("port").intValue()));
            case "await-failover" ->
                answer(crowd.awaitFailover(
                        order.get("killedMillis").longValue(),
                        order.get("patience").doubleValue()));
            case "check" -> crowd.check(Score.read(order.get("scores")));
            case "forget" -> {
                crowd.forget();
                yield Map.of();
            }
            default -> throw new IllegalArgumentException("no such order: " + order);
        };
    }

    private static Map<String, Object> answer(Comebacks comebacks) {
        return Map.of(
                "of",
                comebacks.of(),
                "exact",
                comebacks.exact(),
                "resumed",
                Percentiles.of(comebacks.resumed()),
                "caughtUp",
                Percentiles.of(comebacks.caughtUp()));
    }
}
