/** The one PostgreSQL server of a local stack, with a database for each service. */
@NullMarked
package dev.lilt.local.postgres;

import org.jspecify.annotations.NullMarked;
