package dev.lilt.benchmarks;

import dev.lilt.benchmarks.run.StreamCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./lilt bench}. Exit status: 0 measured, 1 failed, 2 asked for something that isn't there. */
@Command(
        name = "lilt bench",
        subcommands = StreamCommand.class,
        mixinStandardHelpOptions = true,
        description = "Measure how fast Lilt is. Nothing here passes or fails: it only tells.")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
