package dev.lilt.client.follow;

import dev.lilt.client.api.Refused;
import dev.lilt.client.api.State;
import dev.lilt.client.stream.Heard;

/** Everything that can happen while following, brought onto one queue so that one thread owns all state. */
sealed interface Signal {
    record Streamed(Heard heard) implements Signal {}

    record Pressed(Key key) implements Signal {}

    record Accepted(State state) implements Signal {}

    record Rejected(boolean start, Refused refusal) implements Signal {}
}
