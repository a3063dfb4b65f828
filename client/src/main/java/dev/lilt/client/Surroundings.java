package dev.lilt.client;

import dev.lilt.client.terminal.Repertoire;
import dev.lilt.client.terminal.Screen;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The process a command runs in.
 *
 * @param root the project's folder, where the local stack keeps its data by default
 */
record Surroundings(PrintStream out, PrintStream err, Map<String, String> environment, Path root) {
    private static final int WIDEST = 76;

    static Surroundings system() {
        return new Surroundings(System.out, System.err, System.getenv(), Path.of(System.getProperty("lilt.root", "")));
    }

    Screen screen() {
        return out == System.out ? Screen.open(out, environment) : Screen.plain(out);
    }

    /** The width at which texts are broken: less than the terminal is, and never too wide to read. */
    int columns() {
        try (Screen screen = screen()) {
            return Math.min(screen.columns() - 1, WIDEST);
        }
    }

    /** Prints a line with the characters that the output has, and none that a terminal would obey. */
    void say(String line) {
        out.println(new Repertoire(out.charset())
                .fit(line.replaceAll("\\p{Cntrl}", " ").stripTrailing()));
    }

    /** Ends a command that could not do what was asked. */
    int complain(int exitCode, Exception why) {
        err.println("lilt: " + why.getMessage());
        return exitCode;
    }
}
