package dev.lilt.browsertests.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import dev.lilt.local.process.ChildReaper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chromium of its own profile. Playwright doesn't start it but joins it, with {@code noDefaults}: when Playwright
 * starts a Chromium, it switches off the throttling of hidden pages and lets each page believe that it has the focus.
 * In this one a tab behind another is hidden, loses its wake lock and is throttled, as on a person's device.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--disable-gpu",
            "--hide-scrollbars",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            "--remote-debugging-port=0");
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Process process, Playwright playwright, Browser browser) {
        this.process = process;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts one, with these flags besides. */
    public static Chromium start(String... flags) {
        Path chromium =
                ChromiumPath.find().orElseThrow(() -> new IllegalStateException("Ask for NeedsChromium before this"));
        try {
            Path profile = Files.createTempDirectory("lilt-chromium");
            var reaper = ChildReaper.startAndRemove(profile);
            var command = new ArrayList<String>(List.of(chromium.toString(), "--user-data-dir=" + profile));
            command.addAll(FLAGS);
            if ("root".equals(System.getProperty("user.name"))) {
                command.add("--no-sandbox");
            }
            command.addAll(List.of(flags));
            command.add("about:blank");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            reaper.hold(process);
            return join(process, address(process.errorReader()));
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium does not start", e);
        }
    }

    private static Chromium join(Process process, String address) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.ConnectOverCDPOptions().setNoDefaults(true);
        return new Chromium(process, playwright, playwright.chromium().connectOverCDP(address, options));
    }

    /** Chromium says it among other things; what it says later is read too, or it would wait for a reader. */
    private static String address(BufferedReader output) throws IOException {
        var said = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return address.group(1);
            }
        }
        throw new IOException("Chromium ended: " + said);
    }

    /** The person's own tabs: those behind another are hidden. */
    public BrowserContext tabs() {
        return browser.contexts().getFirst();
    }

    /**
     * Another profile, whose pages are as large, as dark and of such a language as asked for, and are always in front.
     */
    public BrowserContext device(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** Commands of the DevTools protocol to the browser. */
    public CDPSession devTools() {
        return browser.newBrowserCDPSession();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        process.destroy();
    }
}
