/** A member's weeks, as she asks for them. */
@NullMarked
package dev.lilt.tracking.weeks;

import org.jspecify.annotations.NullMarked;
