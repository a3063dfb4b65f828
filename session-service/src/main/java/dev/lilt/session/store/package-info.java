/** Sessions in PostgreSQL: rows, command logs, timelines, and the event that says that a session has changed. */
@NullMarked
package dev.lilt.session.store;

import org.jspecify.annotations.NullMarked;
