package dev.lilt.browsertests;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.lilt.browsertests.chromium.Chromium;
import dev.lilt.browsertests.chromium.NeedsChromium;
import dev.lilt.browsertests.client.WebClient;
import dev.lilt.browsertests.network.FaultyNetwork;
import dev.lilt.browsertests.stack.LiltUnderTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A test with a Chromium of its own, which reaches Lilt over a network that can fail. */
@NeedsChromium
abstract class BrowserTest {
    private static final Set<String> LIVE = Set.of("ready", "running", "waiting", "paused");

    private final List<AutoCloseable> opened = new ArrayList<>();

    Chromium chromium;
    FaultyNetwork network;
    /** The client in the tabs of that Chromium; nobody is signed in yet. */
    WebClient client;

    /**
     * On a machine that does other things a page takes its time: what has to be fast is measured and not waited for.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeAll
    static void waitPatiently() {
        Awaitility.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    @BeforeEach
    void startChromium() {
        network = new FaultyNetwork(LiltUnderTest.get().web());
        opened.add(network);
        chromium = chromium();
        client = new WebClient(chromium.tabs(), network.url());
    }

    /** Another one, with a profile of its own. */
    final Chromium chromium(String... flags) {
        Chromium another = Chromium.start(flags);
        opened.add(another);
        return another;
    }

    /** A device of this shape, in a profile of its own, by way of the same network. */
    final WebClient device(Browser.NewContextOptions options) {
        return new WebClient(chromium.device(options), network.url());
    }

    /** A member has few live sessions at a time, and a developer who tests against a running stack wants them back. */
    private void stopSessions() {
        network.restore();
        APIResponse sessions = client.ask("GET", "/sessions", null);
        if (sessions.ok()) {
            for (JsonNode session : WebClient.parse(sessions.text()).path("items")) {
                if (LIVE.contains(session.get("status").textValue())) {
                    String command = "/sessions/" + session.get("id").textValue() + "/commands/" + UUID.randomUUID();
                    client.ask("PUT", command, "{\"type\":\"stop\"}");
                }
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        if (client != null) {
            stopSessions();
        }
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        opened.clear();
    }
}
