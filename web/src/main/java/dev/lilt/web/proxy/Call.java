package dev.lilt.web.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * A request that may go on.
 *
 * @param context it came in
 * @param destination where it goes
 * @param token of the member who is signed in; {@code null} where the request brings what it needs itself
 * @param body whole; empty if there is none
 */
record Call(
        RoutingContext context,
        Destination destination,
        @Nullable String token,
        Buffer body) {}
