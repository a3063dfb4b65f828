/** The conditions that a request may set, as RFC 9110 has them. */
@NullMarked
package dev.lilt.support.precondition;

import org.jspecify.annotations.NullMarked;
