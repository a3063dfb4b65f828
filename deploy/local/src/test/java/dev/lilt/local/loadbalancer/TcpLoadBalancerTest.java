package dev.lilt.local.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.process.LoopbackPort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TcpLoadBalancerTest {
    @TempDir
    private Path directory;

    private TinyReplica one;
    private TinyReplica two;
    private TcpLoadBalancer front;

    @BeforeEach
    void start() throws IOException {
        one = new TinyReplica();
        two = new TinyReplica();
        front = new TcpLoadBalancer(
                "tiny-service",
                LoopbackPort.anyFree(),
                new int[] {one.port, two.port},
                directory.resolve("tiny-service.log"));
        front.start();
        await().until(() -> Files.exists(front.log())
                && Files.readString(front.log()).lines().count() == 2);
    }

    @AfterEach
    void stop() {
        front.close();
        one.close();
        two.close();
    }

    @Test
    void shouldTakeReplicasInTurn() {
        // When
        var answers = Stream.generate(this::port).limit(4).toList();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(one.port, one.port, two.port, two.port);
        assertThat(answers.get(0)).isNotEqualTo(answers.get(1));
    }

    @Test
    void shouldPassOverAReplicaThatIsNotReadyUntilItIs() {
        // Given
        one.ready = false;
        await().until(() -> lastNoted().equals("replica port=" + one.port + " ready=false"));

        // When
        var answers = Stream.generate(this::port).limit(4).toList();

        // Then
        assertThat(answers).containsOnly(two.port);
        one.ready = true;
        await().until(() -> port() == one.port);
    }

    @Test
    void shouldGoToTheOtherReplicaAtOnceWhenOneIsGone() {
        // Given
        one.close();

        // When
        var answers = Stream.generate(this::port).limit(4).toList();

        // Then
        assertThat(answers).containsOnly(two.port);
    }

    @Test
    void shouldHangUpOnTheCallerWhenTheReplicaIsGone() throws Exception {
        // Given
        try (var caller = call("/stream")) {
            var answer = caller.getInputStream();
            assertThat(new String(answer.readNBytes(17), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200 OK\r\n");
            next();

            // When
            one.close();
            two.close();

            // Then
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("first");
        }
    }

    @Test
    void shouldHangUpOnTheReplicaWhenTheCallerIsGone() throws Exception {
        // Given
        var caller = call("/stream");
        var stream = next();

        // When
        caller.close();

        // Then
        await().untilAsserted(() -> assertThatThrownBy(() -> {
                    stream.write("more".getBytes(StandardCharsets.UTF_8));
                    stream.flush();
                })
                .isInstanceOf(IOException.class));
    }

    @Test
    void shouldHangUpWhenNoReplicaIsThere() throws Exception {
        // Given
        one.close();
        two.close();

        // When
        try (var caller = call("/port")) {
            // Then
            assertThat(caller.getInputStream().readAllBytes()).isEmpty();
        }
    }

    private OutputStream next() throws InterruptedException {
        OutputStream stream = null;
        while (stream == null) {
            stream = one.streams.poll();
            stream = stream == null ? two.streams.poll(50, TimeUnit.MILLISECONDS) : stream;
        }
        return stream;
    }

    /** Over a connection of its own. */
    private int port() {
        try (var caller = call("/port")) {
            var answer = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.lines()
                    .filter(line -> line.matches("\\d{5}"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket call(String path) throws IOException {
        var caller = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(front.url()).getPort());
        var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
        caller.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return caller;
    }

    private String lastNoted() throws IOException {
        return Files.readAllLines(front.log()).getLast();
    }
}
