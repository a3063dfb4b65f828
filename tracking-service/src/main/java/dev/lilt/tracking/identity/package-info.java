/** Who asks. */
@NullMarked
package dev.lilt.tracking.identity;

import org.jspecify.annotations.NullMarked;
