package dev.lilt.browsertests.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A session of the member who is signed in to a client, known from the services and not from the page. */
public final class GuidedSession {
    private static final String REQUEST = """
            {"plan":"back-care-day","block":"%s","zone":"Europe/Vienna","pace":%d,"locale":"%s","waitForReady":%b,
             "profile":{"gestationalWeek":24,"clearance":{"conditions":[],"clearedByClinician":false,"restAdvised":false}}}""";

    private final WebClient client;
    private final int pace;
    private final String id;
    private final JsonNode timeline;
    private JsonNode state;

    private GuidedSession(WebClient client, int pace, String body) {
        this.client = client;
        this.pace = pace;
        state = client.json("POST", "/sessions", body);
        id = state.get("id").textValue();
        timeline = client.json("GET", "/sessions/" + id + "/timeline", null);
    }

    /** The morning block, {@code pace} times as fast, with no gate that waits. */
    public static GuidedSession morning(WebClient client, int pace) {
        return of(client, "morning", pace, "en", false);
    }

    public static GuidedSession of(WebClient client, String block, int pace, String locale, boolean gates) {
        return new GuidedSession(client, pace, REQUEST.formatted(block, pace, locale, gates));
    }

    /** By a request of its own; {@code pace} is the one in it. */
    public static GuidedSession requested(WebClient client, int pace, String body) {
        return new GuidedSession(client, pace, body);
    }

    /** A new tab that shows it. */
    public Page open() {
        Page page = client.open(route());
        assertThat(face(page)).isVisible();
        return page;
    }

    /**
     * A new tab that comes to it from another screen after a tap, as members do: its sound is open before the start.
     */
    public Page openByTap() {
        Page page = client.open("#/device");
        page.locator("h1").first().click();
        page.evaluate("route => { location.hash = route }", route());
        assertThat(face(page)).isVisible();
        return page;
    }

    public String route() {
        return "#/session/" + id;
    }

    public static Locator face(Page page) {
        return page.locator("lilt-face").first();
    }

    /** Starts it as a person does: with a tap on the dial, after which the page may sound. */
    public void start(Page page) {
        part(page, "ready").click();
        Awaitility.await().until(() -> state().get("status").textValue().equals("running"));
    }

    /** A part of the face, such as {@code pause}. */
    public static Locator part(Page page, String name) {
        return page.locator("lilt-face [data-part~='" + name + "']").first();
    }

    public JsonNode command(String type) {
        return command("{\"type\":\"" + type + "\"}", UUID.randomUUID().toString());
    }

    public JsonNode command(String body, String commandId) {
        state = client.json("PUT", "/sessions/" + id + "/commands/" + commandId, body);
        return state;
    }

    /** The newest state, asked for now. */
    public JsonNode state() {
        state = client.json("GET", "/sessions/" + id, null);
        return state;
    }

    public String id() {
        return id;
    }

    public JsonNode timeline() {
        return timeline;
    }

    public List<JsonNode> cues() {
        var cues = new ArrayList<JsonNode>();
        timeline.get("cues").forEach(cues::add);
        return cues;
    }

    /** When a cue is due as the services have it, in milliseconds of the epoch, while nothing changes the position. */
    public double dueAt(int index) {
        double atMs = timeline.get("cues").get(index).get("atMs").doubleValue();
        double anchorAt = instantMs(state.get("at").textValue());
        return anchorAt + (atMs - state.get("positionMs").doubleValue()) / pace;
    }

    /** The position at an instant, in milliseconds of session time, while nothing changes it. */
    public double positionAt(double epochMs) {
        return state.get("positionMs").doubleValue()
                + (epochMs - instantMs(state.get("at").textValue())) * pace;
    }

    /** When the newest command was accepted, in milliseconds of the epoch. */
    public double positionedAt() {
        return instantMs(state.get("at").textValue());
    }

    public int revision() {
        return state.get("revision").intValue();
    }

    private static double instantMs(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
