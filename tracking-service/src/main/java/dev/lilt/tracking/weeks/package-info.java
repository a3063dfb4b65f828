/** A member's weeks over HTTP. */
@NullMarked
package dev.lilt.tracking.weeks;

import org.jspecify.annotations.NullMarked;
