package dev.lilt.local.kafka;

import dev.lilt.local.aot.AotCache;
import dev.lilt.local.files.OwnerOnly;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.ComponentFailedException;
import dev.lilt.local.process.Endpoint;
import dev.lilt.local.process.JavaChild;
import dev.lilt.local.process.JvmComponent;
import dev.lilt.local.process.LoopbackPort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * A real Kafka, broker and controller in one, in a JVM of its own. It can be killed and started again on the same port
 * and data, which is what fault tests do.
 */
public final class KafkaBroker extends JvmComponent {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx512m",
            "-Xms64m",
            "-XX:+UseSerialGC",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT.%1$tL %4$s [%3$s] %5$s%6$s%n");

    private final Path data;

    /**
     * Nothing is started yet.
     *
     * @param data an empty or new directory, or that of an earlier run
     * @param log the file that the broker's output is appended to
     */
    public KafkaBroker(ChildReaper reaper, Path data, int port, Path log) {
        super(new Endpoint("kafka", "localhost:" + port, port, log), reaper, cache(), JVM_OPTIONS);
        this.data = data.toAbsolutePath();
    }

    /** Beside the folder of the libraries. */
    private static AotCache cache() {
        var classPath = System.getProperty("java.class.path");
        var cacheFile = Path.of(classPath.split(File.pathSeparator, 2)[0])
                .toAbsolutePath()
                .resolve("../../kafka.aot")
                .normalize();
        return new AotCache(cacheFile, List.of("-cp", classPath, BrokerMain.class.getName()));
    }

    public String bootstrapServers() {
        return url();
    }

    /** {@inheritDoc} Ready means that every topic of {@link Topic#ALL} is there. */
    @Override
    public void start() {
        var started = launch(List.of(), List.of(settings().toString()));
        // A plain connection costs nothing; Kafka's client, asked too early, waits longer than the broker takes.
        started.awaitReady(this, () -> LoopbackPort.isListening(port()), START_PATIENCE);
        makeTopics(started);
    }

    /** {@inheritDoc} Kafka's clients try again until it is there. */
    @Override
    public boolean isNeededToStart() {
        return false;
    }

    @Override
    public boolean answers(Duration patience) {
        // ApiVersions request, version 0, with correlation id 1 and no client id.
        byte[] request = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, (byte) 0xff, (byte) 0xff};
        return LoopbackPort.answers(port(), request, patience);
    }

    private Path settings() {
        // The file is read as Java properties, where a backslash escapes.
        var log = data.resolve("log").toString().replace("\\", "\\\\");
        var settings = """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://%3$s
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%4$s
                auto.create.topics.enable=false
                # Members of a group need not wait for others of whom there are none.
                group.initial.rebalance.delay.ms=0
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                num.network.threads=2
                num.io.threads=2
                num.recovery.threads.per.data.dir=2
                # The default, 128 MiB, is taken from the heap at start, whatever there is to clean.
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port(), LoopbackPort.anyFree(), bootstrapServers(), log);
        try {
            OwnerOnly.createDirectories(data);
            OwnerOnly.restrict(data);
            return Files.writeString(data.resolve("server.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write Kafka's settings into " + data, e);
        }
    }

    private void makeTopics(JavaChild started) {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) START_PATIENCE.toMillis(),
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50);
        try (var admin = Admin.create(configuration)) {
            TopicCreation.createMissing(admin, 1);
        } catch (ExecutionException | KafkaException | InterruptedException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String what = started.isAlive() ? "did not make Lilt's topics" : "ended while starting";
            started.kill();
            throw new ComponentFailedException(this, what, e);
        }
    }
}
