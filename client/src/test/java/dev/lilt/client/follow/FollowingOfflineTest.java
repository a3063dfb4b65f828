package dev.lilt.client.follow;

import static dev.lilt.client.Wire.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.client.Wire;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.stream.StreamEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Following by what was fetched beforehand, while the network is gone. */
class FollowingOfflineTest extends FollowingFixture {
    @Test
    void shouldGoOnByTheTimelineForAsLongAsTheNetworkIsGone() throws Exception {
        // Given: the stream says one cue, and the timeline knows the rest
        opens(0, 2, "running");
        says(10, 2, 0, 0);
        fetched(20, 0, 1, 4, 40);
        time.arrives(Duration.ofMillis(3000), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));
        opens(50_000, 2, "running");
        says(50_010, 2, 3, 40);
        says(50_020, 2, 4, 55);
        ends(60_000, ReceivedStatus.COMPLETED);

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
        time.arrives(Duration.ofSeconds(1), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));

        // When
        var thrown = assertThatThrownBy(this::follow);

        // Then
        thrown.isInstanceOf(ApiException.class);
        assertThat(shown).contains("300.000 cue 0");
        assertThat(time.now()).isBetween(Duration.ofSeconds(420), Duration.ofSeconds(423));
    }

    @Test
    void shouldSayAtOnceWhatToDoAfterAStopWithoutANetwork() throws Exception {
        // Given
        opens(0, 2, "running");
        fetched(10, 5, 9);
        time.arrives(Duration.ofMillis(20), new FollowEvent.GuidanceFetched(guidance()));
        time.arrives(Duration.ofSeconds(1), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));
        time.arrives(Duration.ofSeconds(3), new FollowEvent.Pressed(new Key.StopFor(1)));
        time.arrives(Duration.ofSeconds(4), new FollowEvent.Pressed(new Key.StopFor(2)));
        time.arrives(
                Duration.ofSeconds(6), new FollowEvent.StopWaits(new ApiException("unreachable", "can't reach it")));
        ReceivedState stopped = Json.read(Wire.state(3, "stopped", 3000, 200), ReceivedState.class);
        time.arrives(Duration.ofSeconds(200), new FollowEvent.Accepted(stopped));

        // When
        Outcome outcome = follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running",
                        "1.000 lost it broke",
                        "3.000 stopping Stop and rest: No connection: the stop will be sent as soon as it is back. Keep this open.",
                        "4.000 stopping Urgent care now: No connection: the stop will be sent as soon as it is back. Keep this open.",
                        "6.000 stopping Urgent care now: The stop is not sent yet and will be as soon as possible, keep this"
                                + " open: can't reach it",
                        "200.000 turned stopped",
                        "200.000 ended STOPPED");
        assertThat(outcome).isEqualTo(new Outcome.Ended(ReceivedStatus.STOPPED, Optional.empty()));
    }

    @Test
    void shouldTellThatAStopWasNotSentWhenTheMemberLeaves() throws Exception {
        // Given: no guidance came
        opens(0, 2, "running");
        time.arrives(Duration.ofSeconds(3), new FollowEvent.Pressed(new Key.StopFor(1)));
        time.arrives(Duration.ofSeconds(9), new FollowEvent.Pressed(Key.Plain.LEAVE));

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
        time.arrives(Duration.ofSeconds(3), new FollowEvent.Pressed(Key.Plain.STOP));
        time.arrives(
                Duration.ofSeconds(4), new FollowEvent.StopRefused(new ApiException("not-allowed", "You may not.")));
        ends(9000, ReceivedStatus.COMPLETED);

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
}
