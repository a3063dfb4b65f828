/** Export of all that this service holds on a member. */
@NullMarked
package dev.lilt.tracking.export;

import org.jspecify.annotations.NullMarked;
