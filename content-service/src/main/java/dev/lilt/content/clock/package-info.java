/** The one place where the time of day comes from. */
@NullMarked
package dev.lilt.content.clock;

import org.jspecify.annotations.NullMarked;
