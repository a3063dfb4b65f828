/** Time zones by the names of the tz database. */
@NullMarked
package dev.lilt.support.time;

import org.jspecify.annotations.NullMarked;
