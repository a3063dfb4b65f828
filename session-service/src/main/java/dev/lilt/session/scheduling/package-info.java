/** Periodic background tasks. */
@NullMarked
package dev.lilt.session.scheduling;

import org.jspecify.annotations.NullMarked;
