/** Versions of content: numbered, immutable, one of them current or none. */
@NullMarked
package dev.lilt.content.publication;

import org.jspecify.annotations.NullMarked;
