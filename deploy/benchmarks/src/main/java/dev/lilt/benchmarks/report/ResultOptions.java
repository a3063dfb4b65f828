package dev.lilt.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option that every benchmark has for its results, and the folder of the project that they go to. */
public final class ResultOptions {
    @Option(names = "--publish", description = "Also write the tables into docs/performance.md.")
    private boolean publish;

    /** Returns the project's directory, absolute. */
    public static Path root() {
        return Path.of(System.getProperty("lilt.root", "")).toAbsolutePath();
    }

    /**
     * Writes the results into a file, and the tables into the page if the user wants that.
     *
     * @param kind one of {@link ResultFile#write}
     * @param flags of the measured JVMs
     * @return the file
     */
    public Path write(String kind, String flags, Map<String, ?> results) throws IOException {
        Path file = ResultFile.write(root(), kind, flags, results);
        if (publish) {
            ResultFile.publish(root(), file);
        }
        return file;
    }
}
