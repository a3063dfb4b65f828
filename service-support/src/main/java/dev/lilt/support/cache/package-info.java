/** Caches in memory, kept up by who uses them. */
@NullMarked
package dev.lilt.support.cache;

import org.jspecify.annotations.NullMarked;
