package dev.lilt.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.support.testing.RawHttp;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server of Vert.x alone: in a Quarkus test Netty's extension comes from another class loader. */
class RequestDeadlineTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldGiveUpOnASecondHeadThatDoesNotArrive() throws IOException {
        try (RawHttp http = new RawHttp(server().actualPort())) {
            // Given: a connection on which a request was answered
            http.send("GET /things HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(http.response()).startsWith("HTTP/1.1 200 ");

            // When
            http.send("G");

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .until(http::response, response -> response.startsWith("HTTP/1.1 408 "));
            assertThat(http.isClosedByServer()).isTrue();
        }
    }

    private HttpServer server() {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            RequestDeadline.arrived(context);
            // As RequestAdmission and each stream do.
            context.addEndHandler(over -> context.put("over", true));
            context.response().end("here");
        });
        return vertx.createHttpServer()
                .connectionHandler(connection -> {
                    ChannelPipeline pipeline =
                            ((ConnectionBase) connection).channel().pipeline();
                    // Netty's extension has added it, unless Netty was loaded before ServerSwitches.
                    if (pipeline.get(RequestDeadline.NAME) == null) {
                        pipeline.addFirst(RequestDeadline.NAME, new RequestDeadline());
                    }
                })
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
