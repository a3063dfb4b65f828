/** The erasure of all that this service holds on a member. */
@NullMarked
package dev.lilt.tracking.erasure;

import org.jspecify.annotations.NullMarked;
