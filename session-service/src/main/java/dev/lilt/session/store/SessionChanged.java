package dev.lilt.session.store;

import dev.lilt.session.state.Session;

/**
 * A session has a new revision. Fired in the transaction that stores it, or, where one statement stores it without a
 * transaction, behind that. Observe it after success, so that what others are told is kept.
 */
public record SessionChanged(Session session) {}
