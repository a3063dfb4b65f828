/** The one clock of the service, and how it writes instants. */
@NullMarked
package dev.lilt.tracking.time;

import org.jspecify.annotations.NullMarked;
