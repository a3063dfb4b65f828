package dev.lilt.client.stream;

import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedEnd;
import dev.lilt.client.api.ReceivedState;

/** Events of a session's stream, in order. */
public sealed interface StreamEvent {
    /**
     * A connection was made.
     *
     * @param arrivedNanos the monotonic clock when {@code state}, with its fresh {@code serverTime}, came in
     */
    record Opened(ReceivedState state, long arrivedNanos) implements StreamEvent {}

    /** A command was accepted, here or on another device. */
    record StateChanged(ReceivedState state) implements StreamEvent {}

    /** A cue, up to the lead ahead of its time; it holds only as long as no later revision overrules it. */
    record CueReceived(long revision, ReceivedCue cue) implements StreamEvent {}

    /** The session is over and so is the stream. */
    record Ended(ReceivedEnd end) implements StreamEvent {}

    /** The connection broke or could not be made; the stream tries again by itself. */
    record Lost(String why) implements StreamEvent {}

    /** Nothing more will ever come: the end was heard on an earlier connection (204). */
    record Finished() implements StreamEvent {}

    /** The server won't have this follower, and asking again would not help. */
    record Denied(ApiException refusal) implements StreamEvent {}
}
