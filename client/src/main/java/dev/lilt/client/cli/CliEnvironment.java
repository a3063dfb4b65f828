package dev.lilt.client.cli;

import dev.lilt.client.terminal.CharsetFallback;
import dev.lilt.client.terminal.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The process a command runs in.
 *
 * @param root the project's folder, where the local stack keeps its data by default
 * @param tokens makes the token of a member for the local stack that keeps its data in a folder, when none is given
 */
public record CliEnvironment(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path root,
        BiFunction<String, Path, String> tokens) {
    private static final int WIDEST = 76;

    /** Returns that of this process. */
    public static CliEnvironment system(BiFunction<String, Path, String> tokens) {
        return new CliEnvironment(
                System.out, System.err, System.getenv(), Path.of(System.getProperty("lilt.root", "")), tokens);
    }

    /** Returns the terminal if there is one, else the output as plain lines. */
    public Console screen() {
        return out == System.out ? Console.open(out, environment) : Console.plain(out);
    }

    /** The width at which texts are broken: less than the terminal is, and never too wide to read. */
    int columns() {
        try (Console screen = screen()) {
            return Math.min(screen.columns() - 1, WIDEST);
        }
    }

    /** Prints a line with the characters that the output has, and none that a terminal would obey. */
    void say(String line) {
        out.println(new CharsetFallback(out.charset())
                .fit(line.replaceAll("\\p{Cntrl}", " ").stripTrailing()));
    }

    /** Ends a command that could not do what was asked. */
    int fail(int exitCode, Exception why) {
        err.println("lilt: " + why.getMessage());
        return exitCode;
    }
}
