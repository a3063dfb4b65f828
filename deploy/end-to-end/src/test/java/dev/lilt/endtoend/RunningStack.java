package dev.lilt.endtoend;

import dev.lilt.local.identity.SigningKey;
import dev.lilt.local.identity.TokenSigner;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.StackComponent;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.Stack;
import dev.lilt.local.stack.StackDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private final DataDirectory data;
    private final Stack stack;
    private final int replicas;
    private final Map<String, String> settings;

    private RunningStack(int replicas, Map<String, String> settings) {
        this.replicas = replicas;
        this.settings = settings;
        try {
            Path directory = Files.createTempDirectory("lilt-end-to-end");
            data = new DataDirectory(directory);
            StackDefinition parts = new StackDefinition(
                            root(),
                            data,
                            Ports.anyFree(replicas),
                            ChildReaper.startAndRemove(directory),
                            replicas,
                            settings)
                    .withoutWebClient();
            stack = Stack.open(data, parts::stages, true);
            stack.start((part, took) -> System.out.println(part.name() + " ready after " + took.toMillis() + " ms"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
        return Path.of(System.getProperty("lilt.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    /** A part by its name in {@code stack.json}. */
    StackComponent part(String name) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String url(String part) {
        return part(part).url();
    }

    Path log(String part) {
        return data.log(part);
    }

    SigningKey signingKey() {
        return data.signingKey();
    }

    String token(String member, List<String> groups) {
        return new TokenSigner(data.signingKey(), url("issuer"))
                .sign(member, groups, InstantSource.system().instant(), Duration.ofHours(1));
    }
}
