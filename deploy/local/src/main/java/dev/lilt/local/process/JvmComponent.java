package dev.lilt.local.process;

import static java.util.Objects.requireNonNull;

import dev.lilt.local.aot.AotCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A component in a JVM of its own, which starts from an AOT cache if there is one, and can record for a new one. */
public abstract class JvmComponent extends StackComponent {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

    /** A JVM that records writes it all down when it ends. */
    private static final Duration RECORDING_STOP_PATIENCE = Duration.ofMinutes(3);

    private final ChildReaper reaper;
    private final AotCache cache;
    private final List<String> jvmOptions;
    private volatile boolean recording;
    private volatile @Nullable JavaChild child;

    /**
     * Nothing is started yet.
     *
     * @param cache of the program that it runs
     * @param jvmOptions with which it runs and its cache is made
     */
    protected JvmComponent(Endpoint endpoint, ChildReaper reaper, AotCache cache, List<String> jvmOptions) {
        super(endpoint);
        this.reaper = reaper;
        this.cache = cache;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /**
     * Starts the JVM; whether the program works is for the caller to find out.
     *
     * @param properties {@code -D…} options of the program
     * @param arguments of the program
     */
    protected final JavaChild launch(List<String> properties, List<String> arguments) {
        var options = new ArrayList<String>(jvmOptions);
        // Three services and Kafka start at once on what may be two cores: quick code early beats the best code later.
        options.addAll(recording ? cache.record() : cache.useWithC1Alone());
        options.addAll(properties);
        options.addAll(cache.program());
        options.addAll(arguments);
        var started = JavaChild.start(reaper, options, Map.of(), log());
        child = started;
        return started;
    }

    /** Makes it record from its next start on, until it ends in order. */
    public final void record() {
        recording = true;
    }

    /** Makes the cache of what was recorded. */
    public final void makeCache() throws InterruptedException {
        cache.make(jvmOptions, log());
    }

    @Override
    public final long pid() {
        return requireNonNull(child, () -> name() + " was not started").pid();
    }

    @Override
    public final boolean isAlive() {
        var started = child;
        return started != null && started.isAlive();
    }

    @Override
    public final void kill() {
        var started = child;
        if (started != null) {
            started.kill();
        }
    }

    @Override
    public final void close() {
        var started = child;
        if (started != null) {
            started.stop(recording ? RECORDING_STOP_PATIENCE : STOP_PATIENCE);
        }
    }
}
