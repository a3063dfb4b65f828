package dev.lilt.local.stack;

import dev.lilt.local.aot.AotCache;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.Endpoint;
import dev.lilt.local.process.JvmComponent;
import dev.lilt.local.process.LoopbackPort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of Lilt's services, as built, in a JVM of its own. */
public final class ServiceProcess extends JvmComponent {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);
    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private static final List<String> JVM_OPTIONS = List.of("-Xms32m", "-Xmx384m", "-XX:+UseSerialGC");

    private final Map<String, String> configuration;
    private final boolean replicated;

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
        super(Endpoint.http(name, port, log), reaper, AotCache.ofService(jar), JVM_OPTIONS);
        this.configuration = Map.copyOf(configuration);
        this.replicated = replicated;
    }

    /** {@inheritDoc} Ready means that its health says so. */
    @Override
    public void start() {
        var properties = new ArrayList<String>();
        properties.add("-Dquarkus.http.host=127.0.0.1");
        properties.add("-Dquarkus.http.port=" + port());
        configuration.forEach((key, value) -> properties.add("-D" + key + "=" + value));
        launch(properties, List.of()).awaitReady(this, this::isReady, START_PATIENCE);
    }

    /** {@inheritDoc} Any answer of its health will do: one that lacks a part of its own is not restarted for that. */
    @Override
    public boolean answers(Duration patience) {
        return LoopbackPort.answers(port(), get("/q/health/live"), patience);
    }

    @Override
    public boolean isReplicated() {
        return replicated;
    }

    private boolean isReady() {
        return LoopbackPort.answers(port(), get("/q/health/ready"), OK, PROBE_PATIENCE);
    }

    private static byte[] get(String path) {
        var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path);
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
