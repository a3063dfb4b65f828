/** Comparing lilt.content.v1 with the database, and putting right what differs: so a lost topic heals by itself. */
@NullMarked
package dev.lilt.content.reconciliation;

import org.jspecify.annotations.NullMarked;
