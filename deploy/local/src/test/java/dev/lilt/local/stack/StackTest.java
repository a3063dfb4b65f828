package dev.lilt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.local.identity.IssuerServer;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.process.StackComponent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
    private static final String FULL = "the disk that holds /data is full, 0 MiB are left";
    private static final WatchConfig FULL_DISK = new WatchConfig(Duration.ofSeconds(5), 6, () -> FULL, log -> FULL);

    @TempDir
    private Path directory;

    private final ChildReaper reaper = ChildReaper.start();
    private DataDirectory data;
    private StackComponent issuer;

    @BeforeEach
    void prepare() {
        data = new DataDirectory(directory.resolve("data"));
        issuer = new IssuerServer(data::signingKey, LoopbackPort.anyFree(), data.log("issuer"));
    }

    @Test
    void shouldTellScriptsWhereItsPartsAreWhileItRuns() throws Exception {
        // Given
        var service = service("tiny-service", "good");
        var ready = new ArrayList<String>();

        // When
        try (var stack = stack(List.of(issuer), List.of(service))) {
            stack.start((part, took) -> ready.add(part.name()));

            // Then
            assertThat(ready).containsExactly("issuer", "tiny-service");
            var file = new ObjectMapper().readTree(data.stackFile().toFile());
            assertThat(file.get("parts").toString())
                    .isEqualTo("[%s,%s]"
                            .formatted(json(issuer, ProcessHandle.current().pid()), json(service, service.pid())));
            assertThat(Instant.parse(file.get("startedAt").asText())).isBefore(Instant.now());
        }
        assertThat(data.stackFile()).doesNotExist();
        assertThat(service.isAlive()).isFalse();
        assertThat(LoopbackPort.isFree(service.port())).isTrue();
    }

    @Test
    void shouldRefuseDataThatAnotherStackHas() {
        try (var stack = stack(List.of(issuer))) {
            stack.start((part, took) -> {});

            assertThatThrownBy(() -> stack(List.of(issuer)))
                    .isInstanceOf(StackStartException.class)
                    .hasMessage(
                            "A stack already runs on %s (process %d, issuer at %s); stop it, or take other data with --data"
                                    .formatted(
                                            data.path(), ProcessHandle.current().pid(), issuer.url()));
        }
        stack(List.of(issuer)).close();
    }

    @Test
    void shouldNameEveryPortThatIsTaken() throws IOException {
        try (var stranger = new ServerSocket(issuer.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> stack(List.of(issuer)))
                    .isInstanceOf(StackStartException.class)
                    .hasMessage(
                            "Something else listens on port %d (for issuer); stop it, or move all ports of the stack with --ports BASE"
                                    .formatted(stranger.getLocalPort()));
        }
        stack(List.of(issuer)).close();
    }

    @Test
    void shouldStopEverythingAndSayWhyWhenAPartDoesNotStart() throws Exception {
        // Given
        var broken = service("broken-service", "broken");
        var slow = service("slow-service", "unready");
        var stack = stack(List.of(issuer), List.of(slow, broken));

        // When, Then
        assertThatThrownBy(() -> stack.start((part, took) -> {}))
                .isInstanceOf(ComponentFailedException.class)
                .hasMessage("broken-service (port %d) ended while starting; its log is %s"
                        .formatted(broken.port(), broken.log()));
        assertThat(broken.log()).content().contains("tiny service mood=broken");
        assertThat(List.of(issuer, slow, broken)).noneMatch(StackComponent::isAlive);
        assertThat(data.stackFile()).doesNotExist();
    }

    @Test
    void shouldNoticeAPartThatDies() {
        // Given
        var service = service("tiny-service", "good");
        try (var stack = stack(List.of(issuer), List.of(service))) {
            stack.start((part, took) -> {});
            var watched = CompletableFuture.supplyAsync(() -> stack.watch(() -> false, line -> {}));

            // When
            service.kill();

            // Then
            await().atMost(Duration.ofSeconds(5)).until(watched::isDone);
            assertThat(watched.join().orElseThrow())
                    .hasMessage("tiny-service (port %d) ended unexpectedly; its log is %s"
                            .formatted(service.port(), service.log()));
        }
    }

    @Test
    void shouldStartAReplicaAgainThatDies() {
        // Given
        var replica = new ServiceProcess(
                "tiny-service-1",
                reaper,
                TinyService.jar(directory),
                LoopbackPort.anyFree(),
                Map.of("mood", "good"),
                data.log("tiny-service-1"),
                true);
        var told = new CopyOnWriteArrayList<String>();
        try (var stack = stack(List.of(issuer), List.of(replica))) {
            stack.start((part, took) -> {});
            var watched = CompletableFuture.supplyAsync(() -> stack.watch(() -> false, told::add));
            long first = replica.pid();

            // When
            replica.kill();

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> told.size() == 2);
            assertThat(told)
                    .containsExactly(
                            "tiny-service-1 (port %d) ended unexpectedly and is started again; its log is %s"
                                    .formatted(replica.port(), replica.log()),
                            "tiny-service-1 is ready again");
            assertThat(watched).isNotDone();
            assertThat(StackFile.read(data.stackFile())
                            .orElseThrow()
                            .parts()
                            .getLast()
                            .pid())
                    .isEqualTo(replica.pid())
                    .isNotEqualTo(first);
        }
        assertThat(replica.isAlive()).isFalse();
    }

    @Test
    void shouldStartAPartAgainThatHangs() throws Exception {
        // Given
        var service = service("tiny-service", "good");
        var told = new CopyOnWriteArrayList<String>();
        var impatient = new WatchConfig(Duration.ofMillis(500), 2, () -> "", log -> "");
        try (var stack = Stack.open(data, () -> List.of(List.of(issuer), List.of(service)), false, impatient)) {
            stack.start((part, took) -> {});
            var watched = CompletableFuture.supplyAsync(() -> stack.watch(() -> false, told::add));
            long first = service.pid();

            // When
            new ProcessBuilder("kill", "-s", "STOP", Long.toString(first))
                    .start()
                    .waitFor();

            // Then
            await().atMost(Duration.ofSeconds(30)).until(() -> told.size() == 2);
            assertThat(told)
                    .containsExactly(
                            "tiny-service (port %d) has not answered for 1 s and is started again; its log is %s"
                                    .formatted(service.port(), service.log()),
                            "tiny-service is ready again");
            assertThat(service.pid()).isNotEqualTo(first);
            assertThat(watched).isNotDone();
        }
    }

    @Test
    void shouldNameAFullDiskAsTheCause() {
        // Given
        var service = service("tiny-service", "good");
        var told = new CopyOnWriteArrayList<String>();
        try (var stack = Stack.open(data, () -> List.of(List.of(issuer), List.of(service)), false, FULL_DISK)) {
            stack.start((part, took) -> {});
            var watched = CompletableFuture.supplyAsync(() -> stack.watch(() -> false, told::add));
            await().untilAsserted(() -> assertThat(told).containsExactly("Parts will fail soon: " + FULL));

            // When
            service.kill();

            // Then
            await().atMost(Duration.ofSeconds(5)).until(watched::isDone);
            assertThat(watched.join().orElseThrow())
                    .hasMessage(
                            "tiny-service (port %d) ended unexpectedly (the disk that holds /data is full, 0 MiB are left); its log is %s"
                                    .formatted(service.port(), service.log()));
        }
    }

    @Test
    void shouldNameAFullDiskWhenAPartDoesNotStart() {
        // Given
        var broken = service("broken-service", "broken");
        var stack = Stack.open(data, () -> List.of(List.of(broken)), false, FULL_DISK);

        // When
        var thrown = assertThatThrownBy(() -> stack.start((part, took) -> {}));

        // Then
        thrown.isInstanceOf(StackStartException.class)
                .hasMessage(
                        "broken-service (port %d) ended while starting; its log is %s; the disk that holds /data is full, 0 MiB are left"
                                .formatted(broken.port(), broken.log()));
    }

    @Test
    void shouldNotTakeItsOwnStoppingForADeath() {
        // Given
        var service = service("tiny-service", "good");
        var stack = stack(List.of(issuer), List.of(service));
        stack.start((part, took) -> {});
        var watched = CompletableFuture.supplyAsync(() -> stack.watch(() -> false, line -> {}));

        // When
        stack.close();

        // Then
        await().atMost(Duration.ofSeconds(5)).until(watched::isDone);
        assertThat(watched.join()).isEmpty();
    }

    @Test
    void shouldStopPartsThatAreStillStarting() {
        // Given
        var slow = service("slow-service", "unready");
        var stack = stack(List.of(issuer), List.of(slow));
        var started = CompletableFuture.runAsync(() -> stack.start((part, took) -> {}));
        await().atMost(Duration.ofSeconds(10)).until(slow::isAlive);

        // When
        stack.close();

        // Then
        assertThat(slow.isAlive()).isFalse();
        await().atMost(Duration.ofSeconds(5)).until(started::isDone);
        assertThat(data.stackFile()).doesNotExist();
    }

    @Test
    void shouldStopAPartThatHadNoProcessYetWhenTheStackClosed() {
        // Given
        var late = new LatePart(data.log("late"));
        var stack = stack(List.of(late));
        var started = CompletableFuture.runAsync(() -> stack.start((part, took) -> {}));
        await().until(late::isStarting);

        // When
        stack.close();

        // Then
        await().atMost(Duration.ofSeconds(5)).until(started::isDone);
        assertThat(started).isCompletedExceptionally();
        assertThat(late.isAlive()).isFalse();
    }

    @SafeVarargs
    private Stack stack(List<StackComponent>... stages) {
        return Stack.open(data, () -> List.of(stages), false);
    }

    private StackComponent service(String name, String mood) {
        var jar = TinyService.jar(directory);
        return new ServiceProcess(name, reaper, jar, LoopbackPort.anyFree(), Map.of("mood", mood), data.log(name));
    }

    private static String json(StackComponent part, long pid) {
        return "{\"name\":\"%s\",\"url\":\"%s\",\"port\":%d,\"pid\":%d,\"log\":\"%s\"}"
                .formatted(part.name(), part.url(), part.port(), pid, part.log());
    }
}
