/** Versions of content: numbered, immutable, one of them current or none; and the responses of REST with them. */
@NullMarked
package dev.lilt.content.publication;

import org.jspecify.annotations.NullMarked;
