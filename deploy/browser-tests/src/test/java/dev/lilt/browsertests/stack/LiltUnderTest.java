package dev.lilt.browsertests.stack;

import dev.lilt.local.process.StackComponent;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.StackDefinition;
import dev.lilt.testing.TemporaryStack;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Lilt that the browser talks to: a local stack of this JVM, on free ports and with its own data, which ends with
 * the JVM; or, with {@code -Dlilt.browser.url=http://localhost:8088}, one that runs already.
 */
public final class LiltUnderTest {
    private static @Nullable LiltUnderTest running;

    private final URI web;
    private final @Nullable TemporaryStack stack;

    private LiltUnderTest(URI web, @Nullable TemporaryStack stack) {
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
        TemporaryStack stack = TemporaryStack.start(
                "lilt-browser-tests", (root, data, reaper) -> new StackDefinition(root, data, Ports.anyFree(), reaper));
        return new LiltUnderTest(URI.create(stack.part("web").url()), stack);
    }

    /** The web client's origin. */
    public URI web() {
        return web;
    }

    /** Returns a part by its name; nothing where the stack was there already. */
    public Optional<StackComponent> part(String name) {
        return Optional.ofNullable(stack).map(started -> started.part(name));
    }
}
