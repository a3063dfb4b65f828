/** Sessions as members create, read and command them: REST, and their rows in PostgreSQL. */
@NullMarked
package dev.lilt.session.sessions;

import org.jspecify.annotations.NullMarked;
