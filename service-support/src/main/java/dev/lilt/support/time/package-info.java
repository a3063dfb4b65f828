/** Time zones by the names of the tz database, instants on the wire, and the time that a text takes to be said. */
@NullMarked
package dev.lilt.support.time;

import org.jspecify.annotations.NullMarked;
