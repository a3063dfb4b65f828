/** The instants that the service believes. */
@NullMarked
package dev.lilt.tracking.time;

import org.jspecify.annotations.NullMarked;
