/**
 * Commands that one replica accepted, told to those others that serve a follower of the session: over Kafka at once,
 * and from the database within a second.
 */
@NullMarked
package dev.lilt.session.replication;

import org.jspecify.annotations.NullMarked;
