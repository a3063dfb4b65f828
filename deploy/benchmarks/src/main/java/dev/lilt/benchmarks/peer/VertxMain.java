package dev.lilt.benchmarks.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * Bare Vert.x: the least that a server on this runtime can do. One wheel for each event loop and a write for each cue;
 * no identity, no sessions, no log. Arguments: port, {@code epoll} or {@code nio}, event loops.
 */
public final class VertxMain extends AbstractVerticle {
    private static final int BACKLOG = 10_000;

    private final int port;
    private final long originMillis;

    private VertxMain(int port, long originMillis) {
        this.port = port;
        this.originMillis = originMillis;
    }

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        boolean epoll = arguments[1].equals("epoll");
        int loops = Integer.parseInt(arguments[2]);
        long origin = Schedule.originNow();
        var vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(epoll).setEventLoopPoolSize(loops));
        if (epoll && !vertx.isNativeTransportEnabled()) {
            throw new IllegalStateException("no native transport: " + vertx.unavailableNativeTransportCause());
        }
        vertx.deployVerticle(() -> new VertxMain(port, origin), new DeploymentOptions().setInstances(loops))
                .onFailure(failure -> {
                    System.err.println("Vert.x did not start: " + failure);
                    System.exit(1);
                });
    }

    @Override
    public void start() {
        var wheel = new TimingWheel<Stream>(Schedule.EVERY_MILLIS, System.currentTimeMillis(), Stream::say);
        vertx.setPeriodic(1, tick -> wheel.turnTo(System.currentTimeMillis()));
        vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setAcceptBacklog(BACKLOG))
                .requestHandler(request -> answer(request, wheel))
                .listen();
    }

    private void answer(HttpServerRequest request, TimingWheel<Stream> wheel) {
        var response = request.response();
        String phase = request.getParam("phase");
        if (phase == null) {
            response.end();
            return;
        }
        response.setChunked(true).putHeader("content-type", "text/event-stream").putHeader("cache-control", "no-cache");
        response.write(Buffer.buffer(Frames.OPENING));
        var schedule = new Schedule(originMillis, Integer.parseInt(phase));
        var stream = new Stream(response, schedule, schedule.after(System.currentTimeMillis()));
        wheel.add(schedule.phaseMillis(), stream);
        response.closeHandler(gone -> wheel.remove(schedule.phaseMillis(), stream));
    }
}
