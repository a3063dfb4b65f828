package dev.lilt.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code publish FILE}: the tables of a run that was made before. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Write the tables of a result file into docs/performance.md.")
public final class PublishCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "One of deploy/benchmarks/results.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        ResultFile.publish(ResultOptions.root(), file.toAbsolutePath());
        return 0;
    }
}
