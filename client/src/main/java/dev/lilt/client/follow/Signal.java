package dev.lilt.client.follow;

import dev.lilt.client.api.Guidance;
import dev.lilt.client.api.Refused;
import dev.lilt.client.api.State;
import dev.lilt.client.api.Timeline;
import dev.lilt.client.stream.Heard;

/** Everything that can happen while following, brought onto one queue so that one thread owns all state. */
sealed interface Signal {
    record Streamed(Heard heard) implements Signal {}

    record Pressed(Key key) implements Signal {}

    record Accepted(State state) implements Signal {}

    record Rejected(boolean start, Refused refusal) implements Signal {}

    /** The stop could not be sent, and is tried again. */
    record StopWaits(Refused refusal) implements Signal {}

    /** The stop was not accepted, and trying again would not help. */
    record StopRefused(Refused refusal) implements Signal {}

    /** Fetched beforehand, for when the network is gone. */
    record TimelineFetched(Timeline timeline) implements Signal {}

    /** Fetched beforehand, for when the network is gone. */
    record GuidanceFetched(Guidance guidance) implements Signal {}
}
