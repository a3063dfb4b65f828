package dev.lilt.local.loadbalancer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replicas by their ports, and which of them say that they are ready; confined to one event loop. */
final class ReplicaPool {
    private static final Duration PROBE_PAUSE = Duration.ofMillis(250);
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final HttpClient health;
    private final List<Integer> turn;
    private final Consumer<String> log;
    private final Set<Integer> ready = new TreeSet<>();

    ReplicaPool(Vertx vertx, int[] ports, Consumer<String> log) {
        this.vertx = vertx;
        this.health =
                vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PROBE_PATIENCE.toMillis()));
        this.log = log;
        this.turn = Arrays.stream(ports).boxed().collect(Collectors.toList());
    }

    /** Asks each from now on, again and again. */
    void probe() {
        turn.forEach(this::probe);
    }

    /**
     * Whom to try for the next connection: those that are ready, each of them first in turn. The others come last and
     * not never, because a service that says why it can't answer is better than a closed door.
     */
    List<Integer> roundRobin() {
        Collections.rotate(turn, -1);
        return Stream.concat(
                        turn.stream().filter(ready::contains), turn.stream().filter(port -> !ready.contains(port)))
                .toList();
    }

    private void probe(int port) {
        var question = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(TcpLoadBalancer.HOST)
                .setPort(port)
                .setURI("/q/health/ready")
                .setTimeout(PROBE_PATIENCE.toMillis());
        health.request(question)
                .compose(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == 200)
                .otherwise(false)
                .onSuccess(isReady -> {
                    if (isReady ? ready.add(port) : ready.remove(port)) {
                        log.accept("replica port=%d ready=%b".formatted(port, isReady));
                    }
                    vertx.setTimer(PROBE_PAUSE.toMillis(), again -> probe(port));
                });
    }
}
