package dev.lilt.client.follow;

import static dev.lilt.client.Wire.SESSION;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedEnd;
import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.ReceivedTimeline;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.Token;
import dev.lilt.client.stream.StreamEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A session that is followed in virtual time, by what arrives when. */
abstract class FollowingFixture {
    final VirtualTime time = new VirtualTime();
    final List<String> shown = new ArrayList<>();
    boolean waits;
    Api api;
    CommandSender sender;

    @BeforeEach
    void setUp() throws Exception {
        api = new Api(Services.behind(URI.create("http://localhost:1")), Token.of("abc"));
        sender = new CommandSender(api, SESSION, signal -> {});
    }

    @AfterEach
    void tearDown() {
        sender.close();
    }

    /** The timeline with a cue at each of these seconds. */
    void fetched(int atMs, int... seconds) throws Exception {
        List<ReceivedCue> cues = new ArrayList<>();
        for (int second : seconds) {
            cues.add(Json.read(Wire.cue(cues.size(), second, "rep", ""), ReceivedCue.class));
        }
        time.arrives(Duration.ofMillis(atMs), new FollowEvent.TimelineFetched(new ReceivedTimeline("sha256:00", cues)));
    }

    static ReceivedGuidance guidance() throws ApiException {
        return Json.read("""
                {"items":[
                  {"id":"urgent","title":{"en":"Urgent care now"},"items":[{"id":"chest-pain","title":{"en":"Chest pain"},
                    "text":{"en":"Call for help."}}]},
                  {"id":"soon","title":{"en":"Call soon"},"items":[]},
                  {"id":"stop-symptoms","title":{"en":"Stop"},"items":[{"id":"dizziness","title":{"en":"Dizziness"},
                    "level":"rest","group":"first","text":{"en":"Sit down."}},{"id":"chest-pain","title":{"en":"Chest pain"},
                    "level":"urgent","group":"first","text":{"en":"Stop, and call."}},{"id":"fever","title":{"en":"Fever"},
                    "level":"urgent","group":"more","text":{"en":"Stop: fever."}}]}]}
                """, ReceivedGuidance.class);
    }

    void opens(int atMs, long revision, String status) throws Exception {
        ReceivedState state = state(revision, status, atMs, atMs / 1000);
        heard(atMs, new StreamEvent.Opened(state, Duration.ofMillis(atMs).toNanos()));
    }

    void turns(int atMs, long revision, String status, int seconds) throws Exception {
        heard(atMs, new StreamEvent.StateChanged(state(revision, status, atMs, seconds)));
    }

    ReceivedState state(long revision, String status, long positionMs, int seconds) throws Exception {
        return Json.read(
                waits
                        ? Wire.gatedState(revision, status, positionMs, seconds)
                        : Wire.state(revision, status, positionMs, seconds),
                ReceivedState.class);
    }

    void says(int atMs, long revision, int index, int dueSeconds) throws Exception {
        heard(
                atMs,
                new StreamEvent.CueReceived(
                        revision, Json.read(Wire.cue(index, dueSeconds, "rep", ""), ReceivedCue.class)));
    }

    void ends(int atMs, ReceivedStatus status) {
        heard(atMs, new StreamEvent.Ended(new ReceivedEnd(status, 60_000L)));
    }

    void heard(int atMs, StreamEvent heard) {
        time.arrives(Duration.ofMillis(atMs), new FollowEvent.Streamed(heard));
    }

    Outcome follow() throws ApiException, InterruptedException {
        return new FollowLoop(api, SESSION, new Recorder(time, shown), sender, false)
                .until(new LinkedBlockingQueue<>(), time);
    }
}
