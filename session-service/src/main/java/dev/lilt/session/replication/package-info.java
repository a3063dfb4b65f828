/**
 * Commands that one replica accepted, told to every other one: over Kafka at once, and from the database within a
 * second.
 */
@NullMarked
package dev.lilt.session.replication;

import org.jspecify.annotations.NullMarked;
