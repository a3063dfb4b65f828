package dev.lilt.session.store;

import dev.lilt.session.state.Session;

/**
 * A session that was not over is erased. Observe it after success.
 *
 * @param stopped the session as its followers see it end
 */
public record SessionErased(Session stopped) {}
