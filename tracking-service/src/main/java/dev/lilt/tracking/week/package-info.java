/** What a member's week adds up to. */
@NullMarked
package dev.lilt.tracking.week;

import org.jspecify.annotations.NullMarked;
