/** Pauses sessions that nobody follows, and lets those expire that nobody touches. */
@NullMarked
package dev.lilt.session.idle;

import org.jspecify.annotations.NullMarked;
