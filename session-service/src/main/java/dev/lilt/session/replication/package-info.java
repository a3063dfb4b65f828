/** What one replica accepts, every other one hears of: over Kafka at once, and from the database within a second. */
@NullMarked
package dev.lilt.session.replication;

import org.jspecify.annotations.NullMarked;
