/** The member of a request: which ids a token may name, and where they are read. */
@NullMarked
package dev.lilt.support.identity;

import org.jspecify.annotations.NullMarked;
