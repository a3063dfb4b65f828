/** The clock that never goes back. */
@NullMarked
package dev.lilt.session.time;

import org.jspecify.annotations.NullMarked;
