package dev.lilt.client.follow;

import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedTimeline;
import dev.lilt.client.stream.StreamEvent;

/** Everything that can happen while following, brought onto one queue so that one thread owns all state. */
sealed interface FollowEvent {
    record Streamed(StreamEvent event) implements FollowEvent {}

    record Pressed(Key key) implements FollowEvent {}

    record Accepted(ReceivedState state) implements FollowEvent {}

    record Rejected(boolean start, ApiException refusal) implements FollowEvent {}

    /** The stop could not be sent, and is tried again. */
    record StopWaits(ApiException refusal) implements FollowEvent {}

    /** The stop was not accepted, and trying again would not help. */
    record StopRefused(ApiException refusal) implements FollowEvent {}

    /** Fetched beforehand, for when the network is gone. */
    record TimelineFetched(ReceivedTimeline timeline) implements FollowEvent {}

    /** Fetched beforehand, for when the network is gone. */
    record GuidanceFetched(ReceivedGuidance guidance) implements FollowEvent {}
}
