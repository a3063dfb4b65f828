/** Reads ended sessions from Kafka into the ledger, and sends what can't be counted to the dead-letter topic. */
@NullMarked
package dev.lilt.tracking.completion;

import org.jspecify.annotations.NullMarked;
