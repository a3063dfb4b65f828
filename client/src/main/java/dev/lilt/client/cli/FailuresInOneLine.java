package dev.lilt.client.cli;

import dev.lilt.client.language.Messages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs commands in the member's language, and tells in one line on standard error why one failed, each in the same way;
 * exit 2 for a mistake on the command line, else 1.
 */
public final class FailuresInOneLine {
    /** The option that overrules the environment's language. */
    static final String LOCALE = "--locale";

    private FailuresInOneLine() {}

    /** Sets it up for {@code commandLine} and all of its subcommands, in English. */
    public static CommandLine of(CommandLine commandLine) {
        return of(commandLine, Map.of());
    }

    /** The same in the language that the variables of {@code environment} name, if no option names another. */
    public static CommandLine of(CommandLine commandLine, Map<String, String> environment) {
        Messages.use(environment);
        return commandLine
                .setResourceBundle(Messages.usage())
                .setParameterExceptionHandler(new ShortUsageErrorHandler())
                .setExecutionStrategy(parsed -> {
                    speak(commandLine, parsed);
                    try {
                        return new RunLast().execute(parsed);
                    } catch (OutputFailure help) {
                        // Thrown outside of any command, it would be printed with its stack.
                        throw new ExecutionException(commandLine, String.valueOf(help.getMessage()), help);
                    }
                })
                .setExecutionExceptionHandler((failure, command, arguments) -> tell(failure, command.getErr()));
    }

    private static void speak(CommandLine commandLine, ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        Locale wanted = last.hasMatchedOption(LOCALE) ? last.matchedOptionValue(LOCALE, null) : null;
        if (wanted != null) {
            Messages.use(wanted);
            commandLine.setResourceBundle(Messages.usage());
        }
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
