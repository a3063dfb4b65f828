/** Sessions as members create, see and steer them: REST, and their rows in PostgreSQL. */
@NullMarked
package dev.lilt.session.sessions;

import org.jspecify.annotations.NullMarked;
