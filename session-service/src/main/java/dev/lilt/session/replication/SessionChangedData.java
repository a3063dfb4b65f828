package dev.lilt.session.replication;

import java.util.UUID;

/**
 * The data of the event {@code lilt.session-changed.v1}, as contracts/lilt.session-changed.v1/schema.json has it. It
 * says that there is a revision, not what it is: that is read from the database, so nothing about a member's health
 * goes over Kafka.
 */
record SessionChangedData(UUID sessionId, int revision) {}
