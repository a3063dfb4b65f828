package dev.lilt.client.follow;

import static dev.lilt.client.Wire.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.FollowerTicket;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.Services;
import dev.lilt.client.stream.StreamEvent;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowLoopTest extends FollowingFixture {
    @Test
    void shouldShowCuesWhenTheyAreDueAndNotWhenTheyArrive() throws Exception {
        // Given: cues come 5 s ahead of their time
        opens(0, 1, "running");
        says(10, 1, 0, 0);
        says(20, 1, 1, 4);
        says(3000, 1, 2, 8);
        ends(9000, ReceivedStatus.COMPLETED);

        // When
        Outcome outcome = follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened running", "0.010 cue 0", "4.000 cue 1", "8.000 cue 2", "9.000 ended COMPLETED");
        assertThat(outcome).isEqualTo(new Outcome.Ended(ReceivedStatus.COMPLETED, Optional.of(Duration.ofSeconds(60))));
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
        ends(60_000, ReceivedStatus.STOPPED);

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
        heard(11_000, new StreamEvent.StateChanged(Json.read(Wire.state(2, "running", 0, 11), ReceivedState.class)));
        says(11_010, 2, 0, 11);
        says(11_020, 2, 1, 13);
        ends(20_000, ReceivedStatus.STOPPED);

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
        ends(2020, ReceivedStatus.STOPPED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly("0.000 opened running", "2.000 turned stopped", "2.020 cue 5", "2.020 ended STOPPED");
    }

    @Test
    void shouldOnlyLookOnWithATicket() throws Exception {
        // Given
        api = new Api(Services.behind(URI.create("http://localhost:1")), new FollowerTicket("t"));
        opens(0, 1, "running");
        time.arrives(Duration.ofSeconds(1), new FollowEvent.Pressed(Key.Plain.STOP));
        time.arrives(Duration.ofSeconds(2), new FollowEvent.Pressed(Key.Plain.LEAVE));

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
        time.arrives(Duration.ofSeconds(1), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));
        time.arrives(Duration.ofSeconds(3), new FollowEvent.Streamed(new StreamEvent.Lost("nobody answers")));
        opens(6000, 1, "running");
        ends(7000, ReceivedStatus.COMPLETED);

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
        ends(3990, ReceivedStatus.COMPLETED);

        // When
        follow();

        // Then
        assertThat(shown).containsExactly("0.000 opened running", "3.990 cue 0", "3.990 ended COMPLETED");
    }

    @Test
    void shouldGiveUpAfterTwoMinutesWithoutAConnection() throws Exception {
        // Given
        opens(0, 1, "running");
        time.arrives(Duration.ofSeconds(1), new FollowEvent.Streamed(new StreamEvent.Lost("it broke")));

        // When
        var thrown = assertThatThrownBy(this::follow);

        // Then
        thrown.isInstanceOf(ApiException.class)
                .hasMessage("no connection for 2 minutes; session " + SESSION + " may still be there to follow");
        assertThat(time.now()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(123));
    }

    @Test
    void shouldLeaveTheSessionRunning() throws Exception {
        // Given
        opens(0, 1, "running");
        time.arrives(Duration.ofSeconds(2), new FollowEvent.Pressed(Key.Plain.LEAVE));

        // When
        Outcome outcome = follow();

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Left(SESSION, false));
    }

    @Test
    void shouldTellThatACommandWasRefusedAndGoOn() throws Exception {
        // Given
        opens(0, 1, "paused");
        ApiException refused = new ApiException("illegal-transition", "A paused session can't be paused.");
        time.arrives(Duration.ofSeconds(1), new FollowEvent.Rejected(false, refused));
        ends(2000, ReceivedStatus.EXPIRED);

        // When
        follow();

        // Then
        assertThat(shown)
                .containsExactly(
                        "0.000 opened paused", "1.000 notice A paused session can't be paused.", "2.000 ended EXPIRED");
    }
}
