package dev.lilt.endtoend;

import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.identity.TokenSigner;
import dev.lilt.local.process.StackComponent;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.StackDefinition;
import dev.lilt.testing.TemporaryStack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The local stack of this JVM's tests, on free ports and with its own data; one at a time, and it ends with the JVM.
 */
final class RunningStack {
    private static @Nullable RunningStack running;

    private final TemporaryStack stack;
    private final int replicas;
    private final Map<String, String> settings;

    private RunningStack(int replicas, Map<String, String> settings) {
        this.replicas = replicas;
        this.settings = settings;
        stack = TemporaryStack.start(
                "lilt-end-to-end",
                (root, data, reaper) -> new StackDefinition(
                                root, data, Ports.anyFree(replicas), reaper, replicas, settings)
                        .withoutWebClient());
    }

    /** With each service once. */
    static RunningStack get() {
        return get(1);
    }

    /**
     * With session-service and tracking-service this many times each. It takes the place of one with another number.
     */
    static RunningStack get(int replicas) {
        return get(replicas, Map.of());
    }

    /** With these configuration keys for each service. It takes the place of one with others. */
    static synchronized RunningStack get(int replicas, Map<String, String> settings) {
        if (running == null || running.replicas != replicas || !running.settings.equals(settings)) {
            if (running != null) {
                running.stack.close();
            }
            running = new RunningStack(replicas, settings);
        }
        return running;
    }

    static Path root() {
        return TemporaryStack.root();
    }

    /** A part by its name in {@code stack.json}. */
    StackComponent part(String name) {
        return stack.part(name);
    }

    String url(String part) {
        return part(part).url();
    }

    Path log(String part) {
        return stack.data().log(part);
    }

    SigningKey signingKey() {
        return stack.data().signingKey();
    }

    String token(String member, List<String> groups) {
        return new TokenSigner(signingKey(), url("issuer"))
                .sign(member, groups, InstantSource.system().instant(), Duration.ofHours(1));
    }
}
