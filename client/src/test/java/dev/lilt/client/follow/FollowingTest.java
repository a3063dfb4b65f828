package dev.lilt.client.follow;

import static dev.lilt.client.Wire.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Api;
import dev.lilt.client.api.Cue;
import dev.lilt.client.api.End;
import dev.lilt.client.api.Guidance;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.Refused;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.State;
import dev.lilt.client.api.Status;
import dev.lilt.client.api.Symptom;
import dev.lilt.client.api.Ticket;
import dev.lilt.client.api.Timeline;
import dev.lilt.client.api.Token;
import dev.lilt.client.stream.Heard;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private final VirtualTime time = new VirtualTime();
    private final List<String> shown = new ArrayList<>();
    private Api api;
    private Remote remote;

    @BeforeEach
    void setUp() throws Exception {
        api = new Api(Services.behind(URI.create("http://localhost:1")), Token.of("abc"));
        remote = new Remote(api, SESSION, signal -> {});
    }

    @AfterEach
    void tearDown() {
        remote.close();
    }

    @Test
    void shouldShowCuesWhenTheyAreDueAndNotWhenTheyArrive() throws Exception {
        // Given: cues come 5 s ahead of their time
        opens(0, 1, "running");
        says(10, 1, 0, 0);
        says(20, 1, 1, 4);
        says(3000, 1, 2, 8);
        ends(9000, Status.COMPLETED);

        // When
        Outcome outcome = follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running", "0.010 cue 0", "4.000 cue 1", "8.000 cue 2", "9.000 ended COMPLETED");
        assertThat(outcome).isEqualTo(new Outcome.Ended(Status.COMPLETED, Optional.of(Duration.ofSeconds(60))));
    }

    @Test
    void shouldDropCuesThatAPauseOverrules() throws Exception {
        // Given
        opens(0, 1, "running");
        says(10, 1, 0, 1);
        says(20, 1, 1, 4);
        turns(2000, 2, "paused", 2);
        turns(30_000, 3, "running", 30);
        says(30_010, 3, 1, 32);
        ends(60_000, Status.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "1.000 cue 0",
                        "2.000 turned paused",
                        "30.000 turned running",
                        "32.000 cue 1",
                        "60.000 ended STOPPED");
    }

    @Test
    void shouldGoBackWithTheSession() throws Exception {
        // Given: back at 11 s, to the start
        opens(0, 1, "running");
        says(10, 1, 4, 8);
        says(20, 1, 5, 12);
        heard(11_000, new Heard.Turned(Json.read(Wire.state(2, "running", 0, 11), State.class)));
        says(11_010, 2, 0, 11);
        says(11_020, 2, 1, 13);
        ends(20_000, Status.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "8.000 cue 4",
                        "11.000 turned running",
                        "11.010 cue 0",
                        "13.000 cue 1",
                        "20.000 ended STOPPED");
    }

    @Test
    void shouldSayWhatToDoNowAfterAStopForASymptomEvenIfOurClockIsBehind() throws Exception {
        // Given: the last cue is due at the server's instant of the stop, a second ahead of ours
        opens(0, 1, "running");
        says(10, 1, 5, 4);
        turns(2000, 2, "stopped", 3);
        says(2010, 2, 5, 3);
        ends(2020, Status.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly("0.000 opened running", "2.000 turned stopped", "2.020 cue 5", "2.020 ended STOPPED");
    }

    @Test
    void shouldOnlyLookOnWithATicket() throws Exception {
        // Given
        api = new Api(Services.behind(URI.create("http://localhost:1")), new Ticket("t"));
        opens(0, 1, "running");
        time.arrives(Duration.ofSeconds(1), new Signal.Pressed(Key.Plain.STOP));
        time.arrives(Duration.ofSeconds(2), new Signal.Pressed(Key.Plain.LEAVE));

        // When
        follow();

        // Then
        assertThat(shown).containsExactly("0.000 opened running", "1.000 notice With a ticket you look on; q leaves.");
    }

    @Test
    void shouldGoOnByTheCuesInHandWhileTheConnectionIsLost() throws Exception {
        // Given
        opens(0, 1, "running");
        says(10, 1, 0, 4);
        time.arrives(Duration.ofSeconds(1), new Signal.Streamed(new Heard.Lost("it broke")));
        time.arrives(Duration.ofSeconds(3), new Signal.Streamed(new Heard.Lost("nobody answers")));
        opens(6000, 1, "running");
        ends(7000, Status.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "1.000 lost it broke",
                        "4.000 cue 0",
                        "6.000 back",
                        "7.000 ended COMPLETED");
    }

    @Test
    void shouldSayTheLastCuesOfACompletedSessionEvenIfItsEndComesFirst() throws Exception {
        // Given: the last cue is due a moment after the end arrives
        opens(0, 1, "running");
        says(10, 1, 0, 4);
        ends(3990, Status.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown).containsExactly("0.000 opened running", "3.990 cue 0", "3.990 ended COMPLETED");
    }

    @Test
    void shouldGiveUpAfterTwoMinutesWithoutAConnection() throws Exception {
        // Given
        opens(0, 1, "running");
        time.arrives(Duration.ofSeconds(1), new Signal.Streamed(new Heard.Lost("it broke")));

        // When
        var thrown = assertThatThrownBy(this::follow);

        // Then
        thrown.isInstanceOf(Refused.class)
                .hasMessage("no connection for 2 minutes; session " + SESSION + " may still be there to follow");
        assertThat(time.now()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(123));
    }

    @Test
    void shouldGoOnByTheTimelineForAsLongAsTheNetworkIsGone() throws Exception {
        // Given: the stream says one cue, and the timeline knows the rest
        opens(0, 2, "running");
        says(10, 2, 0, 0);
        fetched(20, 0, 1, 4, 40);
        time.arrives(Duration.ofMillis(3000), new Signal.Streamed(new Heard.Lost("it broke")));
        opens(50_000, 2, "running");
        says(50_010, 2, 3, 40);
        says(50_020, 2, 4, 55);
        ends(60_000, Status.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "0.010 cue 0",
                        "1.000 cue 1",
                        "3.000 lost it broke",
                        "4.000 cue 2",
                        "40.000 cue 3",
                        "50.000 back",
                        "55.000 cue 4",
                        "60.000 ended COMPLETED");
    }

    @Test
    void shouldNotGiveUpWhileTheTimelineHasCuesToSay() throws Exception {
        // Given
        opens(0, 2, "running");
        fetched(10, 300);
        time.arrives(Duration.ofSeconds(1), new Signal.Streamed(new Heard.Lost("it broke")));

        // When
        var thrown = assertThatThrownBy(this::follow);

        // Then
        thrown.isInstanceOf(Refused.class);
        assertThat(shown).contains("300.000 cue 0");
        assertThat(time.now()).isBetween(Duration.ofSeconds(420), Duration.ofSeconds(423));
    }

    @Test
    void shouldSayAtOnceWhatToDoAfterAStopWithoutANetwork() throws Exception {
        // Given
        opens(0, 2, "running");
        fetched(10, 5, 9);
        time.arrives(Duration.ofMillis(20), new Signal.GuidanceFetched(guidance()));
        time.arrives(Duration.ofSeconds(1), new Signal.Streamed(new Heard.Lost("it broke")));
        time.arrives(Duration.ofSeconds(3), new Signal.Pressed(new Key.StopFor(Symptom.DIZZINESS)));
        time.arrives(Duration.ofSeconds(4), new Signal.Pressed(new Key.StopFor(Symptom.CHEST_PAIN)));
        time.arrives(Duration.ofSeconds(6), new Signal.StopWaits(new Refused("unreachable", "can't reach it")));
        State stopped = Json.read(Wire.state(3, "stopped", 3000, 200), State.class);
        time.arrives(Duration.ofSeconds(200), new Signal.Accepted(stopped));

        // When
        Outcome outcome = follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "1.000 lost it broke",
                        "3.000 stopping Call soon: No connection: the stop will be sent as soon as it is back. Keep this open.",
                        "4.000 stopping Urgent care now: No connection: the stop will be sent as soon as it is back. Keep this open.",
                        "6.000 stopping Urgent care now: The stop is not sent yet and will be as soon as possible, keep this"
                                + " open: can't reach it",
                        "200.000 turned stopped",
                        "200.000 ended STOPPED");
        assertThat(outcome).isEqualTo(new Outcome.Ended(Status.STOPPED, Optional.empty()));
    }

    @Test
    void shouldTellThatAStopWasNotSentWhenTheMemberLeaves() throws Exception {
        // Given: no guidance came
        opens(0, 2, "running");
        time.arrives(Duration.ofSeconds(3), new Signal.Pressed(new Key.StopFor(Symptom.CHEST_PAIN)));
        time.arrives(Duration.ofSeconds(9), new Signal.Pressed(Key.Plain.LEAVE));

        // When
        Outcome outcome = follow();

        // Then
        assertThat(shown)
                .contains(
                        "3.000 stopping Get urgent care now: Sending the stop; without a connection it will be sent once there is one.");
        assertThat(outcome).isEqualTo(new Outcome.Left(SESSION, true));
    }

    @Test
    void shouldGoOnWhenAPlainStopIsRefused() throws Exception {
        // Given
        opens(0, 2, "running");
        fetched(10, 5);
        time.arrives(Duration.ofSeconds(3), new Signal.Pressed(Key.Plain.STOP));
        time.arrives(Duration.ofSeconds(4), new Signal.StopRefused(new Refused("not-allowed", "You may not.")));
        ends(9000, Status.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "3.000 stopping: Sending the stop; without a connection it will be sent once there is one.",
                        "4.000 notice You may not.",
                        "5.000 cue 0",
                        "9.000 ended COMPLETED");
    }

    @Test
    void shouldLeaveTheSessionRunning() throws Exception {
        // Given
        opens(0, 1, "running");
        time.arrives(Duration.ofSeconds(2), new Signal.Pressed(Key.Plain.LEAVE));

        // When
        Outcome outcome = follow();

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Left(SESSION, false));
    }

    @Test
    void shouldTellThatACommandWasRefusedAndGoOn() throws Exception {
        // Given
        opens(0, 1, "paused");
        Refused refused = new Refused("illegal-transition", "A paused session can't be paused.");
        time.arrives(Duration.ofSeconds(1), new Signal.Rejected(false, refused));
        ends(2000, Status.EXPIRED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened paused", "1.000 notice A paused session can't be paused.", "2.000 ended EXPIRED");
    }

    /** The timeline with a cue at each of these seconds. */
    private void fetched(int atMs, int... seconds) throws Exception {
        List<Cue> cues = new ArrayList<>();
        for (int second : seconds) {
            cues.add(Json.read(Wire.cue(cues.size(), second, "rep", ""), Cue.class));
        }
        time.arrives(Duration.ofMillis(atMs), new Signal.TimelineFetched(new Timeline("sha256:00", cues)));
    }

    private static Guidance guidance() throws Refused {
        return Json.read("""
                {"items":[
                  {"id":"urgent","title":{"en":"Urgent care now"},"items":[{"id":"chest-pain","title":{"en":"Chest pain"},
                    "text":{"en":"Call for help."}}]},
                  {"id":"soon","title":{"en":"Call soon"},"items":[]},
                  {"id":"stop-symptoms","title":{"en":"Stop"},"items":[{"id":"dizziness","title":{"en":"Dizziness"},
                    "text":{"en":"Sit down."}}]}]}
                """, Guidance.class);
    }

    private void opens(int atMs, long revision, String status) throws Exception {
        State state = Json.read(Wire.state(revision, status, atMs, atMs / 1000), State.class);
        heard(atMs, new Heard.Opened(state, Duration.ofMillis(atMs).toNanos()));
    }

    private void turns(int atMs, long revision, String status, int seconds) throws Exception {
        heard(atMs, new Heard.Turned(Json.read(Wire.state(revision, status, atMs, seconds), State.class)));
    }

    private void says(int atMs, long revision, int index, int dueSeconds) throws Exception {
        heard(atMs, new Heard.Said(revision, Json.read(Wire.cue(index, dueSeconds, "rep", ""), Cue.class)));
    }

    private void ends(int atMs, Status status) {
        heard(atMs, new Heard.Ended(new End(status, 60_000L)));
    }

    private void heard(int atMs, Heard heard) {
        time.arrives(Duration.ofMillis(atMs), new Signal.Streamed(heard));
    }

    private Outcome follow() throws Refused, InterruptedException {
        return new Following(api, SESSION, new Recorder(time, shown), remote, "en", false)
                .until(new LinkedBlockingQueue<>(), time);
    }
}
