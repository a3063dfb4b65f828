package dev.lilt.session.store;

import dev.lilt.session.state.Session;

/** A session was made. Observe it after success. */
public record SessionMade(Session session) {}
