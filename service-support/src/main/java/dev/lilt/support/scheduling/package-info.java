/** Loops in the background, each on a thread of its own. */
@NullMarked
package dev.lilt.support.scheduling;

import org.jspecify.annotations.NullMarked;
