/** A member's weeks, as she asks for them. */
@NullMarked
package dev.lilt.tracking.report;

import org.jspecify.annotations.NullMarked;
