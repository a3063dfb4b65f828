package dev.lilt.benchmarks;

import dev.lilt.benchmarks.coldstart.ColdCommand;
import dev.lilt.benchmarks.compile.CompileCommand;
import dev.lilt.benchmarks.make.MakeCommand;
import dev.lilt.benchmarks.model.ModelCommand;
import dev.lilt.benchmarks.report.PublishCommand;
import dev.lilt.benchmarks.scale.ScaleCommand;
import dev.lilt.benchmarks.stream.StreamCommand;
import dev.lilt.benchmarks.totals.TotalsCommand;
import dev.lilt.client.cli.FailuresInOneLine;
import dev.lilt.client.cli.StandardOutput;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands behind {@code ./lilt bench}. Exit status: 0 measured, 1 failed, 2 asked for something that isn't there.
 */
@Command(
        name = "lilt bench",
        subcommands = {
            StreamCommand.class,
            MakeCommand.class,
            ScaleCommand.class,
            ModelCommand.class,
            TotalsCommand.class,
            CompileCommand.class,
            ColdCommand.class,
            PublishCommand.class
        },
        mixinStandardHelpOptions = true,
        description = "Measure how fast Lilt is. Nothing here passes or fails: it only tells.")
public final class BenchmarkMain {
    private BenchmarkMain() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.OFF);
        System.exit(StandardOutput.checking(
                () -> FailuresInOneLine.of(new CommandLine(new BenchmarkMain())).execute(arguments)));
    }
}
