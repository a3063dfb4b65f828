package dev.lilt.browsertests.typescript;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs JavaScript with the Node that Playwright's driver brings, so that a newcomer needs none. */
final class Node {
    /** Result of a run: its exit status, 0 if all was well, and its output. */
    record Run(int status, String output) {}

    private Node() {}

    static Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var skipBrowsers = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        // The first word of the command with which Playwright starts its own script.
        String node = Driver.ensureDriverInstalled(skipBrowsers, false)
                .createProcessBuilder()
                .command()
                .getFirst();
        var command = new ArrayList<String>(List.of(Path.of(node).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
