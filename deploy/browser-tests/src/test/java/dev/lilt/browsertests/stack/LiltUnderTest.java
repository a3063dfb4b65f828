package dev.lilt.browsertests.stack;

import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.StackComponent;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.Stack;
import dev.lilt.local.stack.StackDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Lilt that the browser talks to: a local stack of this JVM, on free ports and with its own data, which ends with
 * the JVM; or, with {@code -Dlilt.browser.url=http://localhost:8088}, one that runs already.
 */
public final class LiltUnderTest {
    private static @Nullable LiltUnderTest running;

    private final URI web;
    private final @Nullable Stack stack;

    private LiltUnderTest(URI web, @Nullable Stack stack) {
        this.web = web;
        this.stack = stack;
    }

    /** Starts it the first time. */
    public static synchronized LiltUnderTest get() {
        if (running == null) {
            String url = System.getProperty("lilt.browser.url", "");
            running = url.isEmpty() ? start() : new LiltUnderTest(URI.create(url), null);
        }
        return running;
    }

    private static LiltUnderTest start() {
        try {
            Path directory = Files.createTempDirectory("lilt-browser-tests");
            var data = new DataDirectory(directory);
            var parts = new StackDefinition(root(), data, Ports.anyFree(), ChildReaper.startAndRemove(directory));
            Stack stack = Stack.open(data, parts::stages, true);
            stack.start((part, took) -> System.out.println(part.name() + " ready after " + took.toMillis() + " ms"));
            return new LiltUnderTest(
                    URI.create(named(stack, "web").orElseThrow().url()), stack);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The project's directory. */
    public static Path root() {
        return Path.of(System.getProperty("lilt.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    /** The web client's origin. */
    public URI web() {
        return web;
    }

    /** Returns a part by its name; nothing where the stack was there already. */
    public Optional<StackComponent> part(String name) {
        return Optional.ofNullable(stack).flatMap(parts -> named(parts, name));
    }

    private static Optional<StackComponent> named(Stack stack, String name) {
        return stack.parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
