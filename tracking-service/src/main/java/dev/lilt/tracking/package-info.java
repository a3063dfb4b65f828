/** The root of tracking-service; all code is in its packages. */
@NullMarked
package dev.lilt.tracking;

import org.jspecify.annotations.NullMarked;
