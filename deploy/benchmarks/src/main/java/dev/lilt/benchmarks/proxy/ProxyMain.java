package dev.lilt.benchmarks.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.benchmarks.client.ControlProtocol;
import java.io.IOException;
import java.util.Map;

/** The proxy as a process, so that it is in nobody's way. */
public final class ProxyMain {
    private ProxyMain() {}

    public static void main(String[] arguments) throws IOException {
        var proxy = new SlowProxy[1];
        ControlProtocol.serve(request -> answer(request, proxy));
    }

    private static Object answer(JsonNode request, SlowProxy[] proxy) throws IOException {
        switch (request.get("do").textValue()) {
            case "open" -> {
                var profile = new NetworkProfile(
                        request.get("shortestMs").intValue(),
                        request.get("longestMs").intValue(),
                        request.get("stallMs").intValue(),
                        request.get("betweenStallsMs").intValue());
                proxy[0] = new SlowProxy(
                        request.get("port").intValue(),
                        request.get("serverPort").intValue(),
                        profile);
                Thread.ofPlatform().daemon().name("proxy").start(proxy[0]);
            }
            case "cut-each" -> proxy[0].cutEach(request.get("withinSeconds").doubleValue());
            default -> throw new IllegalArgumentException("no such request: " + request);
        }
        return Map.of();
    }
}
