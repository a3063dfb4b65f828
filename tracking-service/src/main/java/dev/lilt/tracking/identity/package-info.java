/** The member whose token came with the current request. */
@NullMarked
package dev.lilt.tracking.identity;

import org.jspecify.annotations.NullMarked;
