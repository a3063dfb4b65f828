/** The clock of the service, and the instants that it believes. */
@NullMarked
package dev.lilt.tracking.time;

import org.jspecify.annotations.NullMarked;
