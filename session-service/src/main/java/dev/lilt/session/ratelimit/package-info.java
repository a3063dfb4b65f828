/**
 * Limits on what one member may have and ask for, so that nobody's runaway client takes the service from the others.
 */
@NullMarked
package dev.lilt.session.ratelimit;

import org.jspecify.annotations.NullMarked;
