package dev.lilt.local.stack;

import static java.util.Objects.requireNonNull;

import dev.lilt.local.aot.AotCache;
import dev.lilt.local.aot.Recordable;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.JavaChild;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.process.StackComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of Lilt's services, as built, in a JVM of its own. */
public final class ServiceProcess implements StackComponent, Recordable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);
    /** A JVM that records writes it all down when it ends. */
    private static final Duration RECORDING_STOP_PATIENCE = Duration.ofMinutes(3);

    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private static final List<String> JVM_OPTIONS = List.of("-Xms32m", "-Xmx384m", "-XX:+UseSerialGC");

    private final String name;
    private final ChildReaper reaper;
    private final Path jar;
    private final int port;
    private final Map<String, String> configuration;
    private final Path log;
    private final boolean replicated;
    private final AotCache cache;
    private volatile boolean recording;
    private volatile @Nullable JavaChild child;

    /** The only one of its service; nothing is started yet. */
    public ServiceProcess(
            String name, ChildReaper reaper, Path jar, int port, Map<String, String> configuration, Path log) {
        this(name, reaper, jar, port, configuration, log, false);
    }

    /**
     * Nothing is started yet.
     *
     * @param jar {@code quarkus-run.jar} of the built service
     * @param configuration Quarkus and Lilt configuration keys beside host and port
     * @param replicated whether there are others of the same service
     */
    public ServiceProcess(
            String name,
            ChildReaper reaper,
            Path jar,
            int port,
            Map<String, String> configuration,
            Path log,
            boolean replicated) {
        this.name = name;
        this.reaper = reaper;
        this.jar = jar;
        this.port = port;
        this.configuration = Map.copyOf(configuration);
        this.log = log;
        this.replicated = replicated;
        this.cache = AotCache.ofService(jar);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return log;
    }

    /** {@inheritDoc} Ready means that its health says so. */
    @Override
    public void start() {
        var started = JavaChild.start(reaper, options(), Map.of(), log);
        child = started;
        started.awaitReady(this, this::isReady, START_PATIENCE);
    }

    @Override
    public long pid() {
        return requireNonNull(child, "the service was not started").pid();
    }

    @Override
    public boolean isAlive() {
        var started = child;
        return started != null && started.isAlive();
    }

    /** {@inheritDoc} Any answer of its health will do: one that lacks a part of its own is not restarted for that. */
    @Override
    public boolean answers(Duration patience) {
        return LoopbackPort.answers(port, get("/q/health/live"), patience);
    }

    @Override
    public boolean isReplicated() {
        return replicated;
    }

    @Override
    public void kill() {
        var started = child;
        if (started != null) {
            started.kill();
        }
    }

    @Override
    public void close() {
        var started = child;
        if (started != null) {
            started.stop(recording ? RECORDING_STOP_PATIENCE : STOP_PATIENCE);
        }
    }

    @Override
    public void record() {
        recording = true;
    }

    @Override
    public void makeCache() throws InterruptedException {
        cache.make(JVM_OPTIONS, log);
    }

    private List<String> options() {
        var options = new ArrayList<String>(JVM_OPTIONS);
        if (recording) {
            options.addAll(cache.record());
        } else {
            // Three services and Kafka start at once on what may be two cores: quick code early beats the best code
            // later.
            options.addAll(cache.useWithC1Alone());
        }
        options.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        configuration.forEach((key, value) -> options.add("-D" + key + "=" + value));
        options.add("-jar");
        options.add(jar.toString());
        return options;
    }

    private boolean isReady() {
        return LoopbackPort.answers(port, get("/q/health/ready"), OK, PROBE_PATIENCE);
    }

    private static byte[] get(String path) {
        var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
