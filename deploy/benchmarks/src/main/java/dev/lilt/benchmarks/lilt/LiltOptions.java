package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.report.ResultOptions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which service of Lilt is measured, and how it is configured. */
public final class LiltOptions {
    @Option(
            names = "--lilt-root",
            paramLabel = "DIR",
            description = "Another checkout, whose built services are measured.")
    private @Nullable Path root;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Configuration of the measured service; may be repeated.")
    private List<String> settings = List.of();

    /** Returns the directory of the checkout whose services are measured, absolute. */
    public Path root() {
        return root == null ? ResultOptions.root() : root.toAbsolutePath();
    }

    /** Returns what configures the measured service, as {@code KEY=VALUE}. */
    public List<String> settings() {
        return settings;
    }
}
