package dev.lilt.benchmarks.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.Orders;
import java.io.IOException;
import java.util.Map;

/** The proxy as a process, so that it is in nobody's way. */
public final class ProxyMain {
    private ProxyMain() {}

    public static void main(String[] arguments) throws IOException {
        var proxy = new SlowProxy[1];
        Orders.serve(order -> answer(order, proxy));
    }

    private static Object answer(JsonNode order, SlowProxy[] proxy) throws IOException {
        switch (order.get("do").textValue()) {
            case "open" -> {
                var weather = new Weather(
                        order.get("shortestMs").intValue(),
                        order.get("longestMs").intValue(),
                        order.get("stallMs").intValue(),
                        order.get("betweenStallsMs").intValue());
                proxy[0] = new SlowProxy(
                        order.get("port").intValue(), order.get("serverPort").intValue(), weather);
                Thread.ofPlatform().daemon().name("proxy").start(proxy[0]);
            }
            case "cut-each" -> proxy[0].cutEach(order.get("withinSeconds").doubleValue());
            default -> throw new IllegalArgumentException("no such order: " + order);
        }
        return Map.of();
    }
}
