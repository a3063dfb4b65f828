/** The ledger of sessions that have ended: each once, kept in PostgreSQL, read week by week or page by page. */
@NullMarked
package dev.lilt.tracking.ledger;

import org.jspecify.annotations.NullMarked;
