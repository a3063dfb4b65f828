/** Time zones by the names of the tz database, and instants on the wire. */
@NullMarked
package dev.lilt.support.time;

import org.jspecify.annotations.NullMarked;
