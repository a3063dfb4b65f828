package dev.lilt.testing;

import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.StackComponent;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Stack;
import dev.lilt.local.stack.StackDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole local stack for tests, with data of its own. It ends with the JVM at the latest. */
public final class TemporaryStack implements AutoCloseable {
    private final DataDirectory data;
    private final Stack stack;

    private TemporaryStack(DataDirectory data, Stack stack) {
        this.data = data;
        this.stack = stack;
    }

    /** Chooses the parts of a stack and their ports. */
    @FunctionalInterface
    public interface Parts {
        StackDefinition of(Path root, DataDirectory data, ChildReaper reaper);
    }

    /**
     * Starts a stack, and prints how long each part takes.
     *
     * @param name of the directory for its data
     */
    public static TemporaryStack start(String name, Parts parts) {
        try {
            Path directory = Files.createTempDirectory(name);
            DataDirectory data = new DataDirectory(directory);
            StackDefinition definition = parts.of(root(), data, ChildReaper.startAndRemove(directory));
            Stack stack = Stack.open(data, definition::stages, true);
            stack.start((part, took) -> System.out.println(part.name() + " ready after " + took.toMillis() + " ms"));
            return new TemporaryStack(data, stack);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the project's directory: {@code lilt.root}, or that of a module in {@code deploy}. */
    public static Path root() {
        return Path.of(System.getProperty("lilt.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    /** Returns a part by its name in {@code stack.json}. */
    public StackComponent part(String name) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public DataDirectory data() {
        return data;
    }

    @Override
    public void close() {
        stack.close();
    }
}
