package dev.lilt.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.ReceivedTimeline;
import dev.lilt.client.stream.StreamEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Following a session that waits at gates until the member is in position. */
class FollowingGatesTest extends FollowingFixture {
    @Test
    void shouldStandAtAGateUntilTheMemberGoesOn() throws Exception {
        // Given: the gate's cue is due at 4 s, and the member goes on at 30 s
        waits = true;
        opens(0, 1, "running");
        says(10, 1, 0, 0);
        saysReady(20, 1, 1, 4);
        goesOn(30_000, 2, 4);
        says(30_010, 2, 2, 33);
        ends(60_000, ReceivedStatus.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "0.010 cue 0",
                        "4.000 cue 1",
                        "4.000 turned waiting",
                        "30.000 turned running",
                        "33.000 cue 2",
                        "60.000 ended COMPLETED");
    }

    @Test
    void shouldTakeTheServersWordThatItWaits() throws Exception {
        // Given: a session that was made elsewhere
        opens(0, 1, "running");
        saysReady(10, 1, 1, 4);
        time.arrives(Duration.ofMillis(4200), standing(4000, 1));
        goesOn(30_000, 2, 4);
        ends(60_000, ReceivedStatus.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "4.000 cue 1",
                        "4.200 turned waiting",
                        "30.000 turned running",
                        "60.000 ended COMPLETED");
    }

    @Test
    void shouldNotBelieveThatItRunsAgainBeforeSomebodyWentOn() throws Exception {
        // Given: the connection comes back with a state that is a moment older
        waits = true;
        opens(0, 1, "running");
        saysReady(10, 1, 1, 4);
        time.arrives(Duration.ofMillis(4100), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));
        opens(4200, 1, "running");
        ends(9000, ReceivedStatus.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "4.000 cue 1",
                        "4.000 turned waiting",
                        "4.100 lost it broke",
                        "4.200 back",
                        "9.000 ended STOPPED");
    }

    @Test
    void shouldNotSayAGateAgainThatTheMemberHasPassed() throws Exception {
        // Given: the timeline knows the gate at 4 s, and what lies behind it
        waits = true;
        opens(0, 1, "running");
        time.arrives(Duration.ofMillis(10), new FollowEvent.TimelineFetched(timeline()));
        saysReady(20, 1, 1, 4);
        goesOn(30_000, 2, 4);
        ends(60_000, ReceivedStatus.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "4.000 cue 1",
                        "4.000 turned waiting",
                        "30.000 turned running",
                        "33.000 cue 2",
                        "60.000 ended COMPLETED");
    }

    @Test
    void shouldSayNothingPastAGateWhileTheNetworkIsGone() throws Exception {
        // Given: the timeline knows what lies behind the gate
        waits = true;
        opens(0, 1, "running");
        time.arrives(Duration.ofMillis(10), new FollowEvent.TimelineFetched(timeline()));
        time.arrives(Duration.ofMillis(20), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));
        opens(60_000, 1, "waiting");
        ends(61_000, ReceivedStatus.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "0.020 lost it broke",
                        "2.000 cue 0",
                        "4.000 cue 1",
                        "4.000 turned waiting",
                        "60.000 back",
                        "61.000 ended STOPPED");
    }

    @Test
    void shouldGoThroughASessionThatDoesNotWait() throws Exception {
        // Given
        opens(0, 1, "running");
        time.arrives(Duration.ofMillis(10), new FollowEvent.TimelineFetched(timeline()));
        time.arrives(Duration.ofMillis(20), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));
        opens(60_000, 1, "running");
        ends(61_000, ReceivedStatus.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown).contains("4.000 cue 1", "7.000 cue 2").noneMatch(line -> line.contains("waiting"));
    }

    @Test
    void shouldLeaveAGateBehindThatACommandPassed() throws Exception {
        // Given: the cue comes to a follower who missed it, after the member went on
        waits = true;
        goesOn(0, 2, 4);
        saysReady(10, 1, 1, -20);
        ends(9000, ReceivedStatus.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown).noneMatch(line -> line.contains("waiting"));
    }

    private void saysReady(int atMs, long revision, int index, int dueSeconds) throws Exception {
        ReceivedCue ready = Json.read(Wire.cue(index, dueSeconds, "ready", ""), ReceivedCue.class);
        heard(atMs, new StreamEvent.CueReceived(revision, ready));
    }

    /** The state that a connection gets at a gate has no id. */
    private FollowEvent standing(int positionMs, long revision) throws Exception {
        ReceivedState state = state(revision, "waiting", positionMs, 4);
        return new FollowEvent.Streamed(
                new StreamEvent.Opened(state, Duration.ofMillis(4200).toNanos()));
    }

    private void goesOn(int atMs, long revision, int positionSeconds) throws Exception {
        ReceivedState state = state(revision, "running", positionSeconds * 1000L, atMs / 1000);
        boolean isFirst = atMs == 0;
        heard(atMs, isFirst ? new StreamEvent.Opened(state, 0) : new StreamEvent.StateChanged(state));
    }

    private static ReceivedTimeline timeline() throws Exception {
        return new ReceivedTimeline(
                "sha256:00",
                List.of(
                        Json.read(Wire.cue(0, 2, "prepare", ""), ReceivedCue.class),
                        Json.read(Wire.cue(1, 4, "ready", ""), ReceivedCue.class),
                        Json.read(Wire.cue(2, 7, "rep", ""), ReceivedCue.class)));
    }
}
