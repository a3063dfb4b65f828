package dev.lilt.client.follow;

import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Guidance;
import dev.lilt.client.api.State;
import dev.lilt.client.api.Timeline;
import dev.lilt.client.stream.StreamEvent;

/** Everything that can happen while following, brought onto one queue so that one thread owns all state. */
sealed interface FollowEvent {
    record Streamed(StreamEvent event) implements FollowEvent {}

    record Pressed(Key key) implements FollowEvent {}

    record Accepted(State state) implements FollowEvent {}

    record Rejected(boolean start, ApiException refusal) implements FollowEvent {}

    /** The stop could not be sent, and is tried again. */
    record StopWaits(ApiException refusal) implements FollowEvent {}

    /** The stop was not accepted, and trying again would not help. */
    record StopRefused(ApiException refusal) implements FollowEvent {}

    /** Fetched beforehand, for when the network is gone. */
    record TimelineFetched(Timeline timeline) implements FollowEvent {}

    /** Fetched beforehand, for when the network is gone. */
    record GuidanceFetched(Guidance guidance) implements FollowEvent {}
}
