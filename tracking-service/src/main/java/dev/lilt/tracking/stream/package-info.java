/** A member's current week over server-sent events: the whole of it again whenever it changes. */
@NullMarked
package dev.lilt.tracking.stream;

import org.jspecify.annotations.NullMarked;
