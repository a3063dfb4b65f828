/** The clock that never goes back, and instants on the wire. */
@NullMarked
package dev.lilt.session.time;

import org.jspecify.annotations.NullMarked;
