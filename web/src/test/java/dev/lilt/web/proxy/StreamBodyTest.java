package dev.lilt.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamBodyTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final FakeStream service = new FakeStream();
    private final StringBuilder client = new StringBuilder();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private StreamBody stream;

    @BeforeEach
    void open() {
        onLoop(() -> {
            stream = new StreamBody(service, vertx, Duration.ofMillis(50), cuts::incrementAndGet);
            stream.handler(bytes -> client.append(bytes));
            stream.endHandler(end -> ends.incrementAndGet());
        });
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data: 1~~        | data: 1~~retry: 1500~~
            data: 1~~data: 2 | data: 1~~data: 2
            ''               | retry: 1500~~
            data: 1/~        | data: 1~
            data: 1/~/~      | data: 1~~retry: 1500~~
            data: 1~/~       | data: 1~~retry: 1500~~
            data: 1~~/~      | data: 1~~~retry: 1500~~
            """)
    void shouldBeEndedBetweenTwoEventsOnly(String sent, String received) {
        // Given
        onLoop(() -> Stream.of(sent.replace('~', '\n').split("/")).forEach(service::send));
        CompletableFuture<Void> gone = new CompletableFuture<>();

        // When
        stream.sendAway(Duration.ofMillis(1_500), () -> gone.complete(null));
        await().untilAsserted(() -> assertThat(ends).hasValue(1));
        onLoop(() -> service.send("data: 3\n\n"));
        onLoop(stream::close);

        // Then
        assertThat(client).hasToString(received.replace('~', '\n'));
        assertThat(gone).succeedsWithin(Duration.ofSeconds(1));
    }

    @Test
    void shouldHaveNothingToEndOnceItIsOver() {
        // Given
        onLoop(stream::close);
        CompletableFuture<Void> gone = new CompletableFuture<>();

        // When
        stream.sendAway(Duration.ofSeconds(1), () -> gone.complete(null));

        // Then
        assertThat(gone).succeedsWithin(Duration.ofSeconds(1));
        assertThat(client).isEmpty();
    }

    @Test
    void shouldCutAReaderThatTakesNothing() {
        // When
        onLoop(stream::pause);

        // Then
        await().untilAsserted(() -> assertThat(cuts).hasValue(1));
    }

    @Test
    void shouldNotCutAReaderThatGoesOn() {
        // Given
        onLoop(stream::pause);

        // When
        onLoop(stream::resume);

        // Then
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(cuts).hasValue(0));
    }

    private void onLoop(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        loop.runOnContext(ignored -> {
            action.run();
            done.complete(null);
        });
        done.join();
    }

    /** A stream that sends what it is told to. */
    private static final class FakeStream implements ReadStream<Buffer> {
        private Handler<Buffer> handler;

        void send(String text) {
            handler.handle(Buffer.buffer(text));
        }

        @Override
        public FakeStream exceptionHandler(Handler<Throwable> next) {
            return this;
        }

        @Override
        public FakeStream handler(Handler<Buffer> next) {
            handler = next;
            return this;
        }

        @Override
        public FakeStream pause() {
            return this;
        }

        @Override
        public FakeStream resume() {
            return this;
        }

        @Override
        public FakeStream fetch(long amount) {
            return this;
        }

        @Override
        public FakeStream endHandler(Handler<Void> next) {
            return this;
        }
    }
}
