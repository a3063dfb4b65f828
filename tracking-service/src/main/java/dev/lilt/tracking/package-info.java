/** Lilt's tracking service. */
@NullMarked
package dev.lilt.tracking;

import org.jspecify.annotations.NullMarked;
