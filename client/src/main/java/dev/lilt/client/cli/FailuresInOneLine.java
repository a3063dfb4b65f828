package dev.lilt.client.cli;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.RunLast;

/**
 * Tells in one line on standard error why a command failed, each in the same way; exit 2 for a mistake on the command
 * line, else 1.
 */
public final class FailuresInOneLine {
    private FailuresInOneLine() {}

    /** Sets it up for {@code commandLine} and all of its subcommands. */
    public static CommandLine of(CommandLine commandLine) {
        return commandLine
                .setParameterExceptionHandler(new ShortUsageErrorHandler())
                .setExecutionStrategy(parsed -> {
                    try {
                        return new RunLast().execute(parsed);
                    } catch (OutputFailure help) {
                        // Thrown outside of any command, it would be printed with its stack.
                        throw new ExecutionException(commandLine, String.valueOf(help.getMessage()), help);
                    }
                })
                .setExecutionExceptionHandler((failure, command, arguments) -> tell(failure, command.getErr()));
    }

    private static int tell(Exception failure, PrintWriter err) {
        if (failure instanceof OutputFailure lost) {
            return lost.exitCode(err);
        }
        err.println("lilt: " + line(failure));
        return 1;
    }

    /** With the cause, which names a full disk or a missing right, unless the message says it already. */
    private static String line(Throwable failure) {
        String line = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        Throwable cause = failure.getCause();
        String why = cause == null ? "" : Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        return line.contains(why) ? line : line + ": " + why;
    }
}
