/** The minutes that a member aims for in a week, with their history. */
@NullMarked
package dev.lilt.tracking.targets;

import org.jspecify.annotations.NullMarked;
