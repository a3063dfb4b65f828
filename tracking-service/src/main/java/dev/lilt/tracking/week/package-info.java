/** The totals of a member's week. */
@NullMarked
package dev.lilt.tracking.week;

import org.jspecify.annotations.NullMarked;
